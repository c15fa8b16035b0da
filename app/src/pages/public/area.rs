//! The pages that anyone may use, apart from the first: a chunk a page, loaded when it is first visited.

use leptos::prelude::*;
use shared::calc::{explain_contribution, explain_withdrawal};

use super::contribution::ContributionPage;
use super::contributions;
use super::doors::{LOANS, doors};
use super::grounds::{self, page::GroundPage};
use super::guide::{GuidePage, ServicePage};
use super::loan_limit::LoanLimitPage;
use super::policy::PolicyPage;
use super::schedule::SchedulePage;
use crate::outlet::chunk_page;
use crate::routes;
use crate::text::phrase;
use crate::ui::{Page, Task, TaskList};

chunk_page!(doors, loans, <LoanArea/>);
chunk_page!(doors, contributions, <ContributionArea/>);
chunk_page!(doors, withdrawals, <WithdrawalArea/>);
chunk_page!(loan_limit, loan_limit, <LoanLimitPage/>);
chunk_page!(schedule, schedule, <SchedulePage/>);
chunk_page!(monthly, monthly, <ContributionPage/>);
chunk_page!(withdrawal, withdrawal, <GroundPage ask=explain_withdrawal/>);
chunk_page!(contribution, contribution, <GroundPage ask=explain_contribution/>);
chunk_page!(guide, guide, <GuidePage/>);
chunk_page!(guide, service, <ServicePage/>);
chunk_page!(policy, policy, <PolicyPage/>);

/// 贷款
#[component]
pub fn LoanArea() -> impl IntoView {
    view! {
        <Page title=phrase("贷款", "Loans") wide=true>
            <TaskList tasks=doors(LOANS) cards=true/>
        </Page>
    }
}

/// 缴存
#[component]
pub fn ContributionArea() -> impl IntoView {
    let monthly =
        Task::new(phrase("每月存多少？", "What is paid in each month?"), routes::CONTRIBUTION_MONTHLY).hint(
            phrase(
                "单位和个人各存多少，基数上下限一起算。",
                "What employer and member pay, within the limits of the base.",
            ),
        );
    let tasks: Vec<_> = std::iter::once(monthly).chain(grounds::doors(contributions::PAGES)).collect();
    view! {
        <Page title=phrase("缴存", "Contributions") wide=true>
            <TaskList tasks cards=true/>
        </Page>
    }
}

/// 提取
#[component]
pub fn WithdrawalArea() -> impl IntoView {
    let lead = phrase(
        "先看看能不能提取、能提多少。选您的情况：",
        "See first whether you may withdraw, and how much. Choose your case:",
    );
    let groups = grounds::GROUPS.iter().map(|(name, grounds)| {
        view! {
            <section class="grounds__group">
                <h2 class="grounds__name">{*name}</h2>
                <div class="home__grounds"><TaskList tasks=grounds::doors(grounds) cards=true/></div>
            </section>
        }
    });
    view! {
        <Page title=phrase("能不能提取", "May I withdraw?") lead wide=true>
            {groups.collect_view()}
            <p class="grounds__guide">
                <a href=routes::GUIDE>{phrase("每一项的条件和材料，看办事指南", "Conditions and documents of each: see the guide")}</a>
            </p>
        </Page>
    }
}
