//! The contrasts that `style/tokens.css` claims in its comments, worked out as WCAG 2.2 does.
#![allow(clippy::float_arithmetic, reason = "luminance is defined with powers; no amount of money is near")]

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../../../style/tokens.css");

/// Names and values of the first two tiers, as they are on screen.
fn tokens() -> BTreeMap<&'static str, &'static str> {
    let screen = TOKENS.split("@media print").next().unwrap();
    let declared = screen.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
    declared.map(|(name, rest)| (name, rest.split(';').next().unwrap())).collect()
}

fn luminance(tokens: &BTreeMap<&str, &str>, name: &str) -> f64 {
    let value = tokens.get(name).unwrap_or_else(|| panic!("--{name} is not declared"));
    if let Some(other) = value.strip_prefix("var(--") {
        return luminance(tokens, other.trim_end_matches(')'));
    }
    let part = |at: usize| {
        let level = f64::from(u8::from_str_radix(&value[at..at + 2], 16).unwrap()) / 255.0;
        if level <= 0.040_45 { level / 12.92 } else { ((level + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

#[test]
fn claimed_contrasts_are_true_and_enough() {
    let tokens = tokens();
    let mut claims = 0;
    for line in TOKENS.lines() {
        let Some((declared, claim)) = line.split_once("; /* ") else { continue };
        let Some((ratio, ground)) = claim.trim_end_matches(" */").split_once(" on --") else { continue };
        let name = declared.trim().trim_start_matches("--").split(':').next().unwrap();
        let (one, two) = (luminance(&tokens, name), luminance(&tokens, ground));
        let found = (one.max(two) + 0.05) / (one.min(two) + 0.05);
        let claimed: f64 = ratio.parse().unwrap();
        assert!((found - claimed).abs() <= 0.1, "--{name} on --{ground}: {found:.2}, not {claimed}");
        // Text needs 4.5; lines, focus rings and the shapes of charts need 3.
        let least = if name.contains("text") || name == "link" || name == "danger" { 4.5 } else { 3.0 };
        assert!(found >= least, "--{name} on --{ground}: {found:.2} is less than {least}");
        claims += 1;
    }
    assert!(claims >= 12, "only {claims} claims were read");
}
