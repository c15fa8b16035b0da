//! The pages that anyone may use, apart from the first: one chunk, loaded when one of them is first visited.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::contribution::ContributionPage;
use super::contributions;
use super::doors::{LOANS, doors};
use super::grounds::{self, page::GroundPage};
use super::guide::{GuidePage, ServicePage};
use super::loan_limit::LoanLimitPage;
use super::policy::PolicyPage;
use super::schedule::SchedulePage;
use crate::hall::HallState;
use crate::routes;
use crate::text::phrase;
use crate::ui::{Page, Task, TaskList};

/// The pages of anyone: one chunk. What two chunks share is a chunk of its own, so a chunk a page would bring dozens
/// of small files with the first of them.
#[derive(Debug)]
pub struct PublicArea;

#[lazy_route]
impl LazyRoute for PublicArea {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        match HallState::enter().as_str() {
            routes::LOAN => view! { <LoanArea/> }.into_any(),
            routes::LOAN_LIMIT => view! { <LoanLimitPage/> }.into_any(),
            routes::LOAN_SCHEDULE => view! { <SchedulePage/> }.into_any(),
            routes::CONTRIBUTION => view! { <ContributionArea/> }.into_any(),
            routes::CONTRIBUTION_MONTHLY => view! { <ContributionPage/> }.into_any(),
            routes::WITHDRAWAL => view! { <WithdrawalArea/> }.into_any(),
            routes::GUIDE => view! { <GuidePage/> }.into_any(),
            routes::POLICY => view! { <PolicyPage/> }.into_any(),
            path if path.starts_with(routes::WITHDRAWAL) || path.starts_with(routes::CONTRIBUTION) => {
                view! { <GroundPage/> }.into_any()
            }
            _ => view! { <ServicePage/> }.into_any(),
        }
    }
}

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
