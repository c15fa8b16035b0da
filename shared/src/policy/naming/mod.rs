//! What the parameters of a policy are called, and how their values are written out.

mod shapes;
mod value;

pub use value::written;

use crate::policy::Policy;
use crate::text::Text;

/// By path, as in the list of parameters of `shared`.
const NAMES: &[(&str, &str, &str)] = &[
    ("contribution.base_cap", "缴存基数上限", "Upper limit of the base"),
    ("contribution.flexible_floor", "灵活就业人员缴存基数下限", "Lower limit of the base, flexible members"),
    ("contribution.rate_min", "最低缴存比例", "Lowest rate of each side"),
    ("contribution.rate_max", "最高缴存比例", "Highest rate of each side"),
    ("contribution.national_rate_min", "全国最低缴存比例", "Lowest rate of each side, nationwide"),
    ("contribution.national_rate_max", "全国最高缴存比例", "Highest rate of each side, nationwide"),
    ("contribution.rate_fixed.public", "机关事业单位缴存比例", "Rate of public bodies"),
    ("contribution.rate_fixed.enterprise", "企业缴存比例", "Rate of enterprises"),
    ("contribution.whole_percent", "缴存比例须为整数", "Rates are whole percents"),
    ("contribution.flexible_rate", "灵活就业人员缴存比例（合计）", "Rate of flexible members, in all"),
    ("contribution.rounding", "月缴存额进位（每方）", "Rounding of each side’s amount"),
    ("contribution.average_wage", "上限所依据的月平均工资", "Average monthly wage behind the limit"),
    ("contribution.relief_months_max", "缓缴或降比每次最长", "Longest relief for one application"),
    ("contribution.base_rounding", "月平均工资进位", "Rounding of the average wage"),
    ("contribution.duty_days.register", "单位登记期限", "Time to register an employer"),
    (
        "contribution.duty_days.open_accounts",
        "登记后为职工设立账户期限",
        "Time to open accounts after registration",
    ),
    (
        "contribution.duty_days.change_registration",
        "变更或注销登记期限",
        "Time to change or end the registration",
    ),
    (
        "contribution.duty_days.transfer_accounts",
        "变更或注销后转移、封存账户期限",
        "Time to transfer or seal accounts after that",
    ),
    ("contribution.duty_days.hire", "新职工登记期限", "Time to register a new member"),
    ("contribution.duty_days.leave", "离职登记期限", "Time to register a leaver"),
    ("contribution.duty_days.remit", "发放工资后汇缴期限", "Time to remit after wages are paid"),
    (
        "contribution.deferral_counts",
        "经批准缓缴的月份视同缴存",
        "Months of an approved deferral count as paid",
    ),
    ("contribution.relief_needs_hardship", "缓缴、降比限于困难单位", "Relief is for employers in hardship"),
    ("deposit_interest.current_year", "当年缴存利率", "Rate of what was paid in this year"),
    ("deposit_interest.carried", "上年结转利率", "Rate of what was carried forward"),
    ("loan.rate.first_short", "首套年利率，5年以内（含）", "First home, up to 5 years"),
    ("loan.rate.first_long", "首套年利率，5年以上", "First home, over 5 years"),
    ("loan.rate.second_short", "第二套年利率，5年以内（含）", "Second home, up to 5 years"),
    ("loan.rate.second_long", "第二套年利率，5年以上", "Second home, over 5 years"),
    ("loan.cap_single", "单人最高贷款额度", "Highest loan of one member"),
    ("loan.cap_family", "家庭最高贷款额度", "Highest loan of a family"),
    ("loan.down_first", "首套最低首付", "Least down payment, first home"),
    ("loan.down_second", "第二套最低首付", "Least down payment, second home"),
    ("loan.months_required", "申请贷款须连续缴存", "Months of contribution before a loan"),
    ("loan.family_quota", "可用父母、子女的额度", "The quota of parents and children may be used"),
    ("loan.payment_ceiling", "月还款额占缴存基数的上限", "Share of the base that a payment may reach"),
    ("loan.spouse_base_counts", "配偶缴存基数计入", "The spouse’s base counts"),
    ("loan.other_debts_count", "其他负债扣减", "Other debts are taken off"),
    ("loan.base_average_months", "月均基数按几个月平均", "Months that the average base is taken over"),
    ("loan.term_max_years", "最长贷款年限", "Longest term"),
    ("loan.term_after_retirement_years", "法定退休后可贷年限", "Years of the term after retirement"),
    ("loan.house_age_plus_term_years", "房龄与贷款年限之和最多", "Age of the house plus term, at most"),
    ("loan.floor_to", "贷款额度取整到", "The limit is brought down to a multiple of"),
    (
        "loan.with_withdrawals_within_price",
        "提取与贷款合计不超过房价",
        "Withdrawals and loan stay within the price",
    ),
    ("loan.overdue_factor", "逾期罚息为合同利率的", "Penalty on overdue payments, of the contract rate"),
    ("loan.decision_days", "贷款审批时限", "A loan is decided within"),
    ("withdrawal.decision_days", "提取审批时限", "A withdrawal is decided within"),
    (
        "withdrawal.retirement.delayed_from",
        "实行渐进式延迟法定退休年龄",
        "The statutory retirement age rises step by step",
    ),
    (
        "withdrawal.retirement.flexible_months",
        "弹性提前或延迟退休最多",
        "Flexible retirement, earlier or later by at most",
    ),
    ("withdrawal.property_fee_person", "物业费提取，每人每年最多", "Property fees, most a person and year"),
    ("withdrawal.property_fee_family", "物业费提取，每户每年最多", "Property fees, most a family and year"),
    ("withdrawal.property_fee_homes", "物业费提取，每户最多", "Property fees, most homes of a family"),
    (
        "withdrawal.property_fee_loan_months",
        "物业费提取前须正常还贷",
        "Months of regular repayment before property fees",
    ),
    (
        "withdrawal.property_fee_per_sqm",
        "物业费提取，每平方米每年最多",
        "Property fees, most a square metre and year",
    ),
    (
        "withdrawal.property_fee_sqm_max",
        "物业费提取，最多计入的面积（平方米）",
        "Property fees, most square metres that count",
    ),
    ("withdrawal.renovation", "装修可以提取", "Renovation is a ground"),
    ("withdrawal.renovation_per_sqm", "装修提取，每平方米最多", "Renovation, most a square metre"),
    (
        "withdrawal.renovation_sqm_max",
        "装修提取，最多计入的面积（平方米）",
        "Renovation, most square metres that count",
    ),
    ("withdrawal.other_housing", "其他住房消费可以提取", "Other housing consumption is a ground"),
    ("withdrawal.lift_window_months", "加装电梯提取的申请期限", "Time to apply after a lift was built"),
    ("withdrawal.illness_window_months", "重大疾病提取的申请期限", "Time to apply after a serious illness"),
    ("withdrawal.ban_years_withdrawal", "骗提后限制年限", "Ban after a false withdrawal"),
    ("withdrawal.ban_years_loan", "骗贷后限制年限", "Ban after a false loan"),
    ("withdrawal.rent.two_children", "二孩家庭租房定额为", "Rent cap of a family with two children"),
    ("withdrawal.rent.three_children", "三孩家庭租房定额为", "Rent cap of a family with three children"),
    (
        "withdrawal.rent.months_required",
        "租房提取须连续缴存",
        "Months of contribution before a rent withdrawal",
    ),
    ("withdrawal.rent.no_home_here", "租房提取须无自有住房", "A renter owns no home here"),
    (
        "withdrawal.rent.income_share",
        "房租须超过家庭工资的",
        "Share of household wages that rent must exceed",
    ),
    ("withdrawal.rent.months_back_max", "租房提取最多补提", "Past months that one rent withdrawal may cover"),
    (
        "withdrawal.rent.months_undisputed",
        "没有公布最多补提几个月时，照常办理",
        "Past months granted where the most is not published",
    ),
    ("withdrawal.purchase.window_months", "购房提取的申请期限", "Time to apply after a purchase"),
    (
        "withdrawal.purchase.with_loan_within_price",
        "提取与贷款合计不超过房价",
        "Withdrawals and loan stay within the price",
    ),
    (
        "withdrawal.purchase.family_sharing",
        "父母、子女可为买房人提取",
        "Parents and children may withdraw for the buyer",
    ),
    (
        "withdrawal.purchase.down_payment",
        "可提取支付新房首付",
        "The down payment of a new home may be withdrawn",
    ),
    ("withdrawal.repayment.interval_months", "两次还贷提取间隔", "Time between two repayment withdrawals"),
    (
        "withdrawal.repayment.family_sharing",
        "父母、子女可为借款人提取",
        "Parents and children may withdraw for the borrower",
    ),
    ("withdrawal.repayment.offset_reserve", "委托按月还贷留存", "Kept in the account under a monthly offset"),
    (
        "withdrawal.repayment.offset_reserve_payments",
        "委托按月还贷留存的月还款额",
        "Monthly payments kept in the account under a monthly offset",
    ),
    ("withdrawal.repayment.offset_day", "委托按月还贷扣款日", "Day of the monthly offset"),
];

/// The name of a parameter; those of districts and areas carry theirs. One without a name shows its path.
pub fn name(policy: &Policy, path: &str) -> Text {
    if let Some((_, zh, en)) = NAMES.iter().chain(shapes::NAMES).find(|(known, ..)| *known == path) {
        return Text::new(*zh, *en);
    }
    if let Some(district) =
        path.strip_prefix("contribution.base_floor.").and_then(|key| policy.districts.get(key))
    {
        return Text::new(
            format!("缴存基数下限，{}", district.zh),
            format!("Lower limit of the base, {}", district.en),
        );
    }
    shapes::named(policy, path).unwrap_or_else(|| Text::same(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_has_a_name() {
        for centre in crate::policy::packs::centres() {
            let policy = crate::policy::packs::load(centre).unwrap();
            let nameless: Vec<String> = policy
                .parameters()
                .into_iter()
                .map(|parameter| parameter.path)
                .filter(|path| name(&policy, path).zh == *path)
                .collect();
            assert!(nameless.is_empty(), "{centre}: {nameless:?}");
        }
    }

    /// Centre, path, and what it is called.
    const CALLED: &[(&str, &str, &str, &str)] = &[
        (
            "yancheng",
            "contribution.base_floor.dongtai",
            "缴存基数下限，东台市",
            "Lower limit of the base, Dongtai",
        ),
        (
            "yancheng",
            "withdrawal.rent.areas.city.single",
            "租房提取每月定额，大市区，单身",
            "Rent cap a month, Greater city, one person",
        ),
        (
            "yancheng",
            "withdrawal.rent.areas.county.couple",
            "租房提取每月定额，其他县（市），夫妻",
            "Rent cap a month, Other counties, couple",
        ),
        // Where the cap is each person's, the single one is no bachelor's.
        (
            "beijing",
            "withdrawal.rent.areas.all.single",
            "租房提取每月定额，全市，每人",
            "Rent cap a month, Whole city, each person",
        ),
        (
            "wuxi",
            "withdrawal.rent.areas.all.two_children",
            "租房提取定额，全市，二孩家庭",
            "Rent cap, Whole city, two children",
        ),
        (
            "yancheng",
            "withdrawal.rent.areas.city.three_children",
            "租房提取每月定额，大市区，三孩家庭",
            "Rent cap a month, Greater city, three or more children",
        ),
        (
            "hangzhou",
            "loan.areas.xian.cap_single",
            "桐庐、淳安、建德单人最高贷款额度",
            "Highest loan of one member, Tonglu, Chun'an, Jiande",
        ),
        (
            "hangzhou",
            "loan.areas.xian.cap_family",
            "桐庐、淳安、建德家庭最高贷款额度",
            "Highest loan of a family, Tonglu, Chun'an, Jiande",
        ),
        (
            "changsha",
            "loan.uplift.kinds.two_children.share",
            "二孩家庭上浮比例",
            "Uplift for a family with two children, share",
        ),
        (
            "beijing",
            "loan.uplift.kinds.green_building.amount",
            "绿色建筑上浮金额",
            "Uplift for a green building, amount",
        ),
        (
            "taizhou",
            "loan.uplift.kinds.three_children.amount_family",
            "三孩及以上家庭上浮金额，家庭",
            "Uplift for a family with three or more children, amount, a family",
        ),
    ];

    #[test]
    fn caps_of_areas_and_uplifts_are_called_after_whom_they_are_for() {
        for (centre, path, zh, en) in CALLED {
            let policy = crate::policy::packs::load(centre).unwrap();
            assert_eq!(name(&policy, path), Text::new(*zh, *en), "{centre}");
        }
    }
}
