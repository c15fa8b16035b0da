//! What each page shows before its module has come: drawn by the pages' own components, one file for each address.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::chunks::Pages;
use crate::command::{cargo, read};
use crate::{Outcome, routes};

/// As `app/src/first_view.rs` writes it.
#[derive(Deserialize)]
struct View {
    address: Option<String>,
    title: String,
    html: String,
}

/// What stands around every view, and what the pages load.
pub(crate) struct Frame<'a> {
    /// The document, with a place for each part.
    pub(crate) document: &'a str,
    /// The module and its scripts.
    pub(crate) module: &'a [&'a str],
    /// Where the chunks of `pages` are.
    pub(crate) folder: &'a str,
    pub(crate) pages: &'a Pages,
}

/// All first views, as text.
pub(crate) fn drawn() -> Outcome<String> {
    read(&mut cargo(["run", "--quiet", "--package", "app", "--bin", "first-views"]))
}

/// The file of the site that is sent for the path: `loan/limit.html` for `/loan/limit`.
pub(crate) fn file_of(path: &str) -> PathBuf {
    let below = path.trim_start_matches('/');
    let is_file = below.rsplit('/').next().is_some_and(|last| last.contains('.'));
    match below {
        "" => PathBuf::from("index.html"),
        _ if is_file => PathBuf::from(below),
        _ => PathBuf::from(format!("{below}.html")),
    }
}

/// Writes one file for each of `views`, and `frame.html` for all other addresses.
pub(crate) fn write(root: &Path, site: &Path, views: &str, frame: &Frame<'_>) -> Outcome {
    let routes = routes::all(root)?;
    for View { address, title, html } in serde_json::from_str::<Vec<View>>(views)? {
        let mut chunks: Vec<&str> = Vec::new();
        if let Some(route) = address.as_ref().and_then(|address| routes::of(&routes, address)) {
            chunks.extend(route.chunks());
        }
        let loaded = frame.loaded(&chunks)?.join(" ");
        let parts = [("title", &*title), ("parts", &*loaded), ("view", &*html)];
        let page = parts.iter().try_fold(frame.document.to_owned(), |page, (name, part)| {
            let place = format!("<!-- {name} -->");
            if page.contains(&place) {
                Ok(page.replace(&place, part))
            } else {
                Err(format!("app/index.html has no place for {place}"))
            }
        })?;
        let file = site.join(file_of(address.as_deref().unwrap_or("/frame.html")));
        fs::create_dir_all(file.parent().unwrap_or(site))?;
        fs::write(file, page)?;
    }
    Ok(())
}

impl Frame<'_> {
    /// Everything that the page loads, each file once.
    fn loaded(&self, chunks: &[&str]) -> Outcome<Vec<String>> {
        let mut all: Vec<String> = self.module.iter().map(|&file| file.to_owned()).collect();
        for chunk in chunks {
            for file in routes::files(self.pages, chunk)? {
                let path = format!("{}/{file}", self.folder);
                if !all.contains(&path) {
                    all.push(path);
                }
            }
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_file() {
        for (path, file) in [
            ("/", "index.html"),
            ("/loan/limit", "loan/limit.html"),
            ("/assets/a-1/app.js", "assets/a-1/app.js"),
        ] {
            assert_eq!(file_of(path), Path::new(file));
        }
    }

    #[test]
    fn a_page_names_each_file_that_it_loads_once() {
        let both = ["page_a.wasm".to_owned(), "shared_1.wasm".to_owned()];
        let pages = Pages::from([("a".to_owned(), both.to_vec()), ("b".to_owned(), both[1..].to_vec())]);
        let frame = Frame {
            document: "",
            module: &["/app.js", "/lazy.js", "/app.wasm"],
            folder: "/x",
            pages: &pages,
        };
        let all = frame.loaded(&["a", "b"]).unwrap();
        assert_eq!(all, ["/app.js", "/lazy.js", "/app.wasm", "/x/page_a.wasm", "/x/shared_1.wasm"]);
        assert!(frame.loaded(&["c"]).is_err());
    }
}
