//! What makes a pack whole.

use std::collections::BTreeSet;

use crate::policy::{Dated, Policy};

/// One fault of a pack: where, what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}：{message}")]
pub struct PackFault {
    /// Path of the parameter and row: `loan.cap_single[1]`.
    pub place: String,
    /// What is wrong and its cure.
    pub message: String,
}

/// Every fault of a pack; none for a whole one.
pub fn check(policy: &Policy) -> Vec<PackFault> {
    let mut checker = Checker { policy, faults: vec![] };
    checker.contribution();
    checker.loan();
    checker.withdrawal();
    checker.origins();
    checker.faults
}

struct Checker<'a> {
    policy: &'a Policy,
    faults: Vec<PackFault>,
}

impl Checker<'_> {
    fn contribution(&mut self) {
        let contribution = &self.policy.contribution;
        self.known("contribution.base_cap", &contribution.base_cap);
        for (district, rows) in &contribution.base_floor {
            self.known(&format!("contribution.base_floor.{district}"), rows);
        }
        self.rows("contribution.flexible_floor", &contribution.flexible_floor);
        self.known("contribution.rate_min", &contribution.rate_min);
        self.known("contribution.rate_max", &contribution.rate_max);
        for (kind, rows) in &contribution.rate_fixed {
            self.rows(&format!("contribution.rate_fixed.{kind:?}"), rows);
        }
        self.rows("contribution.whole_percent", &contribution.whole_percent);
        self.rows("contribution.flexible_rate", &contribution.flexible_rate);
        self.known("contribution.rounding", &contribution.rounding);
        self.rows("contribution.average_wage", &contribution.average_wage);
        self.rows("contribution.relief_months_max", &contribution.relief_months_max);
        self.known("deposit_interest.current_year", &self.policy.deposit_interest.current_year);
        self.known("deposit_interest.carried", &self.policy.deposit_interest.carried);
    }

    fn loan(&mut self) {
        let loan = &self.policy.loan;
        self.known("loan.rate.first_short", &loan.rate.first_short);
        self.known("loan.rate.first_long", &loan.rate.first_long);
        self.known("loan.rate.second_short", &loan.rate.second_short);
        self.known("loan.rate.second_long", &loan.rate.second_long);
        self.rows_or_unknown("loan.cap_single", &loan.cap_single);
        self.rows_or_unknown("loan.cap_family", &loan.cap_family);
        self.rows_or_unknown("loan.down_first", &loan.down_first);
        self.rows_or_unknown("loan.down_second", &loan.down_second);
        self.rows_or_unknown("loan.months_required", &loan.months_required);
        self.rows_or_unknown("loan.payment_ceiling", &loan.payment_ceiling);
        self.rows_or_unknown("loan.spouse_base_counts", &loan.spouse_base_counts);
        self.rows_or_unknown("loan.other_debts_count", &loan.other_debts_count);
        self.rows_or_unknown("loan.base_average_months", &loan.base_average_months);
        self.rows_or_unknown("loan.term_max_years", &loan.term_max_years);
        self.rows_or_unknown("loan.term_after_retirement_years", &loan.term_after_retirement_years);
        self.rows_or_unknown("loan.house_age_plus_term_years", &loan.house_age_plus_term_years);
        self.rows_or_unknown("loan.floor_to", &loan.floor_to);
        self.rows("loan.with_withdrawals_within_price", &loan.with_withdrawals_within_price);
        self.rows_or_unknown("loan.overdue_factor", &loan.overdue_factor);
        self.known("loan.decision_days", &loan.decision_days);
    }

    fn withdrawal(&mut self) {
        let withdrawal = &self.policy.withdrawal;
        self.known("withdrawal.decision_days", &withdrawal.decision_days);
        for (key, area) in &withdrawal.rent.areas {
            self.known(&format!("withdrawal.rent.areas.{key}.single"), &area.single);
            self.known(&format!("withdrawal.rent.areas.{key}.couple"), &area.couple);
        }
        self.rows("withdrawal.rent.two_children", &withdrawal.rent.two_children);
        self.rows("withdrawal.rent.three_children", &withdrawal.rent.three_children);
        self.rows_or_unknown("withdrawal.rent.months_required", &withdrawal.rent.months_required);
        self.rows("withdrawal.rent.no_home_here", &withdrawal.rent.no_home_here);
        self.rows_or_unknown("withdrawal.rent.income_share", &withdrawal.rent.income_share);
        self.rows_or_unknown("withdrawal.rent.months_back_max", &withdrawal.rent.months_back_max);
        self.rows_or_unknown("withdrawal.purchase.window_months", &withdrawal.purchase.window_months);
        self.rows("withdrawal.purchase.with_loan_within_price", &withdrawal.purchase.with_loan_within_price);
        self.rows("withdrawal.purchase.family_sharing", &withdrawal.purchase.family_sharing);
        self.rows("withdrawal.purchase.down_payment", &withdrawal.purchase.down_payment);
        self.rows_or_unknown("withdrawal.repayment.interval_months", &withdrawal.repayment.interval_months);
        self.rows("withdrawal.repayment.offset_reserve", &withdrawal.repayment.offset_reserve);
        self.rows("withdrawal.repayment.offset_day", &withdrawal.repayment.offset_day);
        self.known("withdrawal.retirement.delayed_from", &withdrawal.retirement.delayed_from);
        self.rows("withdrawal.retirement.flexible_months", &withdrawal.retirement.flexible_months);
        self.rows("withdrawal.property_fee_person", &withdrawal.property_fee_person);
        self.rows("withdrawal.property_fee_family", &withdrawal.property_fee_family);
        self.rows("withdrawal.lift_window_months", &withdrawal.lift_window_months);
        self.rows("withdrawal.illness_window_months", &withdrawal.illness_window_months);
        self.rows("withdrawal.ban_years_withdrawal", &withdrawal.ban_years_withdrawal);
        self.rows("withdrawal.ban_years_loan", &withdrawal.ban_years_loan);
    }

    fn origins(&mut self) {
        for fact in &self.policy.facts {
            self.source(&format!("facts.{}", fact.key), &fact.source);
        }
        for unknown in &self.policy.unknown {
            self.source(&format!("unknown.{}", unknown.key), &unknown.source);
        }
        for text in ["REG2019", "REG2026"] {
            self.source("sources", text);
        }
        let mut seen = BTreeSet::new();
        let keys = self.policy.unknown.iter().map(|unknown| &unknown.key);
        for key in keys.chain(self.policy.facts.iter().map(|fact| &fact.key)) {
            if !seen.insert(key) {
                self.fault(key, "这个键写了两次，请删去一条".to_owned());
            }
        }
    }

    /// A parameter that every centre must have.
    fn known<T>(&mut self, place: &str, rows: &Dated<T>) {
        if rows.is_unknown() {
            self.fault(place, "至少要有一行；没有来源就不能办理这项业务".to_owned());
        }
        self.rows(place, rows);
    }

    /// A parameter that may be missing only when the pack says so.
    fn rows_or_unknown<T>(&mut self, place: &str, rows: &Dated<T>) {
        let said = self.policy.unknown.iter().any(|unknown| unknown.key == place);
        if rows.is_unknown() && !said {
            self.fault(place, format!("没有任何一行，也没有在 [[unknown]] 里写明 key = \"{place}\""));
        }
        self.rows(place, rows);
    }

    fn rows<T>(&mut self, place: &str, rows: &Dated<T>) {
        for (index, row) in rows.0.iter().enumerate() {
            let place = format!("{place}[{index}]");
            self.source(&place, &row.source);
            if index > 0 && rows.0[index - 1].from >= row.from {
                let day = crate::date::write_date(row.from);
                self.fault(
                    &place,
                    format!("生效日 {day} 不晚于上一行，请按生效日从早到晚排列，同一天只留一行"),
                );
            }
        }
    }

    fn source(&mut self, place: &str, key: &str) {
        if !self.policy.sources.contains_key(key) {
            self.fault(place, format!("来源“{key}”没有列在 [sources] 里"));
        }
    }

    fn fault(&mut self, place: &str, message: String) {
        self.faults.push(PackFault { place: place.to_owned(), message });
    }
}
