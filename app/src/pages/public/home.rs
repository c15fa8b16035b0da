//! 首页: what most people come for, a search for everything else, what has changed, and the numbers in force today.

use leptos::prelude::*;

use super::doors::{MOST_USED, doors};
use crate::outlet::chunk_part;
use crate::pages::finder::Finder;
use crate::routes;
use crate::text::{Phrase, phrase};
use crate::ui::{Page, Task, TaskList};
use crate::when_near::WhenNear;

/// The first page.
#[component]
pub fn Home() -> impl IntoView {
    view! {
        <Page
            title=phrase("您想办什么？", "What would you like to do?")
            lead=phrase(
                "不用登录就能算：边填边出结果，每个数都说明依据。",
                "No sign-in needed to calculate: answers appear as you type, each with the rule behind it.",
            )
            wide=true
        >
            <Finder/>
            <h2 class="home__heading">{phrase("最常用", "Most used")}</h2>
            <div class="home__most"><TaskList tasks=doors(MOST_USED) cards=true/></div>
            <p class="home__all">
                <a href=routes::GUIDE>{phrase("全部事项和指南", "All services and guides")}</a>
                <a href=routes::WITHDRAWAL>{phrase("全部提取情形", "Every ground of a withdrawal")}</a>
                <a href=routes::LOAN>{phrase("全部贷款测算", "All loan calculators")}</a>
                <a href=routes::CONTRIBUTION>{phrase("全部缴存测算", "All contribution calculators")}</a>
                <a href=routes::ACCOUNT_INTEREST>{phrase("公积金利息怎么算", "What my account earns")}</a>
            </p>
            <h2 class="home__heading">{phrase("登录办理", "Sign in and apply")}</h2>
            <TaskList tasks=entrances() cards=true/>
            <p class="home__note">{phrase(
                "开发企业和受委托银行的入口还没有开通，请拨打12329。",
                "Developers and banks have no entrance yet: call 12329.",
            )}</p>
            <WhenNear draw=|| news(())/>
        </Page>
    }
}

// What lies below the first view comes after it.
chunk_part!(news, news, |_of: ()| <super::news::News/>);

/// One door for each kind of person; behind it they find their own pages.
fn entrances() -> Vec<Task> {
    let door = |next, label: Phrase| Task::new(label, format!("{}?next={next}", routes::SIGN_IN));
    vec![
        door(routes::ME, phrase("个人", "Members")).hint(phrase(
            "查余额和明细，申请提取，进度和回执都在这里。",
            "Balance and statement, withdrawals, progress and receipts.",
        )),
        door(routes::EMPLOYER, phrase("单位", "Employers")).hint(phrase(
            "导入工资表，一次办完全单位的汇缴。",
            "Hand in a whole month from your payroll sheet.",
        )),
        door(routes::STAFF, phrase("中心", "The centre")).hint(phrase(
            "当日凭证、科目余额、职工账户。",
            "The day’s journals, the trial balance, members’ accounts.",
        )),
    ]
}
