//! The contrasts that `style/tokens.css` claims in its comments, worked out as WCAG 2.2 does, and the same pairs in
//! every theme.
#![allow(clippy::float_arithmetic, reason = "luminance is defined with powers; no amount of money is near")]

use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../../../style/tokens.css");
const TEXT: f64 = 4.5;
/// WCAG 1.4.6, which the high-contrast theme keeps.
const TEXT_IN_CONTRAST: f64 = 7.0;
const SHAPE: f64 = 3.0;

type Tokens = BTreeMap<&'static str, &'static str>;

fn declared(css: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = css.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
    lines.map(|(name, rest)| (name, rest.split(';').next().unwrap()))
}

/// Names and values of the first two tiers as they are on screen, without a theme.
fn plain() -> Tokens {
    let (before, after) = TOKENS.split_once("@media screen").unwrap();
    let measures = after.split_once("/* 3. ").unwrap().1.split("@media print").next().unwrap();
    declared(before).chain(declared(measures)).collect()
}

/// The same in a theme.
fn themed(theme: &str) -> Tokens {
    let block = TOKENS.split_once(&format!("html[data-theme=\"{theme}\"] {{")).unwrap().1;
    let mut tokens = plain();
    tokens.extend(declared(block.split_once('}').unwrap().0));
    tokens
}

fn luminance(tokens: &Tokens, name: &str) -> f64 {
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

fn contrast(tokens: &Tokens, one: &str, two: &str) -> f64 {
    let (one, two) = (luminance(tokens, one), luminance(tokens, two));
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

/// What is said in comments: the name, the ground, the ratio.
fn claims() -> Vec<(&'static str, &'static str, f64)> {
    let claim = |line: &'static str| {
        let (declared, claim) = line.split_once("; /* ")?;
        let (ratio, ground) = claim.trim_end_matches(" */").split_once(" on --")?;
        let name = declared.trim().trim_start_matches("--").split(':').next()?;
        Some((name, ground, ratio.parse().ok()?))
    };
    TOKENS.lines().filter_map(claim).collect()
}

/// Text needs the more; lines, focus rings and the shapes of charts need 3.
fn least(name: &str, text: f64) -> f64 {
    if name.contains("text") || name == "link" { text } else { SHAPE }
}

#[test]
fn claimed_contrasts_are_true_and_enough() {
    let (tokens, claims) = (plain(), claims());
    assert!(claims.len() >= 12, "only {} claims were read", claims.len());
    for (name, ground, claimed) in claims {
        let found = contrast(&tokens, name, ground);
        assert!((found - claimed).abs() <= 0.1, "--{name} on --{ground}: {found:.2}, not {claimed}");
        let least = least(name, TEXT);
        assert!(found >= least, "--{name} on --{ground}: {found:.2} is less than {least}");
    }
}

#[test]
fn every_theme_has_enough_contrast_wherever_the_plain_one_has() {
    // White text lies on the danger colour, and not that colour on a surface.
    let spared = [("danger", "surface")];
    let more = [
        ("text", "surface-quiet"),
        ("text-quiet", "surface-quiet"),
        ("text", "strong-quiet"),
        ("text-quiet", "strong-quiet"),
        ("link", "strong-quiet"),
        ("text-on-strong", "strong-hover"),
        ("text-on-strong", "danger"),
        ("text", "error-ground"),
        ("text", "waiting-ground"),
        ("text", "good-ground"),
        ("text", "careful-ground"),
        ("error-text", "error-ground"),
        ("strong", "surface"),
    ];
    let claimed = claims().into_iter().map(|(name, ground, _)| (name, ground));
    let pairs: Vec<_> = claimed.filter(|pair| !spared.contains(pair)).chain(more).collect();
    for (theme, text) in [("dark", TEXT), ("contrast", TEXT_IN_CONTRAST)] {
        let tokens = themed(theme);
        for (name, ground) in &pairs {
            let (found, least) = (contrast(&tokens, name, ground), least(name, text));
            assert!(found >= least, "{theme}: --{name} on --{ground} is {found:.2}, less than {least}");
        }
    }
}
