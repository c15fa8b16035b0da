//! 销户提取: what every withdrawal that closes the account asks of it.

use crate::decision::{Bound, Decision, Reason};
use crate::findings::{Findings, money_step, plain, step};
use crate::money::Money;
use crate::policy::Regulation;

/// What our ledger knows of the account.
pub(crate) struct Account {
    pub(crate) balance: Option<Money>,
    /// Interest up to the day before payment.
    pub(crate) interest: Money,
    /// Whether a fund loan is still being repaid.
    pub(crate) loan_outstanding: Option<bool>,
    /// Whether the employer has sealed the account.
    pub(crate) sealed: Option<bool>,
}

/// The answer of a closing ground: once its loan is settled and it is sealed, the whole account with its interest.
pub(crate) fn settle(mut findings: Findings<'_>, account: &Account) -> Decision {
    no_loan(&mut findings, account);
    sealed(&mut findings, account);
    let balance =
        findings.need(&account.balance, "balance", "账户余额是多少？", "What is the account balance?");
    let whole = balance.map(|balance| whole_account(&findings, balance, account.interest));
    findings.least_of([whole])
}

fn whole_account(findings: &Findings<'_>, balance: Money, interest: Money) -> Bound {
    let law = findings.law.clone();
    let closes = plain("付清本息后账户销户", "the account is closed once all is paid");
    let steps = vec![
        money_step("账户余额", "account balance", balance, None),
        money_step("加：销户利息", "plus closing interest", interest, None),
        step("销户", "closing", closes, Some(law)),
    ];
    let label = plain("账户本息合计", "the whole account with interest");
    Bound { code: "balance".to_owned(), label, amount: balance + interest, steps }
}

fn no_loan(findings: &mut Findings<'_>, account: &Account) {
    let zh = "还有没还清的公积金贷款吗？";
    let en = "Is a provident fund loan still being repaid?";
    if findings.need(&account.loan_outstanding, "loan_outstanding", zh, en) == Some(true) {
        let text = plain(
            "还有未还清的公积金贷款，销户前先还贷还是直接提取，需人工核定",
            "a fund loan is still being repaid; whether it is settled from the account first, a person must judge",
        );
        let cite = findings.law.clone();
        findings.open(Reason { code: "loan_outstanding".to_owned(), text, cure: None, cite });
    }
}

fn sealed(findings: &mut Findings<'_>, account: &Account) {
    let zh = "单位已经把账户封存了吗？";
    if findings.need(&account.sealed, "sealed", zh, "Has the employer sealed the account?") == Some(false) {
        let text = plain(
            "账户还没有封存，单位可能仍在缴存，需人工核对",
            "the account is not sealed and the employer may still be paying: a person must check",
        );
        let cure = plain(
            "请单位办理封存（终止劳动关系后30日内）",
            "ask the employer to seal it (within 30 days of leaving)",
        );
        let cite = Regulation::on(findings.day).article("第15条");
        findings.open(Reason { code: "not_sealed".to_owned(), text, cure: Some(cure), cite });
    }
}
