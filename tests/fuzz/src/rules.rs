//! What programs send: lines, packs, and facts for every rule.

use std::sync::LazyLock;

use serde_json::{Value, json};
use shared::calc::{answer, answer_line};
use shared::decision::{Decision, Grant};
use shared::money::Money;
use shared::policy::{Policy, packs};

static POLICY: LazyLock<Policy> =
    LazyLock::new(|| packs::load("yancheng").expect("the shipped pack is whole"));

/// One line, whatever comes in: a result or an error.
pub(crate) fn calc_line(bytes: &[u8]) {
    let Ok(line) = std::str::from_utf8(bytes) else { return };
    let answered = answer_line(&POLICY, line);
    assert!(!answered.contains('\n'));
    let answered: Value = serde_json::from_str(&answered).expect("an answer is JSON");
    assert!(answered.get("result").is_some() != answered.get("error").is_some(), "{answered}");
}

/// A pack that is taken is written and taken again as the same pack.
pub(crate) fn policy_json(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(policy) = Policy::from_json(text) {
        let written = policy.to_json();
        let again = Policy::from_json(&written).expect("what was written is read");
        assert_eq!(again.to_json(), written);
    }
}

pub(crate) fn policy_toml(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match packs::read("fuzz.toml", text) {
        Ok(policy) => assert!(Policy::from_json(&policy.to_json()).is_ok()),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

static POLICIES: LazyLock<Vec<Policy>> = LazyLock::new(|| {
    let load = |centre| packs::load(centre).expect("the shipped packs are whole");
    packs::centres().into_iter().map(load).collect()
});

/// A centre and an object with `rule`, `date` and `facts`: refused as unreadable, or decided soundly. The first byte chooses the
/// centre; where it begins the object, the hall's own decides.
pub(crate) fn decide(bytes: &[u8]) {
    let (policy, bytes) = match bytes {
        [b'{', ..] => (&*POLICY, bytes),
        [first, rest @ ..] => (&POLICIES[usize::from(*first) % POLICIES.len()], rest),
        [] => return,
    };
    let Ok(inputs) = serde_json::from_slice::<Value>(bytes) else { return };
    let inputs = inputs.get("inputs").unwrap_or(&inputs);
    if !inputs.is_object() {
        return;
    }
    let Ok(answered) = answer(policy, "decide", inputs) else { return };
    let decision: Decision =
        serde_json::from_value(answered["decision"].clone()).expect("a decision is read as it was written");
    assert_eq!(json!(decision), answered["decision"]);
    match &decision {
        Decision::Grant(grant) => is_sound(grant),
        Decision::Refer(referral) => referral.estimate.iter().for_each(is_sound),
        Decision::Refuse(reasons) => assert!(reasons.iter().all(|reason| !reason.text.zh.is_empty())),
        Decision::Ask(questions) => assert!(!questions.is_empty()),
    }
}

/// Never below nothing, never more than the least bound.
fn is_sound(grant: &Grant) {
    let least = grant.bounds.iter().map(|bound| bound.amount).min().expect("a grant has a bound");
    assert!(grant.amount >= Money::ZERO && grant.amount <= least.or_zero(), "{grant:?}");
    assert!(grant.bound().is_some(), "{grant:?}");
}
