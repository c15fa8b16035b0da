use super::*;

#[test]
fn the_nearest_step_is_found_above_or_else_below() {
    let above = |least: i64| move |value: i64| value >= least;
    let below = |most: i64| move |value: i64| value <= most;
    let range = (0, 10_000);
    assert_eq!(by_halves(150, range, 100, above(730)), Some(800));
    assert_eq!(by_halves(150, range, 100, above(151)), Some(200));
    assert_eq!(by_halves(150, range, 100, above(10_000)), Some(10_000));
    assert_eq!(by_halves(150, range, 100, above(10_001)), None);
    assert_eq!(by_halves(1_050, range, 100, below(730)), Some(700));
    // With odd fen the step just below is less than a step away.
    assert_eq!(by_halves(750, range, 100, below(749)), Some(700));
    assert_eq!(by_halves(700, range, 100, below(699)), Some(600));
    assert_eq!(by_halves(700, range, 100, below(-1)), None);
    assert_eq!(by_halves(10_000, range, 100, below(50)), Some(0));
    assert_eq!(by_halves(4, (0, 9), 1, above(6)), Some(6));
    // What stands at an end of its range cannot move beyond it, nor to where it is.
    assert_eq!(by_halves(10_000, range, 100, above(10_000)), None);
    assert_eq!(by_halves(0, range, 100, below(0)), None);
    // The last value that does not hold lies just before the one found.
    assert_eq!(by_halves(0, (0, 1_000_000), 1, above(65_537)), Some(65_537));
    assert_eq!(by_halves(1_000_000, (0, 1_000_000), 1, below(65_537)), Some(65_537));
}

#[test]
fn the_nearest_value_is_found_and_the_higher_of_two() {
    let table = [
        (5, (1, 10), vec![3, 7], Some(7)),
        (5, (1, 10), vec![3, 8], Some(3)),
        (5, (1, 10), vec![10], Some(10)),
        (5, (1, 10), vec![1], Some(1)),
        (5, (5, 5), vec![5], None), // it is so already
        (5, (4, 6), vec![3, 7], None),
        (0, (1, 1), vec![1], Some(1)),
    ];
    for (from, range, holding, expected) in table {
        let found = step_by_step(from, range, |value| holding.contains(&value));
        assert_eq!(found, expected, "{from} in {range:?} to {holding:?}");
    }
}

#[test]
fn the_first_day_is_found_to_the_day() {
    let day = |text: &str| -> EffectiveDate { text.parse().unwrap() };
    let first = |at: &str| {
        let at = day(at);
        first_between(day("2026-10-01"), day("2026-11-01"), |day| day >= at).to_string()
    };
    assert_eq!(
        ["2026-10-02", "2026-10-17", "2026-11-01"].map(first),
        ["2026-10-02", "2026-10-17", "2026-11-01"]
    );
}

#[test]
fn a_change_is_a_sentence() {
    let fact = |unit, value| Fact { field: "x", name: ("甲", "it"), unit, range: (0, 9), value };
    let october = 2026 * 12 + 9 - 1900 * 12;
    let table = [
        (Unit::Money, 100, 510_500, "5105.00", "甲达到5,105.00 元", "it reaches 5,105.00 yuan"),
        (Unit::Money, 510_500, 100, "1.00", "甲降到1.00 元", "it comes down to 1.00 yuan"),
        (Unit::Months, 5, 6, "6", "甲满6个月", "it reaches 6 months"),
        (Unit::Percent, 5, 8, "8", "甲达到8%", "it reaches 8 %"),
        (Unit::Years, 30, 20, "20", "甲降到20年", "it comes down to 20 years"),
        (Unit::Years, 20, 30, "30", "甲满30年", "it reaches 30 years"),
        (Unit::Month, 0, october, "2026-10", "甲2026年10月", "it 2026-10"),
        (Unit::Flag, 0, 1, "yes", "甲", "it"),
        (Unit::Flag, 1, 0, "no", "甲", "it"),
    ];
    for (unit, from, to, form, zh, en) in table {
        assert_eq!(typed(unit, to), form);
        assert_eq!(sentence(&fact(unit, from), to), Text::new(zh, en));
    }
    let day = "2026-12-01".parse().unwrap();
    assert_eq!(of_day(day, None).zh, "2026年12月1日起申请");
    assert_eq!(
        of_day(day, Some(crate::change::CONTRIBUTING)).zh,
        "2026年12月1日起申请，期间继续按月足额缴存"
    );
}

#[test]
fn a_goal_may_ask_for_more_than_the_amount() {
    let standing = |yuan, referred| Standing { amount: Money::yuan(yuan), referred };
    let goal = |decided| Goal { amount: Money::yuan(5), decided };
    assert!(goal(false).is_met_by(standing(5, true)) && !goal(false).is_met_by(standing(4, false)));
    assert!(goal(true).is_met_by(standing(5, false)) && !goal(true).is_met_by(standing(6, true)));
}

#[test]
fn five_years_of_months_are_searched_step_by_step() {
    assert!(is_short((0, 60)) && is_short((100, 160)));
    assert!(!is_short((0, 61)) && !is_short((100, 161)));
}
