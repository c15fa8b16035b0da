//! Registries of other authorities: what they say of a person. Real ones (real estate, marriage, household) are other
//! adapters; the sandbox answers from the demo's synthetic people.

use sqlx::Row as _;

use crate::store::{Connection, StoreError};

/// What the registries know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Person {
    /// Identity number of the spouse.
    pub spouse: Option<String>,
    /// Children under age.
    pub children: u8,
    /// Districts in which the person owns a home.
    pub homes: Vec<String>,
}

/// Asks the sandbox's registries; `None` when they do not know the person.
pub(crate) async fn person(
    connection: &mut Connection,
    sk: i64,
    id: &str,
) -> Result<Option<Person>, StoreError> {
    let query = "SELECT spouse, children, homes FROM registry_person WHERE sk = $1 AND id_number = $2";
    let row = sqlx::query(query).bind(sk).bind(id).fetch_optional(connection).await?;
    row.map(|row| {
        let homes: String = row.try_get("homes")?;
        let children: i64 = row.try_get("children")?;
        Ok(Person {
            spouse: row.try_get("spouse")?,
            children: u8::try_from(children).unwrap_or(u8::MAX),
            homes: homes.split(',').filter(|home| !home.is_empty()).map(str::to_owned).collect(),
        })
    })
    .transpose()
}
