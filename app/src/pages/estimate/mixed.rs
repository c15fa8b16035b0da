//! 组合贷、商转公、异地贷: what the fund might lend, and that a person decides.

use leptos::prelude::*;
use shared::date::EffectiveDate;
use shared::decision::{Decision, Question as Asked};
use shared::loan::annuity::Loan;
use shared::loan::life::combined::{Parts, combined, divide};
use shared::loan::life::{Life, Terms, open};
use shared::loan::rate::{HomeCount, TermClass, row};
use shared::money::Money;
use shared::policy::Policy;
use shared::rate::Rate;
use shared::text::Text;

use crate::hall::HallState;
use crate::pages::public::answers::Answers;
use crate::pages::public::calculator::{Calculator, CalculatorPage, Explained};
use crate::pages::public::question::{Kind, Place, Question};
use crate::text::phrase;
use crate::ui::{Bar, BarChart, Subject, SummaryList, SummaryRow};

const QUESTIONS: &[Question] = &[
    Question::new(
        "which",
        Kind::OneOf(&[
            (
                "combined",
                phrase(
                    "组合贷：公积金不够，再向银行贷一部分",
                    "Combined: the fund’s loan is not enough, a bank lends the rest",
                ),
            ),
            (
                "from_bank_loan",
                phrase("商转公：把银行的房贷转成公积金贷款", "The fund takes over a bank’s housing loan"),
            ),
            (
                "out_of_town",
                phrase("异地贷：在别的城市缴存，在本市买房", "I contribute in another city and buy here"),
            ),
        ]),
        phrase("想办哪一种？", "Which of these?"),
    ),
    Question::new("needed", Kind::Money, phrase("一共要贷多少？", "How much is needed in all?"))
        .at(Place::After("which", "combined")),
    Question::new(
        "remaining",
        Kind::Money,
        phrase("银行的房贷还剩多少本金没还？", "What principal of the bank’s loan is left?"),
    )
    .at(Place::After("which", "from_bank_loan")),
    Question::new("fund_limit", Kind::Money, phrase("公积金能贷多少？", "How much can the fund lend?")).hint(
        "先在“我能贷多少？”里算好，把结果填在这里",
        "Work it out under “How much can I borrow?” and enter it here",
    ),
    Question::new(
        "home",
        Kind::OneOf(&[("first", phrase("首套", "The first")), ("second", phrase("第二套", "The second"))]),
        phrase("买的是第几套住房？", "Which home is it?"),
    )
    .at(Place::After("which", "combined")),
    Question::new(
        "term_years",
        Kind::Count(1, 40, phrase("年", "years")),
        phrase("两笔都贷多少年？", "For how many years, both of them?"),
    )
    .at(Place::After("which", "combined")),
    Question::new("bank_rate", Kind::Percent, phrase("银行的年利率", "The bank’s annual rate"))
        .hint("问贷款银行；填了就算每月一共还多少", "Ask the bank; with it the payments of both are shown")
        .at(Place::After("which", "combined")),
];

const CALCULATOR: Calculator = Calculator {
    title: phrase("组合贷、商转公、异地贷", "Combined loans, loans taken over, out of town"),
    lead: phrase(
        "这三种贷款的细则没有查到公布的文件：这里先估一估，能不能办、办多少由工作人员判断。",
        "No published rules of these three were found: this is an estimate, and a member of staff decides.",
    ),
    questions: QUESTIONS,
    subject: Subject {
        granted: phrase("公积金估计能贷", "The fund might lend"),
        refused: phrase("现在还不能贷款", "A loan is not possible now"),
    },
    account: None,
    explain,
};

fn explain(answers: Answers, policy: &Policy, day: EffectiveDate) -> Explained {
    let money = |field: &'static str| answers.parsed::<Money>(field).ok_or(field);
    let limit = money("fund_limit");
    let decided = match answers.text("which").read().as_str() {
        "combined" => {
            both(money("needed"), limit).map(|(needed, limit)| open::combined(needed, limit, policy, day))
        }
        "from_bank_loan" => both(money("remaining"), limit)
            .map(|(remaining, limit)| open::from_bank_loan(remaining, limit, policy, day)),
        "out_of_town" => {
            limit.map(|limit| open::out_of_town(limit, policy, day)).map_err(|field| vec![field])
        }
        _ => Err(vec!["which"]),
    };
    (decided.unwrap_or_else(|missing| ask(answers, &missing)), vec![])
}

/// Both, or the names of what is missing.
fn both<T, U>(
    one: Result<T, &'static str>,
    other: Result<U, &'static str>,
) -> Result<(T, U), Vec<&'static str>> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (one, other) => Err(one.err().into_iter().chain(other.err()).collect()),
    }
}

fn ask(answers: Answers, missing: &[&str]) -> Decision {
    let asked = answers.questions().iter().filter(|question| missing.contains(&question.field));
    let question = |question: &Question| Asked {
        field: question.field.to_owned(),
        text: Text::new(question.label.zh, question.label.en),
    };
    Decision::Ask(asked.map(question).collect())
}

/// What both lenders get each month of a combined loan.
#[derive(Clone, Debug, PartialEq)]
struct Together {
    parts: Parts,
    fund_rate: Rate,
    fund: Money,
    bank: Money,
    interest: Money,
}

fn together(answers: Answers, policy: &Policy, day: EffectiveDate) -> Option<Together> {
    if *answers.text("which").read() != "combined" {
        return None;
    }
    let parts = divide(answers.parsed("needed")?, answers.parsed("fund_limit")?);
    let months = answers.count::<u32>("term_years").filter(|years| (1..=40).contains(years))? * 12;
    let home: HomeCount = answers.one_of("home")?;
    let fund_rate = row(&policy.loan.rate, day, home, TermClass::of_months(months)).ok()?.value;
    let life = |principal, rate| {
        let loan = Loan::new(principal, rate, months).ok()?;
        Life::new(Terms::new(loan, day.0), vec![]).ok()
    };
    let rows: Vec<_> =
        combined(life(parts.fund, fund_rate)?, life(parts.bank, answers.parsed("bank_rate")?)?).collect();
    let first = rows.first()?;
    let paid = |row: &Option<shared::loan::life::Row>| row.as_ref().map_or(Money::ZERO, |row| row.payment);
    let all: Money = rows.iter().map(|row| row.payment).sum();
    let interest = all - parts.fund - parts.bank;
    Some(Together { parts, fund_rate, fund: paid(&first.fund), bank: paid(&first.bank), interest })
}

/// Both payments side by side.
fn payments(answers: Answers) -> AnyView {
    let state = HallState::here();
    let found = Memo::new(move |_| together(answers, &*state.policy.get()?, answers.day()?));
    let draw = move |found: Together| {
        let bar = |label: crate::text::Phrase, amount| Bar { label: label.into(), amount, marked: false };
        let bars = vec![
            bar(phrase("公积金贷款每月还", "To the fund each month"), found.fund),
            bar(phrase("银行贷款每月还", "To the bank each month"), found.bank),
        ];
        let rows = vec![
            SummaryRow::money(phrase("两笔每月一共还", "Both together, each month"), found.fund + found.bank),
            SummaryRow::money(phrase("公积金贷款部分", "The fund’s part"), found.parts.fund),
            SummaryRow::money(phrase("银行贷款部分", "The bank’s part"), found.parts.bank),
            SummaryRow::new(
                phrase("公积金年利率", "The fund’s annual rate"),
                Text::same(format!("{}%", found.fund_rate)),
            ),
            SummaryRow::money(phrase("两笔利息合计", "Interest of both"), found.interest),
        ];
        view! {
            <BarChart title=phrase("等额本息，两笔各还多少", "Level payments to each lender") bars/>
            <SummaryList rows/>
        }
    };
    (move || found.get().map(draw)).into_any()
}

/// 组合贷、商转公、异地贷
#[component]
pub fn MixedPage() -> impl IntoView {
    view! { <CalculatorPage of=CALCULATOR below=payments/> }
}
