//! Overdue instalments, accounts that repay a loan, combined loans and indicators: what is refused, and the largest.

use super::ask_line;

#[test]
fn what_no_loan_and_no_figure_can_be_is_refused_by_name() {
    let loan = r#""principal":"300000","annual_pct":"2.6","months":24,"issued":"2025-01-20""#;
    let arrears = |rest: &str| format!(r#"{{"kind":"loan_arrears","inputs":{{{loan},{rest}}}}}"#);
    let offset = |rest: &str| format!(r#"{{"kind":"loan_offset","inputs":{{{loan},{rest}}}}}"#);
    let penalty = |rest: &str| {
        let late = r#""due":"2026-09-20","overdue_principal":"1500","overdue_interest":"500""#;
        format!(r#"{{"kind":"overdue_penalty","inputs":{{{late},{rest}}}}}"#)
    };
    let many = format!(r#""plan":"monthly_part","accounts":[{}]"#, [r#"{"balance":1}"#; 11].join(","));
    let table = [
        (
            arrears(r#""from_month":"2025-01","instalments":1,"paid_on":"2026-01-30""#),
            "not_possible",
            "from_month",
        ),
        (
            arrears(r#""from_month":"2026-12","instalments":3,"paid_on":"2027-03-30""#),
            "not_possible",
            "instalments",
        ),
        (
            arrears(r#""from_month":"2026-09","instalments":2,"paid_on":"2026-10-20""#),
            "not_possible",
            "paid_on",
        ),
        (
            arrears(r#""from_month":"2025-02","instalments":1,"paid_on":"2019-03-31""#),
            "not_in_force",
            "paid_on",
        ),
        (penalty(r#""annual_pct":"100.1","on":"2026-10-20""#), "out_of_range", "annual_pct"),
        (
            penalty(r#""annual_pct":"2.6","on":"2026-10-20","factor_pct":"1000.1""#),
            "out_of_range",
            "factor_pct",
        ),
        (penalty(r#""annual_pct":"2.6","on":"2019-03-31""#), "not_in_force", "on"),
        (offset(r#""plan":"yearly","keep":"term","offset_month":13"#), "out_of_range", "offset_month"),
        (offset(&many), "too_long", "accounts"),
        (r#"{"kind":"loan_combined","inputs":{"fund":[]}}"#.to_owned(), "wrong_type", "fund"),
        (r#"{"kind":"loan_combined","inputs":{}}"#.to_owned(), "missing", "fund"),
        (r#"{"kind":"overdue_allocation","inputs":{"paid":1}}"#.to_owned(), "missing", "order"),
        (
            r#"{"kind":"ban_until","inputs":{"claim":"loan","decided_on":"2026-09-19"}}"#.to_owned(),
            "not_in_force",
            "decided_on",
        ),
        (
            r#"{"kind":"indicator","inputs":{"indicator":"growth","now":1,"before":0}}"#.to_owned(),
            "nothing_to_calculate",
            "before",
        ),
        (
            r#"{"kind":"indicator","inputs":{"indicator":"on_time"}}"#.to_owned(),
            "nothing_to_calculate",
            "remittances",
        ),
        (
            r#"{"kind":"indicator","inputs":{"indicator":"online","online":1,"all":2,"decimals":7}}"#
                .to_owned(),
            "out_of_range",
            "decimals",
        ),
    ];
    for (line, code, field) in table {
        let error = &ask_line(&line)["error"];
        assert_eq!((error["code"].as_str(), error["field"].as_str()), (Some(code), Some(field)), "{line}");
    }
}

/// What the largest amounts, rates and days come to still fits.
#[test]
fn the_largest_amounts_are_answered() {
    let (most, term) = ("999999999999.99", r#""annual_pct":"100","months":1200,"issued":"1990-01-01""#);
    let loan = format!(r#"{{"principal":"{most}",{term}}}"#);
    let accounts = vec![format!(r#"{{"balance":"{most}","monthly_deposit":"{most}"}}"#); 10].join(",");
    let late = format!(r#""due":"1850-01-01","overdue_principal":"{most}","overdue_interest":"{most}""#);
    let table = [
        (
            "overdue_penalty",
            format!(r#"{{{late},"annual_pct":"100","factor_pct":"1000","on":"2199-12-31"}}"#),
        ),
        ("loan_combined", format!(r#"{{"fund":{loan},"bank":{loan}}}"#)),
        (
            "loan_offset",
            format!(r#"{{"principal":"{most}",{term},"plan":"monthly_part","accounts":[{accounts}]}}"#),
        ),
    ];
    for (kind, inputs) in table {
        let answer = ask_line(&format!(r#"{{"kind":"{kind}","inputs":{inputs}}}"#));
        assert!(answer["result"].is_object(), "{kind}: {}", answer["error"]);
    }
}
