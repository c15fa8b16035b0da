//! How an address of the list in [`crate::routes`] is told from another.

use leptos::prelude::GetUntracked as _;
use leptos_router::location::Location;
use leptos_router::params::ParamsMap;

/// A whole address. A part that begins with `:` stands for anything and is given to the page by that name.
/// A slash at the end makes no difference.
///
/// ```
/// use app::address::Address;
///
/// let case = Address("/cases/:number");
/// let found = case.parts_of("/cases/2026-0001/").unwrap();
/// assert_eq!(found.get_str("number"), Some("2026-0001"));
/// assert!(case.parts_of("/cases").is_none());
/// assert!(Address("/").parts_of("/cases").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address(pub &'static str);

impl Address {
    /// What stands in the path for the parts that stand for anything; none where the path is another.
    pub fn parts_of(self, path: &str) -> Option<ParamsMap> {
        let (mut wanted, mut given) = (parts(self.0), parts(path));
        let mut params = ParamsMap::new();
        loop {
            match (wanted.next(), given.next()) {
                (None, None) => return Some(params),
                (Some(wanted), Some(given)) => match wanted.strip_prefix(':') {
                    Some(name) => params.insert(name, given.to_owned()),
                    None if wanted == given => {}
                    None => return None,
                },
                (Some(_), None) | (None, Some(_)) => return None,
            }
        }
    }
}

/// The path and the search of the place that the reader asked for, as a link has them.
pub fn asked_for(location: &Location) -> String {
    let path = location.pathname.get_untracked();
    match location.search.get_untracked().trim_start_matches('?') {
        "" => path,
        search => format!("{path}?{search}"),
    }
}

fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|part| !part.is_empty())
}
