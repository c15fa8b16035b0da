//! Typed texts → the plan and its sentence; every slip gets a sentence and nothing a panic.

use leptos::prelude::*;
use proptest::prelude::*;
use shared::date::parse_date;
use shared::policy::packs;

use super::answer::headline;
use super::plan::Plan;
use super::questions::QUESTIONS;
use crate::pages::public::answers::Answers;

const LOAN: &[(&str, &str)] = &[
    ("principal", "300000"),
    ("term_years", "20"),
    ("issued", "2024-08-20"),
    ("home", "first"),
    ("method", "level"),
];

fn plan(typed: &[(&str, &str)]) -> Result<Plan, shared::text::Text> {
    Owner::new().with(|| {
        let answers = Answers::blank(QUESTIONS);
        for (field, text) in typed {
            answers.text(field).set((*text).to_owned());
        }
        Plan::of(answers, &packs::load("yancheng").unwrap(), parse_date("2026-11-23").unwrap())
    })
}

fn asking<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    LOAN.iter().copied().chain(more.iter().copied()).collect()
}

#[test]
fn each_question_has_its_sentence() {
    let table: [(&[(&str, &str)], &str); 6] = [
        (&[], "还清，从头到尾一共付利息"),
        (
            &[
                ("what", "prepay"),
                ("prepay_amount", "50000"),
                ("prepay_on", "2027-03-01"),
                ("prepay_keep", "payment"),
            ],
            "一次还50,000.00元、缩短期限：少还利息",
        ),
        (&[("what", "settle"), ("settle_on", "2027-03-01")], "2027年3月1日一次还清"),
        (
            &[
                ("what", "postpone"),
                ("postpone_from", "2027-03"),
                ("postpone_count", "3"),
                ("postpone_catch_up", "extend"),
            ],
            "延3期：这几个月不用还，也不算逾期",
        ),
        (
            &[
                ("what", "overdue"),
                ("missed_from", "2026-08"),
                ("missed_count", "2"),
                ("made_good_on", "2026-10-15"),
            ],
            "2026年10月15日补上2期",
        ),
        (
            &[
                ("what", "offset"),
                ("offset_from", "2027-01"),
                ("balance", "20000"),
                ("monthly_deposit", "1200"),
            ],
            "从2027年1月20日到还清：账户付",
        ),
    ];
    for (typed, sentence) in table {
        let says = headline(&plan(&asking(typed)).unwrap()).says;
        assert!(says.zh.contains(sentence), "{}", says.zh);
        let chinese = says.en.chars().any(|char| ('\u{4e00}'..='\u{9fff}').contains(&char));
        assert!(!chinese && says.en.ends_with('.'), "{}", says.en);
    }
}

#[test]
fn a_slip_names_its_field_and_what_was_typed() {
    let table: [(&[(&str, &str)], &str); 7] = [
        (&[("principal", "")], "请填写“贷款金额”"),
        (&[("principal", "三十万")], "“贷款金额”填的是“三十万”，看不懂，请改正"),
        (&[("term_years", "41")], "“贷款年限”应是1到40的整数，填的是“41”，请改正"),
        (&[("method", "")], "请选择“怎么还？”"),
        (&[("due_day", "32")], "“每月几号还款？”应是1到31的整数，填的是“32”，请改正"),
        (
            &[("what", "offset"), ("offset_from", "2024-08")],
            "第一期在2024年9月还，填的是2024年8月，请改正月份",
        ),
        (
            &[
                ("what", "overdue"),
                ("missed_from", "2044-08"),
                ("missed_count", "2"),
                ("made_good_on", "2044-12-01"),
            ],
            "从那个月起只剩1期，请填写不超过1的期数",
        ),
    ];
    for (typed, sentence) in table {
        assert_eq!(plan(&asking(typed)).unwrap_err().zh, sentence);
    }
}

#[test]
fn an_earlier_prepayment_is_in_both_sides() {
    let earlier = [("before_amount", "20000"), ("before_on", "2025-05-06"), ("before_keep", "term")];
    let (plain, before) = (plan(LOAN).unwrap(), plan(&asking(&earlier)).unwrap());
    assert!(before.outlook.without.interest < plain.outlook.without.interest);
    assert_eq!(before.outlook.without, before.outlook.with);
    // What comes before it cannot be planned any more: the loan is told in the order of the days.
    let mut both = asking(&earlier);
    both.extend([
        ("what", "overdue"),
        ("missed_from", "2025-03"),
        ("missed_count", "1"),
        ("made_good_on", "2025-04-01"),
    ]);
    assert!(plan(&both).is_err());
}

#[test]
fn a_rate_of_ones_own_needs_no_home_and_no_policy() {
    let own = [
        ("principal", "300000"),
        ("term_years", "20"),
        ("issued", "1999-01-05"),
        ("method", "level"),
        ("rate", "3.5"),
    ];
    let found = plan(&own).unwrap();
    assert!(found.rates.is_empty() && found.own_rate.is_some());
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,14}",
        "[0-9.-]{0,12}",
        "(19|20|21|99)[0-9]{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?",
        prop::sample::select(vec![
            "level_principal",
            "term",
            "payment",
            "spread",
            "at_end",
            "extend",
            "second",
            "actual360"
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn whatever_is_typed_there_is_an_answer_or_a_sentence(
        what in prop::sample::select(vec!["plan", "prepay", "settle", "postpone", "overdue", "offset"]),
        typed in prop::collection::vec((0..QUESTIONS.len(), any_text()), 0..12),
    ) {
        let mut all = asking(&[("what", what), ("prepay_on", "2027-01-01"), ("prepay_amount", "1"), ("prepay_keep", "term"),
            ("settle_on", "2030-01-01"), ("postpone_from", "2030-01"), ("postpone_count", "2"), ("postpone_catch_up", "spread"),
            ("missed_from", "2030-01"), ("missed_count", "2"), ("made_good_on", "2031-01-01"), ("offset_from", "2030-01"),
            ("balance", "1"), ("monthly_deposit", "1")]);
        let more: Vec<(&str, &str)> =
            typed.iter().map(|(index, text)| (QUESTIONS[*index].field, text.as_str())).collect();
        all.extend(more);
        match plan(&all) {
            Ok(plan) => prop_assert!(!headline(&plan).says.zh.is_empty()),
            Err(problem) => prop_assert!(!problem.zh.is_empty() && !problem.en.is_empty()),
        }
    }
}
