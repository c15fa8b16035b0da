use super::*;
use serde_json::json;

#[test]
fn numbers_as_people_and_programs_type_them() {
    let table = [
        ("360", Some("360")),
        ("360.0", Some("360")),
        ("１，２３４．５", Some("1234.5")),
        ("-3.50", Some("-3.5")),
        ("80%", Some("80")),
        ("1e5", None),
        ("NaN", None),
        ("1.2.3", None),
        ("", None),
        ("-", None),
        (".5", None),
        ("9999999999999", Some("9999999999999")),
        ("99999999999999", None),
        ("0.1234567890", Some("0.123456789")),
        ("0.0000000001", None),
    ];
    for (typed, expected) in table {
        assert_eq!(plain_number(typed).map(|number| number.to_string()).as_deref(), expected, "{typed}");
    }
}

/// What a reader makes of one input: its value as text, `none`, or the code of the refusal.
fn read<T: std::fmt::Debug>(
    input: &Value,
    reader: fn(&Inputs<'_>) -> Read<Option<T>>,
    written: fn(T) -> String,
) -> String {
    let given = Map::from_iter([("x".to_owned(), input.clone())]);
    match reader(&Inputs(&given)) {
        Ok(value) => value.map_or("none".to_owned(), written),
        Err(error) => {
            assert_eq!(error.field, Some("x"));
            error.code.to_owned()
        }
    }
}

#[test]
fn each_kind_of_input_at_its_bounds() {
    let (most, more) = ("字".repeat(266) + "ab", "字".repeat(267));
    let table = [
        (json!(null), "none none none none none"),
        (json!("  "), "none none none none none"),
        (json!(true), "wrong_type wrong_type wrong_type wrong_type wrong_type"),
        (json!({}), "wrong_type wrong_type wrong_type wrong_type wrong_type"),
        (json!(0), "0 0.00 0 0 out_of_range"),
        (json!("-0"), "-0 0.00 0 0 out_of_range"),
        (json!("1"), "1 1.00 1 1 1"),
        (json!("12.0"), "12.0 12.00 12 12 12"),
        (json!("1.5"), "1.5 1.50 1.5 1.5 out_of_range"),
        (json!("13"), "13 13.00 13 13 out_of_range"),
        (json!("-0.01"), "-0.01 out_of_range out_of_range out_of_range out_of_range"),
        (json!("x"), "x bad_amount bad_rate not_a_number out_of_range"),
        (json!(most), &format!("{most} bad_amount bad_rate not_a_number out_of_range")),
        (json!(more), "too_long too_long too_long too_long too_long"),
    ];
    for (input, expected) in table {
        let got = [
            read(&input, |inputs| inputs.text_optional("x"), |text| text),
            read(&input, |inputs| inputs.money_optional("x"), |money| money.to_string()),
            read(&input, |inputs| inputs.rate_optional("x"), |rate| rate.to_string()),
            read(&input, |inputs| inputs.number_optional("x"), |number| number.abs().to_string()),
            read(&input, |inputs| inputs.whole_optional("x", 1..=12), |whole| whole.to_string()),
        ];
        assert_eq!(got.join(" "), expected, "{input}");
    }
}

#[test]
fn dates_lists_and_choices() {
    let choices = [("a", 1), ("b", 2)];
    let table = [
        (json!("2026-10-15"), "2026-10-15 2026-10 wrong_type unknown_choice"),
        (json!("2026-10"), "bad_date 2026-10 wrong_type unknown_choice"),
        (json!(" b "), "bad_date bad_month wrong_type 2"),
        (json!(null), "missing missing 0 missing"),
        (json!([{}, {}]), "wrong_type wrong_type 2 wrong_type"),
        (json!([1]), "wrong_type wrong_type wrong_type wrong_type"),
        (json!(vec![json!({}); LIST_MAX]), "wrong_type wrong_type 600 wrong_type"),
        (json!(vec![json!({}); LIST_MAX + 1]), "wrong_type wrong_type too_long wrong_type"),
    ];
    for (input, expected) in table {
        let given = Map::from_iter([("x".to_owned(), input.clone())]);
        let inputs = Inputs(&given);
        let code = |error: CalcError| error.code.to_owned();
        let got = [
            inputs.date("x").map_or_else(code, |day| day.to_string()),
            inputs.month("x").map_or_else(code, |month| month.to_string()),
            inputs.list("x").map_or_else(code, |list| list.len().to_string()),
            inputs.choice("x", &choices).map_or_else(code, |choice| choice.to_string()),
        ];
        assert_eq!(got.join(" "), expected, "{expected}");
    }
    let nothing = Map::new();
    let inputs = Inputs(&nothing);
    let codes = [
        inputs.text("x").map(drop),
        inputs.money("x").map(drop),
        inputs.rate("x").map(drop),
        inputs.number("x").map(drop),
        inputs.whole("x", 0..=1).map(drop),
    ];
    assert!(codes.into_iter().all(|read| read.is_err_and(|error| error.code == "missing")));
}
