//! Step tables: every number has one step, and each step a value.

use tests::refusals::{Case, refuse};

const STEPS: &[Case] = &[
    Case(
        "a gap in a step table",
        "{ at_least = 24, upto = 48,",
        "{ at_least = 30, upto = 48,",
        "政策包 qingyuan.toml 有 1 处问题：loan.balance.multiple_first[0]：第2段与上一段之间有空档（24至30没有值），请把两段接上",
    ),
    Case(
        "steps that overlap",
        "{ at_least = 24, upto = 48,",
        "{ at_least = 12, upto = 48,",
        "政策包 qingyuan.toml 有 1 处问题：loan.balance.multiple_first[0]：第2段与上一段重叠（上一段到24，这一段从12起），请把两段接上",
    ),
    Case(
        "a month that belongs to no step",
        "{ above = 48,",
        "{ at_least = 49,",
        "政策包 qingyuan.toml 有 1 处问题：loan.balance.multiple_first[0]：第3段与上一段之间有空档（48至49没有值），请把两段接上",
    ),
    Case(
        "a step without an end before another",
        "{ below = 24,",
        "{",
        "政策包 qingyuan.toml 有 1 处问题：loan.balance.multiple_first[0]：第1段没有上限，与第2段重叠；请给第1段写上 upto 或 below",
    ),
    Case(
        "steps out of order",
        "{ at_least = 24, upto = 48,",
        "{ at_least = 24, upto = 12,",
        "政策包 qingyuan.toml 有 2 处问题：loan.balance.multiple_first[0]：第2段从24开始，到12结束，没有范围；请按从小到大排列各段",
    ),
    Case(
        "both ends of one kind",
        "{ below = 24,",
        "{ below = 24, upto = 24,",
        "政策包 qingyuan.toml 有 1 处问题：loan.balance.multiple_first[0]：第1段同时写了 upto 和 below，请只留一个",
    ),
    Case(
        "a multiple of nothing",
        r#"{ below = 24, value = "16" }"#,
        r#"{ below = 24, value = "0" }"#,
        "政策包 qingyuan.toml 有 1 处问题：loan.balance.multiple_first[0]：值 0 不对：倍数或系数须大于0，请改正",
    ),
];

#[test]
fn a_step_table_with_gaps_overlaps_or_no_values_is_refused() {
    refuse("qingyuan", STEPS);
}
