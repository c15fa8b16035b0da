//! 死亡提取: heirs and legatees withdraw what a member who died leaves in the account.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::{EffectiveDate, date_zh, write_date};
use crate::decision::{Decision, Reason};
use crate::findings::{Condition, Findings, plain, step, zh_en};
use crate::policy::Policy;
use crate::withdrawal::closing;
use crate::withdrawal::facts::closing_facts;

closing_facts! {
    /// What must be known.
    pub struct DeathFacts {
        /// Whether the member has died or been declared dead (civil registry, court).
        pub died: Option<bool>,
        /// Who applies.
        pub claimant: Option<Claimant>,
        /// Whether the right to inherit is shown: by a notarial deed, a judgment, or an agreement of all heirs.
        pub right_shown: Option<bool>,
    }
}

/// Who applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Claimant {
    /// 继承人
    Heir,
    /// 受遗赠人
    Legatee,
    /// 既无继承人也无受遗赠人
    Nobody,
}

const DIED: Condition = Condition {
    field: "died",
    question: ("缴存职工已经死亡或被宣告死亡了吗？", "Has the member died or been declared dead?"),
    label: ("缴存职工", "the member"),
    holds: ("已死亡或被宣告死亡", "has died or been declared dead"),
    code: "not_dead",
    against: (
        "缴存职工没有死亡，也没有被宣告死亡（宣告失踪不算）",
        "the member has neither died nor been declared dead; declared missing is not enough",
    ),
    cure: Some((
        "法院宣告死亡后，凭判决书申请",
        "apply with the judgment once a court has declared the death",
    )),
};

const RIGHT: Condition = Condition {
    field: "right_shown",
    question: (
        "有公证书、判决书，或全体继承人的协议，能说明由您领取吗？",
        "Is there a notarial deed, a judgment or an agreement of all heirs that you are to receive it?",
    ),
    label: ("继承或受遗赠的凭据", "proof of the right to inherit"),
    holds: ("已提供", "shown"),
    code: "right_not_shown",
    against: (
        "没有继承或受遗赠的凭据，由谁领取需人工核对",
        "the right to inherit is not shown; a person must check who receives the money",
    ),
    cure: Some((
        "请先办理继承公证或取得法院文书，也可以由全体继承人到窗口共同办理",
        "have the inheritance notarised or decided, or let all heirs come to the counter together",
    )),
};

/// 死亡提取
///
/// # Law
/// 条例第24条 (both texts): after the death of a member, or the declaration of it, heirs or legatees withdraw the account.
/// Where there is neither heir nor legatee it goes to the fund's surplus (增值收益), which a person sees to. Whether a ban
/// on the member reaches the heirs is in no source: such a case is referred.
///
/// # Units
/// Yuan.
///
/// # Example
/// ```
/// use shared::{money::Money, policy::packs, withdrawal::death::{decide, Claimant, DeathFacts}};
/// let facts = DeathFacts {
///     died: Some(true), claimant: Some(Claimant::Heir), right_shown: Some(true), balance: Some(Money::yuan(60_000)),
///     interest: Money::yuan(120), loan_outstanding: Some(false), sealed: Some(true), ..DeathFacts::default()
/// };
/// let policy = packs::load("yancheng").unwrap();
/// let decision = decide(&facts, &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(decision.granted().unwrap().amount, Money::yuan(60_120));
/// ```
pub fn decide(facts: &DeathFacts, policy: &Policy, day: EffectiveDate) -> Decision {
    let mut findings = Findings::new(policy, day, ["第24条", "第24条"]);
    findings.not_barred(facts.other_in_flight, None);
    ban_on_the_member(&mut findings, facts.banned_until);
    findings.must(facts.died, &DIED);
    entitled(&mut findings, facts);
    closing::settle(findings, &facts.account())
}

fn entitled(findings: &mut Findings<'_>, facts: &DeathFacts) {
    let zh = "由谁申请：继承人、受遗赠人，还是既无继承人也无受遗赠人？";
    let en = "Who applies: an heir, a legatee, or is there neither?";
    let who = match findings.need(&facts.claimant, "claimant", zh, en) {
        Some(Claimant::Heir) => plain("继承人", "an heir"),
        Some(Claimant::Legatee) => plain("受遗赠人", "a legatee"),
        Some(Claimant::Nobody) => return goes_to_surplus(findings),
        None => return,
    };
    let law = findings.law.clone();
    findings.met(step("申请人", "who applies", who, Some(law)));
    findings.should(facts.right_shown, &RIGHT);
}

fn goes_to_surplus(findings: &mut Findings<'_>) {
    let text = plain(
        "既无继承人也无受遗赠人的，账户余额纳入住房公积金增值收益，由中心核实后办理",
        "with neither heir nor legatee the balance goes to the fund's surplus; the centre verifies and books it",
    );
    let cite = findings.law.clone();
    findings.open(Reason { code: "goes_to_surplus".to_owned(), text, cure: None, cite });
}

fn ban_on_the_member(findings: &mut Findings<'_>, banned_until: Option<Date>) {
    let Some(last) = banned_until.filter(|last| *last >= findings.day.0) else { return };
    let text = zh_en(
        format!("职工生前被限制提取到{}止，继承人能否提取没有查到规定，需人工核定", date_zh(last)),
        format!(
            "the member was barred up to {}; whether that reaches the heirs is in no source: a person must judge",
            write_date(last)
        ),
    );
    let cite = findings.law.clone();
    findings.open(Reason { code: "member_was_banned".to_owned(), text, cure: None, cite });
}
