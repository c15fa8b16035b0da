//! Banks: what the hall tells a bank, and what the bank says has happened. A real bank is another [`Bank`].

mod message;
pub mod sandbox;

use std::future::Future;
use std::pin::Pin;

pub use message::{Direction, Entry, Instruction, Outcome};

/// Why a bank did not answer. Nothing is lost: the instruction stays in the outbox.
#[derive(Debug, thiserror::Error)]
#[error("银行：{0}")]
pub struct BankError(pub String);

/// What a bank is still working on.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = Result<T, BankError>> + Send + 'a>>;

/// A bank. Each side keeps its own books and can die at any moment; both calls can be repeated.
pub trait Bank: Send + Sync {
    /// Whether orders can be handed over now: until then they wait, and can be called off.
    fn is_open(&self) -> bool {
        true
    }
    /// Hands over an instruction; the same reference again changes nothing.
    fn instruct<'a>(&'a self, instruction: &'a Instruction) -> Pending<'a, ()>;
    /// The entries of the centre's statement after that number, oldest first, at most a page.
    fn entries_after(&self, number: i64) -> Pending<'_, Vec<Entry>>;
}

/// No bank is connected: instructions wait.
pub struct NoBank;

impl Bank for NoBank {
    fn is_open(&self) -> bool {
        false
    }

    fn instruct<'a>(&'a self, _: &'a Instruction) -> Pending<'a, ()> {
        Box::pin(async { Err(BankError("尚未接入银行".to_owned())) })
    }

    fn entries_after(&self, _: i64) -> Pending<'_, Vec<Entry>> {
        Box::pin(async { Ok(vec![]) })
    }
}
