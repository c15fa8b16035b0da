//! What each column of a sheet is.

use serde::{Deserialize, Serialize};

use crate::remittance::raw::{half_width, invisible};
use crate::text::Text;

/// What a column holds, in the order of the hall's own template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// 个人账号
    MemberAccount,
    /// 姓名
    Name,
    /// 证件号码
    IdNumber,
    /// 缴存基数, yuan a month
    Base,
    /// 单位比例, percent
    EmployerRate,
    /// 单位月缴存额, yuan
    EmployerAmount,
    /// 个人比例, percent
    MemberRate,
    /// 个人月缴存额, yuan
    MemberAmount,
    /// 月缴存额合计, yuan
    Total,
    /// Not needed: 序号, 部门, 备注.
    Ignore,
}

impl Field {
    /// The fields of the template, in its order.
    pub const ALL: [Field; 9] = [
        Field::MemberAccount,
        Field::Name,
        Field::IdNumber,
        Field::Base,
        Field::EmployerRate,
        Field::EmployerAmount,
        Field::MemberRate,
        Field::MemberAmount,
        Field::Total,
    ];

    /// The heading in the hall's own template.
    pub fn standard_name(self) -> &'static str {
        match self {
            Field::MemberAccount => "个人账号",
            Field::Name => "姓名",
            Field::IdNumber => "证件号码",
            Field::Base => "缴存基数",
            Field::EmployerRate => "单位比例(%)",
            Field::EmployerAmount => "单位月缴存额",
            Field::MemberRate => "个人比例(%)",
            Field::MemberAmount => "个人月缴存额",
            Field::Total => "月缴存额合计",
            Field::Ignore => "不使用",
        }
    }

    /// Both languages.
    pub fn text(self) -> Text {
        let en = match self {
            Field::MemberAccount => "Account",
            Field::Name => "Name",
            Field::IdNumber => "ID number",
            Field::Base => "Base",
            Field::EmployerRate => "Employer rate (%)",
            Field::EmployerAmount => "Employer amount",
            Field::MemberRate => "Member rate (%)",
            Field::MemberAmount => "Member amount",
            Field::Total => "Total",
            Field::Ignore => "Not used",
        };
        Text::new(self.standard_name(), en)
    }

    /// Whether its cells are amounts in yuan.
    pub(crate) fn is_money(self) -> bool {
        matches!(self, Field::Base | Field::EmployerAmount | Field::MemberAmount | Field::Total)
    }
}

/// Where the headings stand and what each column is. Guessed, corrected by the agent, remembered for the employer.
///
/// ```
/// use shared::remittance::{Field, Mapping};
/// let mut mapping = Mapping::new(1, 1, vec!["姓名".into(), "证件".into()], vec![Field::Name, Field::Ignore]);
/// mapping.set(1, Field::IdNumber);
/// assert_eq!(mapping.column(Field::IdNumber), Some(1));
/// assert_eq!(mapping.heading(Field::Base), "缴存基数"); // no such column: the template's name
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Sheet row of the (first) heading row; rows above are titles. Zero: the file has no headings.
    pub first_heading_row: u32,
    /// Sheet row of the last heading row; data begins below it.
    pub last_heading_row: u32,
    /// The headings as written, by column.
    pub headings: Vec<String>,
    /// What each column is, as long as `headings`.
    pub fields: Vec<Field>,
}

/// A mapping kept for an employer's next file with the same headings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Remembered {
    /// [`Mapping::signature`] of the file it was made for.
    pub signature: String,
    /// What each column was.
    pub fields: Vec<Field>,
}

impl Mapping {
    /// A mapping; `fields` is cut or filled to the number of headings.
    pub fn new(first_row: u32, last_row: u32, headings: Vec<String>, mut fields: Vec<Field>) -> Mapping {
        fields.resize(headings.len(), Field::Ignore);
        Mapping { first_heading_row: first_row, last_heading_row: last_row, headings, fields }
    }

    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.fields.iter().position(|have| *have == field)
    }

    /// The heading of a field as written in the file; the template's name when the file has no such column.
    pub fn heading(&self, field: Field) -> String {
        let written = self.column(field).and_then(|column| self.headings.get(column));
        written.filter(|text| !text.is_empty()).cloned().unwrap_or_else(|| field.standard_name().to_owned())
    }

    /// The agent says what a column is; a field has one column, so another that had it is freed.
    pub fn set(&mut self, column: usize, field: Field) {
        if column >= self.fields.len() {
            return;
        }
        for have in &mut self.fields {
            if *have == field {
                *have = Field::Ignore;
            }
        }
        self.fields[column] = field;
    }

    /// The headings in one line: the same for the same kind of file.
    pub fn signature(&self) -> String {
        self.headings.iter().map(|heading| plain(heading)).collect::<Vec<_>>().join("|")
    }

    /// What to keep for the employer's next file.
    pub fn remember(&self) -> Remembered {
        Remembered { signature: self.signature(), fields: self.fields.clone() }
    }

    /// Takes over what was remembered; `false` when it was for other headings.
    pub fn recall(&mut self, remembered: &Remembered) -> bool {
        let same = remembered.signature == self.signature() && remembered.fields.len() == self.fields.len();
        if same {
            self.fields.clone_from(&remembered.fields);
        }
        same
    }

    /// The columns without which nothing can be checked: the name, somebody's number, and some amount.
    pub fn missing(&self) -> Vec<Field> {
        let any = |fields: &[Field]| fields.iter().any(|field| self.column(*field).is_some());
        let amounts = [Field::Base, Field::EmployerAmount, Field::MemberAmount, Field::Total];
        [
            (Field::Name, any(&[Field::Name])),
            (Field::IdNumber, any(&[Field::IdNumber, Field::MemberAccount])),
            (Field::Base, any(&amounts)),
        ]
        .into_iter()
        .filter_map(|(field, have)| (!have).then_some(field))
        .collect()
    }
}

/// A heading without case, width, spaces, marks and units: `单位缴存额（元）` and `单位 缴存额` are the same.
pub(crate) fn plain(heading: &str) -> String {
    let kept: String = heading
        .chars()
        .filter(|char| !invisible(*char))
        .map(half_width)
        .filter(|char| {
            !matches!(
                char,
                '(' | ')' | '[' | ']' | '【' | '】' | '*' | ':' | '/' | '-' | '_' | '.' | ',' | '、' | '#'
            )
        })
        .flat_map(char::to_lowercase)
        .collect();
    let cut = kept.trim_end_matches("元月").trim_end_matches("人民币").trim_end_matches("单位元");
    let cut = cut.trim_end_matches('元');
    if cut.is_empty() { kept } else { cut.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(headings: &[&str], fields: &[Field]) -> Mapping {
        Mapping::new(1, 1, headings.iter().map(|text| (*text).to_owned()).collect(), fields.to_vec())
    }

    #[test]
    fn a_field_has_one_column() {
        let mut mapping = mapping(&["姓名", "证件", ""], &[Field::Name]);
        assert_eq!(mapping.fields, [Field::Name, Field::Ignore, Field::Ignore]);
        mapping.set(1, Field::IdNumber);
        mapping.set(2, Field::Name);
        mapping.set(3, Field::Base); // no such column
        assert_eq!(mapping.fields, [Field::Ignore, Field::IdNumber, Field::Name]);
        let headings = [Field::IdNumber, Field::Name, Field::Base].map(|field| mapping.heading(field));
        assert_eq!(headings, ["证件", "姓名", "缴存基数"]); // without a heading the template's name
    }

    #[test]
    fn what_was_corrected_is_recalled_for_the_same_headings_only() {
        let remembered =
            mapping(&["姓名", "单位缴存额（元）"], &[Field::Name, Field::EmployerAmount]).remember();
        let recalled = |headings: &[&str]| {
            let mut next = mapping(headings, &[]);
            next.recall(&remembered).then_some(next.fields)
        };
        assert_eq!(recalled(&["姓 名", "单位缴存额"]), Some(remembered.fields.clone()));
        assert_eq!(recalled(&["姓名", "个人缴存额"]), None);
        assert_eq!(recalled(&["姓名"]), None);
        let mut next = mapping(&["姓名", "单位缴存额"], &[]);
        let broken = Remembered { fields: vec![Field::Name], ..remembered };
        assert!(!next.recall(&broken));
    }

    #[test]
    fn a_sheet_needs_names_numbers_and_some_amount() {
        let missing = |fields: &[Field]| mapping(&["甲", "乙", "丙"], fields).missing();
        assert_eq!(missing(&[]), [Field::Name, Field::IdNumber, Field::Base]);
        assert_eq!(missing(&[Field::Name, Field::EmployerRate]), [Field::IdNumber, Field::Base]);
        for number in [Field::IdNumber, Field::MemberAccount] {
            for amount in [Field::Base, Field::EmployerAmount, Field::MemberAmount, Field::Total] {
                assert_eq!(missing(&[Field::Name, number, amount]), [], "{number:?} {amount:?}");
            }
        }
    }

    #[test]
    fn headings_are_compared_without_marks_and_units() {
        let table = [
            ("单位缴存额（元）", "单位缴存额"),
            ("单位 缴存额(单位：元)", "单位缴存额"),
            ("缴存基数 元/月", "缴存基数"),
            ("ＢＡＳＥ", "base"),
            ("比例(%)", "比例%"),
            ("元", "元"), // nothing else would be left
        ];
        for (heading, expected) in table {
            assert_eq!(plain(heading), expected, "{heading}");
        }
    }
}
