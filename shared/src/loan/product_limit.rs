//! 额度公式: the published limit formulas that multiply and take the least, without an annuity.
//!
//! Cities combine the same few bounds (rules of 济南, 新乡, 常州, 厦门 and others); each is defined when its facts are given.

use rust_decimal::Decimal;

use crate::loan::annuity::settled;
use crate::money::Money;
use crate::rate::Rate;

/// What a formula may use; each bound takes part when its facts are given. Factors are plain numbers (`1.2`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProductFacts {
    /// 账户余额
    pub balance: Option<Money>,
    /// A smaller balance counts as this.
    pub floor_balance: Option<Money>,
    /// 余额倍数
    pub multiple: Option<Decimal>,
    /// 月缴存基数
    pub base: Option<Money>,
    /// 月缴存额, both sides: the base is inferred from it where none is given.
    pub monthly_deposit: Option<Money>,
    /// 缴存比例, both sides together.
    pub deposit_rate: Option<Rate>,
    /// Share of the base that may go into the loan.
    pub share: Option<Rate>,
    /// 贷款年限
    pub years: Option<Decimal>,
    /// 时间系数
    pub coefficient: Option<Decimal>,
    /// 流动性系数
    pub liquidity: Option<Decimal>,
    /// 最高额度
    pub cap: Option<Money>,
    /// 最高额度 before an uplift.
    pub base_cap: Option<Money>,
    /// 上浮倍数
    pub uplift_factor: Option<Decimal>,
    /// 上浮金额
    pub uplift_amount: Option<Money>,
}

/// The bounds in yuan, exact; `None` where the facts do not define one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProductLimit {
    /// 余额 × 倍数
    pub by_balance: Option<Decimal>,
    /// 基数 × 比例 × 12 × 年限
    pub by_base: Option<Decimal>,
    /// 最高额度
    pub by_cap: Option<Decimal>,
    /// 最高额度 × 上浮倍数 + 上浮金额
    pub by_uplifted_cap: Option<Decimal>,
}

impl ProductLimit {
    /// The least bound.
    pub fn amount(self) -> Option<Decimal> {
        [self.by_balance, self.by_base, self.by_cap, self.by_uplifted_cap].into_iter().flatten().min()
    }
}

/// Why no limit follows from the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProductLimitError {
    /// A bound was begun and lacks this fact.
    #[error("缺少“{0}”，这一项上限算不出来")]
    Lacks(&'static str),
    /// A coefficient was given with nothing that it multiplies.
    #[error("给出了“{0}”，但没有它可乘的上限")]
    MultipliesNothing(&'static str),
    /// No bound at all.
    #[error("所给条件不能确定任何一项上限")]
    NoBound,
    /// The product leaves the range of numbers.
    #[error("数值过大")]
    TooLarge,
}

/// The bounds that the facts define.
///
/// The coefficient multiplies the base bound where years are given, else the balance bound, else the cap before the
/// uplift. The liquidity coefficient multiplies the balance bound, or without a balance the cap (or the cap before the uplift).
///
/// ```
/// use shared::{loan::product_limit::{ProductFacts, limit}, money::Money, rate::Rate};
/// let facts = ProductFacts {
///     monthly_deposit: Some(Money::yuan(200)), deposit_rate: Some(Rate::percent(8)), share: Some(Rate::percent(30)),
///     years: Some(27.into()), ..ProductFacts::default()
/// };
/// assert_eq!(limit(&facts).unwrap().amount(), Some(243_000.into()));
/// ```
pub fn limit(facts: &ProductFacts) -> Result<ProductLimit, ProductLimitError> {
    let begun = Begun::of(facts)?;
    let one = Decimal::ONE;
    let coefficient = facts.coefficient.unwrap_or(one);
    let (mut on_base, mut on_balance, mut on_base_cap, mut on_cap) = (one, one, one, one);
    match () {
        () if begun.base => on_base = coefficient,
        () if begun.balance => on_balance = coefficient,
        () if begun.base_cap => on_base_cap = coefficient,
        () if facts.coefficient.is_some() => return Err(ProductLimitError::MultipliesNothing("coeff")),
        () => {}
    }
    let liquidity = facts.liquidity.unwrap_or(one);
    let times = |factor: Decimal, other| factor.checked_mul(other).ok_or(ProductLimitError::TooLarge);
    match () {
        () if begun.balance => on_balance = times(on_balance, liquidity)?,
        () if facts.cap.is_some() => on_cap = liquidity,
        () if begun.base_cap => on_base_cap = times(on_base_cap, liquidity)?,
        () if facts.liquidity.is_some() => {
            return Err(ProductLimitError::MultipliesNothing("liquidity_coeff"));
        }
        () => {}
    }
    let large = ProductLimitError::TooLarge;
    let limit = ProductLimit {
        by_balance: begun.balance.then(|| by_balance(facts, on_balance).ok_or(large)).transpose()?,
        by_base: begun.base.then(|| by_base(facts, on_base).ok_or(large)).transpose()?,
        by_cap: facts.cap.map(|cap| cap.as_decimal().checked_mul(on_cap).ok_or(large)).transpose()?,
        by_uplifted_cap: begun.base_cap.then(|| by_base_cap(facts, on_base_cap).ok_or(large)).transpose()?,
    };
    if limit.amount().is_none() { Err(ProductLimitError::NoBound) } else { Ok(limit) }
}

/// Which bounds the facts begin; each begun bound is whole.
struct Begun {
    balance: bool,
    base: bool,
    base_cap: bool,
}

impl Begun {
    fn of(facts: &ProductFacts) -> Result<Begun, ProductLimitError> {
        let need = |have: bool, name| if have { Ok(()) } else { Err(ProductLimitError::Lacks(name)) };
        let balance = facts.balance.is_some();
        if balance {
            need(facts.multiple.is_some(), "multiple")?;
        }
        let base = facts.base.is_some() || facts.monthly_deposit.is_some();
        if base {
            need(facts.base.is_some() || facts.deposit_rate.is_some(), "rate_pct")?;
            need(facts.share.is_some(), "pct")?;
            need(facts.years.is_some(), "years")?;
        }
        let base_cap = facts.base_cap.is_some();
        if facts.uplift_factor.is_some() || facts.uplift_amount.is_some() {
            need(base_cap, "base_cap")?;
        }
        Ok(Begun { balance, base, base_cap })
    }
}

fn by_balance(facts: &ProductFacts, factor: Decimal) -> Option<Decimal> {
    let balance = facts.balance?.max(facts.floor_balance.unwrap_or_default());
    balance.as_decimal().checked_mul(facts.multiple?)?.checked_mul(factor)
}

fn by_base(facts: &ProductFacts, factor: Decimal) -> Option<Decimal> {
    let base = facts.base.or(facts.monthly_deposit)?.as_decimal();
    let yearly = base.checked_mul(facts.share?.as_fraction())?.checked_mul(Decimal::from(12))?;
    let product = yearly.checked_mul(facts.years?)?.checked_mul(factor)?;
    match facts.base {
        Some(_) => Some(product),
        // The division comes last, so that what divides evenly stays exact.
        None => product.checked_div(facts.deposit_rate?.as_fraction()).map(settled),
    }
}

fn by_base_cap(facts: &ProductFacts, factor: Decimal) -> Option<Decimal> {
    let uplifted = facts.base_cap?.as_decimal().checked_mul(facts.uplift_factor.unwrap_or(Decimal::ONE))?;
    uplifted.checked_mul(factor)?.checked_add(facts.uplift_amount.unwrap_or_default().as_decimal())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yuan(yuan: i64) -> Option<Money> {
        Some(Money::yuan(yuan))
    }

    fn number(text: &str) -> Option<Decimal> {
        text.parse().ok()
    }

    fn base() -> ProductFacts {
        let (base, share, years) = (yuan(10_000), Some(Rate::percent(60)), number("10"));
        ProductFacts { base, share, years, ..ProductFacts::default() }
    }

    fn balance() -> ProductFacts {
        ProductFacts { balance: yuan(50_000), multiple: number("15"), ..ProductFacts::default() }
    }

    #[test]
    fn a_bound_that_is_begun_is_whole() {
        let nothing = ProductFacts::default();
        let inferred = ProductFacts { base: None, monthly_deposit: yuan(1_600), ..base() };
        let table = [
            (ProductFacts { multiple: None, ..balance() }, ProductLimitError::Lacks("multiple")),
            (inferred, ProductLimitError::Lacks("rate_pct")),
            (ProductFacts { share: None, ..base() }, ProductLimitError::Lacks("pct")),
            (ProductFacts { years: None, ..base() }, ProductLimitError::Lacks("years")),
            (ProductFacts { uplift_factor: number("1.2"), ..nothing }, ProductLimitError::Lacks("base_cap")),
            (ProductFacts { uplift_amount: yuan(1), ..nothing }, ProductLimitError::Lacks("base_cap")),
            (
                ProductFacts { coefficient: number("1.2"), cap: yuan(1), ..nothing },
                ProductLimitError::MultipliesNothing("coeff"),
            ),
            (
                ProductFacts { liquidity: number("0.9"), ..base() },
                ProductLimitError::MultipliesNothing("liquidity_coeff"),
            ),
            (nothing, ProductLimitError::NoBound),
            (ProductFacts { floor_balance: yuan(1), ..nothing }, ProductLimitError::NoBound),
            (ProductFacts { multiple: Some(Decimal::MAX), ..balance() }, ProductLimitError::TooLarge),
        ];
        for (facts, error) in table {
            assert_eq!(limit(&facts), Err(error), "{facts:?}");
        }
    }

    #[test]
    fn a_coefficient_multiplies_one_bound_and_no_other() {
        // Years before balance, balance before the cap ahead of an uplift.
        let both = ProductFacts {
            balance: yuan(50_000),
            multiple: number("15"),
            coefficient: number("0.5"),
            ..base()
        };
        let found = limit(&both).unwrap();
        assert_eq!((found.by_base, found.by_balance), (number("360000"), number("750000")));
        let facts = ProductFacts { coefficient: number("1.2"), base_cap: yuan(1_000_000), ..balance() };
        let found = limit(&facts).unwrap();
        assert_eq!((found.by_balance, found.by_uplifted_cap), (number("900000"), number("1000000")));
        // 个贷率: the balance, else the cap, else the cap ahead of an uplift.
        let liquidity = ProductFacts { liquidity: number("0.9"), ..ProductFacts::default() };
        let facts = ProductFacts { cap: yuan(800_000), base_cap: yuan(1_000_000), ..liquidity };
        let found = limit(&facts).unwrap();
        assert_eq!((found.by_cap, found.by_uplifted_cap), (number("720000"), number("1000000")));
        let facts =
            ProductFacts { balance: yuan(50_000), multiple: number("15"), cap: yuan(800_000), ..liquidity };
        let found = limit(&facts).unwrap();
        assert_eq!(
            (found.by_balance, found.by_cap, found.amount()),
            (number("675000"), number("800000"), number("675000"))
        );
    }

    #[test]
    fn a_small_balance_counts_as_the_least_one() {
        for (floor, expected) in [(10_000, "750000"), (60_000, "900000")] {
            let facts = ProductFacts { floor_balance: yuan(floor), ..balance() };
            assert_eq!(limit(&facts).unwrap().amount(), number(expected));
        }
    }
}
