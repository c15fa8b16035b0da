//! The rules that answer with a value and no decision: deadlines, months, interest, repricing, bans, the penalty factor. What they
//! say of a day rests on what was in force by then, so a pack without its later rows says the same.

use serde_json::{Value, json};
use shared::calc::answer;
use shared::contribution::Duty;
use shared::date::{EffectiveDate, write_date};
use shared::loan::life::overdue::{Overdue, penalty};
use shared::money::Money;
use shared::policy::{Dated, Policy, packs};
use shared::rate::Rate;
use shared::withdrawal::ban::{FalseClaim, ban_until};

use super::{days, policy};

/// The pack as somebody knew it on a day.
fn known_on(policy: &Policy, day: EffectiveDate) -> Policy {
    fn cut<T>(rows: &mut Dated<T>, day: EffectiveDate) {
        rows.0.retain(|row| row.from <= day.0);
    }
    let mut known = policy.clone();
    known.contribution.duty_days.values_mut().for_each(|rows| cut(rows, day));
    cut(&mut known.contribution.deferral_counts, day);
    cut(&mut known.deposit_interest.current_year, day);
    cut(&mut known.deposit_interest.carried, day);
    let rates = &mut known.loan.rate;
    for rows in
        [&mut rates.first_short, &mut rates.first_long, &mut rates.second_short, &mut rates.second_long]
    {
        cut(rows, day);
    }
    cut(&mut known.loan.overdue_factor, day);
    cut(&mut known.withdrawal.ban_years_withdrawal, day);
    cut(&mut known.withdrawal.ban_years_loan, day);
    known
}

/// The answer, or nothing where no row is in force; any other refusal is a fault.
fn value(policy: &Policy, kind: &str, inputs: &Value) -> Option<Value> {
    match answer(policy, kind, inputs) {
        Ok(answered) => Some(answered),
        Err(error) => {
            assert_eq!(error.code, "not_in_force", "{} {kind} {inputs}: {}", policy.id, error.message);
            None
        }
    }
}

/// As [`value`], and the same from a pack without the rows after `day`.
fn settled(policy: &Policy, known: &Policy, kind: &str, inputs: &Value) -> Option<Value> {
    let found = value(policy, kind, inputs);
    assert_eq!(value(known, kind, inputs), found, "{} {kind} {inputs} rests on a later row", policy.id);
    found
}

fn parsed(day: &str) -> EffectiveDate {
    day.parse().unwrap()
}

/// How many values were known; each is looked at.
fn ask_all(policy: &Policy, day: &str) -> usize {
    let known = &known_on(policy, parsed(day));
    let mut answered =
        deadlines(policy, known, day) + months(policy, known, day) + interest(policy, known, day);
    answered += repricing(policy, known, day) + bans(policy, known, parsed(day));
    answered + penalties(policy, known, parsed(day))
}

fn deadlines(policy: &Policy, known: &Policy, day: &str) -> usize {
    let mut answered = 0;
    for duty in Duty::ALL {
        let inputs = json!({ "duty": duty.key(), "event": day, "on": day });
        let Some(found) = settled(policy, known, "duty_deadline", &inputs) else { continue };
        assert!(found["last"].as_str().unwrap() > day && found["days_late"] == "0", "{inputs}: {found}");
        answered += 1;
    }
    answered
}

/// Whether a deferral counts matters only where there is one.
fn months(policy: &Policy, known: &Policy, day: &str) -> usize {
    let states = |states: [&str; 3]| states.map(|state| json!({ "state": state }));
    let of =
        |three| settled(policy, known, "months_counted", &json!({ "date": day, "states": states(three) }));
    let paid = of(["paid", "missed", "paid"]).expect("months that were paid are counted on any day");
    assert_eq!(paid["months"], "1", "{} {day}", policy.id);
    let Some(deferred) = of(["paid", "deferred", "paid"]) else { return 1 };
    let expected = if deferred["deferral_counts"] == true { "3" } else { "1" };
    assert_eq!(deferred["months"], expected, "{} {day}", policy.id);
    2
}

/// The year up to a day: ten thousand carried and a thousand paid in bear something and at most 5 %.
fn interest(policy: &Policy, known: &Policy, day: &str) -> usize {
    let from = write_date(parsed(day).month().plus(-12).first_day());
    let inputs = json!({ "carried": "10000", "current": "1000", "from": from, "to": day });
    let Some(found) = settled(policy, known, "deposit_interest_days", &inputs) else { return 0 };
    let amount = |name: &str| -> Money { found[name].as_str().unwrap().parse().unwrap() };
    assert!(amount("interest") > Money::ZERO && amount("interest") < Money::yuan(550), "{inputs}: {found}");
    assert_eq!(amount("after"), amount("interest") + Money::yuan(11_000), "{inputs}: {found}");
    1
}

/// A loan of the year before pays the rate of the day's 1 January; one of the day itself the day's.
fn repricing(policy: &Policy, known: &Policy, day: &str) -> usize {
    let year = parsed(day).0.year();
    let rate = |on: &str| {
        let inputs = json!({ "date": on, "home": "1", "term": ">5y" });
        value(policy, "rate_lookup", &inputs).map(|found| found["rate"].clone())
    };
    let mut answered = 0;
    for (issued, counts) in
        [(day.to_owned(), day.to_owned()), (format!("{}-07-15", year - 1), format!("{year}-01-01"))]
    {
        let inputs = json!({ "issued": issued, "on": day });
        let found = settled(policy, known, "loan_reprice", &inputs).map(|found| found["rate"].clone());
        assert_eq!(found, rate(&counts), "{} {inputs}", policy.id);
        answered += usize::from(found.is_some());
    }
    answered
}

/// 条例2026第41条: three years, five for a loan; the text before it knows no ban.
fn bans(policy: &Policy, known: &Policy, day: EffectiveDate) -> usize {
    let mut answered = 0;
    for (claim, years) in [(FalseClaim::Withdrawal, 3), (FalseClaim::Loan, 5)] {
        let until = ban_until(claim, day, policy);
        assert_eq!(ban_until(claim, day, known).ok(), until.ok(), "{} {day}", policy.id);
        match until {
            Ok(until) => {
                assert_eq!((until.year(), day >= parsed("2026-09-20")), (day.0.year() + years, true))
            }
            Err(gap) => assert!(gap.earliest.is_some_and(|from| from > day.0), "{} {day} {gap:?}", policy.id),
        }
        answered += usize::from(until.is_ok());
    }
    answered
}

/// 中国人民银行: 30 to 50 % on top of the contract's rate.
fn penalties(policy: &Policy, known: &Policy, day: EffectiveDate) -> usize {
    let rate = Rate::milli_percent(3_600);
    let due = day.0 - time::Duration::days(100);
    let late = Overdue {
        due,
        principal: Money::yuan(9_000),
        interest: Money::yuan(1_000),
        penalty: Money::ZERO,
        charged_to: None,
    };
    let charged = penalty(&late, rate, policy, day);
    assert_eq!(penalty(&late, rate, known, day).ok(), charged.clone().ok(), "{} {day}", policy.id);
    match charged {
        Ok(charged) => {
            // At the contract's rate a hundred days of ten thousand yuan come to a hundred.
            let amount = charged.amount;
            assert!((Money::yuan(130)..=Money::yuan(150)).contains(&amount), "{} {day} {amount}", policy.id);
            1
        }
        Err(gap) => {
            assert!(gap.earliest.is_none_or(|from| from > day.0), "{} {day} {gap:?}", policy.id);
            0
        }
    }
}

#[test]
fn every_value_is_known_on_every_day_or_said_not_to_be() {
    let policy = policy();
    let days = days(&policy);
    let answered: usize = days.iter().map(|day| ask_all(&policy, day)).sum();
    assert!(answered > days.len() * 5, "only {answered} values are known on {} days", days.len());
    // From the amended text on nothing is missing but what the centre itself has not said.
    assert_eq!(ask_all(&policy, "2026-09-20"), 15);
}

/// The other centres: each on the first of every sixth month, so that together they are asked on every one.
#[test]
fn every_value_is_known_or_not_in_every_centre() {
    for (place, centre) in (0..).zip(packs::centres()) {
        let policy = packs::load(centre).unwrap();
        let start = shared::month::Month::new(2015, 1).unwrap();
        for count in (place % 6..16 * 12).step_by(6) {
            ask_all(&policy, &write_date(start.plus(count).first_day()));
        }
    }
}

#[test]
fn a_value_from_the_future_is_found() {
    let policy = policy();
    let late = |day: &str| known_on(&policy, parsed(day));
    assert_eq!(late("2025-05-07").loan.rate.first_long.0.last().unwrap().value, Rate::milli_percent(2_850));
    assert_eq!(late("2025-05-08").loan.rate.first_long.0.last().unwrap().value, Rate::milli_percent(2_600));
    let inputs = json!({ "issued": "2025-05-08", "on": "2025-05-08" });
    let known = late("2025-05-07");
    assert!(std::panic::catch_unwind(|| settled(&policy, &known, "loan_reprice", &inputs)).is_err());
}
