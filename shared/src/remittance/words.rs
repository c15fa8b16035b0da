//! What employers write above their columns.

use crate::remittance::columns::Field;

/// Headings that mean one thing only, already [`plain`](super::columns::plain).
const EXACT: [(Field, &[&str]); 9] = [
    (
        Field::MemberAccount,
        &["个人账号", "职工账号", "公积金账号", "个人公积金账号", "账号", "帐号", "个人编号"],
    ),
    (Field::Name, &["姓名", "职工姓名", "员工姓名", "人员姓名", "缴存人姓名", "name", "名字"]),
    (
        Field::IdNumber,
        &["证件号码", "身份证号码", "身份证号", "身份证", "证件号", "公民身份号码", "id", "idno"],
    ),
    (
        Field::Base,
        &["缴存基数", "公积金基数", "月工资基数", "工资基数", "月缴存基数", "公积金缴存基数", "基数", "base"],
    ),
    (Field::EmployerRate, &["单位比例%", "单位比例", "单位缴存比例", "单位缴存比例%", "公司比例"]),
    (
        Field::EmployerAmount,
        &["单位月缴存额", "单位缴存额", "单位部分", "公司承担", "单位缴", "单位缴存", "公司部分"],
    ),
    (Field::MemberRate, &["个人比例%", "个人比例", "个人缴存比例", "个人缴存比例%", "职工缴存比例"]),
    (
        Field::MemberAmount,
        &["个人月缴存额", "个人缴存额", "个人部分", "个人承担", "个人缴", "个人缴存", "个人扣款"],
    ),
    (Field::Total, &["月缴存额合计", "合计", "月缴存额", "缴存额合计", "合计金额", "合计缴存额", "total"]),
];

/// A heading with one of these is about something else: another insurance, tax, pay, or a description of the person.
const OTHER: [&str; 48] = [
    "养老",
    "医疗",
    "医保",
    "失业",
    "工伤",
    "生育",
    "社保",
    "保险",
    "年金",
    "税",
    "补充",
    "补缴",
    "补贴",
    "补助",
    "银行",
    "卡号",
    "电话",
    "手机",
    "类型",
    "种类",
    "性别",
    "日期",
    "时间",
    "年月",
    "月份",
    "部门",
    "岗位",
    "职务",
    "状态",
    "备注",
    "说明",
    "序号",
    "工号",
    "地址",
    "名称",
    "编码",
    "代码",
    "应发",
    "实发",
    "绩效",
    "奖金",
    "津贴",
    "基本工资",
    "调整前",
    "原缴",
    "原基数",
    "余额",
    "bank",
];

const EMPLOYER: [&str; 6] = ["单位", "公司", "企业", "雇主", "employer", "company"];
const MEMBER: [&str; 9] = ["个人", "职工", "员工", "本人", "自缴", "代扣", "employee", "personal", "member"];
const ID: [&str; 6] = ["身份", "证件", "idcard", "idnumber", "idno", "identity"];
const NAME: [&str; 3] = ["姓名", "名字", "name"];
const ACCOUNT: [&str; 6] = ["账号", "帐号", "账户", "帐户", "公积金号", "account"];
const RATE: [&str; 6] = ["比例", "费率", "缴存率", "%", "rate", "percent"];
const BASE: [&str; 2] = ["基数", "base"];
const WAGE: [&str; 4] = ["工资", "薪", "salary", "wage"];
const TOTAL: [&str; 8] = ["合计", "总计", "小计", "总额", "共计", "双边", "total", "sum"];
const AMOUNT: [&str; 12] =
    ["缴", "承担", "负担", "部分", "公积金", "扣", "额", "款", "amount", "contribution", "deposit", "fund"];
const WHOLE: [&str; 6] = ["月缴", "缴存额", "缴额", "缴存金额", "应缴", "汇缴"];

/// The score from which a field is taken without asking.
pub(crate) const SURE: u32 = 100;
/// The least score worth a guess.
pub(crate) const WEAK: u32 = 35;

/// What a plain heading seems to be, and how sure that is (0 to 100).
pub(crate) fn classify(heading: &str) -> Option<(Field, u32)> {
    if heading.is_empty() || heading.chars().count() > 20 {
        return None;
    }
    if let Some((field, _)) = EXACT.iter().find(|(_, words)| words.contains(&heading)) {
        return Some((*field, SURE));
    }
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    if has(&OTHER) {
        return None;
    }
    let (employer, member) = (has(&EMPLOYER), has(&MEMBER));
    let side = |of_employer: Field, of_member: Field| match (employer, member) {
        (true, false) => Some(of_employer),
        (false, true) => Some(of_member),
        (true, true) | (false, false) => None,
    };
    if has(&ID) {
        return Some((Field::IdNumber, 80));
    }
    if has(&ACCOUNT) {
        return (!employer).then_some((Field::MemberAccount, 80));
    }
    if has(&NAME) {
        return (!employer).then_some((Field::Name, 80));
    }
    if has(&RATE) {
        return side(Field::EmployerRate, Field::MemberRate).map(|field| (field, 80));
    }
    if has(&BASE) {
        return Some((Field::Base, 80));
    }
    if has(&WAGE) {
        return Some((Field::Base, 45));
    }
    let one_side = side(Field::EmployerAmount, Field::MemberAmount);
    match one_side {
        None if has(&TOTAL) => Some((Field::Total, 80)),
        None if has(&WHOLE) => Some((Field::Total, 50)),
        None => None,
        Some(field) if has(&TOTAL) => Some((field, 60)),
        Some(field) if has(&AMOUNT) => Some((field, 75)),
        Some(field) => (heading.chars().count() <= 2).then_some((field, WEAK)),
    }
}

/// Words of a subtotal row.
pub(crate) const SUBTOTAL: [&str; 7] = ["小计", "合计", "总计", "共计", "累计", "subtotal", "total"];

/// Words of a row that explains or signs the sheet.
pub(crate) const NOTE: [&str; 14] = [
    "制表",
    "审核",
    "复核",
    "负责人",
    "填表",
    "经办",
    "备注",
    "说明",
    "日期",
    "盖章",
    "打印",
    "联系",
    "签字",
    "注：",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::remittance::columns::plain;

    #[test]
    fn headings_of_other_systems() {
        let table = [
            ("职工身份证号", Some(Field::IdNumber)),
            ("证件类型", None),
            ("个人公积金账号", Some(Field::MemberAccount)),
            ("银行账号", None),
            ("单位账号", None),
            ("单位名称", None),
            ("公积金 基数（元）", Some(Field::Base)),
            ("月工资", Some(Field::Base)),
            ("养老保险基数", None),
            ("应发工资", None),
            ("公积金（单位）", Some(Field::EmployerAmount)),
            ("公司缴纳金额", Some(Field::EmployerAmount)),
            ("公积金-个人", Some(Field::MemberAmount)),
            ("代扣公积金", Some(Field::MemberAmount)),
            ("单位缴存比例(%)", Some(Field::EmployerRate)),
            ("个人(%)", Some(Field::MemberRate)),
            ("单位＋个人合计", Some(Field::Total)),
            ("应缴金额", Some(Field::Total)),
            ("Employee Name", Some(Field::Name)),
            ("Company Contribution", Some(Field::EmployerAmount)),
            ("部门", None),
            ("备注", None),
        ];
        for (heading, field) in table {
            assert_eq!(classify(&plain(heading)).map(|found| found.0), field, "{heading}");
        }
    }

    /// Of two columns that may be meant, the surer one is taken.
    #[test]
    fn a_heading_is_as_sure_as_what_it_says() {
        let table = [
            ("单位缴纳", Some((Field::EmployerAmount, 75))),
            ("单位缴纳总额", Some((Field::EmployerAmount, 60))), // both sides, or all of its months?
            ("个人小计", Some((Field::MemberAmount, 60))),
            ("公司", Some((Field::EmployerAmount, WEAK))),
            ("公司所属", None),
            ("双边总额", Some((Field::Total, 80))),
            ("每月应缴", Some((Field::Total, 50))),
            ("籍贯", None),
            ("", None),
        ];
        for (heading, expected) in table {
            assert_eq!(classify(heading), expected, "{heading}");
        }
    }

    #[test]
    fn a_whole_sentence_is_no_heading() {
        let of = |length: usize| classify(&format!("{}基数", "工".repeat(length - 2)));
        assert_eq!([of(20), of(21)], [Some((Field::Base, 80)), None]);
    }
}
