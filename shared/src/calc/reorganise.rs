//! Kinds about employers that merge or split: who moves where, and what must be put in order first.

use std::collections::{BTreeMap, BTreeSet};

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::outcome::Outcome;
use crate::contribution::{EmployerNow, MemberNow, Obstacle, Plan, merge, split};
use crate::money::Money;
use crate::policy::Policy;
use crate::wire::AccountStatus;

/// 合并: the employers of `merged` go into the one that is asked about.
pub(super) fn employer_merge(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let from: Vec<EmployerNow> = inputs.list("merged")?.iter().map(employer).collect::<Result<_, _>>()?;
    Ok(written(merge(&from, &employer(inputs)?)))
}

/// 分立: each member goes to the employer that its `target` names, one of `targets` or the old one.
pub(super) fn employer_split(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let old = employer(inputs)?;
    let named = inputs.list("targets")?;
    let targets: BTreeSet<String> =
        named.iter().map(|target| target.text("employer")).collect::<Result<_, _>>()?;
    let mut to = BTreeMap::new();
    for member in inputs.list("members")? {
        if let Some(target) = member.text_optional("target")? {
            to.insert(member.text("account")?, target);
        }
    }
    Ok(written(split(&old, &targets, &to)))
}

fn employer(given: &Inputs) -> Result<EmployerNow, CalcError> {
    Ok(EmployerNow {
        id: given.text("employer")?,
        paid_to: given.month("paid_to")?,
        suspense: given.money_optional("suspense")?.unwrap_or(Money::ZERO),
        members: given.list("members")?.iter().map(member).collect::<Result<_, _>>()?,
    })
}

fn member(given: &Inputs) -> Result<MemberNow, CalcError> {
    let states = [
        ("normal", AccountStatus::Normal),
        ("sealed", AccountStatus::Sealed),
        ("closed", AccountStatus::Closed),
    ];
    Ok(MemberNow {
        account: given.text("account")?,
        person: given.text("person")?,
        status: given.choice("status", &states)?,
    })
}

fn written(found: Result<Plan, Vec<Obstacle>>) -> Outcome {
    let (plan, obstacles) = match found {
        Ok(plan) => (plan, vec![]),
        Err(obstacles) => (Plan { transfers: vec![], closes: vec![] }, obstacles),
    };
    let transfer = |of: &crate::contribution::Transfer| {
        Outcome::new().text("account", &of.account).text("from", &of.from).text("to", &of.to)
    };
    let obstacle = |of: &Obstacle| Outcome::new().text("zh", of.text().zh).text("en", of.text().en);
    Outcome::new()
        .bool("possible", obstacles.is_empty())
        .rows("obstacles", obstacles.iter().map(obstacle).collect())
        .rows("transfers", plan.transfers.iter().map(transfer).collect())
        .rows("closes", plan.closes.iter().map(|id| Outcome::new().text("employer", id)).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::calc::answer;
    use crate::policy::packs;

    #[test]
    fn a_merger_and_a_split_as_json() {
        let policy = packs::load("yancheng").unwrap();
        let member = |account: &str, status: &str, target: &str| json!({ "account": account, "person": account, "status": status, "target": target });
        let employer = |id: &str, suspense: &str, members: Value| json!({ "employer": id, "paid_to": "2026-10", "suspense": suspense, "members": members });
        let members =
            json!([member("a", "normal", "2"), member("b", "sealed", "1"), member("c", "closed", "")]);
        let old = employer("1", "0", members);
        let mut merger = employer("2", "0", json!([]));
        merger["merged"] = json!([old]);
        let found = answer(&policy, "employer_merge", &merger).unwrap();
        let move_of = |account: &str| json!({ "account": account, "from": "1", "to": "2" });
        assert_eq!(found["transfers"], json!([move_of("a"), move_of("b")]));
        assert_eq!((&found["closes"], &found["possible"]), (&json!([{ "employer": "1" }]), &json!(true)));
        let mut division = old.clone();
        division["targets"] = json!([{ "employer": "2" }]);
        let found = answer(&policy, "employer_split", &division).unwrap();
        assert_eq!((&found["transfers"], &found["closes"]), (&json!([move_of("a")]), &json!([])));
        merger["merged"] = json!([employer("1", "5", json!([]))]);
        let found = answer(&policy, "employer_merge", &merger).unwrap();
        assert_eq!((&found["possible"], found["obstacles"].as_array().unwrap().len()), (&json!(false), 1));
        let error = answer(&policy, "employer_merge", &json!({ "merged": [] })).unwrap_err();
        assert_eq!((error.code, error.field), ("missing", Some("employer")));
    }
}
