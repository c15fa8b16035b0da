//! 关于本厅: who runs it, what it rests on, and what it is not.

use leptos::prelude::*;

use super::prose::{hotline, section};
use crate::routes;
use crate::text::{Phrase, phrase};
use crate::ui::Page;

const WHO: &[Phrase] = &[phrase(
    "盐城市住房公积金网上大厅，名叫“筑梦”，取自中心“筑梦万家”的追求。个人、单位和中心工作人员都在这里办事。",
    "The online hall of the Yancheng housing provident fund. Its name, Zhumeng, means building a dream. Members, employers and the centre’s staff do their business here.",
)];

const RESTS: &[Phrase] = &[
    phrase(
        "页面上算的和中心审核用的是同一套规则，结果不会两样。每个数都写明依据和可信程度；没有查到规定的，如实说没有查到，由工作人员核定。",
        "The page computes with the rules that decide. Every figure names its source and how sure it is; where no rule was found, that is said, and staff decide.",
    ),
    phrase(
        "政策参数来自公布的条例、通知和公开资料，部分没有读到原文。文件原文与这里不一致的，以原文为准，也请告诉我们。",
        "The figures come from published regulations, notices and other public sources; some of the texts themselves were not read. Where a text differs it counts, and please tell us.",
    ),
];

const NOT_YET: &[Phrase] = &[phrase(
    "网站标识码、ICP备案号和公安备案号尚未核发，所以页脚没有号码。开发企业和受委托银行的入口还没有开通。",
    "The identification code and the registration numbers of this site have not been issued, so the footer shows none. Developers and banks have no entrance yet.",
)];

/// 关于本厅
#[component]
pub fn AboutPage() -> impl IntoView {
    view! {
        <Page title=phrase("关于本厅", "About this hall")>
            {section(phrase("这是哪里", "What this is"), WHO)}
            {section(phrase("凭什么算", "What it rests on"), RESTS)}
            {section(phrase("还没有的", "What is not there yet"), NOT_YET)}
            <section class="prose__part">
                <h2>{phrase("联系我们", "Contact")}</h2>
                <p>{hotline()}</p>
                <p>
                    <a href=routes::BRANCHES>{phrase("在哪里办", "Where to go")}</a>" · "
                    <a href=routes::PRIVACY>{phrase("隐私说明", "Privacy")}</a>" · "
                    <a href=routes::ACCESSIBILITY>{phrase("无障碍和长辈版", "Accessibility and large text")}</a>
                </p>
            </section>
        </Page>
    }
}
