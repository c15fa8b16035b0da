//! A bank that runs here, with books of its own (`bank.sqlite`, or two tables beside the centre's): it collects and pays at once. An account that ends
//! in `0002` is closed, so whatever is asked of it is returned.

use super::{Bank, BankError, Entry, Instruction, Outcome, Pending};
use crate::store::{Database, Place, StoreError, again};

/// Accounts with this ending are closed.
pub const CLOSED: &str = "0002";
/// Entries a call.
const PAGE: i64 = 500;

/// The bank.
#[derive(Debug)]
pub struct SandboxBank {
    books: Database,
}

impl From<StoreError> for BankError {
    fn from(error: StoreError) -> BankError {
        BankError(error.to_string())
    }
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
    /// Opens the bank's books.
    pub async fn open(place: &Place) -> Result<SandboxBank, BankError> {
        let books = Database::open(place, "bank.sqlite").await?;
        let mut connection = books.read().await?;
        for table in [
            "CREATE TABLE IF NOT EXISTS instruction (reference TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL)",
            "CREATE TABLE IF NOT EXISTS entry (number BIGINT NOT NULL PRIMARY KEY, body TEXT NOT NULL)",
        ] {
            sqlx::query(table).execute(&mut *connection).await?;
        }
        drop(connection);
        Ok(SandboxBank { books })
    }

    async fn settle(&self, instruction: &Instruction) -> Result<(), StoreError> {
        let mut transaction = self.books.begin().await?;
        let new = sqlx::query(
            "INSERT INTO instruction (reference, body) VALUES ($1, $2) ON CONFLICT (reference) DO NOTHING",
        )
        .bind(&instruction.reference)
        .bind(json(instruction))
        .execute(&mut *transaction)
        .await?;
        if new.rows_affected() == 1 {
            let last: i64 = sqlx::query_scalar("SELECT coalesce(max(number), 0) FROM entry")
                .fetch_one(&mut *transaction)
                .await?;
            let entry = answer(instruction, last + 1);
            sqlx::query("INSERT INTO entry (number, body) VALUES ($1, $2)")
                .bind(entry.number)
                .bind(json(&entry))
                .execute(&mut *transaction)
                .await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn page(&self, number: i64) -> Result<Vec<Entry>, BankError> {
        let mut connection = self.books.read().await?;
        let bodies: Vec<String> =
            sqlx::query_scalar("SELECT body FROM entry WHERE number > $1 ORDER BY number LIMIT $2")
                .bind(number)
                .bind(PAGE)
                .fetch_all(&mut *connection)
                .await?;
        bodies.iter().map(|body| Ok(serde_json::from_str(body)?)).collect()
    }
}

fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("messages are plain data")
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
        Box::pin(async { Ok(again::once(|| self.settle(instruction)).await?) })
    }

    fn entries_after(&self, number: i64) -> Pending<'_, Vec<Entry>> {
        Box::pin(self.page(number))
    }
}
