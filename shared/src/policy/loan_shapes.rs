//! Shapes of the loan limit that some centres have: a balance rule, caps by area, uplifts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::money::Money;
use crate::number::Number;
use crate::policy::by_field::by_field;
use crate::policy::{Dated, DepositSpan, Stack, Steps};
use crate::rate::Rate;
use crate::text::Text;

/// 余额规则: (balance × multiple + deposit × multiple × span) × coefficients. A centre without rows has no such rule.
/// Step tables go by the months paid in altogether, `multiple_by_usage` by the 个贷率 in percent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BalanceRule {
    /// 余额倍数, first home (both, where there is none for the second).
    pub multiple_first: Dated<Steps<Number>>,
    /// 余额倍数, second home.
    pub multiple_second: Dated<Steps<Number>>,
    /// 余额倍数 of flexible members (灵活就业缴存人), where they have one of their own.
    pub multiple_flexible: Dated<Steps<Number>>,
    /// 余额倍数 by 个贷率.
    pub multiple_by_usage: Dated<Steps<Number>>,
    /// 个贷率 as the centre publishes it.
    pub usage: Dated<Rate>,
    /// 补充公积金余额的倍数
    pub supplementary_multiple: Dated<Number>,
    /// 时间系数
    pub time_coefficient: Dated<Steps<Number>>,
    /// 流动性调节系数
    pub liquidity: Dated<Number>,
    /// 还款能力系数
    pub ability: Dated<Number>,
    /// A smaller balance counts as this.
    pub least_balance: Dated<Money>,
    /// Months over which the balance is averaged.
    pub average_months: Dated<u16>,
    /// Multiple of the monthly deposit (both sides) that is added.
    pub deposit_multiple: Dated<Number>,
    /// What that multiple is multiplied by.
    pub deposit_span: Dated<DepositSpan>,
    /// 年限档次: the larger of this and the product counts.
    pub tier: Dated<Steps<Money>>,
    /// Whether base × 12 × years × `base_share` × `base_coefficient` counts instead where it is the greater.
    pub or_by_base: Dated<bool>,
    /// Share of the base in that product.
    pub base_share: Dated<Rate>,
    /// Its coefficient by the months paid in altogether.
    pub base_coefficient: Dated<Steps<Number>>,
    /// So much for each year paid in, one contributor.
    pub per_year_single: Dated<Money>,
    /// So much for each year paid in, both spouses.
    pub per_year_family: Dated<Money>,
    /// 保底额度: the rule gives at least this.
    pub at_least: Dated<Money>,
}

by_field!(BalanceRule {
    multiple_first,
    multiple_second,
    multiple_flexible,
    multiple_by_usage,
    usage,
    supplementary_multiple,
    time_coefficient,
    liquidity,
    ability,
    least_balance,
    average_months,
    deposit_multiple,
    deposit_span,
    tier,
    or_by_base,
    base_share,
    base_coefficient,
    per_year_single,
    per_year_family,
    at_least,
});

impl BalanceRule {
    /// Whether the centre has such a rule at all.
    pub fn is_a_rule(&self) -> bool {
        let multiples =
            [&self.multiple_first, &self.multiple_second, &self.multiple_flexible, &self.multiple_by_usage];
        multiples.iter().any(|rows| !rows.is_unknown())
            || !self.deposit_multiple.is_unknown()
            || !self.per_year_single.is_unknown()
    }
}

/// Caps of some districts, where they differ from the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LoanArea {
    /// Its name.
    pub name: Text,
    /// Its districts.
    pub districts: Vec<String>,
    /// Highest loan of one member.
    pub cap_single: Dated<Money>,
    /// Highest loan of a family.
    pub cap_family: Dated<Money>,
}

by_field!(LoanArea { name: needed, districts: needed, cap_single, cap_family });

/// What an uplift is for. Each is a question of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UpliftKind {
    /// 一孩家庭
    OneChild,
    /// 二孩家庭
    TwoChildren,
    /// 三孩及以上家庭
    ThreeChildren,
    /// 人才
    Talent,
    /// 绿色建筑、装配式建筑
    GreenBuilding,
    /// 好房子、高品质住宅、改善型住宅
    QualityHome,
    /// 现房
    CompletedHome,
    /// 退役军人等优待对象
    Veteran,
    /// 首套住房
    FirstHome,
}

impl UpliftKind {
    /// As a pack writes it.
    pub fn code(self) -> &'static str {
        match self {
            UpliftKind::OneChild => "one_child",
            UpliftKind::TwoChildren => "two_children",
            UpliftKind::ThreeChildren => "three_children",
            UpliftKind::Talent => "talent",
            UpliftKind::GreenBuilding => "green_building",
            UpliftKind::QualityHome => "quality_home",
            UpliftKind::CompletedHome => "completed_home",
            UpliftKind::Veteran => "veteran",
            UpliftKind::FirstHome => "first_home",
        }
    }

    /// Its name.
    pub fn name(self) -> Text {
        let (zh, en) = match self {
            UpliftKind::OneChild => ("一孩家庭", "a family with one child"),
            UpliftKind::TwoChildren => ("二孩家庭", "a family with two children"),
            UpliftKind::ThreeChildren => ("三孩及以上家庭", "a family with three or more children"),
            UpliftKind::Talent => ("经认定的人才", "recognised talent"),
            UpliftKind::GreenBuilding => ("绿色建筑", "a green building"),
            UpliftKind::QualityHome => ("高品质住宅", "a quality home"),
            UpliftKind::CompletedHome => ("现房", "a completed home"),
            UpliftKind::Veteran => ("退役军人等优待对象", "veterans and others with preference"),
            UpliftKind::FirstHome => ("首套住房", "a first home"),
        };
        Text::new(zh, en)
    }
}

/// 上浮: a share of the cap or an amount, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Uplift {
    /// Share of the cap that is added, in percent (20 = a fifth more).
    pub share: Dated<Rate>,
    /// Amount that is added.
    pub amount: Dated<Money>,
    /// Amount that is added for a family, where it differs.
    pub amount_family: Dated<Money>,
}

by_field!(Uplift { share, amount, amount_family });

/// 额度上浮
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct UpliftRule {
    /// Uplifts by kind.
    pub kinds: BTreeMap<UpliftKind, Uplift>,
    /// What several come to.
    pub stack: Dated<Stack>,
    /// Most after all uplifts, one member.
    pub most_single: Dated<Money>,
    /// Most after all uplifts, a family.
    pub most_family: Dated<Money>,
}

by_field!(UpliftRule { kinds, stack, most_single, most_family });

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::packs;

    fn rows<T>(value: T) -> Dated<T> {
        let policy = packs::load("yancheng").unwrap();
        Dated(vec![policy.loan.cap_single.0[0].map(|_| value)])
    }

    /// A rule starts from a multiple of the balance, of the deposit, or from the years paid in; the rest only bends it.
    #[test]
    fn each_way_to_start_makes_a_rule_and_a_coefficient_alone_none() {
        let two = || Number::whole(2);
        let table = [
            (BalanceRule::default(), false),
            (BalanceRule { multiple_first: rows(Steps::same(two())), ..BalanceRule::default() }, true),
            (BalanceRule { multiple_flexible: rows(Steps::same(two())), ..BalanceRule::default() }, true),
            (BalanceRule { deposit_multiple: rows(two()), ..BalanceRule::default() }, true),
            (BalanceRule { per_year_single: rows(Money::yuan(200_000)), ..BalanceRule::default() }, true),
            (BalanceRule { liquidity: rows(two()), ..BalanceRule::default() }, false),
        ];
        for (rule, expected) in table {
            assert_eq!(rule.is_a_rule(), expected, "{rule:?}");
        }
        let of = |centre| packs::load(centre).unwrap().loan.balance.is_a_rule();
        assert_eq!([of("yancheng"), of("beijing"), of("hangzhou")], [false, true, true]);
    }

    #[test]
    fn an_uplift_is_called_as_packs_write_it() {
        let mut met = std::collections::BTreeSet::new();
        for centre in packs::centres() {
            met.extend(packs::load(centre).unwrap().loan.uplift.kinds.into_keys());
        }
        assert_eq!(met.len(), 9);
        for kind in met {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
    }
}
