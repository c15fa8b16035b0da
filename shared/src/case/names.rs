//! Names of states and events in both languages, and who may cause an event.

use crate::case::{Event, Mover, State};
use crate::text::Text;

impl State {
    /// Its name on the progress page.
    pub fn name(&self) -> Text {
        let (zh, en) = match self {
            State::Submitted { .. } => ("已提交", "submitted"),
            State::Referred { .. } => ("人工审核中", "under review"),
            State::Returned { .. } => ("待补正", "returned for correction"),
            State::Proposed { .. } => ("待复核", "waiting for the second check"),
            State::Approved { .. } => ("已同意", "approved"),
            State::Paying { .. } => ("付款中", "being paid"),
            State::Paid { .. } => ("已到账", "paid"),
            State::Refused { .. } => ("未通过", "refused"),
            State::Withdrawn { .. } => ("已撤回", "withdrawn"),
        };
        Text::new(zh, en)
    }

    /// Whether nothing can happen any more.
    pub fn is_final(&self) -> bool {
        matches!(self, State::Paid { .. } | State::Refused { .. } | State::Withdrawn { .. })
    }
}

impl Event {
    /// Its name on a button or in the history.
    pub fn name(&self) -> Text {
        let (zh, en) = match self {
            Event::Granted { .. } => ("按规定同意", "grant by rule"),
            Event::Denied { .. } => ("按规定不予办理", "refuse by rule"),
            Event::Refer { .. } => ("转人工审核", "refer to a person"),
            Event::SendBack { .. } => ("退回补正", "send back for correction"),
            Event::Correct => ("提交补正", "submit the correction"),
            Event::Propose { .. } => ("提出审核意见", "propose a decision"),
            Event::Confirm { .. } => ("复核通过", "confirm"),
            Event::GiveBack { .. } => ("复核退回", "give back to review"),
            Event::SendToBank { .. } => ("交银行付款", "send to the bank"),
            Event::BankPaid { .. } => ("银行付款成功", "paid by the bank"),
            Event::BankBounced => ("银行退回", "bounced by the bank"),
            Event::CallOff => ("取消付款指令", "call off the order to pay"),
            Event::Withdraw { .. } => ("撤回申请", "withdraw the application"),
        };
        Text::new(zh, en)
    }

    /// Who may cause it.
    pub fn mover(&self) -> Mover {
        match self {
            Event::Granted { .. } | Event::Denied { .. } | Event::Refer { .. } => Mover::Rule,
            Event::Correct | Event::Withdraw { .. } => Mover::Applicant,
            Event::SendBack { .. } | Event::Propose { .. } => Mover::Reviewer,
            Event::Confirm { .. } | Event::GiveBack { .. } => Mover::Checker,
            Event::SendToBank { .. } | Event::CallOff => Mover::System,
            Event::BankPaid { .. } | Event::BankBounced => Mover::Bank,
        }
    }
}

impl Mover {
    /// Who that is.
    pub fn name(self) -> Text {
        let (zh, en) = match self {
            Mover::Rule => ("规则自动办理", "the rule"),
            Mover::Applicant => ("申请人", "the applicant"),
            Mover::Reviewer => ("审核员", "the reviewer"),
            Mover::Checker => ("复核员", "the checker"),
            Mover::System => ("系统", "the system"),
            Mover::Bank => ("银行", "the bank"),
        };
        Text::new(zh, en)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Illegal, Proposal, apply};
    use crate::decision::Reasons;
    use crate::money::Money;
    use time::macros::date;

    fn reasons() -> Reasons {
        serde_json::from_str(
            r#"[{"code":"x","text":{"zh":"因","en":"why"},"cite":{"source":"REG2026","tier":"B"}}]"#,
        )
        .unwrap()
    }

    fn states() -> Vec<State> {
        let (amount, on, due) = (Money::yuan(1), date!(2026 - 10 - 08), date!(2026 - 10 - 12));
        let (missing, by, bank_ref) = ("合同".to_owned(), "甲".to_owned(), "B1".to_owned());
        vec![
            State::Submitted { on },
            State::Referred { due },
            State::Returned { missing, due },
            State::Proposed { proposal: Proposal::Approve(amount), by, due },
            State::Approved { amount },
            State::Paying { amount, bank_ref: bank_ref.clone() },
            State::Paid { amount, bank_ref, on },
            State::Refused { reasons: reasons(), on },
            State::Withdrawn { on },
        ]
    }

    fn events() -> Vec<Event> {
        let (amount, on, due) = (Money::yuan(1), date!(2026 - 10 - 08), date!(2026 - 10 - 12));
        let by = "乙".to_owned();
        vec![
            Event::Granted { amount },
            Event::Denied { reasons: reasons(), on },
            Event::Refer { due },
            Event::SendBack { missing: "合同".to_owned() },
            Event::Correct,
            Event::Propose { proposal: Proposal::Approve(amount), by: by.clone() },
            Event::Confirm { by: by.clone(), on },
            Event::GiveBack { by },
            Event::SendToBank { bank_ref: "B1".to_owned() },
            Event::BankPaid { on },
            Event::BankBounced,
            Event::CallOff,
            Event::Withdraw { on },
        ]
    }

    /// The whole table, one line a state: what each of the thirteen events leads to, `-` for illegal.
    const TABLE: &str = "
已提交 已同意 未通过 人工审核中 - - - - - - - - - 已撤回
人工审核中 - - - 待补正 - 待复核 - - - - - - 已撤回
待补正 - - - - 人工审核中 - - - - - - - 已撤回
待复核 - - - - - - 已同意 人工审核中 - - - - 已撤回
已同意 - - - - - - - - 付款中 - - - 已撤回
付款中 - - - - - - - - - 已到账 已同意 已同意 -
已到账 - - - - - - - - - - - - -
未通过 - - - - - - - - - - - - -
已撤回 - - - - - - - - - - - - -
";

    #[test]
    fn every_pair_is_in_the_table_or_illegal() {
        let mut lines = String::from("\n");
        for state in states() {
            lines += &state.name().zh;
            let mut moves = 0;
            for event in events() {
                let after = apply(state.clone(), event);
                moves += usize::from(after.is_ok());
                lines += &after.map_or(" -".to_owned(), |after| format!(" {}", after.name().zh));
            }
            lines.push('\n');
            assert_eq!(state.is_final(), moves == 0, "{state:?}");
        }
        assert_eq!(lines, TABLE);
    }

    #[test]
    fn each_event_has_one_mover() {
        let movers: Vec<String> = events().iter().map(|event| event.mover().name().zh).collect();
        let expected = "规则自动办理 规则自动办理 规则自动办理 审核员 申请人 审核员 复核员 复核员 系统 银行 银行 系统 申请人";
        assert_eq!(movers.join(" "), expected);
    }

    #[test]
    fn the_maker_is_never_the_checker() {
        let due = date!(2026 - 10 - 12);
        let by = "甲".to_owned();
        let proposed = State::Proposed { proposal: Proposal::Refuse(reasons()), by: by.clone(), due };
        let confirm = Event::Confirm { by: by.clone(), on: due };
        assert_eq!(apply(proposed.clone(), confirm), Err(Illegal::SamePerson { by }));
        let confirm = Event::Confirm { by: "乙".to_owned(), on: due };
        assert_eq!(apply(proposed, confirm), Ok(State::Refused { reasons: reasons(), on: due }));
    }

    #[test]
    fn an_illegal_move_is_said_in_words() {
        let illegal = apply(State::Withdrawn { on: date!(2026 - 10 - 08) }, Event::BankBounced).unwrap_err();
        assert_eq!(illegal.to_string(), "办件在“已撤回”状态，不能银行退回");
    }
}
