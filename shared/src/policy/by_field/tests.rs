//! The reader against what serde derives for the same structs.

use std::fmt::Debug;

use time::Date;

use super::*;
use crate::number::Number;
use crate::policy::{InForce, LoanArea, Piece, packs};

/// The same structs as serde reads them.
mod derived {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields, rename = "LoanArea")]
    #[allow(dead_code, reason = "seen by Debug alone")]
    pub(super) struct LoanArea {
        name: Text,
        districts: Vec<String>,
        #[serde(default)]
        cap_single: Dated<crate::money::Money>,
        #[serde(default)]
        cap_family: Dated<crate::money::Money>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields, rename = "InForce")]
    #[allow(dead_code, reason = "seen by Debug alone")]
    pub(super) struct InForce<T> {
        #[serde(with = "crate::date::iso")]
        from: Date,
        value: T,
        source: String,
        #[serde(default)]
        article: Option<String>,
        tier: Tier,
        #[serde(default)]
        assumed: Option<Text>,
        #[serde(default, with = "crate::date::iso_optional")]
        published_to: Option<Date>,
        #[serde(default)]
        note: Option<String>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields, rename = "Piece")]
    #[allow(dead_code, reason = "seen by Debug alone")]
    pub(super) struct Piece<T> {
        #[serde(default)]
        at_least: Option<Number>,
        #[serde(default)]
        above: Option<Number>,
        #[serde(default)]
        upto: Option<Number>,
        #[serde(default)]
        below: Option<Number>,
        value: T,
    }
}

fn told<'j, T: Deserialize<'j> + Debug>(json: &'j str) -> Result<String, String> {
    serde_json::from_str::<T>(json).map(|read| format!("{read:?}")).map_err(|error| error.to_string())
}

/// Every way to spoil an object: fields left out, renamed, twice, or of another kind; cut off; no object at all.
fn spoilt(json: &str) -> Vec<String> {
    let whole: serde_json::Map<String, serde_json::Value> = serde_json::from_str(json).unwrap();
    let mut all: Vec<String> =
        ["null", "7", "\"x\"", "true", "{}", "", "{\"\": 1}"].map(str::to_owned).into();
    all.extend((0..json.len()).filter_map(|end| json.get(..end)).map(str::to_owned));
    for (name, value) in &whole {
        let mut less = whole.clone();
        less.remove(name);
        all.push(serde_json::to_string(&less).unwrap());
        let written = format!("\"{name}\":{value}");
        all.push(json.replacen(&format!("\"{name}\""), &format!("\"{name}_\""), 1));
        all.push(json.replacen('{', &format!("{{ {written} , "), 1));
        for other in ["null", "7", "-7", "2.5", "\"x\"", "true", "[]", "[1]", "{}"] {
            let mut wrong = whole.clone();
            wrong.insert(name.clone(), serde_json::from_str(other).unwrap());
            all.push(serde_json::to_string(&wrong).unwrap());
        }
    }
    all
}

fn agree<Ours, Derived>(json: &str)
where
    Ours: for<'j> Deserialize<'j> + Debug,
    Derived: for<'j> Deserialize<'j> + Debug,
{
    assert!(told::<Ours>(json).is_ok(), "{:?}", told::<Ours>(json));
    let spoilt = spoilt(json);
    assert!(spoilt.iter().filter(|json| told::<Ours>(json).is_err()).count() > 50);
    for json in spoilt.iter().map(String::as_str).chain([json]) {
        assert_eq!(told::<Ours>(json), told::<Derived>(json), "{json}");
    }
}

#[test]
fn the_same_is_read_and_refused_in_the_same_words_as_serde_would() {
    agree::<LoanArea, derived::LoanArea>(
        r#"{"name":{"zh":"市区","en":"City"},"districts":["tinghu"],"cap_family":[{"from":"2024-09-01","value":"1200000","source":"A","tier":"A"}]}"#,
    );
    agree::<InForce<Number>, derived::InForce<Number>>(
        r#"{"from":"2024-09-01","value":"2.9","source":"A","article":"第1条","tier":"C","assumed":{"zh":"甲","en":"A"},"published_to":"2025-06-30","note":"n"}"#,
    );
    agree::<Piece<u16>, derived::Piece<u16>>(
        r#"{"at_least":1,"above":"0.5","upto":24,"below":25,"value":20}"#,
    );
}

#[test]
fn a_list_is_no_object() {
    let error = serde_json::from_str::<LoanArea>("[]").unwrap_err();
    assert_eq!(error.to_string(), "invalid type: sequence, expected struct LoanArea at line 1 column 2");
}

#[test]
fn every_pack_comes_back_from_json() {
    for centre in packs::centres() {
        let policy = packs::load(centre).unwrap();
        assert_eq!(crate::policy::Policy::from_json(&policy.to_json()), Ok(policy), "{centre}");
    }
}
