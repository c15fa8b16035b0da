//! Every shape of a rule occurs in at least one shipped pack.

#![allow(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]

use std::collections::BTreeSet;

use shared::policy::{Held, packs};

/// The parameters that only some centres have, and the words that a rule may be written in.
const SHAPES: [&str; 59] = [
    "contribution.flexible_rate_min",
    "contribution.flexible_split=each_side",
    "contribution.flexible_split=once",
    "contribution.rate_fixed.public",
    "contribution.rounding=ceil_yuan",
    "contribution.rounding=half_up_fen",
    "contribution.rounding=half_up_yuan",
    "loan.age_limit_man",
    "loan.age_limit_woman",
    "loan.areas.*.cap_single",
    "loan.balance.ability",
    "loan.balance.at_least",
    "loan.balance.average_months",
    "loan.balance.base_coefficient",
    "loan.balance.base_share",
    "loan.balance.deposit_span=months_to_retirement",
    "loan.balance.deposit_span=once",
    "loan.balance.deposit_span=term_years",
    "loan.balance.least_balance",
    "loan.balance.liquidity",
    "loan.balance.multiple_by_usage",
    "loan.balance.multiple_first",
    "loan.balance.multiple_flexible",
    "loan.balance.multiple_second",
    "loan.balance.or_by_base",
    "loan.balance.per_year_family",
    "loan.balance.supplementary_multiple",
    "loan.balance.tier",
    "loan.cap_family_second",
    "loan.cap_liquidity",
    "loan.capacity_shape=annuity",
    "loan.capacity_shape=product",
    "loan.down_affordable",
    "loan.down_apartment",
    "loan.down_first_flexible",
    "loan.house_age_plus_term_years",
    "loan.house_term_years",
    "loan.months_required_flexible",
    "loan.months_total_flexible",
    "loan.round_direction=floor",
    "loan.round_direction=nearest",
    "loan.term_after_retirement_years",
    "loan.uplift.kinds.*.amount",
    "loan.uplift.kinds.*.share",
    "loan.uplift.most_family",
    "loan.uplift.stack=add",
    "loan.uplift.stack=largest",
    "withdrawal.property_fee_per_sqm",
    "withdrawal.property_fee_sqm_max",
    "withdrawal.renovation_per_sqm",
    "withdrawal.renovation_sqm_max",
    "withdrawal.rent.areas.*.three_children",
    "withdrawal.rent.cap_period=year",
    "withdrawal.rent.deposit_share",
    "withdrawal.rent.interval_months",
    "withdrawal.rent.interval_months_without_lease",
    "withdrawal.rent.lease_rule=actual",
    "withdrawal.rent.per_person",
    "withdrawal.repayment.offset_reserve_payments",
];

#[test]
fn every_shape_occurs_in_a_pack() {
    let mut found = BTreeSet::new();
    for centre in packs::centres() {
        for parameter in packs::load(centre).unwrap().parameters() {
            for row in &parameter.rows.0 {
                let path = general(&parameter.path);
                if matches!(row.value, Held::Word(_) | Held::Rounding(_)) {
                    found.insert(format!("{path}={}", row.value));
                }
                found.insert(path);
            }
        }
    }
    let missing: Vec<&str> = SHAPES.into_iter().filter(|shape| !found.contains(*shape)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// A path with the name of the area or of the uplift left out.
fn general(path: &str) -> String {
    for group in ["loan.areas.", "loan.uplift.kinds.", "withdrawal.rent.areas."] {
        if let Some((_, part)) = path.strip_prefix(group).and_then(|rest| rest.split_once('.')) {
            return format!("{group}*.{part}");
        }
    }
    path.to_owned()
}
