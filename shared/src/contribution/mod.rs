//! Monthly contribution (缴存).

mod base_cap;
mod deposit;
mod explain;

pub use base_cap::{BaseCapMode, Wage, base_cap, share_of_wage};
pub use deposit::{MonthlyDeposit, SplitMode, UnknownSplitMode, monthly_deposit};
pub use explain::{ContributionFacts, Explained, explain};
