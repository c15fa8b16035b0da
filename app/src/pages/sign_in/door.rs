//! The three doors: whom each is for and what is typed there.

use shared::wire::Role;

use crate::text::{Phrase, phrase};

/// One tab of the page.
pub(super) struct Door {
    /// As in the address: `member`.
    pub value: &'static str,
    /// Who comes in here.
    pub role: Role,
    /// The tab.
    pub label: Phrase,
    /// Which name is asked for.
    pub name: Phrase,
    /// Where the name and the password come from.
    pub hint: Phrase,
}

/// In the order of the tabs.
pub(super) const DOORS: [Door; 3] = [
    Door {
        value: "member",
        role: Role::Member,
        label: phrase("个人", "Member"),
        name: phrase("身份证号码", "Identity number"),
        hint: phrase(
            "缴存人用身份证号码登录，查余额、办提取。",
            "Members sign in with the identity number to see the balance and to withdraw.",
        ),
    },
    Door {
        value: "agent",
        role: Role::Agent,
        label: phrase("单位", "Employer"),
        name: phrase("经办人用户名", "Agent’s name"),
        hint: phrase(
            "单位经办人用中心发给的用户名登录，办理每月汇缴。",
            "Agents sign in with the name the centre gave them to pay each month.",
        ),
    },
    Door {
        value: "staff",
        role: Role::Staff,
        label: phrase("中心", "Centre"),
        name: phrase("工作人员用户名", "Staff name"),
        hint: phrase(
            "中心工作人员用本人用户名登录，操作都有记录。",
            "The centre’s staff sign in under their own names; what they do is recorded.",
        ),
    },
];

/// The door of that value; the first one for an unknown value.
pub(super) fn door(value: &str) -> &'static Door {
    DOORS.iter().find(|door| door.value == value).unwrap_or(&DOORS[0])
}
