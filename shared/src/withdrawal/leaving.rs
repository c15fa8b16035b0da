//! 离职、离开本市提取: whether a member who left the employer or the city may close the account.

use crate::date::EffectiveDate;
use crate::decision::{Decision, Reason};
use crate::findings::{Condition, Findings, plain};
use crate::policy::{Policy, Regulation};
use crate::withdrawal::closing;
use crate::withdrawal::facts::closing_facts;

closing_facts! {
    /// What must be known.
    pub struct LeavingFacts {
        /// Whether the employment has ended.
        pub employment_ended: Option<bool>,
        /// Whether a new employer already contributes, here or elsewhere.
        pub contributes_again: Option<bool>,
    }
}

/// The open point that the ground stands and falls with.
const KEY: &str = "withdrawal.leaving";

const EMPLOYMENT: Condition = Condition {
    field: "employment_ended",
    question: ("已经与单位终止劳动关系了吗？", "Has the employment ended?"),
    label: ("劳动关系", "employment"),
    holds: ("已终止", "ended"),
    code: "still_employed",
    against: (
        "还没有与单位终止劳动关系，账户由单位继续缴存",
        "the employment has not ended; the employer goes on contributing",
    ),
    cure: Some((
        "终止劳动关系、单位办理封存后，再向中心咨询",
        "ask the centre once the employment has ended and the account is sealed",
    )),
};

/// 离职、离开本市提取
///
/// # Law
/// 条例第24条 lists no such ground under either text, and no source says what Yancheng allows: never granted here, always
/// a person's to judge, with the whole account as the estimate. 条例第13条: a member has one account only, so that who
/// contributes again takes the balance along (转移).
///
/// # Units
/// Yuan.
///
/// # Example
/// ```
/// use shared::{decision::Decision, policy::packs, withdrawal::leaving::{decide, LeavingFacts}};
/// let facts = LeavingFacts { employment_ended: Some(false), ..LeavingFacts::default() };
/// let policy = packs::load("yancheng").unwrap();
/// assert!(matches!(decide(&facts, &policy, "2026-10-08".parse().unwrap()), Decision::Refuse(_)));
/// ```
pub fn decide(facts: &LeavingFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let law = Regulation::on(day).article("第24条");
    let name = plain("第24条没有列入离职提取", "article 24 lists no withdrawal on leaving");
    let mut findings = Findings::resting_on(policy, day, name, law);
    findings.not_barred(facts.other_in_flight, facts.banned_until);
    findings.must(facts.employment_ended, &EMPLOYMENT);
    one_account_only(&mut findings, facts.contributes_again);
    findings.unknown(KEY);
    closing::settle(findings, &facts.account())
}

fn one_account_only(findings: &mut Findings<'_>, contributes_again: Option<bool>) {
    let zh = "新单位（本市或外地）已经开始缴存了吗？";
    let en = "Does a new employer, here or elsewhere, contribute already?";
    if findings.need(&contributes_again, "contributes_again", zh, en) == Some(true) {
        let text = plain(
            "已在新单位缴存；每名职工只能有一个账户，余额应转入新账户",
            "a new employer contributes; a member has one account only, so the balance moves to the new one",
        );
        let cure = plain(
            "请办理转移（外地的，办理异地转移接续）",
            "apply for a transfer, to another city for an inter-city transfer",
        );
        let cite = Regulation::on(findings.day).article("第13条");
        findings.open(Reason { code: "one_account".to_owned(), text, cure: Some(cure), cite });
    }
}
