//! 分段表: a value that depends on a number (months paid in, age of the house, 个贷率), step by step.

use serde::de::value::{SeqAccessDeserializer, StrDeserializer, U64Deserializer};
use serde::de::{Deserialize, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::number::Number;
use crate::policy::by_field::{Names, Needed, Place, Slot, fill};
use crate::policy::step_faults;

/// One step. Without a lower end it begins where the step before it ends; without an upper end it has none.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Piece<T> {
    /// 不少于 (the number itself belongs to the step).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Number>,
    /// 超过 (the number itself does not).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub above: Option<Number>,
    /// 不超过 (the number itself belongs to the step).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upto: Option<Number>,
    /// 不满 (the number itself does not).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub below: Option<Number>,
    /// The value within the step.
    pub value: T,
}

impl<T> Piece<T> {
    fn ends_after(&self, number: Number) -> bool {
        self.upto.is_none_or(|end| number <= end) && self.below.is_none_or(|end| number < end)
    }

    fn begins_by(&self, number: Number) -> bool {
        self.at_least.is_none_or(|end| number >= end) && self.above.is_none_or(|end| number > end)
    }
}

/// A value by steps, or one value for all. A pack writes `"20"` or
/// `[{ below = 24, value = "16" }, { upto = 48, value = "18" }, { value = "20" }]`.
///
/// ```
/// use shared::{number::Number, policy::Steps};
/// let json = r#"[{"below":24,"value":"16"},{"upto":48,"value":"18"},{"value":"20"}]"#;
/// let multiple: Steps<Number> = serde_json::from_str(json).unwrap();
/// assert_eq!(multiple.at(Number::whole(23)), Some(&Number::whole(16)));
/// assert_eq!(multiple.at(Number::whole(24)), Some(&Number::whole(18)));
/// assert_eq!(multiple.at(Number::whole(49)), Some(&Number::whole(20)));
/// let tier: Steps<u16> = serde_json::from_str(r#"[{"at_least":6,"below":12,"value":25},{"value":50}]"#).unwrap();
/// assert_eq!((tier.at(Number::whole(5)), tier.at(Number::whole(12))), (None, Some(&50)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps<T>(pub Vec<Piece<T>>);

impl<T> Steps<T> {
    /// One value for all numbers.
    pub fn same(value: T) -> Steps<T> {
        Steps(vec![Piece { at_least: None, above: None, upto: None, below: None, value }])
    }

    /// The value at a number; none outside the table.
    pub fn at(&self, number: Number) -> Option<&T> {
        // The steps are in order: the first that does not end before the number is the only one that may hold it.
        let piece = self.0.iter().find(|piece| piece.ends_after(number))?;
        piece.begins_by(number).then_some(&piece.value)
    }

    /// The value, where it is the same for all numbers.
    pub fn only(&self) -> Option<&T> {
        let [Piece { at_least: None, above: None, upto: None, below: None, value }] = self.0.as_slice()
        else {
            return None;
        };
        Some(value)
    }

    /// The same table of other values.
    pub fn map<U>(&self, see: impl Fn(&T) -> U) -> Steps<U> {
        let map = |piece: &Piece<T>| Piece {
            at_least: piece.at_least,
            above: piece.above,
            upto: piece.upto,
            below: piece.below,
            value: see(&piece.value),
        };
        Steps(self.0.iter().map(map).collect())
    }

    /// What is wrong with the ends of the steps, each with its cure: a gap, an overlap, a wrong order.
    pub fn faults(&self) -> Vec<String> {
        step_faults::faults(&self.0)
    }
}

/// `below 24: 16; upto 48: 18; 20`
impl<T: std::fmt::Display> std::fmt::Display for Steps<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, piece) in self.0.iter().enumerate() {
            let ends = [
                ("at_least", piece.at_least),
                ("above", piece.above),
                ("upto", piece.upto),
                ("below", piece.below),
            ];
            let ends = ends.iter().filter_map(|(name, end)| Some(format!("{name} {}", (*end)?)));
            let ends = ends.collect::<Vec<_>>().join(" ");
            f.write_str(if index > 0 { "; " } else { "" })?;
            f.write_str(&ends)?;
            f.write_str(if ends.is_empty() { "" } else { ": " })?;
            piece.value.fmt(f)?;
        }
        Ok(())
    }
}

impl<T: Serialize> Serialize for Steps<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.only() {
            Some(value) => value.serialize(serializer),
            None => self.0.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Steps<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Steps<T>, D::Error> {
        deserializer.deserialize_any(OneOrSteps(std::marker::PhantomData))
    }
}

/// The fields of a step as they are written.
const PIECE: Names = &["at_least", "above", "upto", "below", "value"];

/// Reads the ends of a step; its value goes to its own place.
fn ends<'de, A: MapAccess<'de>>(from: &mut A, value: &mut dyn Place<'de, A>) -> Result<Piece<()>, A::Error> {
    let mut piece = Piece { at_least: None, above: None, upto: None, below: None, value: () };
    fill(
        from,
        PIECE,
        &mut [
            Slot::optional(&mut piece.at_least),
            Slot::optional(&mut piece.above),
            Slot::optional(&mut piece.upto),
            Slot::optional(&mut piece.below),
            Slot::needed(value),
        ],
    )?;
    Ok(piece)
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Piece<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Piece<T>, D::Error> {
        struct Reader<T>(std::marker::PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Reader<T> {
            type Value = Piece<T>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("struct Piece")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Piece<T>, A::Error> {
                let mut value = Needed(None);
                let Piece { at_least, above, upto, below, .. } = ends(&mut from, &mut value)?;
                let value = value.0.expect("a value that is needed was read");
                Ok(Piece { at_least, above, upto, below, value })
            }
        }

        from.deserialize_struct("Piece", PIECE, Reader(std::marker::PhantomData))
    }
}

/// Reads a single value as well as a list of steps, each with the reader's own words for what is wrong in it.
struct OneOrSteps<T>(std::marker::PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrSteps<T> {
    type Value = Steps<T>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("一个值，或若干段 { upto, value }")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Steps<T>, E> {
        let text: StrDeserializer<'_, E> = value.into_deserializer();
        T::deserialize(text).map(Steps::same)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Steps<T>, E> {
        let whole: U64Deserializer<E> = value.into_deserializer();
        T::deserialize(whole).map(Steps::same)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Steps<T>, E> {
        self.visit_u64(u64::try_from(value).map_err(|_| E::custom("不能为负数"))?)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, pieces: A) -> Result<Steps<T>, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(pieces)).map(Steps)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(json: &str) -> Steps<Number> {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn each_end_belongs_to_the_step_that_says_so() {
        let table = [
            (
                r#"[{"below":24,"value":"16"},{"upto":48,"value":"18"},{"value":"20"}]"#,
                [
                    (0, Some(16)),
                    (23, Some(16)),
                    (24, Some(18)),
                    (48, Some(18)),
                    (49, Some(20)),
                    (999, Some(20)),
                ],
            ),
            (
                r#"[{"at_least":6,"below":12,"value":"25"},{"upto":24,"value":"50"}]"#,
                [(5, None), (6, Some(25)), (11, Some(25)), (12, Some(50)), (24, Some(50)), (25, None)],
            ),
            (
                r#"[{"above":6,"upto":12,"value":"25"},{"above":12,"value":"50"}]"#,
                [(6, None), (7, Some(25)), (12, Some(25)), (13, Some(50)), (99, Some(50)), (0, None)],
            ),
            (
                r#""7""#,
                [(0, Some(7)), (1, Some(7)), (24, Some(7)), (48, Some(7)), (49, Some(7)), (99, Some(7))],
            ),
        ];
        for (json, expected) in table {
            for (number, value) in expected {
                let found = steps(json).at(Number::whole(number)).copied();
                assert_eq!(found, value.map(Number::whole), "{json} at {number}");
            }
        }
    }

    #[test]
    fn a_table_is_written_as_it_is_read() {
        let table = [
            ("\"20\"", "20", true),
            (
                r#"[{"below":"24","value":"16"},{"upto":"48","value":"18"},{"value":"20"}]"#,
                "below 24: 16; upto 48: 18; 20",
                false,
            ),
            (r#"[{"at_least":"6","below":"12","value":"25"}]"#, "at_least 6 below 12: 25", false),
            (r#"[{"above":"6","value":"25"}]"#, "above 6: 25", false),
        ];
        for (json, text, one) in table {
            let steps = steps(json);
            assert_eq!(
                (serde_json::to_string(&steps).unwrap().as_str(), steps.to_string().as_str()),
                (json, text)
            );
            assert_eq!(steps.only().is_some(), one);
            assert_eq!(steps.map(Clone::clone), steps);
        }
        assert_eq!(steps("20"), Steps::same(Number::whole(20)));
        let refused = |json: &str| serde_json::from_str::<Steps<Number>>(json).unwrap_err().to_string();
        assert!(refused("-20").contains("不能为负数"));
        assert!(refused("true").contains("一个值，或若干段"));
        assert!(refused(r#"[{"value":"1","until":3}]"#).contains("until"));
    }
}
