//! Every address with the chunks of its page, from the table that the browser tests hold complete.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::Outcome;
use crate::chunks::Pages;

/// Where the table is.
pub(crate) const TABLE: &str = "tests/browser/routes.json";
/// The chunk that reads the policy; it comes beside the chunks of the pages that need it.
const POLICY: &str = "read_policy";

/// An address, or with a comma a part of a page that comes later.
#[derive(Deserialize)]
pub(crate) struct Route {
    pub(crate) path: String,
    /// The address of the table of routes, where the path stands for others.
    #[serde(default, rename = "as")]
    of_many: Option<String>,
    page: String,
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    policy: bool,
}

/// The table.
pub(crate) fn all(root: &Path) -> Outcome<Vec<Route>> {
    Ok(serde_json::from_str(&fs::read_to_string(root.join(TABLE))?)?)
}

/// The route of the address: its own before one that stands for many.
pub(crate) fn of<'a>(routes: &'a [Route], address: &str) -> Option<&'a Route> {
    let own = routes.iter().find(|route| route.path == address);
    own.or_else(|| routes.iter().find(|route| route.stands_for(address)))
}

impl Route {
    fn stands_for(&self, address: &str) -> bool {
        let Some(pattern) = &self.of_many else { return false };
        let (pattern, address): (Vec<&str>, Vec<&str>) =
            (pattern.split('/').collect(), address.split('/').collect());
        pattern.len() == address.len()
            && pattern.iter().zip(&address).all(|(part, of)| part.starts_with(':') || part == of)
    }

    /// The names of the chunks that the address loads.
    pub(crate) fn chunks(&self) -> impl Iterator<Item = &str> {
        let policy = self.policy.then_some(POLICY);
        std::iter::once(&*self.page).chain(self.with.iter().map(|with| &**with)).chain(policy)
    }
}

/// The files of the chunk.
pub(crate) fn files<'a>(pages: &'a Pages, chunk: &str) -> Outcome<&'a [String]> {
    pages
        .get(chunk)
        .map(Vec::as_slice)
        .ok_or_else(|| format!("{TABLE}: the build has no chunk `{chunk}`").into())
}
