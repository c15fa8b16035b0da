//! 额度上浮: what raises or lowers a cap.

use crate::decision::{Cite, Step};
use crate::findings::{Findings, Parameter, money_step, step, yuan};
use crate::loan::limit::LoanFacts;
use crate::loan::rate::HomeCount;
use crate::money::Money;
use crate::number::Number;
use crate::policy::{InForce, Stack, Uplift, UpliftKind};
use crate::rate::Rate;
use crate::rounding::{Direction, Rounding, Step as Piece};
use crate::text::Text;

const FLOOR_TO_FEN: Rounding = Rounding { direction: Direction::Floor, step: Piece::Fen };

/// The rows that change a cap.
#[derive(Default)]
pub(super) struct Raise<'p> {
    liquidity: Option<&'p InForce<Number>>,
    shares: Vec<(UpliftKind, &'p InForce<Rate>)>,
    amounts: Vec<(UpliftKind, &'p InForce<Money>)>,
    largest: bool,
    stack: Option<&'p InForce<Stack>>,
    most: Option<&'p InForce<Money>>,
}

impl<'p> Raise<'p> {
    /// The liquidity coefficient alone: it holds for everybody.
    pub(super) fn liquidity(findings: &mut Findings<'p>) -> Raise<'p> {
        let rows = &findings.policy.loan.cap_liquidity;
        let name = ("最高额度的流动性调节系数", "liquidity coefficient of the cap");
        let liquidity = (!rows.is_unknown())
            .then(|| findings.row(&Parameter { key: "loan.cap_liquidity", name, rows }))
            .flatten();
        Raise { liquidity, ..Raise::default() }
    }

    /// Asks what the uplifts of the centre are for, and takes those that apply.
    pub(super) fn uplifts(&mut self, findings: &mut Findings<'p>, facts: &LoanFacts, home: HomeCount) {
        let rule = &findings.policy.loan.uplift;
        // Uplifts that the centre has and no source spells out only raise the cap: the amount is an estimate.
        let kinds = "loan.uplift.kinds";
        if findings.policy.lists_unknown(kinds) {
            findings.assume_unknown(kinds);
        }
        let family = facts.family == Some(true);
        let claimed = claimed(findings, facts, home);
        for (kind, uplift) in claimed {
            self.take(findings, kind, uplift, family);
        }
        if self.shares.len() + self.amounts.len() > 1 {
            let name = ("上浮能否叠加", "whether uplifts add up");
            self.stack = findings.row(&Parameter { key: "loan.uplift.stack", name, rows: &rule.stack });
            self.largest = self.stack.is_none_or(|row| row.value == Stack::Largest);
        }
        let rows = if family { &rule.most_family } else { &rule.most_single };
        self.most = rows.on(findings.day).ok();
        if let Some(row) = self.most {
            findings.used(row);
        }
    }

    fn take(&mut self, findings: &mut Findings<'p>, kind: UpliftKind, uplift: &'p Uplift, family: bool) {
        let name = ("额度上浮", "uplift of the cap");
        let key = "loan.uplift.kinds";
        if !uplift.share.is_unknown() {
            let row = findings.row(&Parameter { key, name, rows: &uplift.share });
            self.shares.extend(row.map(|row| (kind, row)));
        }
        let own = family && !uplift.amount_family.is_unknown();
        let rows = if own { &uplift.amount_family } else { &uplift.amount };
        if !rows.is_unknown() {
            let row = findings.row(&Parameter { key, name, rows });
            self.amounts.extend(row.map(|row| (kind, row)));
        }
    }

    /// A cap after all of it.
    pub(super) fn of(&self, cap: Money) -> Money {
        let cap = self.base(cap);
        let shares = self.shares.iter().map(|(_, row)| row.value.of(cap, FLOOR_TO_FEN).unwrap_or_default());
        let each = shares.chain(self.amounts.iter().map(|(_, row)| row.value));
        let more = if self.largest { each.max().unwrap_or_default() } else { each.sum() };
        self.most.map_or(cap + more, |row| (cap + more).min(row.value.max(cap)))
    }

    fn base(&self, cap: Money) -> Money {
        self.liquidity.map_or(cap, |row| row.value.of(cap, FLOOR_TO_FEN).unwrap_or(cap))
    }

    /// The working, after the cap itself.
    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps = vec![];
        if let Some(row) = self.liquidity {
            let value = Text::same(format!("× {}", row.value));
            steps.push(step("流动性调节系数", "liquidity coefficient", value, Some(Cite::from(row))));
        }
        for (kind, row) in &self.shares {
            let value = Text::same(format!("+{}%", row.value));
            steps.push(labelled(*kind, value, Cite::from(*row)));
        }
        for (kind, row) in &self.amounts {
            steps.push(labelled(*kind, yuan(row.value), Cite::from(*row)));
        }
        if self.largest {
            let value = Text::new("取最大的一项", "the largest alone");
            steps.push(step("多项上浮", "several uplifts", value, self.stack.map(Cite::from)));
        }
        if let Some(row) = self.most {
            steps.push(money_step("上浮后最高", "most after uplifts", row.value, Some(Cite::from(row))));
        }
        steps
    }
}

fn labelled(kind: UpliftKind, value: Text, cite: Cite) -> Step {
    let name = kind.name();
    let label = Text::new(format!("上浮：{}", name.zh), format!("uplift: {}", name.en));
    Step { label, value, cite: Some(cite) }
}

/// The uplifts of the centre that the answers claim; asks what is missing.
fn claimed<'p>(
    findings: &mut Findings<'p>,
    facts: &LoanFacts,
    home: HomeCount,
) -> Vec<(UpliftKind, &'p Uplift)> {
    let kinds = &findings.policy.loan.uplift.kinds;
    let by_children = [UpliftKind::OneChild, UpliftKind::TwoChildren, UpliftKind::ThreeChildren];
    let mut claimed = vec![];
    if by_children.iter().any(|kind| kinds.contains_key(kind)) {
        let zh = "家里有几个未成年子女？";
        let children =
            findings.need(&facts.children, "children", zh, "How many children under age are there?");
        claimed.extend(children_kind(children.unwrap_or(0), |kind| kinds.contains_key(&kind)));
    }
    if home == HomeCount::First {
        claimed.push(UpliftKind::FirstHome);
    }
    for (kind, answer, field, zh, en) in questions(facts) {
        if kinds.contains_key(&kind) && findings.need(&answer, field, zh, en) == Some(true) {
            claimed.push(kind);
        }
    }
    claimed.into_iter().filter_map(|kind| kinds.get(&kind).map(|uplift| (kind, uplift))).collect()
}

/// The uplift of so many children: of three, that of two where the centre makes no difference.
fn children_kind(children: u8, has: impl Fn(UpliftKind) -> bool) -> Option<UpliftKind> {
    let from = match children {
        0 => return None,
        1 => [UpliftKind::OneChild].as_slice(),
        2 => [UpliftKind::TwoChildren].as_slice(),
        _ => [UpliftKind::ThreeChildren, UpliftKind::TwoChildren].as_slice(),
    };
    from.iter().copied().find(|kind| has(*kind))
}

type Asked = (UpliftKind, Option<bool>, &'static str, &'static str, &'static str);

fn questions(facts: &LoanFacts) -> [Asked; 5] {
    [
        (
            UpliftKind::Talent,
            facts.talent,
            "talent",
            "是经当地认定的人才吗？",
            "Are you recognised talent of the city?",
        ),
        (
            UpliftKind::GreenBuilding,
            facts.green_building,
            "green_building",
            "买的是星级绿色建筑或装配式建筑吗？",
            "Is it a certified green or prefabricated building?",
        ),
        (
            UpliftKind::QualityHome,
            facts.quality_home,
            "quality_home",
            "买的是经认定的高品质住宅（好房子、改善型住宅）吗？",
            "Is it a recognised quality home?",
        ),
        (
            UpliftKind::CompletedHome,
            facts.completed_home,
            "completed_home",
            "买的是新建商品房现房吗？",
            "Is it a new home sold completed?",
        ),
        (
            UpliftKind::Veteran,
            facts.veteran,
            "veteran",
            "是现役、退役军人等优待对象吗？",
            "Are you a soldier, a veteran or alike?",
        ),
    ]
}
