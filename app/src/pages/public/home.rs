//! 首页: what can be done here, and the numbers in force today.

use leptos::prelude::*;

use super::doors::{LOANS, WITHDRAWALS, doors};
use super::standards::StandardsInForce;
use crate::routes;
use crate::text::{Phrase, phrase};
use crate::ui::{Page, Task, TaskList};

/// The first page. Its first lines are those of `index.html`.
#[component]
pub fn Home() -> impl IntoView {
    let contribution =
        Task::new(phrase("每月存多少？", "What is paid in each month?"), routes::CONTRIBUTION_MONTHLY).hint(
            phrase(
                "单位和个人各存多少，基数上下限一并算好。",
                "What employer and member each pay, within the limits of the base.",
            ),
        );
    let mut calculators = doors(LOANS);
    let interest = Task::new(
        phrase("公积金利息怎么算？", "What interest does my account earn?"),
        routes::ACCOUNT_INTEREST,
    )
    .hint(phrase(
        "一段一段列出天数和利率，6月30日结息。",
        "Days and rates stretch by stretch, settled on 30 June.",
    ));
    calculators.extend([contribution, interest]);
    view! {
        <Page
            title=phrase("您想办什么？", "What would you like to do?")
            lead=phrase(
                "不用登录就能算：边填边出结果，每个数都说明依据。",
                "No sign-in needed to calculate: answers appear as you type, each with the rule behind it.",
            )
            wide=true
        >
            <h2 class="home__heading">{phrase("算一算", "Calculate")}</h2>
            <TaskList tasks=calculators cards=true/>
            <h2 class="home__heading">{phrase("能不能提取", "May I withdraw?")}</h2>
            <div class="home__grounds"><TaskList tasks=doors(WITHDRAWALS) cards=true/></div>
            <h2 class="home__heading">{phrase("登录办理", "Sign in and apply")}</h2>
            <TaskList tasks=entrances() cards=true/>
            <StandardsInForce/>
        </Page>
    }
}

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
