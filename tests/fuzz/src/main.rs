//! One program for all targets: `FUZZ_TARGET` names the one that gets the bytes.

#![no_main]

mod months;
mod rules;
mod typed;
mod workbooks;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;

type Target = fn(&[u8]);

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let name = std::env::var("FUZZ_TARGET").expect("FUZZ_TARGET names a target of targets.txt");
    target(&name).unwrap_or_else(|| panic!("no target `{name}`"))
});

fn target(name: &str) -> Option<Target> {
    Some(match name {
        "money" => typed::money,
        "rate" => typed::rate,
        "month" => typed::month,
        "date" => typed::date,
        "resident_id" => typed::resident_id,
        "uscc" => typed::uscc,
        "bank_card" => typed::bank_card,
        "phone" => typed::phone,
        "account_number" => typed::account_number,
        "remittance_cell" => months::cell,
        "remittance_sheet" => months::sheet,
        "calc_line" => rules::calc_line,
        "policy_json" => rules::policy_json,
        "policy_toml" => rules::policy_toml,
        "sheet" => workbooks::sheet,
        "sheet_xml" => workbooks::sheet_xml,
        "decide" => rules::decide,
        _ => return None,
    })
}

fuzz_target!(|bytes: &[u8]| TARGET(bytes));
