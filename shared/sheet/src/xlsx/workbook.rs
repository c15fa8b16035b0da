//! Which sheets there are, and which parts hold what.

use std::collections::BTreeMap;

use super::package::Package;
use super::xml::{Node, attribute};
use crate::error::SheetError;

/// The workbook's own part and what it points to.
pub(super) struct Workbook {
    /// Name and part of each visible worksheet, in the order of the tabs.
    pub(super) sheets: Vec<(String, String)>,
    pub(super) strings_part: Option<String>,
    pub(super) styles_part: Option<String>,
    /// Day numbers count from 1904 (old Macintosh workbooks).
    pub(super) is_1904: bool,
}

/// A relationship: the last word of its type, and the part it points to.
struct Relation {
    kind: String,
    part: String,
}

/// Most tabs that are read; a workbook of more is not one of members.
const SHEETS_MAX: usize = 256;

/// Reads the workbook part.
pub(super) fn read(package: &mut Package<'_>) -> Result<Workbook, SheetError> {
    let main_part = relations(package, "_rels/.rels", "")?
        .into_values()
        .find(|relation| relation.kind == "officeDocument")
        .map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.part);
    if main_part.ends_with(".bin") {
        return Err(SheetError::BinaryWorkbook);
    }
    if !package.has(&main_part) {
        return Err(SheetError::Damaged("workbook part"));
    }
    let (folder, name) = main_part.rsplit_once('/').unwrap_or(("", &main_part));
    let own = relations(package, &join(folder, &format!("_rels/{name}.rels")), folder)?;
    let part_of = |kind: &str| own.values().find(|relation| relation.kind == kind);
    let existing =
        |kind: &str| part_of(kind).map(|relation| relation.part.clone()).filter(|part| package.has(part));
    let (strings_part, styles_part) = (existing("sharedStrings"), existing("styles"));

    let mut workbook = Workbook { sheets: Vec::new(), strings_part, styles_part, is_1904: false };
    let mut is_workbook = false;
    let mut xml = package.xml(&main_part)?;
    loop {
        match xml.next()? {
            Node::Open(element) => match element.local_name().as_ref() {
                "workbook" => is_workbook = true,
                "workbookPr" => {
                    if let Some(flag) = attribute(&element, "date1904")? {
                        workbook.is_1904 = matches!(flag.as_str(), "1" | "true");
                    }
                }
                "sheet" if is_workbook => {
                    let is_visible = attribute(&element, "state")?.is_none_or(|state| state == "visible");
                    let name = attribute(&element, "name")?.unwrap_or_default();
                    let relation = attribute(&element, "id")?.and_then(|id| own.get(&id));
                    let relation = relation.ok_or(SheetError::Damaged("sheet list"))?;
                    if is_visible && relation.kind == "worksheet" && workbook.sheets.len() < SHEETS_MAX {
                        workbook.sheets.push((name, relation.part.clone()));
                    }
                }
                _ => {}
            },
            Node::End => break,
            Node::Close(_) | Node::Text(_) | Node::Other => {}
        }
    }
    // A .docx or .pptx is a package too.
    if is_workbook { Ok(workbook) } else { Err(SheetError::NotAWorkbook) }
}

/// The relationships in a part, by id; none when the part is not there.
fn relations(
    package: &mut Package<'_>,
    part: &str,
    folder: &str,
) -> Result<BTreeMap<String, Relation>, SheetError> {
    let mut found = BTreeMap::new();
    if !package.has(part) {
        return Ok(found);
    }
    let mut xml = package.xml(part)?;
    loop {
        match xml.next()? {
            Node::Open(element) if element.local_name().as_ref() == "Relationship" => {
                let id = attribute(&element, "Id")?.unwrap_or_default();
                let kind = attribute(&element, "Type")?.unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = attribute(&element, "Target")?.unwrap_or_default();
                found.insert(id, Relation { kind, part: join(folder, &target) });
            }
            Node::End => return Ok(found),
            Node::Open(_) | Node::Close(_) | Node::Text(_) | Node::Other => {}
        }
    }
}

/// A target seen from a folder: `/xl/a.xml` and `../a.xml` are both in use.
fn join(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = Vec::new();
    if !target.starts_with('/') {
        path.extend(folder.split('/').filter(|step| !step.is_empty()));
    }
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            _ => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    #[test]
    fn targets() {
        assert_eq!(super::join("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(super::join("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(super::join("xl/a", "../b.xml"), "xl/b.xml");
        assert_eq!(super::join("", "../../b.xml"), "b.xml");
    }
}
