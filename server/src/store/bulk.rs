//! Many rows in few statements: `INSERT … VALUES` with as many rows as the engine's limit of parameters allows.

use std::fmt::Write as _;

use sqlx::Arguments as _;
use sqlx::AssertSqlSafe;
use sqlx::any::AnyArguments;

use super::{Connection, StoreError};

/// Parameters in one statement. SQLite looks each numbered parameter up in the list of those before it, so the cost of a
/// statement grows with the square of their number: three hundred load the demo nearly five times faster than three
/// thousand.
const PARAMETERS: usize = 300;

/// One value of a row, absent or not: PostgreSQL wants to know of what kind it would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Integer(Option<i64>),
    Text(Option<String>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Value {
        Value::Integer(Some(value))
    }
}

impl From<Option<i64>> for Value {
    fn from(value: Option<i64>) -> Value {
        Value::Integer(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Value {
        Value::Text(Some(value.to_owned()))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Value {
        Value::Text(Some(value))
    }
}

impl From<Option<String>> for Value {
    fn from(value: Option<String>) -> Value {
        Value::Text(value)
    }
}

/// Inserts rows; `columns` is ours, never anything typed.
pub(crate) async fn insert<const N: usize>(
    connection: &mut Connection,
    table: &'static str,
    columns: &'static str,
    rows: Vec<[Value; N]>,
) -> Result<(), StoreError> {
    let rows: Vec<Vec<Value>> = rows.into_iter().map(Vec::from).collect();
    insert_rows(connection, table, columns, N, &rows).await
}

/// The same with a number of columns that is only known at run time.
pub(crate) async fn insert_rows(
    connection: &mut Connection,
    table: &str,
    columns: &str,
    width: usize,
    rows: &[Vec<Value>],
) -> Result<(), StoreError> {
    for rows in rows.chunks((PARAMETERS / width.max(1)).max(1)) {
        let statement = statement(table, columns, width, rows.len());
        let mut arguments = AnyArguments::default();
        for value in rows.iter().flatten() {
            let added = match value {
                Value::Integer(integer) => arguments.add(*integer),
                Value::Text(text) => arguments.add(text.clone()),
            };
            added.map_err(sqlx::Error::Encode)?;
        }
        sqlx::query_with(AssertSqlSafe(statement), arguments).execute(&mut *connection).await?;
    }
    Ok(())
}

fn statement(table: &str, columns: &str, width: usize, rows: usize) -> String {
    let mut statement = format!("INSERT INTO {table} ({columns}) VALUES ");
    for row in 0..rows {
        statement.push_str(if row == 0 { "(" } else { ", (" });
        for column in 1..=width {
            let separator = if column == 1 { "" } else { ", " };
            let _infallible = write!(statement, "{separator}${}", row * width + column);
        }
        statement.push(')');
    }
    statement
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_a_number_of_its_own() {
        assert_eq!(statement("t", "a, b", 2, 2), "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4)");
    }
}
