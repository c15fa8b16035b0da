//! What makes a pack whole.

use std::collections::BTreeSet;

use crate::date::{EffectiveDate, write_date};
use crate::policy::faults::Faults;
use crate::policy::origins::{places, source, sources, statements, text};
use crate::policy::{Held, InForce, Need, PackFault, Parameter, Policy, Tier};

/// Pairs of parameters of which the first may never exceed the second on any day.
/// A path that ends in a point stands for all parameters under it.
const ORDERED: [(&str, &str); 10] = [
    ("contribution.base_floor.", "contribution.base_cap"),
    ("contribution.flexible_floor", "contribution.base_cap"),
    ("contribution.rate_min", "contribution.rate_max"),
    ("contribution.rate_fixed.", "contribution.rate_max"),
    ("contribution.flexible_rate_min", "contribution.flexible_rate_max"),
    ("loan.cap_single", "loan.cap_family"),
    ("loan.cap_single_second", "loan.cap_family_second"),
    ("loan.uplift.most_single", "loan.uplift.most_family"),
    ("loan.rate.first_short", "loan.rate.second_short"),
    ("loan.rate.first_long", "loan.rate.second_long"),
];

/// The nation's rate tables. They bind everybody and every day, so a row of the press (tier C) stands there as it is;
/// anywhere else such a row must be marked as assumed.
const NATIONAL_RATES: [&str; 2] = ["loan.rate.", "deposit_interest."];

/// Every fault of a pack; none for a whole one.
pub fn check(policy: &Policy) -> Vec<PackFault> {
    let mut faults = Faults::default();
    let parameters = policy.parameters();
    for parameter in &parameters {
        present(policy, parameter, &mut faults);
        for (index, row) in parameter.rows.0.iter().enumerate() {
            let place = format!("{}[{index}]", parameter.path);
            one_row(policy, parameter, row, &place, &mut faults);
            if index > 0 && parameter.rows.0[index - 1].from >= row.from {
                let day = write_date(row.from);
                faults
                    .add(place, format!("生效日 {day} 不晚于上一行，请按生效日从早到晚排列，同一天只留一行"));
            }
        }
    }
    for (low, high) in ORDERED {
        ordered(&parameters, low, high, &mut faults);
    }
    for (group, low, high) in areas(policy) {
        ordered(&parameters, &format!("{group}.{low}"), &format!("{group}.{high}"), &mut faults);
    }
    places(policy, &mut faults);
    sources(&policy.sources, &mut faults);
    statements(&policy.sources, &policy.facts, &policy.unknown, &mut faults);
    faults.0
}

/// The areas with a lower and a higher cap.
fn areas(policy: &Policy) -> Vec<(String, &'static str, &'static str)> {
    let rent = policy.withdrawal.rent.areas.keys();
    let rent = rent.map(|area| (format!("withdrawal.rent.areas.{area}"), "single", "couple"));
    let loan = policy.loan.areas.keys();
    let loan = loan.map(|area| (format!("loan.areas.{area}"), "cap_single", "cap_family"));
    rent.chain(loan).collect()
}

/// A parameter has rows, or the pack says that it is unknown; not both.
fn present(policy: &Policy, parameter: &Parameter, faults: &mut Faults) {
    let path = &parameter.path;
    let said = policy.unknown.iter().any(|unknown| unknown.key == *path);
    if parameter.rows.is_unknown() {
        match parameter.need {
            Need::Always => faults.add(path, "至少要有一行，请补上有来源的一行"),
            Need::OrUnknown if !said => {
                faults.add(path, format!("没有任何一行，请补上，或在 [[unknown]] 里写明 key = \"{path}\""))
            }
            Need::OrUnknown | Need::Optional => {}
        }
    } else if said && parameter.rows.0.iter().all(|row| row.assumed.is_none()) {
        faults.add(path, "有确定的行，又写在 [[unknown]] 里；请删去一处，或给行写上 assumed");
    }
}

fn one_row(policy: &Policy, parameter: &Parameter, row: &InForce<Held>, place: &str, faults: &mut Faults) {
    source(&policy.sources, place, &row.source, faults);
    for message in parameter.kind.faults(&row.value) {
        faults.add(place, message);
    }
    let national = NATIONAL_RATES.iter().any(|prefix| parameter.path.starts_with(prefix));
    let weak = row.tier >= Tier::D || (row.tier == Tier::C && !national);
    if weak && row.assumed.is_none() {
        let tier = row.tier;
        faults.add(
            place,
            format!("可信度 {tier:?} 的行须写 assumed = {{ zh, en }} 说明理由，或换成 A、B 级来源"),
        );
    }
    if let Some(assumed) = &row.assumed {
        text(&format!("{place}.assumed"), assumed, faults);
    }
    if let Some(last) = row.published_to.filter(|last| *last < row.from) {
        let last = write_date(last);
        faults.add(place, format!("published_to {last} 早于生效日，请核对两个日期"));
    }
}

/// On every day on which one of the two changes, the low one is not above the high one.
fn ordered(parameters: &[Parameter], low: &str, high: &str, faults: &mut Faults) {
    let Some(high) = parameters.iter().find(|parameter| parameter.path == high) else { return };
    let is_low = |path: &str| path == low || (low.ends_with('.') && path.starts_with(low));
    for low in parameters.iter().filter(|parameter| is_low(&parameter.path)) {
        let days: BTreeSet<_> = low.rows.0.iter().map(|row| row.from).collect();
        let days = days.into_iter().chain(high.rows.0.iter().map(|row| row.from));
        let clash = days.filter_map(|day| {
            let day = EffectiveDate(day);
            let (below, above) = (&low.rows.on(day).ok()?.value, &high.rows.on(day).ok()?.value);
            exceeds(below, above).then_some((day, below, above))
        });
        if let Some((day, below, above)) = clash.min_by_key(|(day, ..)| *day) {
            let high = &high.path;
            faults.add(&low.path, format!("{day} 的值 {below} 高于 {high} 的 {above}，请核对两处"));
        }
    }
}

fn exceeds(below: &Held, above: &Held) -> bool {
    match (below, above) {
        (Held::Money(below), Held::Money(above)) => below > above,
        (Held::Rate(below), Held::Rate(above)) => below > above,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;
    use crate::money::Money;
    use crate::policy::packs;
    use crate::rate::Rate;

    /// What is found in the hall's own pack after it was spoilt.
    fn told(spoil: impl Fn(&mut Policy)) -> Vec<String> {
        let mut policy = packs::load("yancheng").unwrap();
        spoil(&mut policy);
        check(&policy).into_iter().map(|fault| fault.to_string()).collect()
    }

    #[test]
    fn a_row_may_be_published_to_its_first_day_and_not_to_one_before() {
        let to = |last| told(|policy| policy.loan.cap_single.0[0].published_to = Some(last));
        assert_eq!(to(date!(2024 - 09 - 01)), Vec::<String>::new());
        let before = to(date!(2024 - 08 - 31));
        assert!(before.len() == 1 && before[0].contains("published_to 2024-08-31 早于生效日"), "{before:?}");
    }

    #[test]
    fn the_lower_of_two_figures_may_be_equal_and_not_above() {
        let rate = |rate| told(|policy| policy.loan.rate.first_long.0.last_mut().unwrap().value = rate);
        let second = Rate::milli_percent(3_075);
        assert_eq!(rate(second), Vec::<String>::new());
        let above = rate(Rate::milli_percent(3_076));
        assert!(
            above.len() == 1 && above[0].contains("3.076 高于 loan.rate.second_long 的 3.075"),
            "{above:?}"
        );
        let cap = |cap| told(|policy| policy.loan.cap_single.0.iter_mut().for_each(|row| row.value = cap));
        let family = packs::load("yancheng").unwrap().loan.cap_family.0[0].value;
        assert_eq!(cap(family), Vec::<String>::new());
        assert_eq!(cap(family + Money::fen(1)).len(), 1);
    }
}
