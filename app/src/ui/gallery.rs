//! Every component once, in its states: what the snapshot tests compare and what a designer looks at. In three parts,
//! which come as files of their own.

use leptos::prelude::*;

/// One state of a component.
pub struct Example {
    /// What it shows: `with an error`.
    pub name: &'static str,
    /// Draws it.
    pub draw: fn() -> AnyView,
}

/// The examples of one component, under its name.
pub struct Shelf {
    /// The component's file and stylesheet: `data-table`.
    pub name: &'static str,
    /// Its states.
    pub examples: Vec<Example>,
}

/// What is filled in and pressed.
pub fn forms() -> Vec<Shelf> {
    use super::*;
    vec![
        shelf("button", button::examples()),
        shelf("checkbox", checkbox::examples()),
        shelf("choice-field", choice_field::examples()),
        shelf("error-summary", error_summary::examples()),
        shelf("field", field::examples()),
        shelf("file-field", file_field::examples()),
        shelf("reader-settings", reader_settings::examples()),
        shelf("search", search::examples()),
        shelf("select-field", select_field::examples()),
        shelf("sheet-grid", sheet_grid::examples()),
        shelf("typed-field", typed_field::examples()),
    ]
}

/// What shows values: tables, charts, papers.
pub fn figures() -> Vec<Shelf> {
    use super::*;
    vec![
        shelf("amount", amount::examples()),
        shelf("bar-chart", bar_chart::examples()),
        shelf("cite", cite::examples()),
        shelf("data-table", data_table::examples()),
        shelf("decision", decision::examples()),
        shelf("donut-chart", donut_chart::examples()),
        shelf("icon", icon::examples()),
        shelf("line-chart", line_chart::examples()),
        shelf("pager", pager::examples()),
        shelf("paper", paper::examples()),
        shelf("step-chart", step_chart::examples()),
        shelf("summary-list", summary_list::examples()),
        shelf("timeline", timeline::examples()),
    ]
}

/// What frames a page, and what it says beside its content.
pub fn frames() -> Vec<Shelf> {
    use super::*;
    vec![
        shelf("dialog", dialog::examples()),
        shelf("disclosure", disclosure::examples()),
        shelf("logo", logo::examples()),
        shelf("notice", notice::examples()),
        shelf("page", page::examples()),
        shelf("progress", progress::examples()),
        shelf("session-notice", session_notice::examples()),
        shelf("site-footer", site_footer::examples()),
        shelf("site-header", site_header::examples()),
        shelf("steps", steps::examples()),
        shelf("tabs", tabs::examples()),
        shelf("tag", tag::examples()),
        shelf("task-list", task_list::examples()),
        shelf("toast", toast::examples()),
    ]
}

fn shelf(name: &'static str, examples: Vec<Example>) -> Shelf {
    Shelf { name, examples }
}

/// Every component that has examples, by name.
#[cfg(test)]
pub(crate) fn shelves() -> Vec<Shelf> {
    let mut shelves: Vec<Shelf> = [forms(), figures(), frames()].into_iter().flatten().collect();
    shelves.sort_by_key(|shelf| shelf.name);
    shelves
}

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod tests;
