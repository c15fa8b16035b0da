//! Rows that come into force on a day and are never edited.

use std::marker::PhantomData;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use time::Date;

use crate::date::EffectiveDate;
use crate::policy::Tier;
use crate::policy::by_field::{Names, Needed, Place, Slot, fill};
use crate::text::Text;

/// One row: from this day on, this value, because of that source. There is no end date, so a gap cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InForce<T> {
    /// First day in force.
    #[serde(with = "crate::date::iso")]
    pub from: Date,
    /// The value.
    pub value: T,
    /// Key of the source in [`crate::policy::Policy::sources`].
    pub source: String,
    /// Article or table in the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// How sure we are.
    pub tier: Tier,
    /// Why this value was taken although no source gives it: every result that uses the row is an estimate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumed: Option<Text>,
    /// The source gives the row only up to this day (its last day); later the row still stands, as an estimate,
    /// until the next is published.
    #[serde(skip_serializing_if = "Option::is_none", with = "crate::date::iso_optional")]
    pub published_to: Option<Date>,
    /// A remark for the reader of the pack.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl<T> InForce<T> {
    /// The same row with its value seen as another type.
    pub fn map<U>(&self, see: impl FnOnce(&T) -> U) -> InForce<U> {
        InForce {
            from: self.from,
            value: see(&self.value),
            source: self.source.clone(),
            article: self.article.clone(),
            tier: self.tier,
            assumed: self.assumed.clone(),
            published_to: self.published_to,
            note: self.note.clone(),
        }
    }

    /// The same row with another value.
    fn with<U>(self, value: U) -> InForce<U> {
        let InForce { from, value: _, source, article, tier, assumed, published_to, note } = self;
        InForce { from, value, source, article, tier, assumed, published_to, note }
    }

    /// Why a result that uses this row on that day is an estimate; `None` when it is firm.
    pub fn assumption(&self, day: EffectiveDate) -> Option<Text> {
        let stale = self.published_to.filter(|last| day.0 > *last).map(|last| {
            let last = crate::date::write_date(last);
            Text::new(
                format!("来源只公布到{last}，新标准公布前暂按原标准估算"),
                format!(
                    "the source gives this only up to {last}; until the next is published it is an estimate"
                ),
            )
        });
        self.assumed.clone().or(stale)
    }
}

/// The fields of a row as they are written.
const ROW: Names = &["from", "value", "source", "article", "tier", "assumed", "published_to", "note"];

/// A day as rows have it.
#[derive(Deserialize)]
#[serde(transparent)]
struct Day(#[serde(with = "crate::date::iso")] Date);

#[derive(Deserialize)]
#[serde(transparent)]
struct LastDay(#[serde(with = "crate::date::iso_optional")] Option<Date>);

/// Reads what every row has, whatever its value: a row of which the value is nothing yet; that goes to its own place.
fn row<'de, A: MapAccess<'de>>(from: &mut A, value: &mut dyn Place<'de, A>) -> Result<InForce<()>, A::Error> {
    let mut day = Day(Date::MIN);
    let mut last = LastDay(None);
    let mut row = InForce {
        from: day.0,
        value: (),
        source: String::new(),
        article: None,
        tier: Tier::E,
        assumed: None,
        published_to: None,
        note: None,
    };
    fill(
        from,
        ROW,
        &mut [
            Slot::needed(&mut day),
            Slot::needed(value),
            Slot::needed(&mut row.source),
            Slot::optional(&mut row.article),
            Slot::needed(&mut row.tier),
            Slot::optional(&mut row.assumed),
            Slot::optional(&mut last),
            Slot::optional(&mut row.note),
        ],
    )?;
    Ok(InForce { from: day.0, published_to: last.0, ..row })
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for InForce<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<InForce<T>, D::Error> {
        struct Reader<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Reader<T> {
            type Value = InForce<T>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("struct InForce")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<InForce<T>, A::Error> {
                let mut value = Needed(None);
                let row = row(&mut from, &mut value)?;
                Ok(row.with(value.0.expect("a value that is needed was read")))
            }
        }

        from.deserialize_struct("InForce", ROW, Reader(PhantomData))
    }
}

/// The rows of one parameter, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Dated<T>(pub Vec<InForce<T>>);

/// Empty: nothing is known of the parameter on any day.
impl<T> Default for Dated<T> {
    fn default() -> Self {
        Dated(Vec::new())
    }
}

/// Before the first row, or nothing known at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no row is in force on {on}")]
pub struct NotInForce {
    /// The day asked for.
    pub on: EffectiveDate,
    /// The first day of which anything is known.
    pub earliest: Option<Date>,
}

impl<T> Dated<T> {
    /// The row in force on a day.
    pub fn on(&self, day: EffectiveDate) -> Result<&InForce<T>, NotInForce> {
        let earliest = self.0.first().map(|row| row.from);
        self.0.iter().rev().find(|row| row.from <= day.0).ok_or(NotInForce { on: day, earliest })
    }

    /// Whether nothing is known on any day.
    pub fn is_unknown(&self) -> bool {
        self.0.is_empty()
    }
}
