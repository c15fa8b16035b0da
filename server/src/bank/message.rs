//! Messages between hall and bank, with the element names of ISO 20022 (pain.001, pain.008, camt.054) as JSON.

use serde::{Deserialize, Serialize};
use shared::money::Money;

/// Which way the money goes, from the centre's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Direct debit: collect from an employer (pain.008).
    #[serde(rename = "pain.008")]
    Collect,
    /// Credit transfer: pay to a member (pain.001).
    #[serde(rename = "pain.001")]
    Pay,
}

/// What the bank shall do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instruction {
    /// Kind of message.
    #[serde(rename = "Msg")]
    pub direction: Direction,
    /// Our reference: the same again is the same instruction.
    #[serde(rename = "EndToEndId")]
    pub reference: String,
    /// How much, in yuan.
    #[serde(rename = "InstdAmt")]
    pub amount: Money,
    /// Account of the other side.
    #[serde(rename = "Acct")]
    pub account: String,
    /// What it is for: no names, no identity numbers.
    #[serde(rename = "RmtInf")]
    pub purpose: String,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Booked on the centre's account.
    #[serde(rename = "BOOK")]
    Booked,
    /// Returned: the other side's account cannot be used (AC04 in ISO 20022).
    #[serde(rename = "AC04")]
    Returned,
}

/// One entry of the centre's statement (camt.054).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The bank's own number, growing.
    #[serde(rename = "NtryRef")]
    pub number: i64,
    /// Our reference.
    #[serde(rename = "EndToEndId")]
    pub reference: String,
    /// Which instruction it answers.
    #[serde(rename = "Msg")]
    pub direction: Direction,
    /// How much.
    #[serde(rename = "Amt")]
    pub amount: Money,
    /// What became of it.
    #[serde(rename = "Sts")]
    pub outcome: Outcome,
}
