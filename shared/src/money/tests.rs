use super::*;
use proptest::prelude::*;

#[test]
fn refusals_name_their_cause() {
    let table = [
        ("", MoneyError::Empty),
        ("-", MoneyError::Empty),
        ("1e5", MoneyError::NotANumber),
        ("1.2.3", MoneyError::NotANumber),
        (".5", MoneyError::NotANumber),
        ("NaN", MoneyError::NotANumber),
        ("0.001", MoneyError::TooManyDecimals),
        ("10000000000000", MoneyError::TooLarge),
        ("99999999999999999999999", MoneyError::TooLarge),
    ];
    for (typed, error) in table {
        assert_eq!(typed.parse::<Money>(), Err(error), "{typed}");
    }
}

#[test]
fn amounts_as_people_type_them() {
    let table = [
        ("1234.5", 123_450),
        ("１，２３４．５", 123_450),
        ("1,234.50 元", 123_450),
        ("￥1234.5", 123_450),
        ("¥1\u{a0}234\u{3000}.5", 123_450),
        ("－0.01", -1),
        ("0.1000", 10),
        ("1.", 100),
        ("-0", 0),
        ("999999999999.99", 99_999_999_999_999),
        ("-999999999999.99", -99_999_999_999_999),
    ];
    for (typed, fen) in table {
        assert_eq!(typed.parse(), Ok(Money::fen(fen)), "{typed}");
    }
    assert_eq!("1000000000000".parse::<Money>(), Err(MoneyError::TooLarge));
    let (written, read) = (serde_json::to_string(&Money::fen(-5)), serde_json::from_str::<Money>("\"7\""));
    assert_eq!((written.unwrap().as_str(), read.unwrap()), ("\"-0.05\"", Money::yuan(7)));
    assert!(serde_json::from_str::<Money>("\"7.001\"").is_err());
}

#[test]
fn an_amount_in_equal_parts() {
    let table = [
        (10_000_000, 12, "half_up_fen", 833_333),
        (10_000_000, 12, "half_up_yuan", 833_300),
        (10_000_000, 12, "ceil_yuan", 833_400),
        (10_001, 2, "half_up_fen", 5_001), // a tie
        (10_001, 2, "floor_fen", 5_000),
        (10_050, 1, "half_up_yuan", 10_100),
        (10_049, 1, "half_up_yuan", 10_000),
        (-10_001, 2, "half_up_fen", -5_001),
        (0, 7, "half_up_fen", 0),
    ];
    for (fen, parts, rounding, expected) in table {
        let part = Money::fen(fen).divided(parts, rounding.parse().unwrap());
        assert_eq!(part, Some(Money::fen(expected)), "{fen} fen over {parts}, {rounding}");
    }
    assert_eq!(Money::fen(i64::MAX).divided(1, "ceil_yuan".parse().unwrap()), None);
}

#[test]
fn amounts_as_people_read_them() {
    let table = [
        (0, "0.00"),
        (99_999, "999.99"),
        (100_000, "1,000.00"),
        (-123_456_789, "-1,234,567.89"),
        (12_345_678_901, "123,456,789.01"),
    ];
    for (fen, text) in table {
        assert_eq!(Money::fen(fen).grouped(), text);
    }
}

#[test]
fn exact_yuan_are_rounded_once() {
    let table = [
        ("1234.565", "half_up_fen", Some(123_457)),
        ("-1234.565", "half_up_fen", Some(-123_457)),
        ("1234.5649999", "half_up_fen", Some(123_456)),
        ("1234.5", "half_up_yuan", Some(123_500)),
        ("1234.45", "half_up_jiao", Some(123_450)),
        ("1234.99", "floor_yuan", Some(123_400)),
        ("92233720368547758.07", "half_up_fen", Some(i64::MAX)),
        ("92233720368547758.08", "half_up_fen", None),
        ("79228162514264337593543950335", "half_up_fen", None),
    ];
    for (yuan, mode, fen) in table {
        let got = Money::round(yuan.parse().unwrap(), mode.parse().unwrap());
        assert_eq!(got, fen.map(Money::fen), "{yuan} {mode}");
    }
    let half = |fen| Money::fen(fen).times(1, 2, Direction::HalfUp);
    assert_eq!([half(5), half(-5)], [Some(Money::fen(3)), Some(Money::fen(-3))]);
    assert_eq!(Money::fen(i64::MAX).times(2, 1, Direction::Floor), None);
    assert_eq!(Money::fen(2).times(i128::MAX, 1, Direction::Floor), None);
}

#[test]
fn sums_and_steps() {
    let (five, two) = (Money::fen(5), Money::fen(2));
    let mut money = five;
    money += two;
    assert_eq!(money, Money::fen(7));
    money -= five;
    assert_eq!(money, two);
    assert_eq!([five, two, -two].into_iter().sum::<Money>(), five);
    assert_eq!([(two - five).or_zero(), five.or_zero()], [Money::ZERO, five]);
    let table =
        [(1_999, 1_000, 1_000), (2_000, 1_000, 2_000), (-1, 1_000, -1_000), (5, 0, 5), (5, -3, 5), (5, 1, 5)];
    for (fen, step, expected) in table {
        assert_eq!(Money::fen(fen).floor_to(Money::fen(step)), Money::fen(expected), "{fen} to {step}");
    }
}

#[test]
fn every_refusal_has_a_sentence_of_its_own() {
    let all = [MoneyError::Empty, MoneyError::NotANumber, MoneyError::TooManyDecimals, MoneyError::TooLarge];
    let words = ["Enter", "digits only", "two decimals", "too large"];
    for (error, word) in all.into_iter().zip(words) {
        assert!(error.en().contains(word), "{error:?}: {}", error.en());
    }
}

#[test]
fn amounts_of_every_length_are_written() {
    let table = [
        (0, "0.00"),
        (5, "0.05"),
        (-10, "-0.10"),
        (100, "1.00"),
        (i64::MAX, "92233720368547758.07"),
        (i64::MIN, "-92233720368547758.08"),
    ];
    for (fen, written) in table {
        assert_eq!(Money(fen).to_string(), written);
    }
}

proptest! {
    #[test]
    fn parse_inverts_display(fen in -Money::MOST_TYPED.0..=Money::MOST_TYPED.0) {
        let money = Money::fen(fen);
        prop_assert_eq!(money.to_string().parse::<Money>(), Ok(money));
        prop_assert_eq!(money.grouped().parse::<Money>(), Ok(money));
    }

    #[test]
    fn floor_is_below_and_near(fen in 0_i64..1_000_000_000_000, step in 1_i64..1_000_000) {
        let (money, step) = (Money::fen(fen), Money::fen(step));
        let floor = money.floor_to(step);
        prop_assert!(floor <= money && money < floor + step);
    }
}
