//! Whole tables, for moving a centre from one database to another.

use serde_json::{Map, Value as Json};
use sqlx::{Column as _, Row as _, TypeInfo as _, ValueRef as _};

use super::bulk::{Value, insert_rows};
use super::schema::TABLES;
use super::{Row, Store, StoreError};

/// Rows of one table in the order of its key.
pub(crate) async fn rows(store: &Store, table: &'static str) -> Result<Vec<Map<String, Json>>, StoreError> {
    let (_, key) = TABLES.iter().find(|(name, _)| *name == table).ok_or_else(|| unknown(table))?;
    let query = format!("SELECT * FROM {table} WHERE sk = $1 ORDER BY {key}");
    let mut connection = store.read().await?;
    let rows = sqlx::query(sqlx::AssertSqlSafe(query)).bind(store.sk).fetch_all(&mut *connection).await?;
    rows.iter().map(row_as_json).collect()
}

fn row_as_json(row: &Row) -> Result<Map<String, Json>, StoreError> {
    let cells = row.columns().iter().map(|column| {
        let raw = row.try_get_raw(column.ordinal())?;
        let value = match raw.type_info().name() {
            _ if raw.is_null() => Json::Null,
            "TEXT" => Json::String(row.try_get(column.ordinal())?),
            _ => Json::from(row.try_get::<i64, _>(column.ordinal())?),
        };
        Ok((column.name().to_owned(), value))
    });
    cells.collect()
}

fn unknown(table: &str) -> StoreError {
    StoreError::Corrupt(format!("没有表 {table}"))
}

/// Inserts rows into an empty database; returns how many. Table and column names must be those of the schema.
pub(crate) async fn load(store: &Store, rows: &[(String, Map<String, Json>)]) -> Result<usize, StoreError> {
    let mut event = store.begin().await?;
    for chunk in rows.chunk_by(|one, other| one.0 == other.0) {
        let table = &chunk[0].0;
        let known = TABLES.iter().find(|(name, _)| name == table).ok_or_else(|| unknown(table))?.0;
        let columns: Vec<&String> = chunk[0].1.keys().collect();
        if columns.iter().any(|name| !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')) {
            return Err(unknown(table));
        }
        let columns: Vec<(&String, Value)> =
            columns.into_iter().filter_map(|name| absent(name, chunk)).collect();
        let names = columns.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
        let values = |row: &Map<String, Json>| {
            columns
                .iter()
                .map(|(name, absent)| row.get(*name).and_then(value).unwrap_or_else(|| absent.clone()))
                .collect()
        };
        let values: Vec<Vec<Value>> = chunk.iter().map(|(_, row)| values(row)).collect();
        insert_rows(event.connection(), known, &names, columns.len(), &values).await?;
    }
    event.commit().await?;
    Ok(rows.len())
}

fn value(cell: &Json) -> Option<Value> {
    match cell {
        Json::String(text) => Some(Value::Text(Some(text.clone()))),
        Json::Number(number) => number.as_i64().map(|number| Value::Integer(Some(number))),
        Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
    }
}

/// A column with what stands for nothing in it. One that no row fills is left out: its kind is not known.
fn absent<'a>(name: &'a String, rows: &[(String, Map<String, Json>)]) -> Option<(&'a String, Value)> {
    let filled = rows.iter().find_map(|(_, row)| value(row.get(name)?))?;
    Some((
        name,
        match filled {
            Value::Integer(_) => Value::Integer(None),
            Value::Text(_) => Value::Text(None),
        },
    ))
}
