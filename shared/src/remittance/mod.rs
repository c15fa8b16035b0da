//! An employer's month (汇缴清册): from the raw rows of a workbook to the money to transfer.
//!
//! The same functions run in the page, where the agent fixes each cell, and on the server, which trusts nothing that
//! was computed outside: [`guess`] finds the columns, [`check`] finds every fault in one pass, [`Work`] re-checks after
//! each correction, [`Checked::canonical`] is the text both sides hash.

mod amounts;
mod cell;
mod check;
mod checked;
mod columns;
mod fault;
mod guess;
mod identity;
mod messages;
mod payable;
mod raw;
mod roster;
mod roster_file;
mod rows;
mod rules;
mod standard;
mod words;
mod work;

pub use check::check;
pub use checked::{BaseChange, Checked, Line, Skipped, Totals};
pub use columns::{Field, Mapping, Remembered};
pub use fault::{Code, Fault, Offer, Suggestion};
pub use guess::{Certainty, Guess, best_sheet, guess};
pub use payable::{MonthFault, payable};
pub use raw::{RawCell, RawRow};
pub use roster::{IdNumber, Roster, RosterMember, Status};
pub use roster_file::{RosterFault, read_roster};
pub use rows::{RowKind, SkipReason};
pub use rules::{EmployerTerms, Rules, RulesFault};
pub use standard::StandardSheet;
pub use work::{Edit, EditFault, Work};
