//! Typed texts → a settled account; every slip gets a sentence.

use leptos::prelude::*;
use shared::money::Money;
use shared::policy::packs;
use shared::text::Text;

use super::entries::QUESTIONS;
use super::{Settled, settle};
use crate::pages::public::answers::Answers;

const ACCOUNT: &[(&str, &str)] = &[("from", "2025-07-01"), ("to", "2026-07-01"), ("carried", "10000")];

fn settled(more: &[(&str, &str)]) -> Result<Settled, Text> {
    Owner::new().with(|| {
        let answers = Answers::blank(QUESTIONS);
        for (field, text) in ACCOUNT.iter().chain(more) {
            answers.text(field).set((*text).to_owned());
        }
        settle(answers, &packs::load("yancheng").unwrap())
    })
}

#[test]
fn an_account_is_settled_with_the_rates_of_its_days() {
    let found = settled(&[("on2", "2025-07-15"), ("way2", "in"), ("amount2", "1000")]).unwrap();
    // 10,000 × 1.5 % × 365 / 360 + 1,000 × 1.5 % × 351 / 360
    assert_eq!(found.years[0].interest, Money::fen(16_671));
    // One row of each balance is in force on these days.
    assert_eq!(found.rates.len(), 2);
}

#[test]
fn a_slip_says_what_to_do() {
    let table: [(&[(&str, &str)], &str); 6] = [
        (&[("to", "2025-07-01")], "截止日应晚于起息日，且不超过100年，请改正日期"),
        (&[("carried", "-1")], "账户里的钱不会少于0，填的是-1.00元，请改正"),
        (
            &[("on1", "2025-08-01"), ("way1", "out"), ("amount1", "0")],
            "存入或提取的金额应大于0，填的是0.00元，请改正",
        ),
        (&[("on1", "2025-08-01"), ("amount1", "5")], "请选择“存入还是提取？”"),
        (
            &[("on1", "2025-08-01"), ("way1", "out"), ("amount1", "10000.01")],
            "2025年8月1日账户里只有10,000.00元，提取不能超过这个数，请改正金额或日期",
        ),
        (&[("monthly", "5"), ("monthly_day", "0")], "“每月几号存入？”应是1到31的整数，填的是“0”，请改正"),
    ];
    for (typed, sentence) in table {
        assert_eq!(settled(typed).map(|_| ()).unwrap_err().zh, sentence);
    }
}
