//! 使用帮助: how to use the hall, and what people ask.

use leptos::prelude::*;

use super::prose::{hotline, points};
use crate::pages::finder::Finder;
use crate::routes;
use crate::text::{Phrase, phrase};
use crate::ui::{Disclosure, Page};

const HOW: &[Phrase] = &[
    phrase(
        "先测算：贷款、提取、缴存都可以先算，不用登录。边填边出结果，每个数后面有依据。",
        "Calculate first: loans, withdrawals and contributions, without signing in. The answer appears as you type, with its source.",
    ),
    phrase(
        "再看指南：每个事项的条件、材料、时限、收费和去哪里办，都在办事指南里。",
        "Then read the guide: conditions, papers, time, fee and place of every service.",
    ),
    phrase(
        "登录后办理：个人可以查账户、申请租房提取；单位经办人可以办当月汇缴。",
        "Sign in to apply: members see their account and apply for rent; employers’ agents hand in a month.",
    ),
    phrase(
        "留好回执：办成后有编号，凭编号查进度。",
        "Keep the receipt: it has a number, and the number shows how far the case is.",
    ),
];

const READERS: &[Phrase] = &[
    phrase(
        "看不清：页面最上面点“长辈版”，字和按钮都会变大，功能一样不少。",
        "Too small: press “Large text” at the top. Type and buttons grow, and nothing is left out.",
    ),
    phrase(
        "用键盘：按 Tab 键依次走到每个链接和按钮，回车键打开；搜索框里用上下键选。",
        "By keyboard: Tab goes to each link and button, Enter opens it; the arrow keys choose in the search list.",
    ),
    phrase("看英文：页面最上面点“English”。", "In Chinese: press “中文” at the top."),
];

const ASKED: &[(Phrase, Phrase)] = &[
    (
        phrase("结果和窗口说的不一样怎么办？", "The counter says something else. What now?"),
        phrase(
            "请把测算页的内容打印或者存下来带去，上面写着每个数的依据。办理以受理时的审核为准；有不同意见可以打12329，或者要求复核。",
            "Print or save the page: it names the source of every figure. The decision on your application counts; if you disagree call 12329 or ask for a review.",
        ),
    ),
    (
        phrase("“估算”是什么意思？", "What does “estimate” mean?"),
        phrase(
            "有的规定没有公布，或者只查到媒体报道。用到这些的结果会标“估算”，并写明原因，由工作人员核定。",
            "Some rules are not published or known only from the press. A result that uses one is marked as an estimate, with the reason, and staff decide.",
        ),
    ),
    (
        phrase("填错了能撤回吗？", "May I take something back?"),
        phrase(
            "没提交的随时可以改。提交以后请尽快打12329说明情况。",
            "Until you submit it, change it at any time. Afterwards call 12329 soon.",
        ),
    ),
    (
        phrase("忘记密码怎么办？", "I have forgotten my password"),
        phrase("现在还不能在网上找回密码，请拨打12329。", "It cannot be recovered online yet: call 12329."),
    ),
    (
        phrase("页面提示“网络不通”会不会重复扣款？", "“No connection”: will it be booked twice?"),
        phrase(
            "不会。每次提交都带着同一个编号，再按一次“提交”只算一次。",
            "No. Each submission carries a number of its own; pressing again counts once.",
        ),
    ),
    (
        phrase("别人能替我办吗？", "May somebody act for me?"),
        phrase(
            "网上暂时只能本人办。行动不便的，可以打12329问上门服务和帮办。",
            "Online only you yourself for now. If you cannot come, ask 12329 about home visits.",
        ),
    ),
];

/// 使用帮助
#[component]
pub fn HelpPage() -> impl IntoView {
    let asked = ASKED.iter().map(|(question, answer)| {
        view! { <Disclosure summary=*question><p>{*answer}</p></Disclosure> }
    });
    view! {
        <Page title=phrase("使用帮助", "Help")>
            <Finder/>
            {points(phrase("怎么用这个大厅", "How to use this hall"), HOW)}
            {points(phrase("看得清、用得顺", "Easier to read and use"), READERS)}
            <section class="prose__part">
                <h2>{phrase("常见问题", "What people ask")}</h2>
                {asked.collect_view()}
            </section>
            <section class="prose__part">
                <h2>{phrase("看不懂的词", "Words of the trade")}</h2>
                <p><a href=routes::HELP_WORDS>{phrase("名词解释：封存、启封、汇缴、缓缴……", "Glossary: sealed, reopened, remitted, deferred…")}</a></p>
            </section>
            <section class="prose__part">
                <h2>{phrase("还是不明白？", "Still not clear?")}</h2>
                <p>{hotline()}</p>
            </section>
        </Page>
    }
}
