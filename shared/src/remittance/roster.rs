//! The members of one employer, as the centre knows them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::identity;
use crate::money::Money;
use crate::remittance::cell::{account_key, name_key};

/// An identity document number without spaces and in capitals. `Debug` hides all but its ends.
///
/// Not every member has a resident identity card, so a number on the roster is taken as it is; only a number that is
/// not on it must hold by itself.
///
/// ```
/// use shared::remittance::IdNumber;
/// let id = IdNumber::new(" 99010119871128903x");
/// assert_eq!(id.as_str(), "99010119871128903X");
/// assert_eq!(format!("{id:?}"), "IdNumber(990101********903X)");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "String", into = "String")]
pub struct IdNumber(String);

impl IdNumber {
    /// As it will be compared.
    pub fn new(text: &str) -> IdNumber {
        IdNumber(identity::tidy(text))
    }

    /// The whole number: for the database and for sending, never for logs.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// With its middle hidden.
    pub fn masked(&self) -> String {
        let length = self.0.chars().count();
        let shown = |index: usize| length == 18 && (index < 6 || index >= length - 4);
        self.0.chars().enumerate().map(|(index, char)| if shown(index) { char } else { '*' }).collect()
    }
}

impl std::fmt::Debug for IdNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "IdNumber({})", self.masked())
    }
}

impl From<String> for IdNumber {
    fn from(text: String) -> IdNumber {
        IdNumber::new(&text)
    }
}

impl From<IdNumber> for String {
    fn from(id: IdNumber) -> String {
        id.0
    }
}

/// Whether contributions can be credited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// 正常
    Normal,
    /// 封存
    Sealed,
}

/// One member of the employer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RosterMember {
    /// 个人账号
    pub account: String,
    /// 姓名
    pub name: String,
    /// 证件号码
    pub id: IdNumber,
    /// 缴存基数, yuan a month.
    pub base: Money,
    /// 正常 or 封存
    pub status: Status,
}

/// All members of one employer, found by number, by account, or by a name that only one of them has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "Vec<RosterMember>", into = "Vec<RosterMember>")]
pub struct Roster {
    members: Vec<RosterMember>,
    by_id: BTreeMap<String, usize>,
    by_account: BTreeMap<String, usize>,
    by_name: BTreeMap<String, Vec<usize>>,
}

impl Roster {
    /// Of two members with one number or account, the later is found.
    pub fn new(members: Vec<RosterMember>) -> Roster {
        let mut roster = Roster::default();
        for (index, member) in members.iter().enumerate() {
            roster.by_id.insert(member.id.as_str().to_owned(), index);
            roster.by_account.insert(account_key(&member.account), index);
            roster.by_name.entry(name_key(&member.name)).or_default().push(index);
        }
        roster.members = members;
        roster
    }

    /// Everybody, in the order given.
    pub fn members(&self) -> &[RosterMember] {
        &self.members
    }

    /// The place of an identity number's holder among [`Roster::members`].
    pub(crate) fn place_of_id(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The place of an account's holder.
    pub(crate) fn place_of_account(&self, account: &str) -> Option<usize> {
        self.by_account.get(account).copied()
    }

    /// By identity number, as [`IdNumber::as_str`] writes it.
    pub fn by_id(&self, id: &str) -> Option<&RosterMember> {
        self.place_of_id(id).map(|place| &self.members[place])
    }

    /// By account, written in any way.
    pub fn by_account(&self, account: &str) -> Option<&RosterMember> {
        self.place_of_account(&account_key(account)).map(|place| &self.members[place])
    }

    /// By name, when only one member has it.
    pub(crate) fn by_unique_name(&self, name: &str) -> Option<&RosterMember> {
        match self.by_name.get(name).map(Vec::as_slice) {
            Some([index]) => Some(&self.members[*index]),
            _ => None,
        }
    }
}

impl From<Vec<RosterMember>> for Roster {
    fn from(members: Vec<RosterMember>) -> Roster {
        Roster::new(members)
    }
}

impl From<Roster> for Vec<RosterMember> {
    fn from(roster: Roster) -> Vec<RosterMember> {
        roster.members
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(account: &str, name: &str, id: &str) -> RosterMember {
        let (account, name, id) = (account.to_owned(), name.to_owned(), IdNumber::new(id));
        RosterMember { account, name, id, base: Money::yuan(6_159), status: Status::Normal }
    }

    #[test]
    fn a_number_shows_its_ends_only_when_it_is_whole() {
        for (number, masked) in [
            (" 99010119871128903x", "990101********903X"),
            ("G12345678", "*********"), // a passport: too short to show any of it
            ("9901011987112890311", "*******************"),
            ("", ""),
        ] {
            let id = IdNumber::new(number);
            assert_eq!(id.masked(), masked);
            assert_eq!(format!("{id:?}"), format!("IdNumber({masked})"));
        }
        let stored = serde_json::to_string(&IdNumber::new("99010119871128903x")).unwrap();
        assert_eq!(stored, "\"99010119871128903X\"");
        assert_eq!(serde_json::from_str::<IdNumber>(&stored).unwrap().as_str(), "99010119871128903X");
    }

    #[test]
    fn members_are_found_by_number_by_account_and_by_a_name_of_their_own() {
        let members = vec![
            member("003209101000", "肖俊", "990101200304189461"),
            member("003209101001", "肖 俊", "990101198005167094"),
            member("003209101002", "彭娟婷", "990101197803034558"),
        ];
        let roster = Roster::from(members.clone());
        assert_eq!(roster.members(), members);
        assert_eq!(roster.by_id("990101198005167094"), Some(&members[1]));
        assert_eq!(roster.by_id("99010119871128903X"), None);
        assert_eq!(roster.by_account("'3209101002"), Some(&members[2]));
        assert_eq!(roster.by_account("3209109999"), None);
        // Two have the same name.
        assert_eq!(
            (roster.by_unique_name("彭娟婷"), roster.by_unique_name("肖俊")),
            (Some(&members[2]), None)
        );
        assert_eq!(Vec::from(roster), members);
    }
}
