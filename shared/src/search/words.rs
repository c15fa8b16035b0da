//! What people say, and what the hall calls it.

/// A word of everyday speech and the word of our titles. A query is looked up in both wordings.
const SAID: &[(&str, &str)] = &[
    ("买房", "购房"),
    ("买新房", "购房"),
    ("房贷", "贷款"),
    ("房租", "租房"),
    ("租金", "租房"),
    ("取钱", "提取"),
    ("取出", "提取"),
    ("支取", "提取"),
    ("取公积金", "提取"),
    ("提公积金", "提取"),
    ("借钱", "贷款"),
    ("月供", "月还款"),
    ("还房贷", "偿还贷款"),
    ("还贷", "偿还贷款"),
    ("提前还贷", "提前还款"),
    ("物业管理费", "物业费"),
    ("装电梯", "加装电梯"),
    ("大病", "重大疾病"),
    ("去世", "死亡"),
    ("出国", "出境"),
    ("辞职", "离职"),
    ("跳槽", "转移"),
    ("个体户", "灵活就业"),
    ("自由职业", "灵活就业"),
    ("新市民", "灵活就业"),
    ("公司", "单位"),
    ("企业", "单位"),
    ("交公积金", "缴存"),
    ("缴纳", "缴存"),
    ("交多少", "缴存"),
    ("少缴", "补缴"),
    ("漏缴", "补缴"),
];

/// The query, and the query in our own words.
pub(super) fn wordings(query: &str) -> Vec<String> {
    let said = SAID.iter().filter(|(said, ours)| query.contains(said) && !query.contains(ours));
    let ours = said.map(|(said, ours)| query.replace(said, ours));
    std::iter::once(query.to_owned()).chain(ours).collect()
}

/// Other names of single things, by where they stand.
const NAMES: &[(&str, &[&str])] = &[
    ("/withdrawal", &["提取公积金", "公积金提取", "提取条件"]),
    ("/guide/rent", &["租房公积金", "房租提取", "rent"]),
    ("/withdrawal/rent", &["租房提取测算", "租房能提多少"]),
    ("/guide/purchase", &["买房提取", "购房款", "purchase"]),
    ("/guide/repayment", &["还贷提取", "还房贷提取", "月供提取"]),
    ("/guide/offset", &["冲还贷", "委托扣划", "按月划扣", "自动还款"]),
    ("/guide/property_fee", &["物业费", "物业管理费"]),
    ("/guide/illness", &["大病提取", "癌症", "住院"]),
    ("/guide/death", &["继承", "遗产", "去世提取"]),
    ("/guide/emigration", &["出国定居", "移民"]),
    ("/guide/leaving", &["离职提取", "辞职提取", "销户", "离开盐城"]),
    ("/guide/loan_limit", &["公积金贷款", "买房贷款", "贷款额度", "按揭"]),
    (
        "/loan/limit",
        &["公积金贷款", "买房贷款", "购房贷款", "贷款额度", "可贷额度", "能贷多少", "按揭", "住房贷款"],
    ),
    ("/loan/schedule", &["月供", "等额本息", "等额本金", "还款计划", "每月还款", "房贷计算器"]),
    ("/loan/life", &["提前还款", "延期还贷", "逾期", "罚息", "结清"]),
    ("/loan/mixed", &["组合贷", "商转公", "异地贷款", "商贷转公积金"]),
    ("/guide/from_bank_loan", &["商转公", "商贷转公积金"]),
    ("/guide/transfer", &["转移接续", "异地转移", "公积金转移", "换城市"]),
    ("/guide/remittance", &["汇缴", "清册", "单位缴存"]),
    ("/guide/flexible_contribution", &["新市民", "个体工商户", "自由职业", "自愿缴存"]),
    ("/guide/deferral", &["缓缴", "困难企业", "延期缴存"]),
    ("/guide/lowered_rate", &["降比", "降低比例"]),
    ("/guide/back_pay", &["漏缴", "少缴", "欠缴"]),
    ("/guide/contribution_refund", &["退缴", "多缴", "错缴"]),
    ("/contribution/monthly", &["五险一金", "工资扣多少", "缴存基数", "月缴存"]),
    ("/account/interest", &["结息", "利息", "存款利息"]),
    ("/policy/rates", &["贷款利率", "存款利率", "利率调整", "公积金利率", "利率表"]),
    ("/policy/history", &["政策沿革", "历年政策", "历史标准"]),
    ("/notices", &["通知", "新闻", "公告", "新政策"]),
    ("/branches", &["地址", "电话", "上班时间", "办公时间", "窗口", "管理部", "银行网点"]),
    ("/help", &["怎么用", "常见问题", "客服", "人工"]),
    ("/help/words", &["封存", "启封", "汇缴", "缓缴", "名词解释", "术语", "什么意思"]),
    (
        "/accessibility",
        &["长辈版", "亲情版", "关爱版", "关怀版", "老年版", "大字版", "适老化", "无障碍", "大字体", "读屏"],
    ),
    ("/privacy", &["个人信息", "隐私", "cookie", "注销"]),
    ("/about", &["关于", "主办单位", "联系我们"]),
    ("/me", &["我的公积金", "余额", "查余额", "账户", "登录"]),
    ("/me/statement", &["明细", "流水", "对账单"]),
    ("/employer", &["单位登录", "经办人", "专办员"]),
    ("/sign-in", &["登录", "密码", "注册"]),
];

/// The other names of what stands at an address.
pub(super) fn names(href: &str) -> &'static [&'static str] {
    NAMES.iter().find(|(at, _)| *at == href).map_or(&[], |(_, names)| *names)
}

#[cfg(test)]
pub(super) fn named() -> impl Iterator<Item = &'static str> {
    NAMES.iter().map(|(href, _)| *href)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyday_words_become_those_of_our_titles() {
        for (query, others) in [
            ("取钱", vec!["提取"]),
            ("跳槽怎么办", vec!["转移怎么办"]),
            ("出国", vec!["出境"]),
            ("支取房租", vec!["支取租房", "提取房租"]),
            // What has our word already is left alone.
            ("偿还贷款", vec![]),
            ("租房", vec![]),
        ] {
            let expected: Vec<&str> = [query].into_iter().chain(others).collect();
            assert_eq!(wordings(query), expected);
        }
        for (said, ours) in SAID {
            assert!(
                wordings(said).iter().any(|wording| wording.contains(ours)),
                "{said} never becomes {ours}"
            );
            assert!(!said.contains(ours), "{said} has {ours} already");
        }
    }
}
