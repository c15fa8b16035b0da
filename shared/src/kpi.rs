//! 指标: the formulas behind published figures of operation.
//!
//! Figures are published rounded, so these reproduce them from what is printed; the centre's own reports compute from the ledger and
//! round only for display. A published figure that was itself computed from unrounded inputs may differ in its last digit.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

/// How a result is written.
#[derive(Clone, Copy)]
enum Unit {
    /// In the unit of the first input, and named after it.
    Same,
    /// 元, 人, 笔
    One,
    /// 万元, 万人
    Wan,
    /// %
    Percent,
}

struct Output {
    name: &'static str,
    unit: Unit,
    decimals: i64,
    compute: fn(&[Decimal]) -> Option<Decimal>,
}

/// One formula: the names each input may have (without `_wan`, `_yi`), and what follows from them.
struct Formula {
    inputs: &'static [&'static [&'static str]],
    outputs: &'static [Output],
}

const fn output(
    name: &'static str,
    unit: Unit,
    decimals: i64,
    compute: fn(&[Decimal]) -> Option<Decimal>,
) -> Output {
    Output { name, unit, decimals, compute }
}

fn quotient(of: &[Decimal]) -> Option<Decimal> {
    of[0].checked_div(of[1])
}

fn percent(of: &[Decimal]) -> Option<Decimal> {
    quotient(of)?.checked_mul(Decimal::ONE_HUNDRED)
}

fn difference(of: &[Decimal]) -> Option<Decimal> {
    of[0].checked_sub(of[1])
}

fn whole_of_share(of: &[Decimal]) -> Option<Decimal> {
    of[0].checked_mul(Decimal::ONE_HUNDRED)?.checked_div(of[1])
}

fn before_growth(of: &[Decimal]) -> Option<Decimal> {
    of[0].checked_mul(Decimal::ONE_HUNDRED)?.checked_div(Decimal::ONE_HUNDRED.checked_add(of[1])?)
}

/// Last year's value under this name: `v2024` beside `v2025`.
const NOW: &str = "v(now)";
const BEFORE: &str = "v(before)";

static FORMULAS: [Formula; 11] = [
    // 户均、笔均
    Formula {
        inputs: &[&["amount"], &["n", "count", "loans", "withdrawals"]],
        outputs: &[
            output("per_loan", Unit::Wan, 2, quotient),
            output("per_withdrawal", Unit::One, 0, quotient),
        ],
    },
    Formula {
        inputs: &[&["subsidy"], &["joiners", "n", "count"]],
        outputs: &[output("per_joiner", Unit::One, 1, quotient)],
    },
    Formula {
        inputs: &[&["relief"], &["firms", "n", "count"]],
        outputs: &[
            output("per_firm", Unit::One, 0, quotient),
            output("per_firm_to_100", Unit::One, -2, quotient),
        ],
    },
    // 月均缴存额反推人数
    Formula {
        inputs: &[&["deposit"], &["months"], &["avg_month"]],
        outputs: &[output("employees", Unit::Wan, 2, |of| quotient(of)?.checked_div(of[2]))],
    },
    // 同比
    Formula {
        inputs: &[&[NOW], &[BEFORE]],
        outputs: &[
            output("delta", Unit::Same, 6, difference),
            output("yoy_pct", Unit::Percent, 2, |of| percent(&[of[0].checked_sub(of[1])?, of[1]])),
        ],
    },
    // 去年同期
    Formula {
        inputs: &[&["value", "now", "current", "amount", "count", "deposit"], &["growth_pct", "yoy_pct"]],
        outputs: &[output("prior", Unit::Same, 2, before_growth)],
    },
    Formula {
        inputs: &[
            &["value", "now", "current", "avg_month", "share_pct", "pct"],
            &["rise", "delta", "delta_pp"],
        ],
        outputs: &[output("prior", Unit::Same, 2, difference)],
    },
    // 由占比求总数
    Formula {
        inputs: &[&["count", "part", "online", "members", "n"], &["pct", "share_pct", "rate_pct"]],
        outputs: &[output("total", Unit::Same, 2, whole_of_share)],
    },
    // 提取率、占比、逾期率
    Formula {
        inputs: &[&["withdraw"], &["deposit"]],
        outputs: &[output("rate_pct", Unit::Percent, 1, percent)],
    },
    Formula { inputs: &[&["part"], &["total"]], outputs: &[output("share_pct", Unit::Percent, 2, percent)] },
    // 个贷率
    Formula {
        inputs: &[&["loan_balance"], &["deposit_balance"]],
        outputs: &[output("rate_pct", Unit::Percent, 2, percent)],
    },
];

/// Every figure that the given ones allow, half-up to the digits it is published with. Empty when no formula fits.
///
/// Names may end in `_wan` (万) or `_yi` (亿).
///
/// ```
/// use shared::kpi::figures;
/// let given = [("amount_wan".to_owned(), "4093.3".parse().unwrap()), ("n".to_owned(), 110.into())];
/// let found = figures(&given.into());
/// assert_eq!(found["per_loan_wan"].to_string(), "37.21");
/// ```
pub fn figures(given: &BTreeMap<String, Decimal>) -> BTreeMap<String, Decimal> {
    let mut found = BTreeMap::new();
    for formula in &FORMULAS {
        let inputs: Option<Vec<Given>> = formula.inputs.iter().map(|names| pick(given, names)).collect();
        let Some(inputs) = inputs else { continue };
        let values: Option<Vec<Decimal>> = inputs.iter().map(|input| input.in_ones()).collect();
        let (Some(values), Some(first)) = (values, inputs.first()) else { continue };
        for output in formula.outputs {
            let (suffix, scale) = match output.unit {
                Unit::Same => (first.suffix, first.scale),
                Unit::One | Unit::Percent => ("", 1),
                Unit::Wan => ("_wan", 10_000),
            };
            let value = (output.compute)(&values).and_then(|value| value.checked_div(Decimal::from(scale)));
            let value = value.and_then(|value| half_up(value, output.decimals));
            if let Some(value) = value {
                found.insert(format!("{}{suffix}", output.name), value.normalize());
            }
        }
    }
    found
}

/// Whether a name stands for a figure in one of the formulas.
pub fn is_known(name: &str) -> bool {
    let (bare, _, _) = unit_of(name);
    year_of(name).is_some()
        || FORMULAS.iter().any(|formula| formula.inputs.iter().any(|names| names.contains(&bare)))
}

#[derive(Clone, Copy)]
struct Given {
    value: Decimal,
    suffix: &'static str,
    scale: u32,
}

impl Given {
    fn in_ones(&self) -> Option<Decimal> {
        self.value.checked_mul(Decimal::from(self.scale))
    }
}

fn pick(given: &BTreeMap<String, Decimal>, names: &[&str]) -> Option<Given> {
    let years: BTreeMap<u16, Decimal> =
        given.iter().filter_map(|(name, value)| Some((year_of(name)?, *value))).collect();
    let of_year = |place: usize| {
        let value = years.values().nth(years.len().checked_sub(place)?)?;
        Some(Given { value: *value, suffix: "", scale: 1 })
    };
    names.iter().find_map(|wanted| match *wanted {
        NOW => of_year(1),
        BEFORE => of_year(2),
        wanted => given.iter().find_map(|(name, value)| {
            let (bare, suffix, scale) = unit_of(name);
            (bare == wanted).then_some(Given { value: *value, suffix, scale })
        }),
    })
}

fn unit_of(name: &str) -> (&str, &'static str, u32) {
    for (suffix, scale) in [("_wan", 10_000), ("_yi", 100_000_000)] {
        if let Some(bare) = name.strip_suffix(suffix) {
            return (bare, suffix, scale);
        }
    }
    (name, "", 1)
}

/// `v2025` is the value of 2025.
fn year_of(name: &str) -> Option<u16> {
    name.strip_prefix('v').filter(|year| year.len() == 4)?.parse().ok()
}

/// Negative decimals round to tens and hundreds.
fn half_up(value: Decimal, decimals: i64) -> Option<Decimal> {
    let strategy = RoundingStrategy::MidpointAwayFromZero;
    match u32::try_from(decimals) {
        Ok(decimals) => Some(value.round_dp_with_strategy(decimals, strategy)),
        Err(_) => {
            let step = Decimal::from(10_u64.checked_pow(u32::try_from(-decimals).ok()?)?);
            (value.checked_div(step)?).round_dp_with_strategy(0, strategy).checked_mul(step)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_figures_reproduce() {
        type Given = &'static [(&'static str, &'static str)];
        let table: [(Given, &str, &str); 20] = [
            (&[("amount_wan", "4093.3"), ("n", "110")], "per_loan_wan", "37.21"),
            (&[("amount_wan", "843.1"), ("n", "3628")], "per_withdrawal", "2324"),
            (&[("subsidy_wan", "597.5"), ("joiners_wan", "0.71")], "per_joiner", "841.5"),
            (&[("relief_wan", "400"), ("firms", "814")], "per_firm_to_100", "4900"),
            (&[("deposit_yi", "58.35"), ("months", "6"), ("avg_month", "1406")], "employees_wan", "69.17"),
            (&[("v2025", "83.15"), ("v2024", "52.01")], "delta", "31.14"),
            (&[("v2025", "95.88"), ("v2024", "99.82")], "yoy_pct", "-3.95"),
            (&[("value_wan", "6.07"), ("growth_pct", "23")], "prior_wan", "4.93"),
            (&[("value_yi", "58.35"), ("growth_pct", "26.68")], "prior_yi", "46.06"),
            (&[("count_wan", "21.84"), ("pct", "94")], "total_wan", "23.23"),
            (&[("count_wan", "54.21"), ("pct", "85")], "total_wan", "63.78"),
            (&[("count_wan", "39.69"), ("pct", "57")], "total_wan", "69.63"),
            (&[("withdraw", "95.88"), ("deposit", "135.24")], "rate_pct", "70.9"),
            (&[("share_pct", "57"), ("delta_pp", "5.2")], "prior", "51.8"),
            (&[("avg_month", "1406"), ("rise", "187")], "prior", "1219"),
            (&[("part_wan", "39.69"), ("total_wan", "69.17")], "share_pct", "57.38"),
            (&[("relief_wan", "400"), ("firms", "814")], "per_firm", "4914"),
            (&[("loan_balance_yi", "260.99"), ("deposit_balance_yi", "320.00")], "rate_pct", "81.56"),
            // The two latest years, whatever else is given.
            (&[("v2023", "40"), ("v2024", "52.01"), ("v2025", "83.15")], "delta", "31.14"),
            (&[("amount_yi", "1"), ("n", "8")], "per_loan_wan", "1250"),
        ];
        for (given, name, expected) in table {
            let given =
                given.iter().map(|(name, value)| ((*name).to_owned(), value.parse().unwrap())).collect();
            assert_eq!(
                figures(&given).get(name).map(ToString::to_string).as_deref(),
                Some(expected),
                "{given:?}"
            );
        }
    }

    #[test]
    fn nothing_follows_from_nothing() {
        assert!(figures(&BTreeMap::new()).is_empty());
        let by_nought = [("withdraw".to_owned(), Decimal::ONE), ("deposit".to_owned(), Decimal::ZERO)];
        assert!(figures(&by_nought.into()).is_empty());
    }

    #[test]
    fn a_name_is_known_with_its_unit_and_its_year() {
        for name in ["amount", "amount_wan", "deposit_yi", "v2025", "n"] {
            assert!(is_known(name), "{name}");
        }
        for name in ["city", "amount_qian", "v25", "v20255", "v20x5", "x2025", ""] {
            assert!(!is_known(name), "{name}");
        }
        let one_year = [("v2025".to_owned(), Decimal::ONE)];
        assert!(figures(&one_year.into()).is_empty());
    }
}
