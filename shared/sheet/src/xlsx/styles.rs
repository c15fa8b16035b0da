//! Which styles make a number a date.

use std::collections::BTreeMap;

use super::package::Package;
use super::xml::{Node, attribute};
use crate::date;
use crate::error::SheetError;

/// For each style index that a cell may carry: is it a date?
pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<Vec<bool>, SheetError> {
    let mut xml = package.xml(part)?;
    let mut custom: BTreeMap<u32, bool> = BTreeMap::new();
    let mut styles = Vec::new();
    let mut in_cell_styles = false;
    loop {
        match xml.next()? {
            Node::Open(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    let code = attribute(&element, "formatCode")?.unwrap_or_default();
                    if let Some(id) = format_id(attribute(&element, "numFmtId")?) {
                        custom.insert(id, date::is_date_format(&code));
                    }
                }
                "cellXfs" => in_cell_styles = true,
                "xf" if in_cell_styles => {
                    let id = format_id(attribute(&element, "numFmtId")?).unwrap_or(0);
                    styles.push(custom.get(&id).copied().unwrap_or_else(|| date::is_date_format_id(id)));
                }
                _ => {}
            },
            Node::Close(element) => in_cell_styles &= element.local_name().as_ref() != "cellXfs",
            Node::Text(_) | Node::Other => {}
            Node::End => return Ok(styles),
        }
    }
}

fn format_id(id: Option<String>) -> Option<u32> {
    id?.parse().ok()
}
