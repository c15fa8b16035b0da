//! The list of all parameters: each is named here once, with what it needs and means.

use crate::policy::Kind::{Amount, Count, DayOfMonth, Factor, Free, Multiple, Share};
use crate::policy::Need::{Always, Optional, OrUnknown};
use crate::policy::{
    BalanceRule, ContributionPolicy, Dated, DepositInterestPolicy, EmployerKind, Held, Kind, LoanPolicy,
    Need, Parameter, Policy, WithdrawalPolicy,
};

/// Collects parameters under a prefix of their path.
struct List {
    prefix: &'static str,
    found: Vec<Parameter>,
}

impl List {
    fn add<T: Clone + Into<Held>>(&mut self, name: &str, need: Need, kind: Kind, rows: &Dated<T>) {
        self.found.push(Parameter::new(&format!("{}.{name}", self.prefix), need, kind, rows));
    }
}

impl Policy {
    /// Every parameter with all its rows, in the order of the schema.
    ///
    /// ```
    /// let policy = shared::policy::packs::load("yancheng").unwrap();
    /// let parameters = policy.parameters();
    /// let cap = parameters.iter().find(|parameter| parameter.path == "loan.cap_family").unwrap();
    /// assert_eq!(cap.rows.0[0].value.to_string(), "1200000.00");
    /// ```
    pub fn parameters(&self) -> Vec<Parameter> {
        let groups = [
            contribution(&self.contribution),
            deposit_interest(&self.deposit_interest),
            loan(&self.loan),
            loan_shapes(&self.loan),
            withdrawal(&self.withdrawal),
            rent(&self.withdrawal),
            purchase_and_repayment(&self.withdrawal),
        ];
        groups.into_iter().flatten().collect()
    }
}

fn contribution(policy: &ContributionPolicy) -> Vec<Parameter> {
    let mut list = List { prefix: "contribution", found: vec![] };
    list.add("base_cap", OrUnknown, Amount, &policy.base_cap);
    for (district, rows) in &policy.base_floor {
        list.add(&format!("base_floor.{district}"), Always, Amount, rows);
    }
    list.add("flexible_floor", Optional, Amount, &policy.flexible_floor);
    list.add("rate_min", Always, Share, &policy.rate_min);
    list.add("rate_max", Always, Share, &policy.rate_max);
    list.add("national_rate_min", Optional, Share, &policy.national_rate_min);
    list.add("national_rate_max", Optional, Share, &policy.national_rate_max);
    for (kind, rows) in &policy.rate_fixed {
        let kind = match kind {
            EmployerKind::Public => "public",
            EmployerKind::Enterprise => "enterprise",
        };
        list.add(&format!("rate_fixed.{kind}"), Optional, Share, rows);
    }
    list.add("whole_percent", Optional, Free, &policy.whole_percent);
    let chosen = if policy.flexible_rate_min.is_unknown() { OrUnknown } else { Optional };
    list.add("flexible_rate", chosen, Share, &policy.flexible_rate);
    list.add("flexible_rate_min", Optional, Share, &policy.flexible_rate_min);
    list.add("flexible_rate_max", Optional, Share, &policy.flexible_rate_max);
    list.add("flexible_split", Optional, Free, &policy.flexible_split);
    list.add("flexible_subsidised", Optional, Free, &policy.flexible_subsidised);
    let subsidy = if policy.flexible_subsidised.is_unknown() { Optional } else { OrUnknown };
    list.add("flexible_subsidy", subsidy, Amount, &policy.flexible_subsidy);
    list.add("rounding", Always, Free, &policy.rounding);
    list.add("average_wage", Optional, Amount, &policy.average_wage);
    list.add("base_rounding", OrUnknown, Free, &policy.base_rounding);
    for (duty, rows) in &policy.duty_days {
        list.add(&format!("duty_days.{}", duty.key()), Optional, Count, rows);
    }
    list.add("deferral_counts", Optional, Free, &policy.deferral_counts);
    list.add("relief_needs_hardship", Optional, Free, &policy.relief_needs_hardship);
    list.add("relief_months_max", OrUnknown, Count, &policy.relief_months_max);
    list.found
}

fn deposit_interest(policy: &DepositInterestPolicy) -> Vec<Parameter> {
    let mut list = List { prefix: "deposit_interest", found: vec![] };
    list.add("current_year", Always, Share, &policy.current_year);
    list.add("carried", Always, Share, &policy.carried);
    list.found
}

fn loan(policy: &LoanPolicy) -> Vec<Parameter> {
    let mut list = List { prefix: "loan", found: vec![] };
    list.add("rate.first_short", Always, Share, &policy.rate.first_short);
    list.add("rate.first_long", Always, Share, &policy.rate.first_long);
    list.add("rate.second_short", Always, Share, &policy.rate.second_short);
    list.add("rate.second_long", Always, Share, &policy.rate.second_long);
    list.add("cap_single", OrUnknown, Amount, &policy.cap_single);
    list.add("cap_family", OrUnknown, Amount, &policy.cap_family);
    list.add("down_first", OrUnknown, Share, &policy.down_first);
    list.add("down_second", OrUnknown, Share, &policy.down_second);
    list.add("months_required", OrUnknown, Count, &policy.months_required);
    list.add("family_quota", Optional, Free, &policy.family_quota);
    list.add("payment_ceiling", OrUnknown, Share, &policy.payment_ceiling);
    list.add("spouse_base_counts", OrUnknown, Free, &policy.spouse_base_counts);
    list.add("other_debts_count", OrUnknown, Free, &policy.other_debts_count);
    list.add("base_average_months", OrUnknown, Count, &policy.base_average_months);
    list.add("term_max_years", OrUnknown, Count, &policy.term_max_years);
    list.add("term_after_retirement_years", OrUnknown, Free, &policy.term_after_retirement_years);
    list.add("house_age_plus_term_years", OrUnknown, Count, &policy.house_age_plus_term_years);
    list.add("floor_to", OrUnknown, Amount, &policy.floor_to);
    list.add("with_withdrawals_within_price", Optional, Free, &policy.with_withdrawals_within_price);
    list.add("overdue_factor", OrUnknown, Multiple, &policy.overdue_factor);
    list.add("decision_days", Always, Count, &policy.decision_days);
    list.found
}

/// What only some centres have.
fn loan_shapes(policy: &LoanPolicy) -> Vec<Parameter> {
    let mut list = List { prefix: "loan", found: vec![] };
    list.add("cap_single_second", Optional, Amount, &policy.cap_single_second);
    list.add("cap_family_second", Optional, Amount, &policy.cap_family_second);
    for (area, caps) in &policy.areas {
        list.add(&format!("areas.{area}.cap_single"), Always, Amount, &caps.cap_single);
        list.add(&format!("areas.{area}.cap_family"), Always, Amount, &caps.cap_family);
    }
    list.add("months_required_flexible", Optional, Count, &policy.months_required_flexible);
    list.add("months_total_flexible", Optional, Count, &policy.months_total_flexible);
    list.add("cap_liquidity", Optional, Factor, &policy.cap_liquidity);
    for (kind, uplift) in &policy.uplift.kinds {
        let path = |part: &str| format!("uplift.kinds.{}.{part}", kind.code());
        list.add(&path("share"), Optional, Share, &uplift.share);
        list.add(&path("amount"), Optional, Amount, &uplift.amount);
        list.add(&path("amount_family"), Optional, Amount, &uplift.amount_family);
    }
    let stack = if policy.uplift.kinds.is_empty() { Optional } else { OrUnknown };
    list.add("uplift.stack", stack, Free, &policy.uplift.stack);
    list.add("uplift.most_single", Optional, Amount, &policy.uplift.most_single);
    list.add("uplift.most_family", Optional, Amount, &policy.uplift.most_family);
    list.add("down_first_flexible", Optional, Share, &policy.down_first_flexible);
    list.add("down_affordable", Optional, Share, &policy.down_affordable);
    list.add("down_apartment", Optional, Share, &policy.down_apartment);
    list.add("capacity_shape", Optional, Free, &policy.capacity_shape);
    list.add("capacity_coefficient", Optional, Factor, &policy.capacity_coefficient);
    list.add("base_from_deposit", Optional, Free, &policy.base_from_deposit);
    list.add("age_limit_man", Optional, Count, &policy.age_limit_man);
    list.add("age_limit_woman", Optional, Count, &policy.age_limit_woman);
    list.add("house_term_years", Optional, Count, &policy.house_term_years);
    list.add("round_direction", Optional, Free, &policy.round_direction);
    balance_rule(&policy.balance, &mut list);
    list.found
}

fn balance_rule(rule: &BalanceRule, list: &mut List) {
    list.add("balance.multiple_first", Optional, Factor, &rule.multiple_first);
    list.add("balance.multiple_second", Optional, Factor, &rule.multiple_second);
    list.add("balance.multiple_flexible", Optional, Factor, &rule.multiple_flexible);
    list.add("balance.multiple_by_usage", Optional, Factor, &rule.multiple_by_usage);
    let usage = if rule.multiple_by_usage.is_unknown() { Optional } else { OrUnknown };
    list.add("balance.usage", usage, Share, &rule.usage);
    list.add("balance.supplementary_multiple", Optional, Factor, &rule.supplementary_multiple);
    list.add("balance.time_coefficient", Optional, Factor, &rule.time_coefficient);
    list.add("balance.liquidity", Optional, Factor, &rule.liquidity);
    list.add("balance.ability", Optional, Factor, &rule.ability);
    list.add("balance.least_balance", Optional, Amount, &rule.least_balance);
    list.add("balance.average_months", Optional, Count, &rule.average_months);
    list.add("balance.deposit_multiple", Optional, Factor, &rule.deposit_multiple);
    let span = if rule.deposit_multiple.is_unknown() { Optional } else { Always };
    list.add("balance.deposit_span", span, Free, &rule.deposit_span);
    list.add("balance.tier", Optional, Amount, &rule.tier);
    list.add("balance.or_by_base", Optional, Free, &rule.or_by_base);
    let share = if rule.or_by_base.is_unknown() { Optional } else { Always };
    list.add("balance.base_share", share, Share, &rule.base_share);
    list.add("balance.base_coefficient", Optional, Factor, &rule.base_coefficient);
    list.add("balance.per_year_single", Optional, Amount, &rule.per_year_single);
    list.add("balance.per_year_family", Optional, Amount, &rule.per_year_family);
    list.add("balance.at_least", Optional, Amount, &rule.at_least);
}

fn withdrawal(policy: &WithdrawalPolicy) -> Vec<Parameter> {
    let mut list = List { prefix: "withdrawal", found: vec![] };
    list.add("decision_days", Always, Count, &policy.decision_days);
    list.add("retirement.delayed_from", Always, Free, &policy.retirement.delayed_from);
    list.add("retirement.flexible_months", Optional, Count, &policy.retirement.flexible_months);
    let each = if policy.property_fee_per_sqm.is_unknown() { OrUnknown } else { Optional };
    list.add("property_fee_person", each, Amount, &policy.property_fee_person);
    list.add("property_fee_family", each, Amount, &policy.property_fee_family);
    list.add("property_fee_homes", Optional, Count, &policy.property_fee_homes);
    list.add("property_fee_loan_months", Optional, Count, &policy.property_fee_loan_months);
    list.add("property_fee_per_sqm", Optional, Amount, &policy.property_fee_per_sqm);
    list.add("property_fee_sqm_max", Optional, Count, &policy.property_fee_sqm_max);
    list.add("renovation", OrUnknown, Free, &policy.renovation);
    list.add("renovation_per_sqm", Optional, Amount, &policy.renovation_per_sqm);
    list.add("renovation_sqm_max", Optional, Count, &policy.renovation_sqm_max);
    list.add("other_housing", OrUnknown, Free, &policy.other_housing);
    list.add("lift_window_months", Optional, Count, &policy.lift_window_months);
    list.add("illness_window_months", Optional, Count, &policy.illness_window_months);
    list.add("ban_years_withdrawal", Always, Count, &policy.ban_years_withdrawal);
    list.add("ban_years_loan", Always, Count, &policy.ban_years_loan);
    list.found
}

fn rent(policy: &WithdrawalPolicy) -> Vec<Parameter> {
    let mut list = List { prefix: "withdrawal.rent", found: vec![] };
    let rent = &policy.rent;
    for (area, caps) in &rent.areas {
        list.add(&format!("areas.{area}.single"), Always, Amount, &caps.single);
        let couple = if rent.per_person.is_unknown() { Always } else { Optional };
        list.add(&format!("areas.{area}.couple"), couple, Amount, &caps.couple);
        list.add(&format!("areas.{area}.two_children"), Optional, Amount, &caps.two_children);
        list.add(&format!("areas.{area}.three_children"), Optional, Amount, &caps.three_children);
    }
    list.add("per_person", Optional, Free, &rent.per_person);
    list.add("cap_period", Optional, Free, &rent.cap_period);
    list.add("deposit_share", Optional, Share, &rent.deposit_share);
    list.add("lease_rule", Optional, Free, &rent.lease_rule);
    list.add("registered_cap", Optional, Amount, &rent.registered_cap);
    list.add("interval_months", Optional, Count, &rent.interval_months);
    let without = &rent.interval_months_without_lease;
    list.add("interval_months_without_lease", Optional, Count, without);
    list.add("two_children", Optional, Multiple, &rent.two_children);
    list.add("three_children", Optional, Multiple, &rent.three_children);
    list.add("months_required", OrUnknown, Count, &rent.months_required);
    list.add("no_home_here", OrUnknown, Free, &rent.no_home_here);
    list.add("income_share", OrUnknown, Share, &rent.income_share);
    list.add("months_back_max", OrUnknown, Count, &rent.months_back_max);
    list.add("months_undisputed", Optional, Count, &rent.months_undisputed);
    list.found
}

fn purchase_and_repayment(policy: &WithdrawalPolicy) -> Vec<Parameter> {
    let mut list = List { prefix: "withdrawal", found: vec![] };
    let (purchase, repayment) = (&policy.purchase, &policy.repayment);
    list.add("purchase.window_months", OrUnknown, Count, &purchase.window_months);
    list.add("purchase.with_loan_within_price", Optional, Free, &purchase.with_loan_within_price);
    list.add("purchase.family_sharing", Optional, Free, &purchase.family_sharing);
    list.add("purchase.down_payment", Optional, Free, &purchase.down_payment);
    list.add("repayment.interval_months", OrUnknown, Count, &repayment.interval_months);
    list.add("repayment.family_sharing", Optional, Free, &repayment.family_sharing);
    list.add("repayment.offset_reserve", Optional, Amount, &repayment.offset_reserve);
    list.add("repayment.offset_reserve_payments", Optional, Count, &repayment.offset_reserve_payments);
    list.add("repayment.offset_day", Optional, DayOfMonth, &repayment.offset_day);
    list.found
}
