//! The check of a whole sheet, and of one row of it.

use crate::remittance::amounts::{self, Amounts};
use crate::remittance::checked::Checked;
use crate::remittance::columns::{Field, Mapping};
use crate::remittance::fault::{Code, Fault, Suggestion};
use crate::remittance::identity::{self, Identified, Person};
use crate::remittance::raw::{RawCell, RawRow};
use crate::remittance::roster::{Roster, RosterMember};
use crate::remittance::rows::{self, RowKind, SkipReason};
use crate::remittance::rules::Rules;
use crate::remittance::work::Work;
use crate::text::Text;

/// 汇缴清册核对
///
/// Checks every row against the roster, the employer's terms and the month's limits, and reports every fault in one
/// pass, each with its cure.
///
/// # Law
/// 条例第16至20条: both sides pay base × rate, in full, each rounded by itself; the base lies between the city's floor
/// and cap.
///
/// # Units
/// Amounts are yuan a month; sums are exact.
///
/// # Example
/// ```
/// use shared::{policy::packs, remittance::*};
/// let row = |number, texts: [&str; 3]| RawRow { number, cells: texts.map(|text| RawCell::Text(text.into())).to_vec() };
/// let rows = vec![row(1, ["姓名", "身份证号", "基数"]), row(2, ["肖 俊", "'990101200304189461", "6,159.00"])];
/// let roster: Roster = serde_json::from_str(r#"[{"account":"003209101000","name":"肖俊","id":"990101200304189461",
///     "base":"6159","status":"normal"}]"#).unwrap();
/// let employer = serde_json::from_str(r#"{"uscc":"919901007199260244","name":"盐城丹顶鹤食品有限公司",
///     "rate_employer":"8","rate_member":"8","district":"市区"}"#).unwrap();
/// let rules = Rules::new(&packs::load("yancheng").unwrap(), employer, "2026-10".parse().unwrap()).unwrap();
/// let mapping = guess(&rows).mapping;
/// let checked = check(rows, mapping, &roster, &rules);
/// assert_eq!(checked.faults, []);
/// assert_eq!(checked.totals.total.to_string(), "986.00"); // 492.72 is 493 on each side
/// ```
pub fn check(rows: Vec<RawRow>, mapping: Mapping, roster: &Roster, rules: &Rules) -> Checked {
    Work::new(rows, mapping, roster, rules).checked(roster, rules)
}

/// What every row is checked against.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub mapping: &'a Mapping,
    pub roster: &'a Roster,
    pub rules: &'a Rules,
}

impl<'a> Context<'a> {
    pub(crate) fn member(&self, found: &Identified) -> Option<&'a RosterMember> {
        match found {
            Some(Person::Member(place)) => self.roster.members().get(*place),
            Some(Person::Stranger(_)) | None => None,
        }
    }
}

/// A row while it is checked.
pub(crate) struct Row<'a, 'r> {
    pub context: Context<'a>,
    row: &'r RawRow,
    faults: Vec<Fault>,
}

impl<'r> Row<'_, 'r> {
    pub(crate) fn has(&self, field: Field) -> bool {
        self.context.mapping.column(field).is_some()
    }

    pub(crate) fn cell(&self, field: Field) -> &'r RawCell {
        rows::field(self.row, self.context.mapping, field)
    }

    /// Reports a fault; the message is given the heading as the file writes it.
    pub(crate) fn fault(
        &mut self,
        field: Field,
        code: Code,
        message: impl FnOnce(&str) -> Text,
        suggestion: Option<Suggestion>,
    ) {
        let column = self.context.mapping.heading(field);
        let message = message(&column);
        self.faults.push(Fault { row: self.row.number, column, field, code, message, suggestion });
    }
}

/// What came of one row, before it is compared with the others.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    Skipped(SkipReason),
    Data {
        person: Identified,
        /// What is paid; none while there is a fault.
        amounts: Option<Amounts>,
        faults: Vec<Fault>,
    },
}

pub(crate) fn check_row(row: &RawRow, context: Context<'_>) -> Outcome {
    if let RowKind::Skip(reason) = rows::kind(row, context.mapping) {
        return Outcome::Skipped(reason);
    }
    let mut work = Row { context, row, faults: Vec::new() };
    let person = identity::identify(&mut work);
    let amounts = amounts::check(&mut work, context.member(&person));
    let Row { mut faults, .. } = work;
    faults.sort_by_key(|fault| context.mapping.column(fault.field));
    Outcome::Data { person, amounts: amounts.filter(|_| faults.is_empty()), faults }
}
