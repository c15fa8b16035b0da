//! A checked sheet in the hall's own template: what is sent to the centre.

use serde::{Deserialize, Serialize};

use crate::remittance::checked::Checked;
use crate::remittance::columns::{Field, Mapping};
use crate::remittance::raw::{RawCell, RawRow};

/// The payments of a sheet and nothing else of it: no department, no remark, no other column leaves the page.
///
/// The server checks it with the same [`check`](crate::remittance::check) and must come to the same
/// [`Checked::canonical`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardSheet {
    /// The template's columns.
    pub mapping: Mapping,
    /// One heading row, then one row a member.
    pub rows: Vec<RawRow>,
}

impl From<&Checked> for StandardSheet {
    fn from(checked: &Checked) -> StandardSheet {
        let fields = vec![
            Field::MemberAccount,
            Field::Name,
            Field::IdNumber,
            Field::Base,
            Field::EmployerAmount,
            Field::MemberAmount,
        ];
        let headings: Vec<String> = fields.iter().map(|field| field.standard_name().to_owned()).collect();
        let first = RawRow { number: 1, cells: headings.iter().cloned().map(RawCell::Text).collect() };
        let people = (2..).zip(&checked.lines).map(|(number, line)| RawRow {
            number,
            cells: vec![
                RawCell::Text(line.account.clone()),
                RawCell::Text(line.name.clone()),
                RawCell::Text(line.id.as_str().to_owned()),
                RawCell::Number(line.base.to_string()),
                RawCell::Number(line.employer.to_string()),
                RawCell::Number(line.member.to_string()),
            ],
        });
        let rows = std::iter::once(first).chain(people).collect();
        StandardSheet { mapping: Mapping::new(1, 1, headings, fields), rows }
    }
}
