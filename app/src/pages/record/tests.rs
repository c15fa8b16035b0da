//! Rates and history as they are drawn from the hall's own pack.

use leptos::prelude::*;
use shared::policy::packs;

use super::{history, rates};

fn drawn<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().into_view().to_html())
}

#[test]
fn the_charts_show_every_rate_with_its_source() {
    let (policy, day) = (packs::load("yancheng").unwrap(), "2026-11-23".parse().unwrap());
    let html = drawn(|| rates::charts(&policy, day));
    for text in ["首套从2008年的4.59%到现在的2.6%", "2025-05-08", "3.075%", "人民网英文版2025年5月7日"]
    {
        assert!(html.contains(text), "{text}");
    }
    let days = policy.loan.rate.first_long.0.len();
    assert!(html.matches("<tr").count() > 2 * days);
}

#[test]
fn the_history_has_every_row_of_every_figure() {
    let (policy, day) = (packs::load("yancheng").unwrap(), "2026-11-23".parse().unwrap());
    let html = drawn(|| history::groups(&policy, day));
    let rows: usize = policy.parameters().iter().map(|parameter| parameter.rows.0.len()).sum();
    assert_eq!(html.matches("history__row").count(), rows);
    // The end of the subsidy lies ahead.
    assert_eq!(html.matches("尚未施行").count(), 1);
}
