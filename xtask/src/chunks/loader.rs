//! `lazy.js`: which modules a page needs, as the splitter writes it and as the pages get it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Pages;
use crate::Outcome;

/// What stands in front of the name of a page's chunk, on both sides of the door between the modules.
const LOAD: &str = "export const __wasm_split_load_";
const CHUNK: &str = "const __chunk_";

/// The script, taken apart.
pub(super) struct Loader {
    /// Everything but the lists.
    runtime: String,
    /// The files of each page.
    pub(super) pages: Pages,
}

impl Loader {
    /// Reads what the splitter wrote.
    pub(super) fn read(script: &str) -> Outcome<Loader> {
        let first = [script.find("/* "), script.find(CHUNK), script.find(LOAD)].into_iter().flatten().min();
        let (runtime, lists) = script.split_at(first.ok_or("lazy.js loads no chunk")?);
        let mut chunks = BTreeMap::new();
        let mut pages = Pages::new();
        let (mut name, mut file) = ("", None);
        // A statement begins with a name, may name a file, and ends with the list of what it needs.
        for line in lists.lines() {
            if let Some((said, _)) = line.split_once(" = ").filter(|(said, _)| !said.starts_with(' ')) {
                name = said;
            }
            if let Some(said) = between(line, "new URL(\"./", "\"") {
                file = Some(said.to_owned());
            }
            let Some(needs) = line.ends_with(");").then(|| between(line, ", [", "]")).flatten() else {
                continue;
            };
            if let Some(page) = name.strip_prefix(LOAD) {
                let needs = needs.split(", ").filter(|name| !name.is_empty());
                let files = needs.map(|name| {
                    chunks.get(name).cloned().ok_or_else(|| format!("lazy.js: no chunk `{name}`"))
                });
                let mut files = files.collect::<Result<Vec<String>, _>>()?;
                files.extend(file.take());
                pages.insert(page.to_owned(), files);
            } else {
                let file = file.take().ok_or_else(|| format!("lazy.js: `{name}` has no file"))?;
                chunks.insert(name.trim_start_matches("const ").to_owned(), file);
            }
        }
        Ok(Loader { runtime: runtime.to_owned(), pages })
    }

    /// The script that loads `pages`, with `fetch` in front.
    pub(super) fn write(&self, fetch: &str, pages: &Pages) -> String {
        let mut files: Vec<&String> = pages.values().flatten().collect();
        files.sort_unstable();
        files.dedup();
        let mut script = format!("{fetch}{}", self.runtime);
        script.push_str(
            "const file = (name) => makeLoad(() => {\n  const came = fetch(new URL(name, import.meta.url));\n  \
             came.catch(() => {});\n  return async (imports) => WebAssembly.instantiateStreaming(came, imports);\n}, []);\n\
             const page = (...needs) => wrapAsyncCb(makeLoad(() => async () => ({}), needs));\n",
        );
        for (number, file) in files.iter().enumerate() {
            let _ = writeln!(script, "const f{number} = file(\"./{file}\");");
        }
        for (page, needs) in pages {
            let needs: Vec<String> = needs
                .iter()
                .filter_map(|need| files.binary_search(&need).ok())
                .map(|number| format!("f{number}"))
                .collect();
            let _ = writeln!(script, "{LOAD}{page} = page({});", needs.join(", "));
        }
        script
    }
}

/// The text after `before` and before `after`.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    Some(rest.split_once(after)?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = r#"import { initSync } from "./app.js";
function makeLoad(fetcher, deps) {}
/* a, b */
const __chunk_1 = makeLoad(() => {
    const src = fetch(new URL("./chunk_1.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
export const __wasm_split_load_b = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_1]));
export const __wasm_split_load_a = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_a.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_1]));
"#;

    #[test]
    fn what_the_splitter_wrote_is_read() {
        let loader = Loader::read(SCRIPT).unwrap();
        assert!(loader.runtime.ends_with("function makeLoad(fetcher, deps) {}\n"), "{}", loader.runtime);
        assert_eq!(loader.pages["a"], ["chunk_1.wasm", "split_a.wasm"]);
        assert_eq!(loader.pages["b"], ["chunk_1.wasm"]);
    }

    #[test]
    fn every_page_gets_its_door_and_its_files() {
        let loader = Loader::read(SCRIPT).unwrap();
        let pages = Pages::from([
            ("a".to_owned(), vec!["two.wasm".to_owned(), "one.wasm".to_owned()]),
            ("b".to_owned(), vec!["two.wasm".to_owned()]),
        ]);
        let script = loader.write("", &pages);
        assert!(script.contains("const f1 = file(\"./two.wasm\");"), "{script}");
        assert!(script.ends_with(
            "export const __wasm_split_load_a = page(f1, f0);\nexport const __wasm_split_load_b = page(f1);\n"
        ));
    }
}
