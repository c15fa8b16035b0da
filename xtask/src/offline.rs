//! `service_worker.js`: which files a browser keeps for a time without network, as `app/service_worker.js` is told.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::chunks::Pages;
use crate::script::{Script, minified};
use crate::{Outcome, assets, first_views, routes};

/// The script, before it knows its files.
pub(crate) const WORKER: &str = "app/service_worker.js";
/// The calculators and the doors to them stand here and below.
const AREAS: [&str; 4] = ["/loan", "/withdrawal", "/contribution", "/account"];
/// What pages have, though no address names it.
const EVERYWHERE: [&str; 2] = ["news", "reader_settings"];
/// What every page names that is no part of the first page.
const MANIFEST: &str = "/manifest.webmanifest";
/// What stands at an address of which no first view is kept.
const FRAME: &str = "/frame.html";

/// The files of the first page and of all calculators, each once, with their first views. `folder` is where the chunks of
/// `pages` are.
pub(crate) fn files(root: &Path, first: &[&str], folder: &str, pages: &Pages) -> Outcome<Vec<String>> {
    let routes = routes::all(root)?;
    let calculators = routes.iter().filter(|route| AREAS.iter().any(|area| is_within(&route.path, area)));
    let mut files: Vec<String> = first.iter().map(|&file| file.to_owned()).collect();
    files.extend([MANIFEST, FRAME].map(str::to_owned));
    let (mut views, mut chunks) = (BTreeSet::new(), BTreeSet::new());
    for route in calculators {
        views.insert(route.path.clone());
        chunks.extend(route.chunks());
    }
    chunks.extend(EVERYWHERE);
    let mut parts = BTreeSet::new();
    for chunk in chunks {
        parts.extend(routes::files(pages, chunk)?.iter().map(|file| format!("{folder}/{file}")));
    }
    files.extend(views);
    files.extend(parts);
    Ok(files)
}

fn is_within(path: &str, area: &str) -> bool {
    path.strip_prefix(area).is_some_and(|below| below.is_empty() || below.starts_with('/'))
}

/// The script with its list, and with a name that changes whenever one of the files does.
pub(crate) fn worker(root: &Path, site: &Path, files: &[String]) -> Outcome<String> {
    let mut parts = Vec::new();
    for file in files {
        let bytes = fs::read(site.join(first_views::file_of(file)));
        parts.push(file.clone().into_bytes());
        parts.push(bytes.map_err(|error| format!("a file to be kept offline, {file}: {error}"))?);
    }
    let build = assets::hash(&parts.iter().map(Vec::as_slice).collect::<Vec<_>>());
    let script = assets::rewritten(WORKER, &assets::read(&root.join(WORKER))?, &[("/build", &build)])?;
    let place = "\"/files\"";
    if script.matches(place).count() != 1 {
        return Err(format!("{WORKER} must have one place for {place}").into());
    }
    minified(&script.replace(place, &serde_json::to_string(files)?), Script::Classic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::root;

    fn pages(names: &[&str]) -> Pages {
        let file = |name: &str| vec![format!("page_{name}.wasm"), "shared_2.wasm".to_owned()];
        names.iter().map(|name| ((*name).to_owned(), file(name))).collect()
    }

    const CALCULATORS: [&str; 12] = [
        "contribution",
        "doors",
        "interest",
        "life",
        "loan_limit",
        "mixed",
        "monthly",
        "news",
        "read_policy",
        "reader_settings",
        "schedule",
        "withdrawal",
    ];

    #[test]
    fn all_calculators_are_kept_and_no_page_of_somebody() {
        let all = [&CALCULATORS[..], &["member", "rent", "employer", "staff", "sign_in"]].concat();
        let files = files(&root(), &["/index.html"], "/assets/app-1", &pages(&all)).unwrap();
        let mut expected = vec!["/index.html".to_owned(), MANIFEST.to_owned(), FRAME.to_owned()];
        let is_view = |file: &String| !file.starts_with("/assets/");
        let views: Vec<String> = files[3..].iter().filter(|file| is_view(file)).cloned().collect();
        assert!(views.contains(&"/loan/limit".to_owned()) && !views.contains(&"/me".to_owned()), "{views:?}");
        expected.extend(views);
        expected.extend(CALCULATORS.map(|name| format!("/assets/app-1/page_{name}.wasm")));
        expected.push("/assets/app-1/shared_2.wasm".to_owned());
        assert_eq!(files, expected);
    }

    #[test]
    fn a_page_without_a_chunk_is_an_error() {
        let error = files(&root(), &[], "/assets/app-1", &pages(&CALCULATORS[1..])).unwrap_err().to_string();
        assert_eq!(error, "tests/browser/routes.json: the build has no chunk `contribution`");
    }

    #[test]
    fn an_area_is_no_other_address_that_begins_alike() {
        assert!(is_within("/loan", "/loan") && is_within("/loan/limit", "/loan"));
        assert!(!is_within("/loans", "/loan") && !is_within("/", "/loan"));
    }

    /// A site of a folder that goes with the test.
    struct Site(std::path::PathBuf);

    impl Site {
        fn new(name: &str) -> Site {
            let folder = std::env::temp_dir().join(format!("offline-{name}-{}", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            Site(folder)
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn the_script_lists_its_files_and_changes_with_each_of_them() {
        let site = Site::new("list");
        let files = ["/a.js".to_owned(), "/b.wasm".to_owned()];
        let written = |a: &str| {
            fs::write(site.0.join("a.js"), a).unwrap();
            fs::write(site.0.join("b.wasm"), "b").unwrap();
            worker(&root(), &site.0, &files).unwrap()
        };
        let (before, after) = (written("1"), written("2"));
        let list = "FILES=[`/a.js`,`/b.wasm`]";
        assert!(before.contains(list) && after.contains(list), "{before}");
        assert_ne!(before, after);
        assert_eq!(before, written("1"));
        assert!(!before.contains("/build"), "{before}");
    }

    #[test]
    fn a_file_that_is_missing_is_an_error() {
        let site = Site::new("missing");
        let error = worker(&root(), &site.0, &["/a.js".to_owned()]).unwrap_err().to_string();
        assert!(error.starts_with("a file to be kept offline, /a.js: "), "{error}");
    }
}
