use std::sync::LazyLock;

use super::*;
use crate::policy::packs;
use proptest::prelude::*;

mod loans;

static POLICY: LazyLock<Policy> = LazyLock::new(|| packs::load("yancheng").unwrap());

fn ask_line(line: &str) -> Value {
    serde_json::from_str(&answer_line(&POLICY, line)).unwrap()
}

#[test]
fn a_line_in_a_line_out() {
    let table = [
        (
            r#"{"id":"a","kind":"loan_term","inputs":{"house_age":25,"city":"上海","note":[1]}}"#,
            r#"{"id":"a","result":{"years":"25"},"policy":null}"#,
        ),
        (
            r#"{"id":7,"kind":"rate_lookup","inputs":{"date":"2025-05-08","home":1,"term":">5y"}}"#,
            r#"{"id":7,"result":{"rate":"2.6"},"policy":"yancheng"}"#,
        ),
        (
            r#"{"id":"b","kind":"loan_term","inputs":{}}"#,
            r#"{"id":"b","error":{"code":"missing","field":"house_age","message":"房龄（年）（house_age）没有填写，请补上这一项"}}"#,
        ),
        (
            r#"{"id":"c","kind":"loan_term","inputs":{"house_age":"10.5"}}"#,
            r#"{"id":"c","error":{"code":"out_of_range","field":"house_age","message":"房龄（年）（house_age）应为0至200之间的整数，现为“10.5”，请改正"}}"#,
        ),
        (
            r#"{"id":"d"#,
            r#"{"id":null,"error":{"code":"bad_json","field":null,"message":"这一行不是完整的JSON（第8个字节处出错），请检查引号、逗号和括号"}}"#,
        ),
    ];
    for (line, expected) in table {
        assert_eq!(answer_line(&POLICY, line), expected);
    }
}

#[test]
fn what_cannot_be_used_is_refused_by_name() {
    let table = [
        ("[]", "bad_json", None),
        (r#"{"inputs":{}}"#, "missing", Some("kind")),
        (r#"{"kind":"loan"}"#, "unknown_kind", Some("kind")),
        (r#"{"kind":"kpi"}"#, "missing", Some("inputs")),
        (r#"{"kind":"kpi","inputs":[]}"#, "wrong_type", Some("inputs")),
        (r#"{"kind":"kpi","inputs":{"n":1}}"#, "nothing_to_calculate", None),
        (
            r#"{"kind":"loan_balance","inputs":{"principal":"1","annual_pct":1,"months":12,"after":13}}"#,
            "out_of_range",
            Some("after"),
        ),
        (
            r#"{"kind":"loan_balance","inputs":{"principal":0,"annual_pct":1,"months":12,"after":1}}"#,
            "out_of_range",
            Some("principal"),
        ),
        (
            r#"{"kind":"loan_compare","inputs":{"principal":"1","annual_pct":"101","months":12}}"#,
            "out_of_range",
            Some("annual_pct"),
        ),
        (
            r#"{"kind":"loan_compare","inputs":{"principal":"1.234","annual_pct":"1","months":12}}"#,
            "bad_amount",
            Some("principal"),
        ),
        (
            r#"{"kind":"loan_compare","inputs":{"principal":1e300,"annual_pct":"1","months":12}}"#,
            "bad_amount",
            Some("principal"),
        ),
        (
            r#"{"kind":"rate_lookup","inputs":{"date":"1999-01-01","home":1,"term":">5y"}}"#,
            "not_in_force",
            Some("date"),
        ),
        (
            r#"{"kind":"rate_lookup","inputs":{"date":"2025-02-29","home":1,"term":">5y"}}"#,
            "bad_date",
            Some("date"),
        ),
        (
            r#"{"kind":"rate_lookup","inputs":{"date":"2025-02-28","home":3,"term":">5y"}}"#,
            "unknown_choice",
            Some("home"),
        ),
        (
            r#"{"kind":"loan_reprice","inputs":{"issued":"2025-02-28","on":"2025-02-27"}}"#,
            "out_of_range",
            Some("on"),
        ),
        (r#"{"kind":"loan_limit","inputs":{"balance":1}}"#, "missing", Some("multiple")),
        (r#"{"kind":"loan_limit","inputs":{"coeff":1,"cap":1}}"#, "not_applicable", Some("coeff")),
        (r#"{"kind":"loan_limit","inputs":{}}"#, "nothing_to_calculate", None),
        (r#"{"kind":"loan_term","inputs":{"house_age":36}}"#, "no_rule", Some("house_age")),
        (
            r#"{"kind":"contribution","inputs":{"base":1,"unit_pct":1,"personal_pct":1,"mode":"x"}}"#,
            "unknown_choice",
            Some("mode"),
        ),
    ];
    for (line, code, field) in table {
        let answer = ask_line(line);
        assert_eq!(
            (answer["error"]["code"].as_str(), answer["error"]["field"].as_str()),
            (Some(code), field),
            "{line}"
        );
    }
}

#[test]
fn a_fact_below_nought_is_named() {
    let facts =
        r#"{"rule":"rent","date":"2026-10-08","facts":{"balance":"-0.00","already_claimed":" -1000.50 "}}"#;
    let answer = ask_line(&format!(r#"{{"kind":"decide","inputs":{facts}}}"#));
    let said = "事实（facts）里的“already_claimed”不能小于0，现为“ -1000.50 ”，请改正";
    assert_eq!(answer["error"]["message"], said);
    // In what lies within, and of what is paid as of what was withdrawn.
    for facts in [
        r#"{"rule":"rent","date":"2026-10-08","facts":{"lease":{"registered":{"rent_per_month":"-5"}}}}"#,
        r#"{"rule":"relief","date":"2026-10-08","facts":{"monthly_then":"-0.01"}}"#,
    ] {
        let answer = ask_line(&format!(r#"{{"kind":"explain","inputs":{facts}}}"#));
        assert_eq!(answer["error"]["code"], "out_of_range", "{facts}");
    }
    // Nought with a sign is nought, and a day or a word is no amount.
    let facts = r#"{"rule":"rent","date":"2026-10-08","facts":{"balance":"-0.00","district":"-1"}}"#;
    assert!(ask_line(&format!(r#"{{"kind":"decide","inputs":{facts}}}"#)).get("result").is_some());
}

#[test]
fn limits_combine_their_bounds() {
    let table = [
        (r#"{"balance":"5000","floor_balance":"10000","multiple":20}"#, "200000"),
        (r#"{"balance":"50000","multiple":15,"coeff":"1.2","liquidity_coeff":"0.9"}"#, "810000"),
        (r#"{"cap":"1200000","liquidity_coeff":"0.8"}"#, "960000"),
        (r#"{"base_cap":"1200000","liquidity_coeff":"0.8"}"#, "960000"),
        (r#"{"base_cap":"1000000","coeff":"0.5","uplift_factor":"1.2","uplift_amount":"100000"}"#, "700000"),
        (r#"{"monthly_deposit":"200","rate_pct":"8","pct":"30","years":27,"cap":"200000"}"#, "200000"),
        (r#"{"monthly_deposit":"200","rate_pct":"7","pct":"50","years":7}"#, "120000"),
        (
            r#"{"base":"10000","pct":"60","years":10,"coeff":"0.5","balance":"60000","multiple":"15"}"#,
            "360000",
        ),
        (
            r#"{"base":"10000","pct":"60","years":30,"balance":"60000","multiple":"15","cap":"800000"}"#,
            "800000",
        ),
    ];
    for (inputs, limit) in table {
        let answer = ask_line(&format!(r#"{{"kind":"loan_limit","inputs":{inputs}}}"#));
        assert_eq!(answer["result"]["limit"].as_str(), Some(limit), "{inputs} {answer}");
    }
}

#[test]
fn a_flexible_member_pays_both_sides() {
    let inputs =
        r#"{"base":"2510","unit_pct":5,"personal_pct":5,"mode":"single_half_up_yuan","member":"flexible"}"#;
    let answer = ask_line(&format!(r#"{{"kind":"contribution","inputs":{inputs}}}"#));
    let expected =
        serde_json::json!({"per_side": "126.00", "unit": "0", "personal": "251.00", "total": "251.00"});
    assert_eq!(answer["result"], expected);
}

#[test]
fn the_object_and_the_line_agree() {
    let inputs = serde_json::json!({"principal": "300000", "annual_pct": "3.25", "months": 240});
    let by_object = answer(&POLICY, "loan_equal_instalment", &inputs).unwrap();
    let line = serde_json::json!({"id": 1, "kind": "loan_equal_instalment", "inputs": inputs}).to_string();
    assert_eq!(ask_line(&line)["result"], by_object);
    assert!(reads_policy("rate_lookup") && !reads_policy("kpi"));
}

#[test]
fn huge_and_deep_lines_are_answered() {
    let long = format!(r#"{{"kind":"id_check","inputs":{{"id":"{}"}}}}"#, "9".repeat(1 << 20));
    assert_eq!(ask_line(&long)["error"]["code"], "too_long");
    let deep = format!(r#"{{"kind":"kpi","inputs":{}1{}}}"#, "[".repeat(5_000), "]".repeat(5_000));
    assert_eq!(ask_line(&deep)["error"]["code"], "bad_json");
}

fn hostile() -> impl Strategy<Value = Value> {
    let texts = [
        "NaN",
        "inf",
        "-0",
        "1e308",
        "9999999999999.99",
        "10000",
        "0.000000001",
        "2.6",
        "360",
        "1200",
        "0",
        "1",
        "single_ceil_even_yuan",
        "flexible",
        "2199-12-31",
        "1850-01-01",
        "2199-12",
        "m60",
        ">5y",
        "<=5y",
        "٣",
        "𠮷",
        "１２",
    ];
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (0_u32..2_000).prop_map(Value::from),
        "-?[1-9][0-9]{0,20}(\\.[0-9]{1,12})?(e-?[0-9]{1,3})?"
            .prop_map(|number| serde_json::from_str(&number).unwrap_or(Value::Null)),
        "\\PC{0,24}".prop_map(Value::from),
        "[0-9]{1,16}(\\.[0-9]{1,10})?".prop_map(Value::from),
        proptest::sample::select(texts.to_vec()).prop_map(Value::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// A usable question with some of its inputs replaced by anything.
    #[test]
    fn nothing_makes_it_panic(
        number in any::<u64>(),
        spoilt in proptest::collection::vec((any::<proptest::sample::Index>(), hostile()), 0..4),
    ) {
        let mut asked: Value = serde_json::from_str(&generate::case(1, number)).unwrap();
        let kind = asked["kind"].as_str().unwrap().to_owned();
        let inputs = asked["inputs"].as_object_mut().unwrap();
        for (place, value) in spoilt {
            let names: Vec<String> = inputs.keys().cloned().collect();
            if names.is_empty() {
                continue;
            }
            let name = place.get(&names).clone();
            // Of a list the first object is spoilt, or the list itself; of an object one of its inputs.
            let item = inputs.get_mut(&name).and_then(|value| match value {
                Value::Array(list) => list.first_mut().and_then(Value::as_object_mut),
                Value::Object(object) => Some(object),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
            });
            match item.filter(|_| number % 2 == 0) {
                Some(item) => {
                    let names: Vec<String> = item.keys().cloned().collect();
                    item.insert(place.get(&names).clone(), value);
                }
                None => drop(inputs.insert(name, value)),
            }
        }
        if let Err(error) = answer(&POLICY, &kind, &asked["inputs"]) {
            prop_assert!(!error.message.is_empty() && error.code.is_ascii());
            let named = error.field.is_none_or(|field| labels::label(field) != field);
            prop_assert!(named, "{:?} has no Chinese name", error.field);
        }
    }

    #[test]
    fn any_text_is_answered_by_json(line in "\\PC{0,200}") {
        let answer = ask_line(&line);
        prop_assert_eq!(answer["error"]["code"].as_str(), Some("bad_json"));
    }
}
