//! The table of kinds.

use crate::calc::outcome::Answer;
use crate::calc::{
    amounts, ban, checks, combined, contribution, decide, duty, fixed, indicator, interest, life, limit,
    loan, offset, overdue, prepay, reorganise,
};

/// One kind of question.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    /// Whether the answer depends on the policy pack.
    pub(crate) reads_policy: bool,
    pub(crate) answer: Answer,
}

const fn pure(name: &'static str, answer: Answer) -> Kind {
    Kind { name, reads_policy: false, answer }
}

const fn of_policy(name: &'static str, answer: Answer) -> Kind {
    Kind { name, reads_policy: true, answer }
}

pub(crate) static TABLE: [Kind; COUNT] = KIND_ROWS;

const COUNT: usize = 47;

const KIND_ROWS: [Kind; COUNT] = [
    pure("contribution", contribution::contribution),
    pure("contribution_shortfall", contribution::shortfall),
    pure("base_cap", contribution::base_cap),
    pure("pct_of_wage", contribution::pct_of_wage),
    of_policy("duty_deadline", duty::duty_deadline),
    of_policy("months_counted", duty::months_counted),
    pure("employer_merge", reorganise::employer_merge),
    pure("employer_split", reorganise::employer_split),
    pure("loan_equal_instalment", loan::equal_instalment),
    pure("loan_first_instalment", loan::first_instalment),
    pure("loan_equal_principal", loan::equal_principal),
    pure("loan_compare", loan::compare),
    pure("loan_rate_cut_saving", loan::rate_cut_saving),
    pure("loan_payoff", prepay::payoff),
    pure("loan_balance", prepay::balance),
    pure("loan_prepay_shorten", prepay::shorten),
    pure("loan_prepay_reduce", prepay::reduce),
    pure("loan_life", life::loan_life),
    pure("loan_offset", offset::loan_offset),
    pure("loan_divide", combined::loan_divide),
    pure("loan_combined", combined::loan_combined),
    of_policy("overdue_penalty", overdue::overdue_penalty),
    pure("overdue_allocation", overdue::overdue_allocation),
    of_policy("loan_arrears", overdue::loan_arrears),
    pure("repayment_capacity", limit::repayment_capacity),
    pure("loan_limit", limit::loan_limit),
    pure("loan_term", fixed::loan_term),
    pure("liquidity_multiple", fixed::liquidity_multiple),
    of_policy("rate_lookup", fixed::rate_lookup),
    of_policy("loan_reprice", fixed::loan_reprice),
    pure("retirement_age", fixed::retirement_age),
    pure("deposit_interest", amounts::deposit_interest),
    of_policy("deposit_interest_days", interest::deposit_interest_days),
    of_policy("ban_until", ban::ban_until),
    pure("rent_cap", amounts::rent_cap),
    pure("rent_amount", amounts::rent_amount),
    pure("property_fee_cap", amounts::property_fee_cap),
    pure("renovation_cap", amounts::renovation_cap),
    pure("property_fee_rate", amounts::property_fee_rate),
    pure("id_check", checks::id_check),
    pure("uscc_check", checks::uscc_check),
    pure("luhn_check", checks::luhn_check),
    pure("indicator", indicator::indicator),
    pure("kpi", amounts::kpi),
    pure("yuan_upper", amounts::yuan_upper),
    of_policy("decide", decide::decide),
    of_policy("explain", decide::explain),
];

/// Every kind, in the order of the interface.
pub const KINDS: &[&str] = &NAMES;

const NAMES: [&str; COUNT] = {
    let mut names = [""; COUNT];
    let mut index = 0;
    while index < COUNT {
        names[index] = KIND_ROWS[index].name;
        index += 1;
    }
    names
};
