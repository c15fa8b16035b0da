//! The sentences of faults: the field, the rule, the value, the cure.

use crate::identity::ResidentIdError;
use crate::money::Money;
use crate::remittance::cell::Unreadable;
use crate::remittance::rules::Rules;
use crate::text::Text;

pub(crate) fn missing_column(name: &Text) -> Text {
    Text::new(
        format!("没有找到“{}”列，请在列对应中指定，或使用本厅模板", name.zh),
        format!("no column for “{}”: choose it in the column mapping, or use the hall's template", name.en),
    )
}

pub(crate) fn formula(heading: &str) -> Text {
    Text::new(
        format!("“{heading}”是公式，不能受理会运行的内容；请复制后选择性粘贴为数值"),
        format!(
            "“{heading}” is a formula, and nothing that would run is accepted: paste it as a plain value"
        ),
    )
}

pub(crate) fn id_wrong(error: ResidentIdError, digits_lost: bool) -> Text {
    let text = error.text();
    if digits_lost {
        return Text::new(
            format!("{}；表格软件把它当作数字存了，后几位已丢失，请把该列设为文本后重新填写", text.zh),
            format!(
                "{}; the spreadsheet kept it as a number and lost its last digits: make the column text and fill it in again",
                text.en
            ),
        );
    }
    Text::new(
        format!("{}，请对照身份证更正", text.zh),
        format!("{}; correct it from the identity card", text.en),
    )
}

pub(crate) fn duplicate(first_row: u32) -> Text {
    Text::new(
        format!("证件号码与第{first_row}行重复，同一职工一个月只能有一行；请删除或更正其中一行"),
        format!(
            "the same ID number stands in row {first_row}; a member has one row a month: remove or correct one"
        ),
    )
}

pub(crate) fn unknown_member() -> Text {
    Text::new(
        "本单位没有这名职工；如为新职工，请先办理开户，如系误填请更正证件号码",
        "this employer has no such member: enrol the person if they are joining, or correct the number",
    )
}

pub(crate) fn sealed_member() -> Text {
    Text::new(
        "该职工账户已封存，不能汇缴；如已复职请先办理启封，否则请删除该行",
        "this member's account is sealed and cannot be paid into: reopen it, or remove the row",
    )
}

pub(crate) fn account_mismatch(heading: &str, value: &str) -> Text {
    Text::new(
        format!("“{heading}”{value}不是该证件号码的账号，请核对是否错行"),
        format!("“{heading}” {value} is not the account of this ID number: check whether rows have slipped"),
    )
}

pub(crate) fn name_missing(heading: &str) -> Text {
    Text::new(
        format!("“{heading}”没有填写，请填写职工姓名"),
        format!("“{heading}” is empty: enter the member's name"),
    )
}

pub(crate) fn name_mismatch(value: &str) -> Text {
    Text::new(
        format!("姓名“{value}”与该证件号码登记的姓名不符，请核对姓名和证件号码"),
        format!("the ID number is registered to another name than “{value}”: check both"),
    )
}

pub(crate) fn unreadable(heading: &str, value: &str, why: Unreadable) -> Text {
    match why {
        Unreadable::Empty => Text::new(
            format!("“{heading}”没有填写，请填写数字"),
            format!("“{heading}” is empty: enter a number"),
        ),
        Unreadable::Formula => formula(heading),
        Unreadable::Number(zh, en) => Text::new(
            format!("“{heading}”的“{value}”{zh}，请填写数字，例如 6159 或 6159.50"),
            format!("“{value}” in “{heading}” {en}: enter a number such as 6159 or 6159.50"),
        ),
    }
}

pub(crate) fn negative(heading: &str, value: &str) -> Text {
    Text::new(
        format!("“{heading}”的“{value}”是负数，应大于零；退缴请另行办理"),
        format!(
            "“{value}” in “{heading}” is negative and must be above zero; refunds are a business of their own"
        ),
    )
}

pub(crate) fn base_over_cap(heading: &str, base: Money, rules: &Rules) -> Text {
    let (base, cap) = (base.grouped(), rules.cap.grouped());
    Text::new(
        format!("“{heading}”{base}元高于上限{cap}元，高出部分不缴存；请改为不超过{cap}元"),
        format!(
            "“{heading}” {base} is above the cap of {cap}, and what lies above is not contributed: lower it"
        ),
    )
}

pub(crate) fn base_under_floor(heading: &str, base: Money, rules: &Rules) -> Text {
    let (base, floor) = (base.grouped(), rules.floor.grouped());
    Text::new(
        format!("“{heading}”{base}元低于下限{floor}元；请改为不低于{floor}元"),
        format!("“{heading}” {base} is below the floor of {floor}: raise it"),
    )
}

pub(crate) fn rate_out_of_range(heading: &str, value: &str, rules: &Rules) -> Text {
    let (least, most) = (rules.rate_min, rules.rate_max);
    Text::new(
        format!("“{heading}”的{value}不在{least}%至{most}%之间，请改为本单位登记的比例"),
        format!("“{heading}” {value} is outside {least}% to {most}%: use the employer's registered rate"),
    )
}

pub(crate) fn rate_mismatch(heading: &str, value: &str, registered: &str) -> Text {
    Text::new(
        format!("“{heading}”的{value}与本单位登记的{registered}%不符；请改正，或先办理比例变更"),
        format!(
            "“{heading}” {value} is not the registered {registered}%: correct it, or change the rate first"
        ),
    )
}

pub(crate) fn amount_mismatch(heading: &str, given: Money, due: Money, how: &Text) -> Text {
    let (given, due) = (given.grouped(), due.grouped());
    Text::new(
        format!("“{heading}”{given}元与应缴{due}元不符（{}）；请改为{due}元", how.zh),
        format!("“{heading}” {given} is not the {due} due ({}): change it to {due}", how.en),
    )
}
