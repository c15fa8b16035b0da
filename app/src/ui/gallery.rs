//! Every component once, in its states: what the snapshot tests compare and what a designer looks at.

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

/// Every component that has examples, by name.
pub fn shelves() -> Vec<Shelf> {
    use super::*;
    let shelf = |name, examples| Shelf { name, examples };
    vec![
        shelf("amount", amount::examples()),
        shelf("bar-chart", bar_chart::examples()),
        shelf("button", button::examples()),
        shelf("checkbox", checkbox::examples()),
        shelf("choice-field", choice_field::examples()),
        shelf("cite", cite::examples()),
        shelf("data-table", data_table::examples()),
        shelf("decision", decision::examples()),
        shelf("dialog", dialog::examples()),
        shelf("disclosure", disclosure::examples()),
        shelf("donut-chart", donut_chart::examples()),
        shelf("error-summary", error_summary::examples()),
        shelf("field", field::examples()),
        shelf("file-field", file_field::examples()),
        shelf("icon", icon::examples()),
        shelf("line-chart", line_chart::examples()),
        shelf("logo", logo::examples()),
        shelf("notice", notice::examples()),
        shelf("page", page::examples()),
        shelf("pager", pager::examples()),
        shelf("paper", paper::examples()),
        shelf("progress", progress::examples()),
        shelf("reader-settings", reader_settings::examples()),
        shelf("search", search::examples()),
        shelf("select-field", select_field::examples()),
        shelf("session-notice", session_notice::examples()),
        shelf("sheet-grid", sheet_grid::examples()),
        shelf("site-footer", site_footer::examples()),
        shelf("site-header", site_header::examples()),
        shelf("step-chart", step_chart::examples()),
        shelf("steps", steps::examples()),
        shelf("summary-list", summary_list::examples()),
        shelf("tabs", tabs::examples()),
        shelf("tag", tag::examples()),
        shelf("task-list", task_list::examples()),
        shelf("timeline", timeline::examples()),
        shelf("toast", toast::examples()),
        shelf("typed-field", typed_field::examples()),
    ]
}

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod tests;
