//! 中心已掌握: what ledger and registries know, so that nobody types it.

use leptos::prelude::*;
use shared::policy::Policy;
use shared::text::Text;
use shared::withdrawal::rent::{Household, RentFacts};

use crate::hall::HallState;
use crate::pages::account_view::district_name;
use crate::text::{Words, phrase};
use crate::ui::{Notice, SummaryList, SummaryRow, Tone};

/// The lines, and a word where the registries know nothing.
#[component]
pub(super) fn Known(facts: RentFacts) -> impl IntoView {
    let hall = HallState::here();
    let missing = facts.household.is_none() || facts.owns_home_here.is_none() || facts.children.is_none();
    let rows = Signal::derive(move || rows(&facts, hall.policy.get()));
    view! {
        <section class="known">
            <h2>{phrase("中心已掌握，不用填写", "Known to the centre: nothing to fill in")}</h2>
            <SummaryList rows/>
            {missing.then(|| {
                let title = phrase(
                    "登记部门的数据里没有查到您的家庭或住房情况，暂时不能在网上申请，请带身份证到窗口办理",
                    "The registers hold nothing about your household or home: please apply at the counter with your ID card",
                );
                view! { <Notice tone=Tone::Warning title/> }
            })}
        </section>
    }
}

fn rows(facts: &RentFacts, policy: Option<&Policy>) -> Vec<SummaryRow> {
    let household = match facts.household {
        Some(Household::Single) => phrase("单身", "Single").into(),
        Some(Household::Couple) => phrase("夫妻", "Couple").into(),
        None => unknown(),
    };
    let homes = match facts.owns_home_here {
        Some(true) => phrase("有", "Yes").into(),
        Some(false) => phrase("没有", "None").into(),
        None => unknown(),
    };
    let children = facts
        .children
        .map_or_else(unknown, |count| Text::new(format!("{count}个"), count.to_string()).into());
    let months = facts
        .months_contributed
        .map_or_else(unknown, |count| Text::new(format!("{count}个月"), format!("{count} months")).into());
    let mut rows = vec![
        SummaryRow::new(phrase("缴存地", "District"), district_name(policy, &facts.district)),
        SummaryRow::new(phrase("连续缴存", "Paid without a gap"), months),
        SummaryRow::new(phrase("家庭", "Household"), household),
        SummaryRow::new(phrase("未成年子女", "Children under age"), children),
        SummaryRow::new(phrase("本人或配偶在缴存地的住房", "Home where you contribute"), homes),
    ];
    if let Some(balance) = facts.balance {
        rows.push(SummaryRow::money(phrase("账户余额", "Balance"), balance));
    }
    if facts.other_in_flight {
        rows.push(SummaryRow::new(phrase("在办的提取", "Application under way"), phrase("有一件", "One")));
    }
    rows
}

fn unknown() -> Words {
    phrase("没有查到", "Not found").into()
}
