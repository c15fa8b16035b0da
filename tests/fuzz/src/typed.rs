//! What people type: whatever comes in is refused or means the same when it is written and read again.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use shared::date::EffectiveDate;
use shared::identity::{AccountNumber, BankCard, Phone, ResidentId, Uscc};
use shared::money::Money;
use shared::month::Month;
use shared::rate::Rate;
use shared::upper::upper;

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

/// Reads, writes and reads again.
fn again<T>(bytes: &[u8], write: impl Fn(&T) -> String) -> Option<T>
where
    T: FromStr + PartialEq + Debug,
    T::Err: Display,
{
    match text(bytes)?.parse::<T>() {
        Ok(value) => {
            let written = write(&value);
            let read = written.parse::<T>();
            assert!(read.as_ref().ok() == Some(&value), "{written} is not read as it was written");
            Some(value)
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            None
        }
    }
}

pub(crate) fn money(bytes: &[u8]) {
    let Some(money) = again::<Money>(bytes, Money::to_string) else { return };
    assert!(money <= Money::MOST_TYPED && -money <= Money::MOST_TYPED);
    assert_eq!(money.grouped().parse(), Ok(money));
    assert!(!upper(money).is_empty());
}

pub(crate) fn rate(bytes: &[u8]) {
    let Some(rate) = again::<Rate>(bytes, Rate::to_string) else { return };
    assert!(rate <= Rate::MOST_TYPED);
}

pub(crate) fn month(bytes: &[u8]) {
    let Some(month) = again::<Month>(bytes, Month::to_string) else { return };
    assert_eq!(Month::of(month.first_day()), month);
    assert_eq!(Month::from_number(month.as_number()), Some(month));
}

pub(crate) fn date(bytes: &[u8]) {
    let Some(day) = again::<EffectiveDate>(bytes, EffectiveDate::to_string) else { return };
    // Months are counted from 1900 on; births may be earlier.
    if day.0.year() >= 1900 {
        assert!(day.month().first_day() <= day.0 && day.0 <= day.month().last_day());
    }
}

pub(crate) fn resident_id(bytes: &[u8]) {
    let Some(id) = again::<ResidentId>(bytes, |id| id.as_str().to_owned()) else { return };
    assert_eq!(id.as_str().len(), 18);
    let day_of_birth = &id.as_str()[6..14];
    assert!(!id.masked().contains(day_of_birth) && !format!("{id:?}").contains(day_of_birth));
}

pub(crate) fn uscc(bytes: &[u8]) {
    let Some(code) = again::<Uscc>(bytes, |code| code.as_str().to_owned()) else { return };
    assert_eq!(code.as_str().len(), 18);
}

pub(crate) fn bank_card(bytes: &[u8]) {
    let Some(card) = again::<BankCard>(bytes, |card| card.as_str().to_owned()) else { return };
    assert!(shared::identity::luhn_holds(card.as_str()));
    assert!(!card.masked().contains(card.as_str()));
}

pub(crate) fn phone(bytes: &[u8]) {
    let Some(phone) = again::<Phone>(bytes, |phone| phone.as_str().to_owned()) else { return };
    assert_eq!(phone.as_str().len(), 11);
    assert_eq!(phone.spaced().parse().as_ref(), Ok(&phone));
    // The last four digits may be those in the middle once more, so what is hidden is told by its place.
    let (first, last) = (&phone.as_str()[..3], &phone.as_str()[7..]);
    assert_eq!(phone.masked(), format!("{first}****{last}"));
    assert_eq!(format!("{phone:?}"), format!("Phone({})", phone.masked()));
}

pub(crate) fn account_number(bytes: &[u8]) {
    let Some(account) = again::<AccountNumber>(bytes, |account| account.as_str().to_owned()) else { return };
    assert!(account.as_str().bytes().all(|byte| byte.is_ascii_digit()));
    assert!(account.as_str().parse::<ResidentId>().is_err());
}
