//! Snapshots of every component, and the agreement between components and style sheets.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use shared::text::Lang;

use super::*;
use crate::ui_state::{self, Setting as _};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The HTML of one example as the browser would get it; the markers between texts go.
fn html(example: &Example) -> String {
    let owner = Owner::new();
    let html = owner.with(|| (example.draw)().to_html());
    html.replace("<!>", "").replace("<!---->", "")
}

/// One element a line, so that a difference is one line.
fn by_line(html: &str) -> String {
    html.replace("><", ">\n<")
}

#[test]
fn each_component_looks_as_recorded() {
    for shelf in shelves() {
        let draw = |example: &Example| {
            let zh = by_line(&html(example));
            let en = ui_state::in_lang(Lang::En, || by_line(&html(example)));
            format!("<!-- {}, zh -->\n{zh}\n\n<!-- {}, en -->\n{en}\n", example.name, example.name)
        };
        let all: Vec<String> = shelf.examples.iter().map(draw).collect();
        expect_file![format!("../snapshots/{}.html", shelf.name)].assert_eq(&all.join("\n"));
    }
}

#[test]
fn no_chinese_is_left_in_english() {
    let is_han = |char: char| ('\u{4e00}'..='\u{9fff}').contains(&char);
    // Names of people, numbers of articles, the switch back to Chinese.
    let spared = ["阿卜杜拉·买买提", "王**", "第24条第1款", "二、额度", "中文"];
    for shelf in shelves() {
        for example in &shelf.examples {
            let english = ui_state::in_lang(Lang::En, || html(example));
            let english = spared.iter().fold(english, |text, name| text.replace(name, ""));
            let left = english.chars().filter(|char| is_han(*char)).collect::<String>();
            assert!(left.is_empty(), "{} ({}): {left}", shelf.name, example.name);
        }
    }
}

#[test]
fn views_carry_no_inline_style() {
    for shelf in shelves() {
        for example in &shelf.examples {
            assert!(!html(example).contains("style="), "{} ({})", shelf.name, example.name);
        }
    }
}

fn sheets() -> Vec<(String, String)> {
    let files = fs::read_dir(root().join("style/components")).unwrap();
    let mut sheets: Vec<(String, String)> = files
        .map(|file| file.unwrap().path())
        .map(|path| {
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect();
    sheets.sort();
    sheets
}

/// Class names in the selectors of a sheet.
fn classes_of_sheet(sheet: &str) -> BTreeSet<String> {
    let selectors = sheet.split('}').filter_map(|rule| rule.rsplit_once('{').map(|(selector, _)| selector));
    let name = |part: &str| {
        part.chars().take_while(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_')).collect()
    };
    selectors
        .flat_map(|selector| selector.split('.').skip(1).map(name).collect::<Vec<String>>())
        .filter(|name| name.starts_with(|char: char| char.is_ascii_lowercase()))
        .collect()
}

/// Class names in what is drawn.
fn classes_drawn() -> BTreeSet<String> {
    let drawn: String = shelves().iter().flat_map(|shelf| shelf.examples.iter().map(html)).collect();
    let values = drawn.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    values.flat_map(str::split_whitespace).map(str::to_owned).collect()
}

#[test]
fn each_sheet_belongs_to_a_component_and_names_only_what_is_drawn() {
    let names: BTreeSet<&str> = shelves().iter().map(|shelf| shelf.name).collect();
    let drawn = classes_drawn();
    for (sheet, text) in sheets() {
        assert!(names.contains(&*sheet), "style/components/{sheet}.css has no component of that name");
        let idle: Vec<String> =
            classes_of_sheet(&text).into_iter().filter(|class| !drawn.contains(class)).collect();
        assert!(idle.is_empty(), "{sheet}.css styles what no example draws: {idle:?}");
    }
}

#[test]
fn each_component_has_its_sheet_and_each_class_a_home() {
    let sheets = sheets();
    // Typed fields are fields: they look like them.
    for shelf in shelves().iter().filter(|shelf| shelf.name != "typed-field") {
        assert!(sheets.iter().any(|(sheet, _)| sheet == shelf.name), "{} has no sheet", shelf.name);
    }
    for class in classes_drawn() {
        let block = class.split("__").next().unwrap_or_default().split("--").next().unwrap_or_default();
        let at_home = class == "visually-hidden" || sheets.iter().any(|(sheet, _)| sheet == block);
        assert!(at_home, ".{class} belongs to no sheet in style/components");
    }
}

/// Files beside the components that are none: the list of them, the gallery, where the focus goes.
const NO_COMPONENTS: [&str; 4] = ["mod", "gallery", "focus", "snapshots"];

#[test]
fn each_file_is_a_component_with_examples() {
    let shelves = shelves();
    for file in fs::read_dir(root().join("app/src/ui")).unwrap() {
        let path = file.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if NO_COMPONENTS.contains(&&*stem) {
            continue;
        }
        let shelf = shelves.iter().find(|shelf| shelf.name == stem.replace('_', "-"));
        let examples = shelf.map_or(0, |shelf| shelf.examples.len());
        assert!(examples > 0, "app/src/ui/{stem} has no examples in the gallery");
    }
}

#[test]
fn what_moves_can_be_stilled() {
    for (sheet, text) in sheets() {
        let moves = |line: &&str| line.contains("transition:") && !line.contains("var(--quick)");
        assert_eq!(
            text.lines().find(moves),
            None,
            "{sheet}.css: --quick is nought where motion is unwelcome"
        );
        let turns = text.lines().any(|line| line.contains("animation:") && !line.contains("animation: none"));
        let stilled = text.contains("prefers-reduced-motion: reduce");
        assert!(!turns || stilled, "{sheet}.css has an animation that nobody can still");
    }
}

/// Where the reader's own colours are forced, backgrounds go and drawings keep theirs: what is told by either alone
/// needs a rule of its own.
#[test]
fn drawings_are_seen_in_forced_colours() {
    for (sheet, text) in sheets() {
        let draws = ["fill: var(--chart", "stroke: var(--chart", "-webkit-progress-value"];
        let draws = draws.iter().any(|drawn| text.contains(drawn));
        let ruled = text.contains("forced-colors: active") || text.contains("forced-color-adjust");
        assert!(
            !draws || ruled,
            "{sheet}.css draws in colours of its own and has no rule for forced colours"
        );
    }
}

/// Writes the gallery for the eye, in both modes: `HALL_GALLERY=/somewhere cargo test -p app gallery`.
#[test]
fn gallery_pages_are_whole() {
    let style = |name: &str| fs::read_to_string(root().join("style").join(name)).unwrap();
    let sheets: String = sheets().into_iter().map(|(_, sheet)| sheet).collect();
    let style = [style("tokens.css"), style("base.css"), sheets].concat();
    let shelf = |shelf: &Shelf| {
        let drawn: String = shelf.examples.iter().map(|example| html(example) + "\n").collect();
        // What spans the window is drawn so; the rest stands in the column of a page.
        let spans = matches!(shelf.name, "page" | "site-header" | "site-footer");
        let frame = if spans { "" } else { " class=\"page\"" };
        format!("<div{frame}><h2>{}</h2>\n{drawn}</div>\n", shelf.name)
    };
    let body: String = shelves().iter().map(shelf).collect();
    for mode in [ui_state::Mode::Standard, ui_state::Mode::Elder] {
        let name = mode.name();
        let page = format!(
            "<!doctype html>\n<html lang=\"zh-CN\" data-mode=\"{name}\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n<title>{name}</title>\n\
             <style>{style}</style>\n{body}\n"
        );
        assert!(page.contains("decision__amount"));
        if let Some(folder) = std::env::var_os("HALL_GALLERY") {
            fs::create_dir_all(&folder).unwrap();
            fs::write(Path::new(&folder).join(format!("{name}.html")), page).unwrap();
        }
    }
}
