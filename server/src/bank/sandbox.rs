//! A bank that runs here, with books of its own in `bank.sqlite`: it collects and pays at once. An account that ends
//! in `0002` is closed, so whatever is asked of it is returned.

use std::path::Path;

use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};

use super::{Bank, BankError, Entry, Instruction, Outcome, Pending};
use crate::store;

/// Accounts with this ending are closed.
pub const CLOSED: &str = "0002";
/// Entries a call.
const PAGE: i64 = 500;

/// The bank's file.
#[derive(Debug)]
pub struct SandboxBank {
    books: SqlitePool,
}

impl From<sqlx::Error> for BankError {
    fn from(error: sqlx::Error) -> BankError {
        BankError(error.to_string())
    }
}

impl From<serde_json::Error> for BankError {
    fn from(error: serde_json::Error) -> BankError {
        BankError(error.to_string())
    }
}

impl SandboxBank {
    /// Opens the bank's books below a folder.
    pub async fn open(folder: &Path) -> Result<SandboxBank, BankError> {
        let options = store::options(&folder.join("bank.sqlite")).create_if_missing(true);
        let books = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
        for table in [
            "CREATE TABLE IF NOT EXISTS instruction (reference TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS entry (number BIGINT NOT NULL PRIMARY KEY, body TEXT NOT NULL)",
        ] {
            sqlx::query(table).execute(&books).await?;
        }
        Ok(SandboxBank { books })
    }

    async fn settle(&self, instruction: &Instruction) -> Result<(), BankError> {
        let mut transaction = self.books.begin_with("BEGIN IMMEDIATE").await?;
        let new = sqlx::query(
            "INSERT INTO instruction (reference, body) VALUES ($1, $2) ON CONFLICT (reference) DO NOTHING",
        )
        .bind(&instruction.reference)
        .bind(serde_json::to_string(instruction)?)
        .execute(&mut *transaction)
        .await?;
        if new.rows_affected() == 1 {
            let last: i64 = sqlx::query_scalar("SELECT coalesce(max(number), 0) FROM entry")
                .fetch_one(&mut *transaction)
                .await?;
            let entry = answer(instruction, last + 1);
            sqlx::query("INSERT INTO entry (number, body) VALUES ($1, $2)")
                .bind(entry.number)
                .bind(serde_json::to_string(&entry)?)
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn page(&self, number: i64) -> Result<Vec<Entry>, BankError> {
        let bodies: Vec<String> =
            sqlx::query_scalar("SELECT body FROM entry WHERE number > $1 ORDER BY number LIMIT $2")
                .bind(number)
                .bind(PAGE)
                .fetch_all(&self.books)
                .await?;
        bodies.iter().map(|body| Ok(serde_json::from_str(body)?)).collect()
    }
}

fn answer(instruction: &Instruction, number: i64) -> Entry {
    let closed = instruction.account.ends_with(CLOSED);
    Entry {
        number,
        reference: instruction.reference.clone(),
        direction: instruction.direction,
        amount: instruction.amount,
        outcome: if closed { Outcome::Returned } else { Outcome::Booked },
    }
}

impl Bank for SandboxBank {
    fn instruct<'a>(&'a self, instruction: &'a Instruction) -> Pending<'a, ()> {
        Box::pin(self.settle(instruction))
    }

    fn entries_after(&self, number: i64) -> Pending<'_, Vec<Entry>> {
        Box::pin(self.page(number))
    }
}
