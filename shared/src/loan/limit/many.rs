//! Many limits on one day: the amounts alone, for a register or a model of a million borrowers.
//!
//! What an amount depends on besides amounts (home, household, term) makes few kinds of borrowers. The rule is asked once for
//! each kind: its conditions, its rows, the worth of a payment. What then remains of a case are the very functions that the
//! explained decision takes its bounds from. Whatever is out of the ordinary goes to the rule itself.

use crate::date::EffectiveDate;
use crate::loan::limit::cap::Whole;
use crate::loan::limit::sizes::{Sizes, highest_payment, less_down};
use crate::loan::limit::{HomeCount, LoanFacts, applied_for, limit, sizes};
use crate::loan::worth::Worth;
use crate::money::Money;
use crate::policy::Policy;
use crate::rate::Rate;

/// Longer terms are not kept ready.
const TERM_YEARS_MAX: u16 = 50;
/// Kinds of borrowers with the same term: first or second home, one or both spouses.
const KINDS_OF_A_TERM: usize = 4;

/// A borrower of whom everything is known that the limit of most centres depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Borrower {
    /// Which home of the family it will be.
    pub home: HomeCount,
    /// Whether both spouses contribute and apply together.
    pub family: bool,
    /// Monthly average base.
    pub base: Money,
    /// That of the spouse; nothing for one who applies alone.
    pub spouse_base: Money,
    /// Price of the home.
    pub price: Money,
    /// Term in years.
    pub term_years: u16,
    /// Months paid in a row and in full.
    pub months_contributed: u16,
    /// What was already withdrawn for this home.
    pub withdrawn_for_home: Money,
}

/// The borrower as the rule takes it: no other debts, no loan outstanding.
impl From<&Borrower> for LoanFacts {
    fn from(borrower: &Borrower) -> LoanFacts {
        LoanFacts {
            home: Some(borrower.home),
            family: Some(borrower.family),
            base: Some(borrower.base),
            spouse_base: Some(borrower.spouse_base),
            price: Some(borrower.price),
            term_years: Some(borrower.term_years),
            months_contributed: Some(borrower.months_contributed),
            withdrawn_for_home: borrower.withdrawn_for_home,
            other_debts_monthly: Some(Money::ZERO),
            loan_outstanding: Some(false),
            ..LoanFacts::default()
        }
    }
}

/// What a kind of borrowers comes to.
enum Kind<'p> {
    /// Nobody of this kind came yet.
    Unseen,
    /// Refused whatever the amounts are.
    Refused,
    /// Bounded by these figures.
    Bounded(Figures<'p>),
    /// Only the rule itself can say.
    ByRule,
}

/// The usual bounds without their working: what the rule found for a kind.
struct Figures<'p> {
    ceiling: Rate,
    /// Whether the spouse's base counts.
    spouse: bool,
    worth: Worth,
    down: Option<Rate>,
    /// Whether withdrawals and the loan together stay within the price.
    withdrawals: bool,
    cap: Money,
    whole: Whole<'p>,
}

/// The limits of a centre on one day.
///
/// ```
/// use shared::{loan::limit::{Borrower, HomeCount, Limits}, money::Money, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let mut limits = Limits::new(&policy, "2026-10-08".parse().unwrap());
/// let borrower = Borrower {
///     home: HomeCount::First, family: false, base: Money::yuan(4_000), spouse_base: Money::ZERO, price: Money::yuan(900_000),
///     term_years: 30, months_contributed: 24, withdrawn_for_home: Money::ZERO,
/// };
/// assert_eq!(limits.amount(&borrower), Some(Money::yuan(599_000)));
/// assert_eq!(limits.amount(&Borrower { months_contributed: 5, ..borrower }), None);
/// ```
pub struct Limits<'p> {
    policy: &'p Policy,
    day: EffectiveDate,
    /// Months that are required, and whether fewer are a definite no.
    months: u16,
    firmly: bool,
    kinds: Vec<Kind<'p>>,
}

impl<'p> Limits<'p> {
    /// Nothing is looked up before the first borrower.
    pub fn new(policy: &'p Policy, day: EffectiveDate) -> Limits<'p> {
        let row = policy.loan.months_required.on(day).ok();
        let months = row.map_or(0, |row| row.value);
        let firmly = row.is_some_and(|row| row.assumption(day).is_none());
        let kinds = (0..=usize::from(TERM_YEARS_MAX))
            .flat_map(|_| [const { Kind::Unseen }; KINDS_OF_A_TERM])
            .collect();
        Limits { policy, day, months, firmly, kinds }
    }

    /// What [`limit`] grants; none where it refuses, refers, or asks for more than a [`Borrower`] says.
    #[inline]
    pub fn amount(&mut self, borrower: &Borrower) -> Option<Money> {
        let Some(place) = place(borrower) else { return self.by_rule(borrower) };
        if let Kind::Bounded(figures) = &self.kinds[place]
            && borrower.months_contributed >= self.months
        {
            return figures.amount(borrower);
        }
        self.out_of_line(place, borrower)
    }

    fn out_of_line(&mut self, place: usize, borrower: &Borrower) -> Option<Money> {
        if matches!(self.kinds[place], Kind::Unseen) {
            self.kinds[place] = Kind::of(borrower, self.policy, self.day);
            return self.amount(borrower);
        }
        let too_few = borrower.months_contributed < self.months && self.firmly;
        if too_few || matches!(self.kinds[place], Kind::Refused) { None } else { self.by_rule(borrower) }
    }

    fn by_rule(&self, borrower: &Borrower) -> Option<Money> {
        limit(&borrower.into(), self.policy, self.day).granted().map(|grant| grant.amount)
    }
}

/// The place of the kind; none where the case is out of the ordinary.
fn place(borrower: &Borrower) -> Option<usize> {
    let Borrower { base, spouse_base, price, withdrawn_for_home, .. } = *borrower;
    let usual = |amount: Money| (Money::ZERO..=Money::MOST_TYPED).contains(&amount);
    if borrower.term_years > TERM_YEARS_MAX
        || ![base, spouse_base, price, withdrawn_for_home].into_iter().all(usual)
    {
        return None;
    }
    let home = match borrower.home {
        HomeCount::First => 0,
        HomeCount::Second => 1,
        HomeCount::ThirdOrMore => return None,
    };
    Some(usize::from(borrower.term_years) * KINDS_OF_A_TERM + home * 2 + usize::from(borrower.family))
}

impl<'p> Kind<'p> {
    /// Asks the rule about the poorest and the richest of the kind: of the one every income counts, of the other every uplift.
    fn of(borrower: &Borrower, policy: &'p Policy, day: EffectiveDate) -> Kind<'p> {
        let amounts =
            |base: Money| Borrower { base, spouse_base: base, price: Money::MOST_TYPED, ..*borrower };
        let months_contributed = u16::MAX;
        let ask = |borrower: Borrower| {
            let withdrawn_for_home = Money::ZERO;
            let borrower = Borrower { months_contributed, withdrawn_for_home, ..borrower };
            let mut findings = applied_for(&LoanFacts::default(), policy, day);
            let sizes = sizes(&mut findings, &LoanFacts::from(&borrower), None);
            if !findings.is_clear() {
                return Err(Kind::Refused);
            }
            sizes.filter(|_| !findings.is_open() && !findings.is_asking()).ok_or(Kind::ByRule)
        };
        match (ask(amounts(Money::fen(1))), ask(amounts(Money::MOST_TYPED))) {
            (Ok(poorest), Ok(richest)) => Figures::of(&poorest, &richest).map_or(Kind::ByRule, Kind::Bounded),
            (Err(Kind::Refused), Err(Kind::Refused)) => Kind::Refused,
            _ => Kind::ByRule,
        }
    }
}

impl<'p> Figures<'p> {
    /// None where a bound is not one of the usual ones.
    fn of(poorest: &Sizes<'p>, richest: &Sizes<'p>) -> Option<Figures<'p>> {
        let capacity =
            poorest.capacity.as_ref().filter(|found| found.product.is_none() && found.debts.is_none())?;
        if poorest.balance.is_some() || poorest.years.is_some() {
            return None;
        }
        Some(Figures {
            ceiling: capacity.ceiling.value,
            spouse: capacity.spouse.is_some(),
            worth: poorest.worth,
            down: poorest.down.map(|row| row.value),
            withdrawals: poorest.withdrawn.is_some(),
            cap: richest.by_cap(),
            whole: poorest.whole,
        })
    }

    /// The least of the bounds in whole steps.
    #[inline]
    fn amount(&self, borrower: &Borrower) -> Option<Money> {
        let spouse_base = if self.spouse { borrower.spouse_base } else { Money::ZERO };
        let by_capacity = self.worth.times(highest_payment(borrower.base + spouse_base, self.ceiling));
        let mut least = by_capacity.min(self.cap);
        if let Some(down) = self.down {
            least = less_down(borrower.price, down).map_or(least, |by_price| by_price.min(least));
        }
        if self.withdrawals {
            least = least.min(borrower.price - borrower.withdrawn_for_home);
        }
        self.whole.left(least)
    }
}
