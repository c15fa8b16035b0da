//! Rows: whether there are any, their order, their values, and whether they are marked.

use tests::refusals::{Case, refuse};

const PRESENT: &[Case] = &[
    Case(
        "a required parameter without a row",
        r#"tinghu = [{ from = "2026-07-01", value = "2260", source = "YC-BASE26", tier = "B", published_to = "2027-06-30" }]"#,
        "tinghu = []",
        "政策包 yancheng.toml 有 1 处问题：contribution.base_floor.tinghu：至少要有一行，请补上有来源的一行",
    ),
    Case(
        "a missing row that nobody owns up to",
        r#"key = "loan.down_second""#,
        r#"key = "loan.second_down""#,
        r#"政策包 yancheng.toml 有 1 处问题：loan.down_second：没有任何一行，请补上，或在 [[unknown]] 里写明 key = "loan.down_second""#,
    ),
    Case(
        "unknown and firm at once",
        r#"key = "loan.down_second""#,
        r#"key = "loan.down_first""#,
        "政策包 yancheng.toml 有 2 处问题：loan.down_first：有确定的行，又写在 [[unknown]] 里；请删去一处，或给行写上 assumed",
    ),
    Case(
        "rows out of order",
        r#"{ from = "2025-07-01", value = "800000""#,
        r#"{ from = "2026-02-01", value = "800000""#,
        "政策包 yancheng.toml 有 1 处问题：loan.cap_single[2]：生效日 2026-01-01 不晚于上一行，请按生效日从早到晚排列，同一天只留一行",
    ),
    Case(
        "two rows on one day",
        r#"{ from = "2025-07-01", value = "800000""#,
        r#"{ from = "2024-09-01", value = "800000""#,
        "政策包 yancheng.toml 有 1 处问题：loan.cap_single[1]：生效日 2024-09-01 不晚于上一行，请按生效日从早到晚排列，同一天只留一行",
    ),
    Case(
        "a term that ends before it begins",
        r#"published_to = "2026-06-30""#,
        r#"published_to = "2025-06-29""#,
        "政策包 yancheng.toml 有 1 处问题：loan.cap_single[1]：published_to 2025-06-29 早于生效日，请核对两个日期",
    ),
    Case(
        "a guess that is not marked",
        r#"base_cap = [{ from = "2026-07-01", value = "31314", source = "YC-BASE26", tier = "B""#,
        r#"base_cap = [{ from = "2026-07-01", value = "31314", source = "YC-BASE26", tier = "E""#,
        "政策包 yancheng.toml 有 1 处问题：contribution.base_cap[0]：可信度 E 的行须写 assumed = { zh, en } 说明理由，或换成 A、B 级来源",
    ),
    Case(
        "the press taken for the notice",
        r#"family_sharing = [{ from = "2026-02-06", value = true, source = "YC-GJ26", tier = "B""#,
        r#"family_sharing = [{ from = "2026-02-06", value = true, source = "YC-GJ26", tier = "C""#,
        "政策包 yancheng.toml 有 1 处问题：withdrawal.purchase.family_sharing[0]：可信度 C 的行须写 assumed = { zh, en } 说明理由，或换成 A、B 级来源",
    ),
];

const VALUES: &[Case] = &[
    Case(
        "a negative amount",
        r#"property_fee_person = [{ from = "2026-01-01", value = "3000""#,
        r#"property_fee_person = [{ from = "2026-01-01", value = "-3000""#,
        "政策包 yancheng.toml 有 1 处问题：withdrawal.property_fee_person[0]：值 -3000.00 不对：金额须大于0，请改正",
    ),
    Case(
        "a share over the whole",
        r#"payment_ceiling = [{ from = "2025-07-01", value = "60""#,
        r#"payment_ceiling = [{ from = "2025-07-01", value = "160""#,
        "政策包 yancheng.toml 有 1 处问题：loan.payment_ceiling[0]：值 160 不对：比例或利率须大于0、不超过100（单位是百分之），请改正",
    ),
    Case(
        "a multiple below one",
        "overdue_factor = [\n  { from = \"2019-04-01\", value = \"150\"",
        "overdue_factor = [\n  { from = \"2019-04-01\", value = \"1.5\"",
        "政策包 yancheng.toml 有 1 处问题：loan.overdue_factor[0]：值 1.5 不对：倍数以百分之写，须不小于100，请改正",
    ),
    Case(
        "a day that February lacks",
        r#"offset_day = [{ from = "2025-06-01", value = 12"#,
        r#"offset_day = [{ from = "2025-06-01", value = 30"#,
        "政策包 yancheng.toml 有 1 处问题：withdrawal.repayment.offset_day[0]：值 30 不对：须为每月都有的日子，1至28，请改正",
    ),
    Case(
        "no months at all",
        r#"relief_months_max = [{ from = "2022-09-20", value = 12"#,
        r#"relief_months_max = [{ from = "2022-09-20", value = 0"#,
        "政策包 yancheng.toml 有 1 处问题：contribution.relief_months_max[0]：值 0 不对：须为不小于1的整数，请改正",
    ),
    Case(
        "a floor above the cap",
        r#"dongtai = [{ from = "2026-07-01", value = "2260""#,
        r#"dongtai = [{ from = "2026-07-01", value = "32260""#,
        "政策包 yancheng.toml 有 1 处问题：contribution.base_floor.dongtai：2026-07-01 的值 32260.00 高于 contribution.base_cap 的 31314.00，请核对两处",
    ),
    Case(
        "one person's cap above the family's",
        r#"{ from = "2026-01-01", value = "1200000""#,
        r#"{ from = "2026-01-01", value = "120000""#,
        "政策包 yancheng.toml 有 1 处问题：loan.cap_single：2026-01-01 的值 800000.00 高于 loan.cap_family 的 120000.00，请核对两处",
    ),
    Case(
        "one tenant's cap above the couple's",
        r#"single = [{ from = "2024-11-13", value = "800""#,
        r#"single = [{ from = "2024-11-13", value = "8000""#,
        "政策包 yancheng.toml 有 1 处问题：withdrawal.rent.areas.city.single：2024-11-13 的值 8000.00 高于 withdrawal.rent.areas.city.couple 的 1600.00，请核对两处",
    ),
];

/// Areas with caps of their own.
const AREAS: &[Case] = &[Case(
    "one member's cap above the family's",
    r#"cap_single = [{ from = "2025-03-31", value = "700000""#,
    r#"cap_single = [{ from = "2025-03-31", value = "7000000""#,
    "政策包 xuzhou.toml 有 1 处问题：loan.areas.xian.cap_single：2025-03-31 的值 7000000.00 高于 loan.areas.xian.cap_family 的 900000.00，请核对两处",
)];

#[test]
fn rows_that_are_missing_out_of_order_or_unmarked_are_refused() {
    refuse("yancheng", PRESENT);
}

#[test]
fn values_that_cannot_be_are_refused() {
    refuse("yancheng", VALUES);
    refuse("xuzhou", AREAS);
}
