//! How an address of the list in [`crate::routes`] is told from another.

use std::borrow::Cow;

use leptos::prelude::GetUntracked as _;
use leptos_router::location::Location;
use leptos_router::{PartialPathMatch, PathSegment, PossibleRouteMatch};

/// A whole address. A part that begins with `:` stands for anything and is given to the page by that name.
/// A slash at the end makes no difference.
///
/// ```
/// use app::address::Address;
/// use leptos_router::PossibleRouteMatch as _;
///
/// let case = Address("/cases/:number");
/// let found = case.test("/cases/2026-0001/").unwrap();
/// assert_eq!(found.params(), [("number".into(), "2026-0001".to_owned())]);
/// assert!(case.test("/cases").is_none());
/// assert!(Address("/").test("/cases").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address(pub &'static str);

impl PossibleRouteMatch for Address {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let (mut wanted, mut given) = (parts(self.0), parts(path));
        let mut params = Vec::new();
        loop {
            match (wanted.next(), given.next()) {
                (None, None) => return Some(PartialPathMatch::new("", params, path)),
                (Some(wanted), Some(given)) => match wanted.strip_prefix(':') {
                    Some(name) => params.push((Cow::Borrowed(name), given.to_owned())),
                    None if wanted == given => {}
                    None => return None,
                },
                (Some(_), None) | (None, Some(_)) => return None,
            }
        }
    }

    fn generate_path(&self, path: &mut Vec<PathSegment>) {
        path.extend(parts(self.0).map(|part| match part.strip_prefix(':') {
            Some(name) => PathSegment::Param(Cow::Borrowed(name)),
            None => PathSegment::Static(Cow::Borrowed(part)),
        }));
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
