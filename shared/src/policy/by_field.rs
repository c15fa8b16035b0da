//! Reading a struct field by field, without code of its own for every field.
//!
//! What serde derives is code for each field of each struct, once for an object and once for a list. A policy has two
//! hundred fields, and the browser downloads what reads them; here a field is a line of a table. What is read and what
//! is refused is the same, but for lists in place of objects, which are refused.

use std::collections::BTreeMap;
use std::fmt::{Formatter, Result as Written};

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use crate::policy::{Dated, Tier};
use crate::text::Text;

/// The names of the fields of a struct.
pub(super) type Names = &'static [&'static str];

/// A place that the value of a field is read into.
pub(super) trait Place<'de, A: MapAccess<'de>> {
    fn read(&mut self, from: &mut A) -> Result<(), A::Error>;
}

impl<'de, A: MapAccess<'de>, T: Deserialize<'de>> Place<'de, A> for T {
    fn read(&mut self, from: &mut A) -> Result<(), A::Error> {
        *self = from.next_value()?;
        Ok(())
    }
}

/// A value that has no reading before it is read.
pub(super) struct Needed<T>(pub(super) Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Needed<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Needed<T>, D::Error> {
        T::deserialize(from).map(|value| Needed(Some(value)))
    }
}

/// A field: where its value goes, and whether it must be there.
pub(super) struct Slot<'s, 'de, A> {
    place: &'s mut dyn Place<'de, A>,
    is_needed: bool,
    is_read: bool,
}

impl<'s, 'de, A: MapAccess<'de>> Slot<'s, 'de, A> {
    pub(super) fn needed(place: &'s mut dyn Place<'de, A>) -> Self {
        Slot { place, is_needed: true, is_read: false }
    }

    pub(super) fn optional(place: &'s mut dyn Place<'de, A>) -> Self {
        Slot { place, is_needed: false, is_read: false }
    }
}

/// Reads the fields of one object: each at most once, no others, and all that are needed.
pub(super) fn fill<'de, A: MapAccess<'de>>(
    from: &mut A,
    names: Names,
    slots: &mut [Slot<'_, 'de, A>],
) -> Result<(), A::Error> {
    while let Some(index) = from.next_key_seed(Name(names))? {
        let slot = &mut slots[index];
        if std::mem::replace(&mut slot.is_read, true) {
            return Err(A::Error::duplicate_field(names[index]));
        }
        slot.place.read(from)?;
    }
    match slots.iter().position(|slot| slot.is_needed && !slot.is_read) {
        Some(missing) => Err(A::Error::missing_field(names[missing])),
        None => Ok(()),
    }
}

/// Finds a field by its name.
struct Name(Names);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, name: D) -> Result<usize, D::Error> {
        name.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = usize;

    fn expecting(&self, f: &mut Formatter<'_>) -> Written {
        f.write_str("field identifier")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        self.0.iter().position(|known| *known == name).ok_or_else(|| E::unknown_field(name, self.0))
    }
}

/// What a field holds before it is read. No policy is seen in that state: a field that is needed is read or missed.
pub(super) trait Unread {
    fn unread() -> Self;
}

impl Unread for String {
    fn unread() -> String {
        String::new()
    }
}

impl Unread for Text {
    fn unread() -> Text {
        Text::same("")
    }
}

impl Unread for Tier {
    fn unread() -> Tier {
        Tier::E
    }
}

impl<T> Unread for Vec<T> {
    fn unread() -> Vec<T> {
        Vec::new()
    }
}

impl<K, V> Unread for BTreeMap<K, V> {
    fn unread() -> BTreeMap<K, V> {
        BTreeMap::new()
    }
}

impl<T> Unread for Dated<T> {
    fn unread() -> Dated<T> {
        Dated::default()
    }
}

/// `Deserialize` for a struct: its fields in their order, and which of them are needed.
macro_rules! by_field {
    ($name:ident { $($field:ident $(: $needed:ident)?),* $(,)? }) => {
        impl $crate::policy::by_field::Unread for $name {
            fn unread() -> $name {
                $name { $($field: $crate::policy::by_field::Unread::unread()),* }
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<$name, D::Error> {
                use $crate::policy::by_field::{Names, Unread, fill};

                const NAMES: Names = &[$(stringify!($field)),*];

                struct Reader;

                impl<'de> serde::de::Visitor<'de> for Reader {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("struct ", stringify!($name)))
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut from: A) -> Result<$name, A::Error> {
                        let mut read = $name::unread();
                        let slots = &mut [$($crate::policy::by_field::slot!(read.$field $(, $needed)?)),*];
                        fill(&mut from, NAMES, slots).map(|()| read)
                    }
                }

                from.deserialize_struct(stringify!($name), NAMES, Reader)
            }
        }
    };
}
pub(super) use by_field;

macro_rules! slot {
    ($place:expr) => {
        $crate::policy::by_field::Slot::optional(&mut $place)
    };
    ($place:expr, needed) => {
        $crate::policy::by_field::Slot::needed(&mut $place)
    };
}
pub(super) use slot;

#[cfg(test)]
mod tests;
