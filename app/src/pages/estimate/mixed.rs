//! 组合贷、商转公、异地贷: what the fund might lend, and that a person decides.

use leptos::prelude::*;
use serde_json::{Map, Value};
use shared::calc;
use shared::date::EffectiveDate;
use shared::decision::{Decision, Question as Asked, Referral};
use shared::loan::annuity::Loan;
use shared::loan::life::combined::{Parts, combined, divide};
use shared::loan::life::open::{self, CombinedFacts};
use shared::loan::life::{Life, Terms};
use shared::loan::rate::{HomeCount, TermClass, row};
use shared::money::Money;
use shared::policy::Policy;
use shared::rate::Rate;
use shared::text::Text;

use crate::hall::HallState;
use crate::pages::public::answers::Answers;
use crate::pages::public::calculator::{Calculator, CalculatorPage, Explain, Explained};
use crate::pages::public::loan_limit::QUESTIONS as LOAN;
use crate::pages::public::question::{Kind, Place, Question, joined};
use crate::text::phrase;
use crate::ui::{Bar, BarChart, Subject, SummaryList, SummaryRow};

/// Which of the three, and what only one of them asks.
const WHICH: Question = Question::new(
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
);
const NEEDED: Question =
    Question::new("needed", Kind::Money, phrase("一共要贷多少？", "How much is needed in all?"))
        .at(Place::After("which", "combined"));
const REMAINING: Question = Question::new(
    "remaining",
    Kind::Money,
    phrase("银行的房贷还剩多少本金没还？", "What principal of the bank’s loan is left?"),
)
.at(Place::After("which", "from_bank_loan"));
const BANK_RATE: Question =
    Question::new("bank_rate", Kind::Percent, phrase("银行的年利率", "The bank’s annual rate"))
        .hint("问贷款银行；填了就算每月一共还多少", "Ask the bank; with it the payments of both are shown")
        .at(Place::After("which", "combined"));

/// The questions of a fund loan stand between them.
const QUESTIONS: &[Question] = &joined::<{ LOAN.len() + 4 }>(&[WHICH, NEEDED, REMAINING, BANK_RATE], LOAN);

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
    service: "combined",
    explain: Explain::Own(explain),
};

/// The rule of the choice, with the facts of a fund loan and the amount that is its own.
fn asked(answers: Answers) -> Option<(String, Value)> {
    let which = answers.text("which").get();
    let own = match which.as_str() {
        "combined" => Some("needed"),
        "from_bank_loan" => Some("remaining"),
        "out_of_town" => None,
        _ => return None,
    };
    let mut facts = answers.facts(Map::new());
    let is_other = |field: &&str| Some(*field) != own;
    for field in ["which", "bank_rate", "needed", "remaining"].iter().copied().filter(is_other) {
        facts.as_object_mut().and_then(|facts| facts.remove(field));
    }
    Some((which, facts))
}

fn explain(answers: Answers, policy: &Policy, day: EffectiveDate) -> Explained {
    let Some((rule, facts)) = asked(answers) else {
        let text = Text::new(WHICH.label.zh, WHICH.label.en);
        return (Decision::Ask(vec![Asked { field: WHICH.field.to_owned(), text }]), vec![]);
    };
    let answer = calc::explain_loan(&rule, &facts, policy, day, answers.wanted());
    answer.expect("the questions of a page are facts of its rule")
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
    let (_, facts) = asked(answers).filter(|(rule, _)| rule == "combined")?;
    let facts: CombinedFacts = serde_json::from_value(facts).ok()?;
    // The rule alone: what would change its answer is searched for once, by the decision beside.
    let Decision::Refer(Referral { estimate: Some(lent), .. }) = open::combined(&facts, policy, day) else {
        return None;
    };
    let parts = divide(answers.parsed("needed")?, lent.amount);
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
    let found = Memo::new(move |_| together(answers, state.policy.get()?, answers.day()?));
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
