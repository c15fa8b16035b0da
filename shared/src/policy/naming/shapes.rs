//! Names of the parameters that only some centres have.

use crate::policy::{Policy, UpliftKind};
use crate::text::Text;

/// By path, as in the list of parameters of `shared`.
pub(super) const NAMES: &[(&str, &str, &str)] = &[
    (
        "contribution.flexible_rate_min",
        "灵活就业人员最低缴存比例（合计）",
        "Lowest rate of flexible members, in all",
    ),
    (
        "contribution.flexible_rate_max",
        "灵活就业人员最高缴存比例（合计）",
        "Highest rate of flexible members, in all",
    ),
    ("contribution.flexible_split", "灵活就业人员月缴存额的进位", "Rounding of a flexible member’s month"),
    ("contribution.flexible_subsidised", "灵活就业人员缴存有补贴", "Flexible members are subsidised"),
    ("contribution.flexible_subsidy", "灵活就业人员每月补贴", "Subsidy of a flexible member, a month"),
    (
        "loan.months_required_flexible",
        "灵活就业人员贷款须连续缴存",
        "Months of contribution before a loan, flexible members",
    ),
    (
        "loan.months_total_flexible",
        "灵活就业人员贷款须累计缴存",
        "Months paid altogether before a loan, flexible members",
    ),
    ("loan.cap_single_second", "第二套单人最高贷款额度", "Highest loan of one member, second home"),
    ("loan.cap_family_second", "第二套家庭最高贷款额度", "Highest loan of a family, second home"),
    ("loan.cap_liquidity", "最高额度的流动性调节系数", "Liquidity coefficient of the caps"),
    ("loan.uplift.stack", "多项上浮", "Several uplifts"),
    ("loan.uplift.most_single", "上浮后单人最高", "Most after uplifts, one member"),
    ("loan.uplift.most_family", "上浮后家庭最高", "Most after uplifts, a family"),
    (
        "loan.down_first_flexible",
        "灵活就业人员首套最低首付",
        "Least down payment, flexible members, first home",
    ),
    ("loan.down_affordable", "保障性住房最低首付", "Least down payment, affordable housing"),
    ("loan.down_apartment", "产权公寓最低首付", "Least down payment, flats of the apartment kind"),
    ("loan.capacity_shape", "还款能力的算法", "How the payment becomes a loan"),
    ("loan.capacity_coefficient", "还款能力的时间系数", "Time coefficient of the capacity"),
    ("loan.base_from_deposit", "缴存基数按月缴存额推算", "The base is inferred from the deposit"),
    ("loan.age_limit_man", "贷款到期时男性年龄最多", "Greatest age of a man at the end of the term"),
    ("loan.age_limit_woman", "贷款到期时女性年龄最多", "Greatest age of a woman at the end of the term"),
    ("loan.house_term_years", "按房龄的最长贷款年限", "Longest term by the age of the house"),
    ("loan.round_direction", "贷款额度取整的方向", "Which way the limit is rounded"),
    ("loan.balance.multiple_first", "余额倍数，首套", "Multiple of the balance, first home"),
    ("loan.balance.multiple_second", "余额倍数，第二套", "Multiple of the balance, second home"),
    ("loan.balance.multiple_flexible", "余额倍数，灵活就业人员", "Multiple of the balance, flexible members"),
    (
        "loan.balance.multiple_by_usage",
        "余额倍数，按个贷率（%）",
        "Multiple of the balance by the loan share",
    ),
    ("loan.balance.usage", "个贷率", "Loans as a share of deposits"),
    ("loan.balance.supplementary_multiple", "补充公积金余额倍数", "Multiple of the supplementary balance"),
    ("loan.balance.time_coefficient", "缴存时间系数（按累计月数）", "Time coefficient by months paid in"),
    ("loan.balance.liquidity", "余额规则的流动性调节系数", "Liquidity coefficient of the balance rule"),
    ("loan.balance.ability", "余额规则的还款能力系数", "Coefficient of ability to repay"),
    ("loan.balance.least_balance", "余额不足时按", "A smaller balance counts as"),
    ("loan.balance.average_months", "余额按几个月平均", "Months that the balance is averaged over"),
    ("loan.balance.deposit_multiple", "月缴存额的倍数", "Multiple of the monthly deposit"),
    ("loan.balance.deposit_span", "月缴存额的计算期", "What the deposit is multiplied by"),
    ("loan.balance.tier", "按累计缴存月数的额度", "Limit by months paid in"),
    (
        "loan.balance.or_by_base",
        "余额额度与按缴存基数的额度取大",
        "The greater of the limits by balance and by base",
    ),
    ("loan.balance.base_share", "按缴存基数的额度占基数的比例", "Share of the base in the limit by the base"),
    (
        "loan.balance.base_coefficient",
        "按缴存基数的额度的时间系数",
        "Time coefficient of the limit by the base",
    ),
    ("loan.balance.per_year_single", "每缴存一年可贷，单人", "For each year paid in, one member"),
    ("loan.balance.per_year_family", "每缴存一年可贷，双方", "For each year paid in, both spouses"),
    ("loan.balance.at_least", "保底额度", "The balance rule gives at least"),
    ("withdrawal.rent.per_person", "租房限额按每人", "The rent cap is each person’s"),
    ("withdrawal.rent.cap_period", "租房限额的期间", "The rent cap is for"),
    ("withdrawal.rent.deposit_share", "租房提取占月缴存额最多", "Share of the deposit that rent may take"),
    ("withdrawal.rent.lease_rule", "有备案合同的", "With a registered lease"),
    ("withdrawal.rent.registered_cap", "备案合同每月最多", "Most a month under a registered lease"),
    ("withdrawal.rent.interval_months", "两次租房提取间隔", "Time between two rent withdrawals"),
    (
        "withdrawal.rent.interval_months_without_lease",
        "没有备案合同的，两次租房提取间隔",
        "Time between two rent withdrawals without a registered lease",
    ),
];

/// The name of a cap of an area or of an uplift.
pub(super) fn named(policy: &Policy, path: &str) -> Option<Text> {
    uplift(policy, path).or_else(|| loan_area(policy, path)).or_else(|| rent_area(policy, path))
}

fn uplift(policy: &Policy, path: &str) -> Option<Text> {
    let (kind, part) = path.strip_prefix("loan.uplift.kinds.")?.split_once('.')?;
    let kinds = policy.loan.uplift.kinds.keys().copied();
    let name = kinds.clone().find(|of: &UpliftKind| of.code() == kind)?.name();
    let (zh, en) = match part {
        "share" => ("上浮比例", "share"),
        "amount" => ("上浮金额", "amount"),
        _ => ("上浮金额，家庭", "amount, a family"),
    };
    Some(Text::new(format!("{}{zh}", name.zh), format!("Uplift for {}, {en}", name.en)))
}

fn loan_area(policy: &Policy, path: &str) -> Option<Text> {
    let (area, who) = path.strip_prefix("loan.areas.")?.split_once('.')?;
    let area = &policy.loan.areas.get(area)?.name;
    let (zh, en) = if who == "cap_single" { ("单人", "one member") } else { ("家庭", "a family") };
    Some(Text::new(format!("{}{zh}最高贷款额度", area.zh), format!("Highest loan of {en}, {}", area.en)))
}

fn rent_area(policy: &Policy, path: &str) -> Option<Text> {
    let (area, who) = path.strip_prefix("withdrawal.rent.areas.")?.split_once('.')?;
    let rent = &policy.withdrawal.rent;
    let area = &rent.areas.get(area)?.name;
    let (zh, en) = match who {
        "single" if !rent.per_person.is_unknown() => ("每人", "each person"),
        "single" => ("单身", "one person"),
        "couple" => ("夫妻", "couple"),
        "two_children" => ("二孩家庭", "two children"),
        _ => ("三孩家庭", "three or more children"),
    };
    let (period, a_period) =
        if rent.cap_period.is_unknown() { ("每月定额", " a month") } else { ("定额", "") };
    Some(Text::new(
        format!("租房提取{period}，{}，{zh}", area.zh),
        format!("Rent cap{a_period}, {}, {en}", area.en),
    ))
}
