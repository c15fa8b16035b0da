//! What cannot be read as a pack at all.

use tests::refusals::{Case, refuse};

const ROWS: &[Case] = &[
    Case(
        "no TOML",
        "[loan]\n",
        "[loan\n",
        "政策包 yancheng.toml 无法读取：第{line}行：unclosed table，应为 `]`",
    ),
    Case(
        "a parameter written twice",
        "down_first = [{",
        "cap_single = []\ndown_first = [{",
        "政策包 yancheng.toml 无法读取：第{line}行：duplicate key",
    ),
    Case(
        "a parameter missing altogether",
        r#"base_cap = [{ from = "2026-07-01", value = "31314", source = "YC-BASE26", tier = "B", published_to = "2027-06-30" }]"#,
        "",
        "政策包 yancheng.toml 无法读取：缺少 `base_cap`，请改正 `contribution`",
    ),
    Case(
        "a misspelt parameter",
        "payment_ceiling = [",
        "payment_celing = [",
        "政策包 yancheng.toml 无法读取：第{line}行：不认识的键 `payment_celing`，可以写的有 `rate`, `cap_single`, `cap_family`, `cap_single_second`, `cap_family_second`, `areas`, `cap_liquidity`, `uplift`, `balance`, `down_first`, `down_second`, `down_first_flexible`, `down_affordable`, `down_apartment`, `months_required`, `months_required_flexible`, `months_total_flexible`, `family_quota`, `payment_ceiling`, `capacity_shape`, `capacity_coefficient`, `base_from_deposit`, `spouse_base_counts`, `other_debts_count`, `base_average_months`, `term_max_years`, `term_after_retirement_years`, `age_limit_man`, `age_limit_woman`, `house_age_plus_term_years`, `house_term_years`, `floor_to`, `round_direction`, `with_withdrawals_within_price`, `overdue_factor`, `decision_days`，请改正 `loan`",
    ),
    Case(
        "a misspelt key of a row",
        r#"value = "31314", source"#,
        r#"value = "31314", scource"#,
        "政策包 yancheng.toml 无法读取：第{line}行：不认识的键 `scource`，可以写的有 `from`, `value`, `source`, `article`, `tier`, `assumed`, `published_to`, `note`，请改正 `contribution.base_cap`",
    ),
    Case(
        "a row without a source",
        r#"value = "31314", source = "YC-BASE26", "#,
        r#"value = "31314", "#,
        "政策包 yancheng.toml 无法读取：第{line}行：缺少 `source`，请改正 `contribution.base_cap`",
    ),
    Case(
        "a value of the wrong kind",
        r#"term_max_years = [{ from = "2023-11-13", value = 30"#,
        r#"term_max_years = [{ from = "2023-11-13", value = "thirty""#,
        r#"政策包 yancheng.toml 无法读取：第{line}行：值的种类不对：string "thirty"，应为 u16，请改正 `loan.term_max_years.value`"#,
    ),
    Case(
        "a day that is none",
        r#"base_cap = [{ from = "2026-07-01""#,
        r#"base_cap = [{ from = "2026-06-31""#,
        "政策包 yancheng.toml 无法读取：第{line}行：“2026-06-31”不是日期，请写成 2026-10-15 的样子，请改正 `contribution.base_cap.from`",
    ),
    Case(
        "an amount that is none",
        r#"value = "31314""#,
        r#"value = "31,314元整""#,
        "政策包 yancheng.toml 无法读取：第{line}行：金额只能是数字，例如 1234.50，请改正 `contribution.base_cap.value`",
    ),
    Case(
        "a tier that is none",
        r#"value = "31314", source = "YC-BASE26", tier = "B""#,
        r#"value = "31314", source = "YC-BASE26", tier = "F""#,
        "政策包 yancheng.toml 无法读取：第{line}行：不认识的值 `F`，可以写的有 `A`, `B`, `C`, `D`, `E`，请改正 `contribution.base_cap.tier`",
    ),
];

/// Step tables, words and uplifts, as Yancheng has none of.
const SHAPES: &[Case] = &[
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
fn a_pack_that_cannot_be_read_is_refused() {
    refuse("yancheng", ROWS);
    refuse("qingyuan", SHAPES);
}
