//! 组件陈列: every component in every state, for those who design and test the hall. No page leads here; what only it
//! needs is a chunk of its own, and so is each of its parts.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod titles;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use shared::text::Text;

use crate::outlet::{chunk_page, chunk_part};
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::gallery::{self as shelves, Example, Shelf};
use crate::ui::{Choice, ChoiceField, Page, Task, TaskList};
use crate::ui_state::{self, Mode, Setting as _};
use titles::{COMPONENTS, Named};

const TITLE: Phrase = phrase("组件陈列", "Components");

/// What a component is for. The examples of each part are a chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// What is filled in and pressed.
    Forms,
    /// What shows values.
    Figures,
    /// What frames a page.
    Frames,
}

chunk_page!(gallery, gallery, <Gallery/>);
chunk_part!(gallery_forms, forms, |name: &'static str| <States name of=shelves::forms()/>);
chunk_part!(gallery_figures, figures, |name: &'static str| <States name of=shelves::figures()/>);
chunk_part!(gallery_frames, frames, |name: &'static str| <States name of=shelves::frames()/>);

/// The index, or the component that the address names.
#[component]
fn Gallery() -> impl IntoView {
    let path = use_location().pathname;
    // The addresses of components are one route: the page follows the address by itself.
    let name =
        Memo::new(move |_| path.read().trim_start_matches(routes::GALLERY).trim_matches('/').to_owned());
    move || match COMPONENTS.iter().position(|(known, ..)| *known == *name.read()) {
        Some(at) => view! { <OneComponent at/> }.into_any(),
        None => view! { <AllComponents/> }.into_any(),
    }
}

/// The way to a component.
fn door((name, _, title): &Named) -> Task {
    Task::new(*title, format!("{}/{name}", routes::GALLERY))
}

/// The index.
#[component]
fn AllComponents() -> impl IntoView {
    let lead = phrase(
        "每个组件一页，列出它的每一种状态。可在标准版和长辈版之间切换。",
        "A page for each component with every state of it, in the standard and the elder mode.",
    );
    let tasks = COMPONENTS.iter().map(|named| door(named).hint(Text::same(named.0))).collect();
    view! {
        <Page title=TITLE lead wide=true>
            <ModeSwitch/>
            <TaskList tasks cards=true/>
        </Page>
    }
}

/// One component: its states below each other, each under its name.
#[component]
fn OneComponent(
    /// Its place among the components.
    at: usize,
) -> impl IntoView {
    let (name, part, title) = COMPONENTS[at];
    let lead = Text::new(
        format!("app/src/ui 和 style/components 中的 {name}"),
        format!("{name} in app/src/ui and style/components"),
    );
    let states = move || match part {
        Part::Forms => forms(name),
        Part::Figures => figures(name),
        Part::Frames => frames(name),
    };
    view! {
        <Page title lead=Words::from(lead) wide=true>
            <ModeSwitch/>
            {states()}
            <Neighbours at/>
        </Page>
    }
}

/// The states of a component of one part.
#[component]
fn States(name: &'static str, of: Vec<Shelf>) -> impl IntoView {
    let shelf = of.into_iter().find(|shelf| shelf.name == name);
    shelf.map(|shelf| shelf.examples.into_iter().map(one_state).collect_view())
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
fn Neighbours(at: usize) -> impl IntoView {
    let near = [at.checked_sub(1), Some(at + 1)].map(|at| at.and_then(|at| COMPONENTS.get(at)));
    let ways = near.into_iter().flatten().map(door);
    let tasks = std::iter::once(Task::new(TITLE, routes::GALLERY)).chain(ways).collect();
    view! {
        <nav aria-label=move || TITLE.now()><TaskList tasks/></nav>
    }
}
