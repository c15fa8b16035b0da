//! A pack with a broken step table, word or shape is refused with the file, the row and the cure.

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
    Case(
        "a key that no step has",
        "{ below = 24,",
        "{ until = 24,",
        "政策包 qingyuan.toml 无法读取：第{line}行：不认识的键 `until`，可以写的有 `at_least`, `above`, `upto`, `below`, `value`，请改正 `loan.balance.multiple_first.value`",
    ),
    Case(
        "a word instead of a number",
        r#"{ below = 24, value = "16" }"#,
        r#"{ below = 24, value = "十六" }"#,
        "政策包 qingyuan.toml 无法读取：第{line}行：“十六”不是数，请写成如 24 或 \"2.9\"（不超过10000，最多六位小数），请改正 `loan.balance.multiple_first.value.value`",
    ),
    Case(
        "a row without a source",
        r#"cap_single = [{ from = "2026-01-20", value = "500000", source = "QY-L1","#,
        r#"cap_single = [{ from = "2026-01-20", value = "500000","#,
        "政策包 qingyuan.toml 无法读取：第{line}行：缺少 `source`，请改正 `loan.cap_single`",
    ),
    Case(
        "a source that is not listed",
        r#"value = "500000", source = "QY-L1""#,
        r#"value = "500000", source = "QY-L9""#,
        "政策包 qingyuan.toml 有 1 处问题：loan.cap_single[0]：来源“QY-L9”没有列在 [sources] 里，请补上或改正拼写",
    ),
    Case(
        "a lease rule that nobody knows",
        r#"value = "actual""#,
        r#"value = "any""#,
        "政策包 qingyuan.toml 无法读取：第{line}行：不认识的值 `any`，应为 `within_cap` 或 `actual`，请改正 `withdrawal.rent.lease_rule.value`",
    ),
    Case(
        "an uplift for what is no ground",
        "[loan.uplift.kinds.two_children]",
        "[loan.uplift.kinds.twins]",
        "政策包 qingyuan.toml 无法读取：不认识的值 `twins`，可以写的有 `one_child`, `two_children`, `three_children`, `talent`, `green_building`, `quality_home`, `completed_home`, `veteran`, `first_home`，请改正 `loan.uplift.kinds`",
    ),
];

#[test]
fn a_pack_with_broken_shapes_is_refused() {
    refuse("qingyuan", STEPS);
}

#[test]
fn areas_and_uplifts_are_checked() {
    refuse(
        "xuzhou",
        &[
            Case(
                "a district that is not listed",
                r#"districts = ["xian"]"#,
                r#"districts = ["xiang"]"#,
                "政策包 xuzhou.toml 有 1 处问题：loan.areas.xian.districts：“xiang”没有列在 [districts] 里，请补上名称或改正拼写",
            ),
            Case(
                "one member's cap above the family's",
                r#"cap_single = [{ from = "2025-03-31", value = "700000""#,
                r#"cap_single = [{ from = "2025-03-31", value = "7000000""#,
                "政策包 xuzhou.toml 有 1 处问题：loan.areas.xian.cap_single：2025-03-31 的值 7000000.00 高于 loan.areas.xian.cap_family 的 900000.00，请核对两处",
            ),
        ],
    );
}
