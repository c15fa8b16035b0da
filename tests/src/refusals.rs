//! Packs that are broken on purpose: each case is one small edit of a shipped pack.

use std::path::PathBuf;

use shared::policy::packs;

/// What is edited, the text that is replaced, its replacement, and what the reader is told; `{line}` is the line of the edit.
pub struct Case(pub &'static str, pub &'static str, pub &'static str, pub &'static str);

/// Every case is refused with exactly its words.
///
/// # Panics
/// When one is not, or when the pack no longer has what a case edits.
pub fn refuse(centre: &str, cases: &[Case]) {
    let file = format!("{centre}.toml");
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/policy").join(&file);
    let pack = std::fs::read_to_string(path).expect("a shipped pack can be read");
    let mut wrong = Vec::new();
    for Case(what, from, to, told) in cases {
        assert!(pack.contains(from), "{what}: the pack no longer has {from}");
        let got = packs::read(&file, &pack.replacen(from, to, 1));
        let got = got.map_or_else(|error| error.to_string(), |_| "loaded".to_owned());
        let line = 1 + pack.split(from).next().unwrap_or_default().matches('\n').count();
        let told = told.replace("{line}", &line.to_string());
        if got != told {
            wrong.push(format!("{what}\n  told: {got}\n  want: {told}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
