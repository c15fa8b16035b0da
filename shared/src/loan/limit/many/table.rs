//! What the rule found for every kind of borrower, as whole numbers in columns.

use crate::date::EffectiveDate;
use crate::loan::limit::cap::Whole;
use crate::loan::limit::many::borrowers::UNUSUAL;
use crate::loan::limit::many::kind::{Figures, Kind};
use crate::loan::limit::many::share::Share;
use crate::loan::limit::many::step::Steps;
use crate::loan::limit::with_withdrawals;
use crate::policy::Policy;

/// Places that one byte tells apart: that of a kind is its number.
const PLACES: usize = 256;
/// The place of those who have paid too few months, whatever else they are.
const TOO_FEW: u8 = UNUSUAL - 1;
/// The cap where only the rule can say.
const BY_RULE: i64 = -1;

/// The limits of a day. A column of numbers has one place for each kind.
pub(super) struct Table {
    /// Months that are required.
    months: u16,
    pub(super) steps: Option<Steps>,
    /// Whether withdrawals and the loan together stay within the price; none where no row says so.
    pub(super) withdrawals: Option<bool>,
    is_known: [bool; PLACES],
    pub(super) columns: Box<Columns>,
}

/// The columns that every case is multiplied with.
pub(super) struct Columns {
    /// All binary digits where the spouse's base counts, none where it does not.
    pub(super) spouse: [i32; PLACES],
    /// The [`Share`] of the base that the payment may reach.
    pub(super) ceiling: [u64; PLACES],
    /// [`Worth::digits`](crate::loan::worth::Worth::digits) of a payment.
    pub(super) worth: [u64; PLACES],
    /// The highest loan in fen; below zero where only the rule can say.
    pub(super) cap: [i64; PLACES],
    /// The [`Share`] of the price without the down payment.
    pub(super) rest: [u64; PLACES],
}

impl Table {
    /// No kind is known yet.
    pub(super) fn new(policy: &Policy, day: EffectiveDate) -> Table {
        let months = policy.loan.months_required.on(day).ok();
        let columns = Columns {
            spouse: [0; PLACES],
            ceiling: [0; PLACES],
            worth: [0; PLACES],
            cap: [BY_RULE; PLACES],
            rest: [0; PLACES],
        };
        let mut table = Table {
            months: months.map_or(0, |row| row.value),
            steps: Steps::new(Whole::on(&policy.loan, day)),
            withdrawals: with_withdrawals::row(policy, day).map(|row| row.value),
            is_known: [false; PLACES],
            columns: Box::new(columns),
        };
        // A row that is assumed or outdated makes too few months a case for a person.
        let is_firm = months.is_some_and(|row| row.assumption(day).is_none());
        table.put(usize::from(TOO_FEW), &if is_firm { Kind::Refused } else { Kind::ByRule });
        table.put(usize::from(UNUSUAL), &Kind::ByRule);
        table
    }

    /// Asks for a kind where it is not known yet.
    pub(super) fn learn(&mut self, kind: u8, ask: impl FnOnce() -> Kind) {
        if !self.is_known[usize::from(kind)] {
            self.put(usize::from(kind), &ask());
        }
    }

    /// Where the figures for a borrower stand.
    #[inline]
    pub(super) fn place(&self, kind: u8, months: u16) -> u8 {
        if months < self.months { TOO_FEW } else { kind }
    }

    fn put(&mut self, place: usize, kind: &Kind) {
        self.is_known[place] = true;
        let columns = &mut self.columns;
        columns.cap[place] = match kind {
            Kind::Refused => 0,
            Kind::ByRule => BY_RULE,
            Kind::Bounded(figures) => {
                columns.figures(place, figures, self.steps, self.withdrawals == Some(true)).unwrap_or(BY_RULE)
            }
        };
    }
}

impl Columns {
    /// Writes the figures of a kind and returns its cap; none where a number is no usual one.
    fn figures(
        &mut self,
        place: usize,
        figures: &Figures,
        steps: Option<Steps>,
        withdrawals: bool,
    ) -> Option<i64> {
        let cap = steps?.usual(figures.cap)?;
        let (ceiling, rest) = (Share::new(figures.ceiling)?, Share::new(figures.down.rest())?);
        self.worth[place] = figures.worth.digits()?;
        self.ceiling[place] = ceiling.multiplier();
        self.rest[place] = rest.multiplier();
        self.spouse[place] = if figures.spouse { -1 } else { 0 };
        (figures.withdrawals == withdrawals).then_some(cap)
    }
}
