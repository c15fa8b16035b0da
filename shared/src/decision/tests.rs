use super::*;

fn text(zh: &str) -> Text {
    Text::new(zh, zh)
}

fn cite() -> Cite {
    Cite { source: "N1".to_owned(), article: None, tier: Tier::B, since: None }
}

fn bound(code: &str, yuan: i64) -> Bound {
    Bound { code: code.to_owned(), label: text(code), amount: Money::yuan(yuan), steps: vec![] }
}

fn grant(assumed: Vec<Assumption>) -> Grant {
    Grant { assumed, ..Grant::least(vec![bound("price", 7), bound("cap", 5)], Money::ZERO) }
}

#[test]
fn the_least_bound_binds_and_the_first_of_equals_is_named() {
    let table = [
        (vec![("price", 1_999), ("cap", 3_000)], 1_000, 1_000, "price"),
        (vec![("price", 3_000), ("cap", 2_000)], 1_000, 2_000, "cap"),
        (vec![("price", 5), ("cap", 5)], 0, 5, "price"),
        (vec![("price", 5), ("cap", -5)], 0, 0, "cap"),
    ];
    for (bounds, step, amount, binding) in table {
        let bounds = bounds.into_iter().map(|(code, yuan)| bound(code, yuan)).collect();
        let grant = Grant::least(bounds, Money::yuan(step));
        assert_eq!((grant.amount, grant.binding.as_str()), (Money::yuan(amount), binding));
        assert_eq!(grant.bound().map(|bound| bound.code.as_str()), Some(binding));
    }
}

#[test]
fn a_case_that_rests_on_an_assumption_goes_to_a_person() {
    let firm = Decision::Grant(grant(vec![]));
    assert_eq!(firm.clone().for_case(), firm);
    assert_eq!(firm.granted(), Some(&grant(vec![])));
    let assumption = Assumption { text: text("按假定"), cite: cite() };
    let estimate = grant(vec![assumption.clone()]);
    assert!(estimate.is_estimate() && !grant(vec![]).is_estimate());
    let because = Reason {
        code: "rests_on_assumption".to_owned(),
        text: assumption.text,
        cure: None,
        cite: assumption.cite,
    };
    let because = Reasons::collect([None, Some(because)]).unwrap();
    let referred = Decision::Refer(Referral { because: because.clone(), estimate: Some(estimate.clone()) });
    assert_eq!(Decision::Grant(estimate).for_case(), referred);
    assert_eq!(referred.clone().for_case(), referred);
    assert_eq!((referred.granted(), Decision::Refuse(because).granted()), (None, None));
}

#[test]
fn no_refusal_without_a_reason() {
    assert_eq!(Reasons::collect([None, None]), None);
    assert_eq!(Reasons::try_from(vec![]), Err(NoReason));
    assert!(serde_json::from_str::<Decision>(r#"{"outcome":"refuse","detail":[]}"#).is_err());
    let reason = Reason { code: "x".to_owned(), text: text("因"), cure: None, cite: cite() };
    let reasons = Reasons::try_from(vec![reason.clone()]).unwrap();
    assert_eq!(reasons.iter().collect::<Vec<_>>(), [&reason]);
    assert_eq!(Vec::from(reasons), [reason]);
}
