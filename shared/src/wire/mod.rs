//! What crosses HTTP between page and server. Both ends ship together, so values and decisions cross as they are;
//! what is *stored* has a version of its own.

mod account;
mod draft;
mod employer;
mod problem;
mod receipt;
mod session;
mod staff;
mod withdrawal;

pub use account::{Account, AccountStatus, Statement, StatementLine};
pub use draft::{Draft, KeptDraft, SavedDraft};
pub use employer::{EmployerHome, MemberLine, MonthSheet, RemittanceState, RemittanceView};
pub use problem::Problem;
pub use receipt::{Receipt, ReceiptKind, ReceiptLine, RuleVersion};
pub use session::{DemoSignIn, PolicyAddress, Role, Session, SignIn, Who};
pub use staff::{
    DayJournals, JournalLine, JournalView, MemberFile, MemberFound, TrialBalance, TrialBalanceRow,
};
pub use withdrawal::{CaseEvent, CaseState, CaseView, RentApplication, Tried};
