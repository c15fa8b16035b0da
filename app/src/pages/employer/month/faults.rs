//! 需要修改: the faults by kind, each with its cell to correct and its cure.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use shared::remittance::{Checked, Code, Fault, Field};
use shared::text::Text;

use super::cell_fault::CellFault;
use super::wizard::Wizard;
use crate::pages::employer::words;
use crate::text::{Words, phrase};
use crate::ui::{Button, ButtonKind, Notice, Pager, Paging, Tone};

/// One kind of fault in one column.
type Kind = (Code, Field);

/// How many there are of a kind, and how many of them have a suggestion.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Count {
    all: usize,
    suggested: usize,
}

fn kinds(faults: &[Fault]) -> BTreeMap<Kind, Count> {
    let mut kinds: BTreeMap<Kind, Count> = BTreeMap::new();
    for fault in faults {
        let count = kinds.entry((fault.code, fault.field)).or_default();
        count.all += 1;
        count.suggested += usize::from(fault.suggestion.is_some());
    }
    kinds
}

/// The list, with its filter.
#[component]
pub(super) fn Faults(wizard: Wizard, checked: Signal<Arc<Checked>>) -> impl IntoView {
    let kinds = Memo::new(move |_| kinds(&checked.read().faults));
    let wanted = RwSignal::new(None::<Kind>);
    // A kind that is cured is no filter any more.
    let only = Memo::new(move |_| wanted.get().filter(|kind| kinds.read().contains_key(kind)));
    let paging = Paging::chosen();
    let shown = Memo::new(move |_| {
        let checked = checked.read();
        let fits = |fault: &&Fault| only.get().is_none_or(|kind| kind == (fault.code, fault.field));
        checked.faults.iter().filter(fits).cloned().collect::<Vec<Fault>>()
    });
    let in_sight = move || {
        let shown = shown.read();
        shown[paging.range(shown.len())].to_vec()
    };
    let rows = Signal::derive(move || shown.read().len());
    view! {
        <Show
            when=move || !shown.read().is_empty()
            fallback=|| view! { <Notice tone=Tone::Success title=phrase("没有需要修改的地方", "Nothing to correct")/> }
        >
            <Filter kinds wanted only paging/>
            {move || only.get().map(|kind| view! { <Alike wizard kind kinds/> })}
            <ol class="faults" id=super::FAULTS tabindex="-1">
                <For each=in_sight key=identity let(fault)>
                    <CellFault wizard fault/>
                </For>
            </ol>
            <Pager paging rows/>
        </Show>
    }
}

/// What makes a fault another one: then its cell is drawn anew.
fn identity(fault: &Fault) -> (u32, String, String) {
    (fault.row, fault.column.clone(), fault.message.zh.clone())
}

#[component]
fn Filter(
    kinds: Memo<BTreeMap<Kind, Count>>,
    wanted: RwSignal<Option<Kind>>,
    only: Memo<Option<Kind>>,
    paging: Paging,
) -> impl IntoView {
    let choose = move |kind: Option<Kind>| {
        wanted.set(kind);
        paging.restart();
    };
    let all = Words::live(move || {
        let count: usize = kinds.read().values().map(|count| count.all).sum();
        Text::new(format!("全部 {count}"), format!("All {count}"))
    });
    let chips = move || {
        let kinds = kinds.get();
        kinds
            .into_iter()
            .map(|(kind, count)| {
                let (name, field) = (words::code(kind.0), kind.1.text());
                let (mut zh, mut en) = (String::new(), String::new());
                if words::needs_field(kind.0) {
                    (zh, en) = (format!("{}：", field.zh), format!("{}: ", field.en));
                }
                let count = count.all;
                let label = Text::new(format!("{zh}{} {count}", name.zh), format!("{en}{} {count}", name.en));
                let pressed = move || if only.get() == Some(kind) { "true" } else { "false" };
                view! {
                    <button type="button" class="chip" aria-pressed=pressed on:click=move |_| choose(Some(kind))>
                        {Words::from(label)}
                    </button>
                }
            })
            .collect_view()
    };
    let pressed = move || if only.get().is_none() { "true" } else { "false" };
    view! {
        <div class="chips" role="group" aria-label=move || phrase("按问题种类查看", "Filter by kind").now()>
            <button type="button" class="chip" aria-pressed=pressed on:click=move |_| choose(None)>{all}</button>
            {chips}
        </div>
    }
}

/// 同类全部改.
#[component]
fn Alike(wizard: Wizard, kind: Kind, kinds: Memo<BTreeMap<Kind, Count>>) -> impl IntoView {
    let suggested = move || kinds.read().get(&kind).map_or(0, |count| count.suggested);
    let take_all = Callback::new(move |()| {
        wizard.correct(|desk, against| {
            let count = desk.fix_alike(kind.0, kind.1, against);
            Text::new(format!("已按建议修改{count}处"), format!("{count} cells were changed as suggested"))
        });
    });
    move || {
        let count = suggested();
        let label = Text::new(format!("这一类{count}处都按建议改"), format!("Take all {count} suggestions"));
        (1 < count).then(|| {
            view! {
                <p class="month__alike"><Button label kind=ButtonKind::Secondary on_press=take_all/></p>
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use shared::remittance::Suggestion;

    use super::*;

    #[test]
    fn kinds_are_counted_with_their_suggestions() {
        let fault = |row, code, suggested: bool| Fault {
            row,
            column: "基数".into(),
            field: Field::Base,
            code,
            message: Text::same("x"),
            suggestion: suggested.then(|| Suggestion { field: Field::Base, value: "1".into() }),
        };
        let faults = [
            fault(2, Code::Negative, true),
            fault(3, Code::Negative, false),
            fault(4, Code::BaseOverCap, true),
        ];
        let kinds = kinds(&faults);
        assert!(kinds[&(Code::Negative, Field::Base)] == Count { all: 2, suggested: 1 });
        assert!(kinds[&(Code::BaseOverCap, Field::Base)] == Count { all: 1, suggested: 1 });
    }
}
