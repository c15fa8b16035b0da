//! The kind `indicator`: 运营指标 from amounts and counts of the ledger.

use std::collections::BTreeSet;

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::outcome::Outcome;
use crate::indicators::{
    Accounts, Fund, OnTime, Relief, Remittance, Share, Widening, average_deposit, collected, growth,
    non_public, on_time, online, relief, widened,
};
use crate::money::Money;
use crate::policy::Policy;

type Answered = Result<Outcome, CalcError>;
type Reader = fn(&Inputs) -> Answered;

const INDICATORS: [(&str, Reader); 12] = [
    ("withdrawal_rate", withdrawal_rate),
    ("loan_rate", loan_rate),
    ("use_rate", use_rate),
    ("overdue_rate", overdue_rate),
    ("growth", growth_rate),
    ("widened", accounts_won),
    ("collected", collected_amount),
    ("average_deposit", deposit_a_month),
    ("on_time", on_time_rate),
    ("non_public", non_public_share),
    ("relief", relieved),
    ("online", online_rate),
];
const WIDENINGS: [(&str, Widening); 2] = [("open", Widening::Open), ("net", Widening::Net)];
const ON_TIMES: [(&str, OnTime); 3] =
    [("employers", OnTime::Employers), ("members", OnTime::Members), ("money", OnTime::Money)];
const YES_NO: [(&str, bool); 2] = [("yes", true), ("no", false)];
const DECIMALS: u32 = 2;
const DECIMALS_MAX: u32 = 6;

pub(super) fn indicator(_: &Policy, inputs: &Inputs) -> Answered {
    inputs.choice("indicator", &INDICATORS)?(inputs)
}

/// A share in percent; `whole` is the input that is nought where there is none.
fn percent(share: Option<Share>, whole: &'static str, inputs: &Inputs) -> Answered {
    let decimals = inputs.whole_optional("decimals", 0..=DECIMALS_MAX)?.unwrap_or(DECIMALS);
    let share = share.ok_or_else(|| no_whole(whole))?;
    Ok(Outcome::new().text("percent", share.percent(decimals)))
}

fn no_whole(field: &'static str) -> CalcError {
    CalcError::about("nothing_to_calculate", field, "合计为0，不能作为比较的基数，请核对后填写大于0的数")
}

fn withdrawal_rate(inputs: &Inputs) -> Answered {
    let (collected, withdrawn) = (inputs.money("collected")?, inputs.money("withdrawn")?);
    let fund = Fund { collected, withdrawn, ..Fund::default() };
    percent(fund.withdrawal_rate(), "collected", inputs)
}

fn loan_rate(inputs: &Inputs) -> Answered {
    percent(lent(inputs)?.loan_rate(), "deposits", inputs)
}

fn use_rate(inputs: &Inputs) -> Answered {
    let fund = Fund { bonds: inputs.money_optional("bonds")?.unwrap_or_default(), ..lent(inputs)? };
    percent(fund.use_rate(), "deposits", inputs)
}

fn lent(inputs: &Inputs) -> Result<Fund, CalcError> {
    Ok(Fund { deposits: inputs.money("deposits")?, loans: inputs.money("loans")?, ..Fund::default() })
}

fn overdue_rate(inputs: &Inputs) -> Answered {
    let (loans, overdue) = (inputs.money("loans")?, inputs.money("overdue_loans")?);
    percent(Fund { loans, overdue, ..Fund::default() }.overdue_rate(), "loans", inputs)
}

fn growth_rate(inputs: &Inputs) -> Answered {
    percent(growth(inputs.money("now")?, inputs.money("before")?), "before", inputs)
}

fn accounts_won(inputs: &Inputs) -> Answered {
    let count = |field| inputs.whole(field, 0..=u32::MAX);
    let accounts =
        Accounts { opened: count("opened")?, reopened: count("reopened")?, ended: count("ended")? };
    let by = inputs.choice("by", &WIDENINGS)?;
    Ok(Outcome::new().text("accounts", widened(accounts, by)))
}

fn collected_amount(inputs: &Inputs) -> Answered {
    Ok(Outcome::new().money("amount", collected(inputs.money("remitted")?, inputs.money("made_up")?)))
}

fn deposit_a_month(inputs: &Inputs) -> Answered {
    let paying: Vec<u32> = inputs.list("paying")?.iter().map(members).collect::<Result<_, _>>()?;
    let average = average_deposit(inputs.money("collected")?, &paying).ok_or_else(|| no_whole("paying"))?;
    Ok(Outcome::new().money("amount", average))
}

fn members(given: &Inputs) -> Result<u32, CalcError> {
    given.whole("member_count", 0..=u32::MAX)
}

fn on_time_rate(inputs: &Inputs) -> Answered {
    let by = inputs.choice_optional("by", &ON_TIMES)?.unwrap_or_default();
    let months: Vec<Remittance> =
        inputs.list("remittances")?.iter().map(remittance).collect::<Result<_, _>>()?;
    percent(on_time(&months, by), "remittances", inputs)
}

fn remittance(given: &Inputs) -> Result<Remittance, CalcError> {
    Ok(Remittance {
        members: members(given)?,
        due: given.money("due_amount")?,
        credited: given.money("credited")?,
        deferred: given.choice_optional("deferred", &YES_NO)?.unwrap_or(false),
    })
}

fn non_public_share(inputs: &Inputs) -> Answered {
    let kind = |given: &Inputs| given.text("economic_type");
    let types = inputs.list("types")?;
    let counted: Vec<(String, u32)> =
        types.iter().map(|given| Ok((kind(given)?, members(given)?))).collect::<Result<_, CalcError>>()?;
    let public: Vec<String> = inputs.list("public")?.iter().map(kind).collect::<Result<_, _>>()?;
    let counted: Vec<(&str, u32)> = counted.iter().map(|(code, members)| (code.as_str(), *members)).collect();
    let public: BTreeSet<&str> = public.iter().map(String::as_str).collect();
    percent(non_public(&counted, &public), "types", inputs)
}

fn relieved(inputs: &Inputs) -> Answered {
    let months = inputs.list("relieved")?;
    let months: Vec<(String, Money, Money)> = months
        .iter()
        .map(|month| Ok((month.text("employer")?, month.money("normal")?, month.money("actual")?)))
        .collect::<Result<_, CalcError>>()?;
    let rows =
        months.iter().map(|(employer, normal, actual)| Relief { employer, normal: *normal, actual: *actual });
    let (employers, saved) = relief(&rows.collect::<Vec<Relief<'_>>>());
    Ok(Outcome::new().text("employers", employers).money("amount", saved))
}

fn online_rate(inputs: &Inputs) -> Answered {
    let count = |field| inputs.whole(field, 0..=u32::MAX);
    percent(online(count("online")?.into(), count("all")?.into()), "all", inputs)
}
