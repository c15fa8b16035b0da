//! A roster as a file: what `server check-sheet` is given beside the workbook.

use crate::remittance::cell;
use crate::remittance::raw::RawRow;
use crate::remittance::roster::{IdNumber, Roster, RosterMember, Status};

/// What is wrong with a roster file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RosterFault {
    /// No row at all.
    #[error("职工名册是空的")]
    Empty,
    /// The first row lacks a heading.
    #[error("职工名册缺少“{0}”列；应有 member_account,name,id_number,base,status")]
    NoColumn(&'static str),
    /// A base that is no amount.
    #[error("职工名册第{0}行的缴存基数不是金额")]
    Base(u32),
    /// A status other than `normal` and `sealed`.
    #[error("职工名册第{0}行的状态应为 normal 或 sealed")]
    Status(u32),
}

/// Reads the centre's export: a first row of headings `member_account`, `name`, `id_number`, `base`, `status` in any
/// order, then one member a row.
pub fn read_roster(rows: &[RawRow]) -> Result<Roster, RosterFault> {
    let (first, rest) = rows.split_first().ok_or(RosterFault::Empty)?;
    let column = |name: &'static str| {
        let found = first.cells.iter().position(|cell| cell.text().trim() == name);
        found.ok_or(RosterFault::NoColumn(name))
    };
    let (account, name, id) = (column("member_account")?, column("name")?, column("id_number")?);
    let (base, status) = (column("base")?, column("status")?);
    let members = rest.iter().map(|row| {
        Ok(RosterMember {
            account: row.cell(account).text().trim().to_owned(),
            name: row.cell(name).text().trim().to_owned(),
            id: IdNumber::new(row.cell(id).text()),
            base: cell::money(row.cell(base)).map_err(|_| RosterFault::Base(row.number))?,
            status: match row.cell(status).text().trim() {
                "normal" => Status::Normal,
                "sealed" => Status::Sealed,
                _ => return Err(RosterFault::Status(row.number)),
            },
        })
    });
    Ok(Roster::new(members.collect::<Result<_, RosterFault>>()?))
}
