//! Sources, districts and sentences.

use tests::refusals::{Case, refuse};

const NAMES: &[Case] = &[
    Case(
        "a source that is not listed",
        r#"value = "31314", source = "YC-BASE26""#,
        r#"value = "31314", source = "YC-BASE27""#,
        "政策包 yancheng.toml 有 1 处问题：contribution.base_cap[0]：来源“YC-BASE27”没有列在 [sources] 里，请补上或改正拼写",
    ),
    Case(
        "an address that is none",
        r#"url = "https://zc.51shebao.com/detail/836922""#,
        r#"url = "zc.51shebao.com/detail/836922""#,
        "政策包 yancheng.toml 有 1 处问题：sources.YC-2025-06：网址“zc.51shebao.com/detail/836922”须以 http 开头",
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
];

/// Areas of a loan.
const AREAS: &[Case] = &[Case(
    "a district that is not listed",
    r#"districts = ["xian"]"#,
    r#"districts = ["xiang"]"#,
    "政策包 xuzhou.toml 有 1 处问题：loan.areas.xian.districts：“xiang”没有列在 [districts] 里，请补上名称或改正拼写",
)];

const SENTENCES: &[Case] = &[
    Case(
        "a fact written twice",
        r#"key = "totals.2024.withdrawn""#,
        r#"key = "totals.2025.withdrawn""#,
        "政策包 yancheng.toml 有 1 处问题：facts.totals.2025.withdrawn：这个键写了两次，请删去一条",
    ),
    Case(
        "an unknown point written twice",
        "key = \"loan.uplift.kinds\"\nsource = \"YC-2023-11\"\ntext = { zh = \"绿色建筑、多",
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
];

#[test]
fn a_source_or_a_district_that_is_not_listed_is_refused() {
    refuse("yancheng", NAMES);
    refuse("xuzhou", AREAS);
}

#[test]
fn a_statement_written_twice_or_in_one_language_is_refused() {
    refuse("yancheng", SENTENCES);
}
