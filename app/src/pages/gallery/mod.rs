//! 组件陈列: every component in every state, for those who design and test the hall. No page leads here; what only it
//! needs is a chunk of its own.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod titles;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use shared::text::Text;

use crate::outlet::chunk_page;
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::gallery::{Example, Shelf, shelves};
use crate::ui::{Choice, ChoiceField, Page, Task, TaskList};
use crate::ui_state::{self, Mode, Setting as _};
use titles::title;

const TITLE: Phrase = phrase("组件陈列", "Components");

chunk_page!(gallery, gallery, <Gallery/>);

/// The index, or the component that the address names.
#[component]
fn Gallery() -> impl IntoView {
    let path = use_location().pathname;
    // The addresses of components are one route: the page follows the address by itself.
    let name =
        Memo::new(move |_| path.read().trim_start_matches(routes::GALLERY).trim_matches('/').to_owned());
    move || match shelves().into_iter().find(|shelf| shelf.name == *name.read()) {
        Some(shelf) => view! { <OneComponent shelf/> }.into_any(),
        None => view! { <AllComponents/> }.into_any(),
    }
}

fn address(name: &str) -> String {
    format!("{}/{name}", routes::GALLERY)
}

/// The index.
#[component]
fn AllComponents() -> impl IntoView {
    let lead = phrase(
        "每个组件一页，列出它的每一种状态。可在标准版和长辈版之间切换。",
        "A page for each component with every state of it, in the standard and the elder mode.",
    );
    let tasks = shelves().iter().map(door).collect();
    view! {
        <Page title=TITLE lead wide=true>
            <ModeSwitch/>
            <TaskList tasks cards=true/>
        </Page>
    }
}

fn door(shelf: &Shelf) -> Task {
    let (name, count) = (shelf.name, shelf.examples.len());
    let hint = Text::new(format!("{name}，{count}种状态"), format!("{name}, states: {count}"));
    Task::new(title(name), address(name)).hint(hint)
}

/// One component: its states below each other, each under its name.
#[component]
fn OneComponent(shelf: Shelf) -> impl IntoView {
    let name = shelf.name;
    let lead = Text::new(
        format!("app/src/ui 和 style/components 中的 {name}"),
        format!("{name} in app/src/ui and style/components"),
    );
    view! {
        <Page title=title(name) lead=Words::from(lead) wide=true>
            <ModeSwitch/>
            {shelf.examples.into_iter().map(one_state).collect_view()}
            <Neighbours name/>
        </Page>
    }
}

fn one_state(Example { name, draw }: Example) -> impl IntoView {
    // Names of states are names in the code, as the snapshots have them.
    view! {
        <h2 lang="en" data-example=name>{name}</h2>
        {draw()}
    }
}

/// The mode of the whole page, the same as in the header.
#[component]
fn ModeSwitch() -> impl IntoView {
    let chosen = RwSignal::new(ui_state::mode().name().to_owned());
    Effect::new(move || chosen.set(ui_state::mode().name().to_owned()));
    Effect::new(move || {
        let mode = if *chosen.read() == Mode::Elder.name() { Mode::Elder } else { Mode::Standard };
        if untrack(ui_state::mode) != mode {
            ui_state::set_mode(mode);
        }
    });
    let choices = vec![
        Choice::new(Mode::Standard.name(), phrase("标准版", "Standard")),
        Choice::new(Mode::Elder.name(), phrase("长辈版", "Elder")),
    ];
    view! { <ChoiceField id="gallery-mode" label=phrase("显示方式", "Mode") choices chosen inline=true/> }
}

/// The component before, the index and the one after.
#[component]
fn Neighbours(name: &'static str) -> impl IntoView {
    let names: Vec<&'static str> = shelves().iter().map(|shelf| shelf.name).collect();
    let here = names.iter().position(|other| *other == name).unwrap_or(0);
    let near =
        [here.checked_sub(1), Some(here + 1)].map(|index| index.and_then(|index| names.get(index).copied()));
    let ways = near.into_iter().flatten().map(|name| Task::new(title(name), address(name)));
    let tasks = std::iter::once(Task::new(TITLE, routes::GALLERY)).chain(ways).collect();
    view! {
        <nav aria-label=move || TITLE.now()><TaskList tasks/></nav>
    }
}
