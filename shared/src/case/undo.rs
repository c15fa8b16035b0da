//! 撤回申请: an applicant takes back what was submitted, within 24 hours and while nobody has acted on it.

use time::{Duration, OffsetDateTime};

use crate::case::{Event, State, apply};
use crate::text::Text;

/// How long an application can be taken back. The norm for services that elders use (适老化) asks that a submission
/// about money can be undone; 24 hours are this hall's promise. 以内 includes the last moment (民法典第1259条).
pub const WITHIN: Duration = Duration::hours(24);

/// Where the order to the bank is, for a case that was granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// There is none.
    None,
    /// It waits to be sent.
    Waiting,
    /// The bank has it, or may have it.
    Sent,
}

/// Why an application cannot be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoWayBack {
    /// A member of staff works on it.
    TakenUp,
    /// The bank has the order.
    AtTheBank,
    /// It has come to its end: decided, paid, returned or withdrawn.
    Ended,
    /// The 24 hours are over.
    Late,
}

impl NoWayBack {
    /// The sentence for the applicant.
    pub fn text(self) -> Text {
        let (zh, en) = match self {
            NoWayBack::TakenUp => (
                "工作人员已经开始办理，不能在网上撤回；要停办请联系中心",
                "A member of staff works on it: it cannot be withdrawn here any more. To stop it, contact the centre",
            ),
            NoWayBack::AtTheBank => (
                "付款指令已经交给银行，不能撤回",
                "The bank has the order to pay: it cannot be withdrawn any more",
            ),
            NoWayBack::Ended => (
                "这件申请已经办结或撤回，不用再撤回",
                "This application has come to its end: there is nothing to withdraw",
            ),
            NoWayBack::Late => (
                "提交已经超过24小时，不能在网上撤回；要停办请联系中心",
                "It was submitted more than 24 hours ago and cannot be withdrawn here any more. To stop it, contact the centre",
            ),
        };
        Text::new(zh, en)
    }
}

/// Until when an application can be taken back as it stands; why not otherwise, whatever the hour.
///
/// ```
/// use shared::case::{State, undo::{NoWayBack, Order, until}};
/// use time::macros::{date, datetime};
/// let submitted = datetime!(2026-11-23 09:00 +8);
/// let referred = State::Referred { due: date!(2026 - 11 - 26) };
/// assert_eq!(until(&referred, Order::None, submitted), Ok(datetime!(2026-11-24 09:00 +8)));
/// assert_eq!(until(&State::Withdrawn { on: date!(2026 - 11 - 23) }, Order::None, submitted), Err(NoWayBack::Ended));
/// ```
pub fn until(state: &State, order: Order, submitted: OffsetDateTime) -> Result<OffsetDateTime, NoWayBack> {
    match (state, order) {
        (State::Returned { .. } | State::Proposed { .. }, _) => Err(NoWayBack::TakenUp),
        (State::Paid { .. } | State::Refused { .. } | State::Withdrawn { .. }, _) => Err(NoWayBack::Ended),
        (State::Paying { .. }, Order::Sent | Order::None) | (_, Order::Sent) => Err(NoWayBack::AtTheBank),
        (State::Submitted { .. } | State::Referred { .. } | State::Approved { .. }, _)
        | (State::Paying { .. }, Order::Waiting) => Ok(submitted + WITHIN),
    }
}

/// The case once it is taken back at that moment.
///
/// # Errors
/// [`NoWayBack`]: somebody has acted on it, or the time is over.
pub fn withdraw(
    state: State,
    order: Order,
    submitted: OffsetDateTime,
    now: OffsetDateTime,
) -> Result<State, NoWayBack> {
    if now > until(&state, order, submitted)? {
        return Err(NoWayBack::Late);
    }
    let is_paying = matches!(state, State::Paying { .. });
    let back = if is_paying { apply(state, Event::CallOff) } else { Ok(state) };
    back.and_then(|state| apply(state, Event::Withdraw { on: now.date() })).map_err(|_| NoWayBack::Ended)
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;
    use crate::case::Proposal;
    use crate::money::Money;

    const SUBMITTED: OffsetDateTime = datetime!(2026-11-23 15:20 +8);

    fn check(state: &State, order: Order, now: OffsetDateTime, expected: Result<(), NoWayBack>) {
        let after = withdraw(state.clone(), order, SUBMITTED, now);
        let withdrawn = expected.map(|()| State::Withdrawn { on: now.date() });
        assert_eq!(after, withdrawn, "{state:?} {order:?} {now}");
    }

    #[test]
    fn only_what_nobody_has_acted_on_can_be_taken_back() {
        use NoWayBack::{AtTheBank, Ended, TakenUp};
        let (amount, on, due) = (Money::yuan(2_400), date!(2026 - 11 - 23), date!(2026 - 11 - 26));
        let bank_ref = "W1".to_owned();
        let paying = State::Paying { amount, bank_ref: bank_ref.clone() };
        let proposed = State::Proposed { proposal: Proposal::Approve(amount), by: "甲".to_owned(), due };
        let table = [
            (State::Submitted { on }, Order::None, Ok(())),
            (State::Referred { due }, Order::None, Ok(())),
            (State::Returned { missing: "合同".to_owned(), due }, Order::None, Err(TakenUp)),
            (proposed, Order::None, Err(TakenUp)),
            (State::Approved { amount }, Order::None, Ok(())),
            (State::Approved { amount }, Order::Sent, Err(AtTheBank)),
            (paying.clone(), Order::Waiting, Ok(())),
            (paying.clone(), Order::Sent, Err(AtTheBank)),
            (paying, Order::None, Err(AtTheBank)),
            (State::Paid { amount, bank_ref, on }, Order::Sent, Err(Ended)),
            (State::Withdrawn { on }, Order::None, Err(Ended)),
        ];
        for (state, order, expected) in table {
            check(&state, order, SUBMITTED + Duration::hours(1), expected);
        }
    }

    #[test]
    fn the_last_moment_of_24_hours_is_in_time() {
        let referred = State::Referred { due: date!(2026 - 11 - 26) };
        let last = datetime!(2026-11-24 15:20 +8);
        check(&referred, Order::None, SUBMITTED, Ok(()));
        check(&referred, Order::None, last, Ok(()));
        check(&referred, Order::None, last + Duration::milliseconds(1), Err(NoWayBack::Late));
        // Who acted on it is said before the hour is.
        let ended = State::Withdrawn { on: date!(2026 - 11 - 23) };
        check(&ended, Order::None, last + Duration::days(9), Err(NoWayBack::Ended));
    }
}
