//! 最高额度: the row of the cap, by home, household and area; and which way a limit goes to a whole step.

use crate::date::EffectiveDate;
use crate::findings::{Findings, Parameter};
use crate::loan::limit::LoanFacts;
use crate::loan::rate::HomeCount;
use crate::money::Money;
use crate::policy::{Dated, InForce, LimitDirection, LoanPolicy};
use crate::rounding::Direction;

/// The rows of the cap that apply: those of the area, else those of a second home, else the general ones.
pub(super) fn rows<'p>(
    policy: &'p LoanPolicy,
    district: &str,
    home: HomeCount,
    family: bool,
) -> (&'static str, &'p Dated<Money>) {
    let area = policy.areas.values().find(|area| area.districts.iter().any(|name| name == district));
    let second = |rows: &'p Dated<Money>| (home == HomeCount::Second && !rows.is_unknown()).then_some(rows);
    if family {
        let general = second(&policy.cap_family_second).unwrap_or(&policy.cap_family);
        ("loan.cap_family", area.map_or(general, |area| &area.cap_family))
    } else {
        let general = second(&policy.cap_single_second).unwrap_or(&policy.cap_single);
        ("loan.cap_single", area.map_or(general, |area| &area.cap_single))
    }
}

/// The row in force; asks for the district where caps differ by it.
pub(super) fn find<'p>(
    findings: &mut Findings<'p>,
    facts: &LoanFacts,
    home: HomeCount,
    family: bool,
) -> Option<&'p InForce<Money>> {
    let policy = &findings.policy.loan;
    if !policy.areas.is_empty() && facts.district.is_empty() {
        findings.ask("district", "在哪个区（县、市）缴存？", "In which district do you contribute?");
    }
    let (key, rows) = rows(policy, &facts.district, home, family);
    let name = if family {
        ("家庭最高贷款额度", "highest loan of a family")
    } else {
        ("单人最高贷款额度", "highest loan of one member")
    };
    findings.row(&Parameter { key, name, rows })
}

/// 取整: the step that a limit is brought to, and which way.
#[derive(Clone, Copy)]
pub(super) struct Whole<'p> {
    step: Option<&'p InForce<Money>>,
    direction: Option<&'p InForce<LimitDirection>>,
}

impl<'p> Whole<'p> {
    pub(super) fn on(policy: &'p LoanPolicy, day: EffectiveDate) -> Whole<'p> {
        Whole { step: policy.floor_to.on(day).ok(), direction: policy.round_direction.on(day).ok() }
    }

    #[inline]
    pub(super) fn step(self) -> Money {
        self.step.map_or(Money::ZERO, |row| row.value)
    }

    #[inline]
    pub(super) fn direction(self) -> Direction {
        match self.direction.map(|row| row.value) {
            None | Some(LimitDirection::Floor) => Direction::Floor,
            Some(LimitDirection::Nearest) => Direction::HalfUp,
            Some(LimitDirection::Ceil) => Direction::Ceil,
        }
    }

    /// An amount in whole steps.
    #[inline]
    pub(super) fn of(self, amount: Money) -> Money {
        amount.to_multiple(self.step(), self.direction())
    }

    /// What is less comes to nothing.
    #[inline]
    pub(super) fn least(self) -> Money {
        match self.direction.map(|row| row.value) {
            None | Some(LimitDirection::Floor) => self.step(),
            Some(LimitDirection::Nearest) => Money::fen(self.step().as_fen() / 2),
            Some(LimitDirection::Ceil) => Money::ZERO,
        }
    }

    /// Notes the rows as used.
    pub(super) fn used(self, findings: &mut Findings<'_>) {
        if let Some(row) = self.step {
            findings.used(row);
        }
        if let Some(row) = self.direction {
            findings.used(row);
        }
    }
}
