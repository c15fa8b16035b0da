//! The names of what the browser downloads: each carries the hash of its content, so that a name's
//! content never changes and may be kept for ever. Only pages and their neighbours are asked for again.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use crate::Outcome;
use crate::compress::files_below;

const STYLE_ORDER: [&str; 4] = ["tokens", "base", "components", "pages"];
const HASH_LETTERS: usize = 16;

/// One text out of all style sheets below `style`: by tier, then by path. Comments and indentation go.
pub(crate) fn stylesheet(style: &Path) -> Outcome<String> {
    let mut sheets: Vec<(usize, PathBuf)> = Vec::new();
    for file in files_below(style)?.into_iter().filter(|file| file.extension().is_some_and(|e| e == "css")) {
        sheets.push((tier(style, &file)?, file));
    }
    sheets.sort();
    let mut text = String::new();
    for (_, file) in sheets {
        text.push_str(&shorter(&fs::read_to_string(file)?));
    }
    Ok(text)
}

fn tier(style: &Path, file: &Path) -> Outcome<usize> {
    let below = file.strip_prefix(style)?;
    let first = below.components().next().map(|part| Path::new(part.as_os_str()).with_extension(""));
    STYLE_ORDER.iter().position(|name| first.as_deref() == Some(Path::new(name))).ok_or_else(|| {
        let order = STYLE_ORDER.join(", ");
        format!("style/{}: style sheets belong to one of {order}", below.display()).into()
    })
}

/// Leaves out comments, indentation and empty lines. Strings are not touched: no comment starts in one
/// here, and lines are kept.
fn shorter(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

/// Reads a text, or says which it could not.
pub(crate) fn read(file: &Path) -> Outcome<String> {
    Ok(fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?)
}

/// The first letters of the content's SHA-256.
pub(crate) fn hash(parts: &[&[u8]]) -> String {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<String>()[..HASH_LETTERS].to_owned()
}

/// Renames `folder` (modules that import each other by relative names, so they change together) to
/// `<folder>-<hash>` and returns the new path.
pub(crate) fn hashed_folder(folder: &Path) -> Outcome<PathBuf> {
    let mut parts = Vec::new();
    for file in files_below(folder)? {
        parts.push(file.strip_prefix(folder)?.to_string_lossy().into_owned().into_bytes());
        parts.push(fs::read(&file)?);
    }
    let hash = hash(&parts.iter().map(Vec::as_slice).collect::<Vec<_>>());
    let mut name = folder.file_name().unwrap_or_default().to_os_string();
    name.push(format!("-{hash}"));
    let renamed = folder.with_file_name(name);
    fs::rename(folder, &renamed)?;
    Ok(renamed)
}

/// Writes `text` to `folder` as `<stem>-<hash>.<extension>` and returns the path.
pub(crate) fn hashed_file(folder: &Path, stem: &str, extension: &str, text: &str) -> Outcome<PathBuf> {
    let file = folder.join(format!("{stem}-{}.{extension}", hash(&[text.as_bytes()])));
    fs::create_dir_all(folder)?;
    fs::write(&file, text)?;
    Ok(file)
}

/// Replaces the quoted source names by the quoted names they got. Every name must occur.
pub(crate) fn rewritten(what: &str, text: &str, names: &[(&str, &str)]) -> Outcome<String> {
    names.iter().try_fold(text.to_owned(), |text, (source, name)| {
        let (source, name) = (format!("\"{source}\""), format!("\"{name}\""));
        if text.contains(&source) {
            Ok(text.replace(&source, &name))
        } else {
            Err(format!("{what} does not mention {source}").into())
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_rules_stay() {
        assert_eq!(shorter("/* a\n */\n.b {\n  c: 1;\n}\n"), ".b {\nc: 1;\n}\n");
    }

    #[test]
    fn a_reference_that_is_not_there_is_an_error() {
        let error = rewritten("boot.js", "import x from \"/y.js\"", &[("/app.js", "/z.js")]);
        assert_eq!(error.unwrap_err().to_string(), "boot.js does not mention \"/app.js\"");
    }

    #[test]
    fn the_split_of_the_content_into_parts_is_part_of_the_hash() {
        assert_ne!(hash(&[b"ab", b"c"]), hash(&[b"a", b"bc"]));
    }

    #[test]
    fn a_style_sheet_outside_the_tiers_is_an_error() {
        let error = tier(Path::new("style"), Path::new("style/other/a.css")).unwrap_err().to_string();
        assert!(error.contains("style/other/a.css"), "{error}");
        assert_eq!(tier(Path::new("style"), Path::new("style/base.css")).unwrap(), 1);
    }
}
