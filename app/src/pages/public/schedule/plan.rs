//! From what is typed to a loan of `shared`.

use leptos::prelude::Read;
use shared::date::EffectiveDate;
use shared::decision::Cite;
use shared::loan::annuity::Loan;
use shared::loan::rate::{TermClass, row};
use shared::loan::schedule::{Instalment, Schedule, level, level_principal};
use shared::month::Month;
use shared::policy::Policy;
use shared::rate::Rate;
use shared::text::Text;

use crate::pages::public::answers::Answers;
use crate::ui::Sources;

/// How a loan is repaid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Method {
    /// 等额本息
    #[default]
    Level,
    /// 等额本金
    LevelPrincipal,
}

/// A loan with everything that its tables show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) loan: Loan,
    pub(super) method: Method,
    pub(super) first: Month,
    /// Where the rate comes from; none for a typed one.
    pub(super) cite: Option<Cite>,
    /// Why the rate is an estimate, where it is one.
    pub(super) assumed: Option<Text>,
    pub(super) sources: Sources,
}

impl Plan {
    /// The plan, or what is still missing.
    pub(super) fn of(answers: Answers, policy: &Policy, day: EffectiveDate) -> Result<Plan, Text> {
        let missing = |zh: &str, en: &str| Text::new(zh, en);
        let principal = answers
            .parsed("principal")
            .ok_or_else(|| missing("请填写贷款金额", "Enter the amount of the loan"))?;
        let years: u32 = answers
            .count("term_years")
            .filter(|years| (1..=40).contains(years))
            .ok_or_else(|| missing("请填写贷款年限", "Enter the years"))?;
        let months = years * 12;
        let (rate, cite, assumed) = annual_rate(answers, policy, day, months)?;
        let loan = Loan::new(principal, rate, months).map_err(|error| {
            Text::new(
                error.to_string(),
                "The loan must be more than nothing, and its annual rate at most 100 %",
            )
        })?;
        let method = match answers.text("method").read().as_str() {
            "level_principal" => Method::LevelPrincipal,
            _ => Method::Level,
        };
        let first = answers.parsed("first_month").unwrap_or_else(|| day.month().plus(1));
        Ok(Plan { loan, method, first, cite, assumed, sources: Sources::from(policy) })
    }

    /// The instalments by one method.
    pub(super) fn by(&self, method: Method) -> Schedule {
        match method {
            Method::Level => level(self.loan),
            Method::LevelPrincipal => level_principal(self.loan),
        }
    }

    /// The instalments by the chosen method, each with its month.
    pub(super) fn rows(&self) -> impl Iterator<Item = (Month, Instalment)> + use<> {
        let first = self.first;
        (0..).map(move |later| first.plus(later)).zip(self.by(self.method))
    }
}

/// The typed rate, else that of the policy with where it stands.
fn annual_rate(
    answers: Answers,
    policy: &Policy,
    day: EffectiveDate,
    months: u32,
) -> Result<(Rate, Option<Cite>, Option<Text>), Text> {
    if !answers.text("rate").read().trim().is_empty() {
        let typed = answers.parsed("rate");
        return typed
            .map(|rate| (rate, None, None))
            .ok_or_else(|| Text::new("请核对自己填的年利率", "Check the annual rate you entered"));
    }
    let home = answers.one_of("home").ok_or_else(|| {
        Text::new("请选择第几套住房，或自己填年利率", "Choose which home it is, or enter a rate")
    })?;
    let row = row(&policy.loan.rate, day, home, TermClass::of_months(months)).map_err(|_| {
        Text::new(
            "没有查到这一天的政策利率，可以自己填年利率",
            "The rate of that day is not known: enter one of your own",
        )
    })?;
    Ok((row.value, Some(Cite::from(row)), row.assumption(day)))
}
