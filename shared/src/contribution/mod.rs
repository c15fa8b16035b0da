//! Contribution (缴存): the base, each side's month, its deadlines, arrears, relief, and what becomes of it when employers change.

mod arrears;
mod back_pay;
mod base;
mod base_cap;
mod bounds;
mod deposit;
mod duty;
mod explain;
mod flexible;
mod months;
mod owed;
mod rate_bounds;
mod relief;
mod relief_rate;
mod reorganise;

pub use arrears::{Difference, differences};
pub use back_pay::{ArrearsFacts, back_pay, refund};
pub use base::{BaseFacts, BaseSource, base};
pub use base_cap::{BaseCapMode, Wage, base_cap, share_of_wage};
pub use deposit::{MonthlyDeposit, SplitMode, UnknownSplitMode, monthly_deposit};
pub use duty::{Deadline, Duty, deadline};
pub use explain::{ContributionFacts, Explained, explain, monthly_contribution};
pub use flexible::{FlexibleFacts, flexible};
pub use months::{MonthState, deferral_counts, months_in_a_row};
pub use relief::{Hardship, ReliefFacts, ReliefKind, relief};
pub use reorganise::{EmployerNow, MemberNow, Obstacle, Plan, Transfer, merge, split};
