//! A broken pack is refused with the file, the place and the cure. Each case is one small edit of the shipped pack.

use tests::refusals::{Case, refuse};

const ROWS: &[Case] = &[
    Case(
        "a required parameter without a row",
        r#"base_cap = [{ from = "2026-07-01", value = "31314", source = "YC-BASE26", tier = "B", published_to = "2027-06-30" }]"#,
        "base_cap = []",
        "政策包 yancheng.toml 有 1 处问题：contribution.base_cap：至少要有一行，请补上有来源的一行",
    ),
    Case(
        "a parameter missing altogether",
        r#"base_cap = [{ from = "2026-07-01", value = "31314", source = "YC-BASE26", tier = "B", published_to = "2027-06-30" }]"#,
        "",
        "政策包 yancheng.toml 无法读取：缺少 `base_cap`，请改正 `contribution`",
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
        "a source that is not listed",
        r#"value = "31314", source = "YC-BASE26""#,
        r#"value = "31314", source = "YC-BASE27""#,
        "政策包 yancheng.toml 有 1 处问题：contribution.base_cap[0]：来源“YC-BASE27”没有列在 [sources] 里，请补上或改正拼写",
    ),
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
    Case(
        "a term that ends before it begins",
        r#"published_to = "2026-06-30""#,
        r#"published_to = "2025-06-29""#,
        "政策包 yancheng.toml 有 1 处问题：loan.cap_single[1]：published_to 2025-06-29 早于生效日，请核对两个日期",
    ),
];

const TEXT: &[Case] = &[
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
        "a fact written twice",
        r#"key = "totals.2024.withdrawn""#,
        r#"key = "totals.2025.withdrawn""#,
        "政策包 yancheng.toml 有 1 处问题：facts.totals.2025.withdrawn：这个键写了两次，请删去一条",
    ),
    Case(
        "an unknown point written twice",
        "key = \"loan.uplift\"\nsource = \"YC-2023-11\"\ntext = { zh = \"绿色建筑、多",
        "key = \"loan.down_second\"\nsource = \"YC-2023-11\"\ntext = { zh = \"绿色建筑、多",
        "政策包 yancheng.toml 有 1 处问题：unknown.loan.down_second：这个键写了两次，请删去一条",
    ),
    Case(
        "a fact of the nation written again",
        r#"key = "totals.2024.withdrawn""#,
        r#"key = "retirement.table""#,
        "政策包 yancheng.toml 有 1 处问题：facts.retirement.table：这个键写了两次，请删去一条",
    ),
    Case(
        "a sentence without its English",
        r#"en = "No withdrawal for a parking space""#,
        r#"en = """#,
        "政策包 yancheng.toml 有 1 处问题：facts.withdrawal.car_park：中文和英文都要写",
    ),
    Case(
        "a district without a name",
        "xiangshui = { zh = \"响水县\", en = \"Xiangshui County\" }\n",
        "",
        "政策包 yancheng.toml 有 2 处问题：contribution.base_floor.xiangshui：“xiangshui”没有列在 [districts] 里，请补上名称或改正拼写",
    ),
    Case(
        "a district without a floor",
        "yannan = [{ from = \"2026-07-01\", value = \"2260\", source = \"YC-BASE26\", tier = \"B\", published_to = \"2027-06-30\" }]\n",
        "",
        "政策包 yancheng.toml 有 1 处问题：districts.yannan：没有缴存基数下限，请补上 contribution.base_floor.yannan",
    ),
    Case(
        "a district in two rent areas",
        r#"districts = ["dongtai", "#,
        r#"districts = ["yandu", "dongtai", "#,
        "政策包 yancheng.toml 有 1 处问题：districts.yandu：列在 2 个租房区域里，请只列在一个区域的 districts 里",
    ),
    Case(
        "an address that is none",
        r#"url = "https://zc.51shebao.com/detail/836922""#,
        r#"url = "zc.51shebao.com/detail/836922""#,
        "政策包 yancheng.toml 有 1 处问题：sources.YC-2025-06：网址“zc.51shebao.com/detail/836922”须以 http 开头",
    ),
];

#[test]
fn a_pack_with_broken_rows_is_refused() {
    refuse("yancheng", ROWS);
}

#[test]
fn a_pack_with_broken_text_is_refused() {
    refuse("yancheng", TEXT);
}
