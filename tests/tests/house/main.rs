//! The tests of the whole house, one program: linking is what costs.

mod centres;
mod changes;
mod contribution_properties;
mod decision_properties;
mod decisions;
mod duties;
mod generated;
mod golden;
mod ground_properties;
mod indicators;
mod interest;
mod layering;
mod ledger;
mod line;
mod loan_life;
mod loan_tables;
mod many;
mod other_centres;
mod over_time;
mod policy;
mod questions;
mod refusals;
mod remittance;
mod remittance_scale;
mod tidy;
mod workings;
