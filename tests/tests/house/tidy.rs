//! Habits of the house that no lint knows.

use std::path::PathBuf;
use std::process::Command;

const LINES_MAX: usize = 300;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file that git tracks or would track.
fn files() -> Vec<String> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("the tree can be read");
    assert!(listed.status.success(), "git must list the files");
    let text = String::from_utf8(listed.stdout).expect("the tree can be read");
    let files: Vec<String> =
        text.lines().filter(|file| root().join(file).is_file()).map(str::to_owned).collect();
    assert!(files.len() > 20, "git listed only {} files", files.len());
    files
}

fn read(file: &str) -> String {
    String::from_utf8_lossy(&std::fs::read(root().join(file)).expect("the tree can be read")).into_owned()
}

fn with_ending<'a>(files: &'a [String], endings: &'a [&str]) -> impl Iterator<Item = &'a String> {
    files.iter().filter(|file| endings.iter().any(|ending| file.ends_with(ending)))
}

#[test]
fn one_concept_a_file() {
    let files = files();
    let long: Vec<String> = with_ending(&files, &[".rs", ".mjs", ".css"])
        .map(|file| (read(file).lines().count(), file))
        .filter(|(lines, _)| *lines > LINES_MAX)
        .map(|(lines, file)| format!("{file}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "split these (at most {LINES_MAX} lines): {long:#?}");
}

#[test]
fn nothing_is_left_for_later() {
    let words = ["TODO", "FIXME", "XXX", "#[ignore]"];
    for file in with_ending(&files(), &[".rs", ".mjs", ".js", ".css", ".toml", ".html"]) {
        if file == "tests/tests/house/tidy.rs" {
            continue;
        }
        let text = read(file);
        for word in words {
            let open = text.lines().find(|line| line.contains(word) && !line.contains("docs/adr/"));
            assert!(open.is_none(), "{file}: {}", open.unwrap_or_default());
        }
    }
}

/// A test that needs more than cargo can give is left out by `cargo test`, and run by `cargo xtask test`.
#[test]
fn what_is_ignored_is_run_elsewhere() {
    let runs = read("xtask/src/test.rs");
    for file in with_ending(&files(), &[".rs"]) {
        let text = read(file);
        for line in text.lines().filter(|line| line.trim().starts_with("#[ignore")) {
            assert!(line.contains("`cargo xtask test`"), "{file}: {line}");
            let suite = file.split_once("/tests/").map_or("", |(_, path)| path);
            let suite = suite.split(['/', '.']).next().unwrap_or_default();
            let run = format!(r#""--test", "{suite}", "--", "--ignored""#);
            assert!(runs.contains(&run), "nothing runs what {file} leaves out");
        }
    }
}

/// Serde does not promise that a struct with a flattened part refuses fields that it does not know.
#[test]
fn a_struct_that_refuses_unknown_fields_has_no_flattened_part() {
    for file in with_ending(&files(), &[".rs"]).filter(|file| *file != "tests/tests/house/tidy.rs") {
        for item in read(file).split("\n}") {
            let both = item.contains("deny_unknown_fields") && item.contains("#[serde(flatten)]");
            assert!(!both, "{file} must take a struct apart by hand:{item}");
        }
    }
}

#[test]
fn components_use_tokens_only() {
    for file in with_ending(&files(), &[".css"]).filter(|file| !file.ends_with("tokens.css")) {
        let text = read(file);
        let mut rules =
            text.lines().filter(|line| line.contains(':') && !line.trim_start().starts_with(['/', '*']));
        let raw = rules.find(|line| {
            let value = line.split_once(':').map_or("", |(_, value)| value);
            value.contains('#') || value.contains("rgb(") || has_pixels(value)
        });
        assert!(raw.is_none(), "{file} has a raw colour or size: {}", raw.unwrap_or_default());
    }
}

fn has_pixels(value: &str) -> bool {
    value.match_indices("px").any(|(at, _)| value[..at].ends_with(|char: char| char.is_ascii_digit()))
}

#[test]
fn pages_have_no_inline_style_or_script() {
    let files = files();
    let pages = with_ending(&files, &[".rs", ".html"]).filter(|file| file.starts_with("app/"));
    // Files of tests name what they forbid.
    for file in pages.filter(|file| !file.ends_with("tests.rs")) {
        let text = read(file);
        for word in ["style=\"", "onclick=\"", "<style>"] {
            assert!(!text.contains(word), "{file} must not contain {word}");
        }
        assert!(!text.contains("<script>"), "{file} must not contain an inline script");
    }
}

#[test]
fn people_are_synthetic() {
    let fixtures = ["tests/golden/cases.json"];
    for file in with_ending(&files(), &[".rs", ".mjs", ".csv", ".json", ".toml", ".md"]) {
        if fixtures.contains(&file.as_str())
            || file.starts_with("shared/src/identity/")
            || file.ends_with("lock.json")
        {
            continue;
        }
        for word in read(file).split(|char: char| !char.is_ascii_alphanumeric()) {
            let looks_real = word.len() == 18
                && word[..17].bytes().all(|byte| byte.is_ascii_digit())
                && (word[6..8] == *"19" || word[6..8] == *"20")
                && word.parse::<shared::identity::ResidentId>().is_ok();
            assert!(
                !looks_real || word.starts_with("990101"),
                "{file} has an identity number outside 990101"
            );
        }
    }
}
