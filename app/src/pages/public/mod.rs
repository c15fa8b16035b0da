//! What anyone can do without signing in. Only the first page is part of the first download.

pub mod answers;
pub mod area;
pub mod area_field;
pub mod calculator;
pub mod contribution;
mod contributions;
pub mod doors;
pub mod facts;
pub mod form;
pub mod grounds;
pub mod guide;
pub mod headlines;
pub mod home;
pub mod loan_limit;
pub mod news;
pub mod policy;
pub mod question;
pub mod schedule;
pub mod standards;
