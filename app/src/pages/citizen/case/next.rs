//! What comes next, and when.

use shared::date::{date_zh, parse_date, write_date};
use shared::text::Text;
use shared::wire::{CaseState, CaseView};

use crate::text::{Phrase, Words, phrase};
use crate::ui::Tone;

/// The message of a case in its state.
pub(super) struct Next {
    pub tone: Tone,
    pub title: Phrase,
    pub says: Words,
}

impl Next {
    pub(super) fn of(case: &CaseView) -> Next {
        let (tone, title) = title(case.state);
        Next { tone, title, says: says(case) }
    }
}

fn title(state: CaseState) -> (Tone, Phrase) {
    match state {
        CaseState::Referred => {
            (Tone::Info, phrase("申请已受理，由工作人员核实", "Accepted; a member of staff looks at it"))
        }
        CaseState::Refused => {
            (Tone::Warning, phrase("这次不符合提取条件", "The rule does not allow it this time"))
        }
        CaseState::Paying => (Tone::Info, phrase("已核准，银行正在付款", "Approved; the bank is paying")),
        CaseState::Paid => (Tone::Success, phrase("银行已付款到您的卡上", "The bank has paid to your card")),
        CaseState::Bounced => (
            Tone::Failure,
            phrase("银行退回，钱已回到您的账户", "Returned by the bank; the money is back in your account"),
        ),
        CaseState::Withdrawn => (Tone::Info, phrase("申请已撤回", "The application is withdrawn")),
    }
}

fn says(case: &CaseView) -> Words {
    let fixed = match case.state {
        CaseState::Referred => return answered_by(case.due.as_deref()).into(),
        CaseState::Refused => phrase(
            "下面写明每一条原因和解决办法。条件具备后可以再申请；账户里的钱没有变化。",
            "Every reason and its cure stands below. Apply again once it is put right; your account has not changed.",
        ),
        CaseState::Paying => phrase(
            "本页会自动更新，付款后显示“已付款”。可以离开，办件会留在“我的办件”里。",
            "This page updates by itself. You may leave: the application stays under “My applications”.",
        ),
        CaseState::Paid => phrase(
            "明细里已经记下这笔提取，请查看银行卡；回单可以打印保存。",
            "It is in your statement; look at your card. The receipt can be printed and kept.",
        ),
        CaseState::Bounced => {
            phrase("请换一张本人的储蓄卡重新申请。", "Apply again with another debit card of your own.")
        }
        CaseState::Withdrawn => phrase(
            "这件申请不再办理，账户里的钱没有少。需要时可以重新申请。",
            "Nothing more is done about it, and no money has left your account. You may apply again.",
        ),
    };
    fixed.into()
}

fn answered_by(due: Option<&str>) -> Text {
    let Some(due) = due.and_then(|due| parse_date(due).ok()) else {
        return Text::new(
            "您不用再做什么；决定后在这里能看到。",
            "There is nothing for you to do; the decision appears here.",
        );
    };
    Text::new(
        format!("最晚{}答复。您不用再做什么；决定后在这里和“我的办件”里能看到。", date_zh(due)),
        format!(
            "You get an answer by {}. There is nothing for you to do; the decision appears here and under “My applications”.",
            write_date(due)
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_the_answer_is_said() {
        assert!(answered_by(Some("2026-11-26")).zh.starts_with("最晚2026年11月26日答复。"));
        assert!(answered_by(None).zh.starts_with("您不用再做什么"));
    }
}
