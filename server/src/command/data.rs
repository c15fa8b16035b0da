//! `server migrate`, `server export`, `server import`: the schema, and a centre's whole data as versioned JSON lines.

use std::io::{BufRead as _, BufReader, BufWriter, Write as _};

use serde_json::{Map, Value, json};

use super::Stop;
use crate::store::{Place, Store, copy, schema};

/// Brings the schema up to date.
pub(super) fn migrate(place: Place) -> Result<(), Stop> {
    with(&place, async |store| {
        store.close().await;
        writeln!(std::io::stdout(), "数据库版本 {}", schema::VERSION)?;
        Ok(())
    })
}

/// Writes every row: first a line that names version and tables, then a line a row.
pub(super) fn export(place: Place) -> Result<(), Stop> {
    with(&place, async |store| {
        let mut output = BufWriter::new(std::io::stdout().lock());
        writeln!(output, "{}", json!({ "format": "zhumeng", "version": schema::VERSION }))?;
        for (table, _) in schema::TABLES.iter().filter(|(table, _)| *table != "schema_version") {
            for row in copy::rows(&store, table).await.map_err(Stop::unable)? {
                writeln!(output, "{}", json!({ "table": table, "row": row }))?;
            }
        }
        Ok(output.flush()?)
    })
}

/// Reads what `export` wrote into an empty database: all of it or nothing.
pub(super) fn import(place: Place) -> Result<(), Stop> {
    let input = BufReader::new(std::io::stdin());
    let mut lines = input.lines();
    let head: Value = match lines.next() {
        Some(line) => serde_json::from_str(&line?).map_err(Stop::unable)?,
        None => return Err(Stop::unable("没有内容")),
    };
    if head["format"] != "zhumeng" || head["version"] != schema::VERSION {
        return Err(Stop::unable(format!("只能导入版本 {} 的数据，这里是 {head}", schema::VERSION)));
    }
    let mut rows: Vec<(String, Map<String, Value>)> = Vec::new();
    for (number, line) in (2..).zip(lines) {
        let bad = || Stop::unable(format!("第{number}行无法读取"));
        let mut line: Value = serde_json::from_str(&line?).map_err(|_| bad())?;
        let (Some(table), Value::Object(row)) =
            (line["table"].as_str().map(str::to_owned), line["row"].take())
        else {
            return Err(bad());
        };
        rows.push((table, row));
    }
    with(&place, async |store| {
        let count = copy::load(&store, &rows).await.map_err(Stop::unable)?;
        store.close().await;
        writeln!(std::io::stdout(), "已导入{count}行")?;
        Ok(())
    })
}

fn with(place: &Place, work: impl AsyncFnOnce(Store) -> Result<(), Stop>) -> Result<(), Stop> {
    tokio::runtime::Runtime::new()?.block_on(async {
        let store = Store::open(place).await.map_err(Stop::unable)?;
        work(store).await
    })
}
