//! Who may use whom.

use std::path::PathBuf;

/// Package, and the packages of this workspace it may depend on.
const MAY_USE: [(&str, &[&str]); 7] = [
    ("app", &["shared"]),
    ("server", &["shared", "sheet"]),
    ("shared", &[]),
    ("shared/sheet", &[]),
    ("shared/sheet/worker", &["sheet"]),
    ("tests/fuzz", &["shared", "sheet"]),
    ("xtask", &["shared"]),
];

/// What the rules may lean on. Adding a line is a decision of its own under docs/adr.
const SHARED_MAY_USE: [&str; 7] =
    ["rust_decimal", "schemars", "serde", "serde_json", "thiserror", "time", "toml"];

/// Only these files of the page and the server know HTTP.
const HTTP_WORDS: [(&str, &str, &[&str]); 2] = [
    ("app/src", "gloo_net", &["app/src/api.rs"]),
    ("server/src", "axum", &["server/src/http", "server/src/auth/session.rs", "server/src/command/serve.rs"]),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn manifest(package: &str) -> toml::Table {
    let path = root().join(package).join("Cargo.toml");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.parse().expect("the tree can be read")
}

fn dependencies(manifest: &toml::Table) -> Vec<String> {
    let plain = manifest.get("dependencies").and_then(toml::Value::as_table).into_iter();
    let targets =
        manifest.get("target").and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::values);
    let by_target = targets.filter_map(|target| target.get("dependencies").and_then(toml::Value::as_table));
    plain.chain(by_target).flat_map(toml::Table::keys).cloned().collect()
}

#[test]
fn each_room_has_its_doors() {
    let rooms = ["app", "server", "shared", "sheet", "sheet-worker", "tests", "xtask", "style"];
    for (package, may_use) in MAY_USE {
        for dependency in dependencies(&manifest(package)) {
            let ours = rooms.contains(&dependency.as_str());
            assert!(
                !ours || may_use.contains(&dependency.as_str()),
                "{package} must not depend on {dependency}"
            );
        }
    }
}

#[test]
fn the_law_leans_on_little() {
    for dependency in dependencies(&manifest("shared")) {
        assert!(SHARED_MAY_USE.contains(&dependency.as_str()), "shared must not depend on {dependency}");
    }
}

#[test]
fn the_law_is_pure() {
    let forbidden =
        ["std::env", "std::fs", "std::net", "std::time", "std::thread", "now_utc", "now_local", "f64", "f32"];
    for file in rust_files("shared/src") {
        let text = std::fs::read_to_string(root().join(&file)).expect("the tree can be read");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for word in forbidden {
            let found =
                code.lines().find(|line| !line.trim_start().starts_with("//") && has_word(line, word));
            assert!(found.is_none(), "{file} must not use {word}: {}", found.unwrap_or_default());
        }
    }
}

#[test]
fn http_has_its_room() {
    for (folder, word, allowed) in HTTP_WORDS {
        for file in rust_files(folder) {
            let text = std::fs::read_to_string(root().join(&file)).expect("the tree can be read");
            let at_home = allowed.iter().any(|home| file.starts_with(home));
            assert!(at_home || !text.contains(word), "{file} must not know {word}");
        }
    }
}

/// Whether the line has the word with no letter, digit or underscore around it.
fn has_word(line: &str, word: &str) -> bool {
    let part = |char: char| char.is_alphanumeric() || char == '_';
    line.match_indices(word).any(|(at, _)| {
        !line[..at].chars().next_back().is_some_and(part)
            && !line[at + word.len()..].chars().next().is_some_and(part)
    })
}

/// Paths from the root, sorted.
fn rust_files(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)
            .expect("the tree can be read")
            .map(|entry| entry.expect("the tree can be read"))
        {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(
                    path.strip_prefix(root()).expect("the tree can be read").to_string_lossy().into_owned(),
                );
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no Rust file below {folder}");
    found
}
