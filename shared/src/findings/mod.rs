//! What a rule finds on its way to a decision, and the one order in which findings become an answer.
//!
//! A definite refusal wins over everything; then come the questions whose answers can still change the outcome; then
//! what the sources leave open (a person judges, with an estimate where one can be computed); then the grant.

mod amount;
mod common;
mod condition;
mod terms;
mod write;

pub(crate) use common::{Months, less_withdrawn};
pub(crate) use condition::Condition;
pub(crate) use terms::{Window, from_on};
pub(crate) use write::{money_step, months, plain, step, yuan, zh_en};

use crate::date::{EffectiveDate, date_zh, write_date};
use crate::decision::{Assumption, Cite, Decision, Grant, Question, Reason, Reasons, Referral, Step};
use crate::policy::{Dated, InForce, Policy, Regulation, Tier};
use crate::text::{Text, article_en};

/// A parameter of the pack: its place in the pack (also the key of its `[[unknown]]` entry), its name, its rows.
pub(crate) struct Parameter<'p, T> {
    pub(crate) key: &'static str,
    pub(crate) name: (&'static str, &'static str),
    pub(crate) rows: &'p Dated<T>,
}

/// Collects, for one application on one day, what stands against it, what is not answered and what is not known.
pub(crate) struct Findings<'p> {
    pub(crate) policy: &'p Policy,
    pub(crate) day: EffectiveDate,
    /// The article of the regulation that the application rests on.
    pub(crate) law: Cite,
    against: Vec<Reason>,
    questions: Vec<Question>,
    amount: amount::Asked,
    open: Vec<Reason>,
    met: Vec<Step>,
    assumed: Vec<Assumption>,
}

impl<'p> Findings<'p> {
    /// Starts with the article under the text of 2019 and under the text of 2026.
    pub(crate) fn new(policy: &'p Policy, day: EffectiveDate, article: [&str; 2]) -> Findings<'p> {
        let regulation = Regulation::on(day);
        let article = match regulation {
            Regulation::Regulation2019 => article[0],
            Regulation::Regulation2026 => article[1],
        };
        Findings::resting_on(
            policy,
            day,
            Text::new(article, article_en(article)),
            regulation.article(article),
        )
    }

    /// Starts with a ground that the regulation does not list and the city adds: it rests on the city's row.
    pub(crate) fn by_the_city<T>(
        policy: &'p Policy,
        day: EffectiveDate,
        parameter: &Parameter<'p, T>,
    ) -> Findings<'p> {
        // Before its first row the ground is not known: its source is named, but no row that was not yet in force.
        let looked_in = || {
            let first = parameter.rows.0.first().map(|row| row.source.clone());
            let source = first.unwrap_or_else(|| policy.unknown(parameter.key).source);
            Cite { source, article: None, tier: Tier::E, since: None }
        };
        let law = parameter.rows.on(day).map_or_else(|_| looked_in(), Cite::from);
        let name = policy.sources.get(&law.source).map(|source| source.title.clone());
        Findings::resting_on(policy, day, name.unwrap_or_else(|| Text::same(law.source.as_str())), law)
    }

    /// Starts with whatever the application rests on, by its name.
    pub(crate) fn resting_on(policy: &'p Policy, day: EffectiveDate, name: Text, law: Cite) -> Findings<'p> {
        let met = vec![step("办理依据", "legal ground", name, Some(law.clone()))];
        let (against, questions, open, assumed) = (vec![], vec![], vec![], vec![]);
        let amount = amount::Asked::default();
        Findings { policy, day, law, against, questions, amount, open, met, assumed }
    }

    /// The row in force, noted as used; where there is none, the point is open.
    pub(crate) fn row<T>(&mut self, parameter: &Parameter<'p, T>) -> Option<&'p InForce<T>> {
        let rows = parameter.rows;
        let Ok(row) = rows.on(self.day) else {
            match rows.0.first() {
                Some(first) => self.not_yet_known(parameter.name, first),
                None => self.not_written(parameter),
            }
            return None;
        };
        self.used(row);
        Some(row)
    }

    /// The row of a rule that a centre may simply not have: no rows at all mean that there is no such rule.
    pub(crate) fn rule(&mut self, parameter: &Parameter<'p, bool>) -> Option<&'p InForce<bool>> {
        if parameter.rows.is_unknown() {
            return None;
        }
        self.row(parameter).filter(|row| row.value)
    }

    fn not_yet_known<T>(&mut self, (zh, en): (&str, &str), first: &InForce<T>) {
        let (day, from) = (self.day.0, first.from);
        let text = Text::new(
            format!("没有查到{}适用的“{zh}”；查到的最早一条自{}起施行", date_zh(day), date_zh(from)),
            format!("not found for {}: {en}; the earliest row is of {}", write_date(day), write_date(from)),
        );
        self.open(Reason { code: "not_known_on_day".to_owned(), text, cure: None, cite: Cite::from(first) });
    }

    /// A point that the sources leave open: a person must judge.
    pub(crate) fn unknown(&mut self, key: &str) {
        let (text, cite) = self.unknown_point(key);
        self.open(Reason { code: key.to_owned(), text, cure: None, cite });
    }

    /// The same for a parameter: where the pack has no sentence of its own, the parameter is called by its name.
    pub(crate) fn not_written<T>(&mut self, parameter: &Parameter<'p, T>) {
        let (key, (zh, en)) = (parameter.key, parameter.name);
        let (own, cite) = self.unknown_point(key);
        let named = || {
            zh_en(
                format!("没有查到本中心的“{zh}”，需由中心确认"),
                format!("not found for this centre: {en}; the centre must confirm it"),
            )
        };
        let text = if self.policy.lists_unknown(key) { own } else { named() };
        self.open(Reason { code: key.to_owned(), text, cure: None, cite });
    }

    /// Whether the pack lists a rule as one that the centre has and nobody could look up; notes it as open then.
    pub(crate) fn is_listed_unknown(&mut self, key: &str) -> bool {
        let listed = self.policy.lists_unknown(key);
        if listed {
            self.unknown(key);
        }
        listed
    }

    /// A point that the sources leave open, taken the usual way for now: the amount is an estimate.
    pub(crate) fn assume_unknown(&mut self, key: &str) {
        let (text, cite) = self.unknown_point(key);
        self.assume(Assumption { text, cite });
    }

    /// The pack's sentence about an open point, and where it was looked for.
    pub(crate) fn unknown_point(&self, key: &str) -> (Text, Cite) {
        let Assumption { text, cite } = self.policy.unknown(key).into();
        (text, cite)
    }

    /// Notes that a row was used: an assumed or outdated one makes the amount an estimate.
    pub(crate) fn used<T>(&mut self, row: &InForce<T>) {
        if let Some(text) = row.assumption(self.day) {
            self.assume(Assumption { text, cite: Cite::from(row) });
        }
    }

    /// Notes an assumption once.
    pub(crate) fn assume(&mut self, assumption: Assumption) {
        if !self.assumed.contains(&assumption) {
            self.assumed.push(assumption);
        }
    }

    /// A definite no.
    pub(crate) fn against(&mut self, reason: Reason) {
        self.against.push(reason);
    }

    /// A no because of a row: definite when the row is firm, for a person to judge when it is assumed or outdated.
    pub(crate) fn against_by<T>(&mut self, row: &InForce<T>, code: &str, text: Text, cure: Option<Text>) {
        let (code, cite) = (code.to_owned(), Cite::from(row));
        let Some(why) = row.assumption(self.day) else {
            return self.against(Reason { code, text, cure, cite });
        };
        let text = zh_en(format!("{}（{}）", text.zh, why.zh), format!("{} ({})", text.en, why.en));
        self.open(Reason { code, text, cure, cite });
    }

    /// A no because of the regulation itself.
    pub(crate) fn against_law(&mut self, code: &str, text: Text, cure: Option<Text>) {
        let cite = self.law.clone();
        self.against(Reason { code: code.to_owned(), text, cure, cite });
    }

    /// Something that a person must judge.
    pub(crate) fn open(&mut self, reason: Reason) {
        if !self.open.contains(&reason) {
            self.open.push(reason);
        }
    }

    /// What stands against so far is for a person to judge: the rule that says no was not written for this case.
    pub(crate) fn leave_to_a_person(&mut self) {
        std::mem::take(&mut self.against).into_iter().for_each(|reason| self.open(reason));
    }

    /// A question whose answer can still change the outcome.
    pub(crate) fn ask(&mut self, field: &str, zh: &str, en: &str) {
        let question = Question { field: field.to_owned(), text: Text::new(zh, en) };
        if !self.questions.contains(&question) {
            self.questions.push(question);
        }
    }

    /// An answer that is needed: asks for it when it is missing.
    pub(crate) fn need<T: Clone>(
        &mut self,
        answer: &Option<T>,
        field: &str,
        zh: &str,
        en: &str,
    ) -> Option<T> {
        if answer.is_none() {
            self.ask(field, zh, en);
        }
        answer.clone()
    }

    /// A condition that was tested and met.
    pub(crate) fn met(&mut self, step: Step) {
        self.met.push(step);
    }

    /// Whether nothing stands against so far.
    pub(crate) fn is_clear(&self) -> bool {
        self.against.is_empty()
    }

    /// Whether anything is left for a person to judge.
    pub(crate) fn is_open(&self) -> bool {
        !self.open.is_empty()
    }

    /// Whether an answer is missing.
    pub(crate) fn is_asking(&self) -> bool {
        !self.questions.is_empty()
    }

    /// The answer.
    ///
    /// # Panics
    /// When a rule found nothing at all: a mistake of ours.
    pub(crate) fn settle(self, grant: Option<Grant>) -> Decision {
        let Findings { against, questions, amount, open, met, assumed, .. } = self;
        let questions = amount.of_use(questions);
        if let Some(reasons) = Reasons::collect(against.into_iter().map(Some)) {
            return Decision::Refuse(reasons);
        }
        if !questions.is_empty() {
            return Decision::Ask(questions);
        }
        let grant = grant.map(|grant| Grant { met, assumed, ..grant });
        match Reasons::collect(open.into_iter().map(Some)) {
            Some(because) => Decision::Refer(Referral { because, estimate: grant }),
            None => Decision::Grant(grant.expect("what is neither refused nor asked nor open is granted")),
        }
    }
}
