//! 搜索框: a text field that offers what fits while one types (ARIA combobox with a list), inside a form that works without it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use shared::text::Text;

use super::gallery::Example;
use crate::text::{Words, phrase};
use crate::ui_state;

/// Something that fits what is typed, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Where it stands.
    pub href: String,
    /// Its name: before, within and after what is typed.
    pub title: [String; 3],
    /// What kind of thing it is: 办事指南.
    pub kind: String,
    /// The other name that was meant.
    pub by: Option<String>,
    /// One line about it.
    pub hint: String,
}

/// A name with what is typed marked in it.
#[component]
pub fn Marked(
    /// Before, within, after.
    title: [String; 3],
) -> impl IntoView {
    let [before, within, after] = title;
    let mark = (!within.is_empty()).then(|| view! { <mark class="search__mark">{within}</mark> });
    view! { {before}{mark}{after} }
}

/// The field, its list and its button.
#[component]
pub fn Search(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What can be found here.
    #[prop(into)]
    label: Words,
    /// What is typed.
    text: RwSignal<String>,
    /// What fits; none before anything was looked up.
    #[prop(into)]
    suggestions: Signal<Option<Vec<Suggestion>>>,
    /// The field has been entered.
    wake: Callback<()>,
    /// Goes to a suggestion.
    go: Callback<String>,
    /// Looks up what is typed.
    look_up: Callback<String>,
    /// Whether the list is open at first.
    #[prop(optional)]
    open: bool,
) -> impl IntoView {
    let list = List { open: RwSignal::new(open), active: RwSignal::new(open.then_some(0)), suggestions };
    let list_id = StoredValue::new(format!("{id}-list"));
    let option = move |at: usize| format!("{}-{at}", list_id.get_value());
    let press = move |event: KeyboardEvent| {
        // Enter and the arrows belong to whoever types pinyin into the window of the input method.
        if !event.is_composing() && list.press(&event.key(), go) {
            event.prevent_default();
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        list.close();
        look_up.run(text.get_untracked());
    };
    let typed = move |event| {
        text.set(event_target_value(&event));
        list.active.set(None);
        list.open.set(true);
    };
    let options = move || {
        let all = suggestions.get().unwrap_or_default().into_iter().enumerate();
        all.map(|(at, one)| draw(one, option(at), at, list, go)).collect_view()
    };
    view! {
        <form class="search" role="search" action="/search" method="get" on:submit=submit>
            <label class="search__label" for=id.clone()>{label}</label>
            <div class="search__row">
                <div class="search__field">
                    <input
                        class="search__input"
                        id=id
                        type="search"
                        name="q"
                        maxlength="60"
                        autocomplete="off"
                        autocapitalize="none"
                        spellcheck="false"
                        enterkeyhint="search"
                        role="combobox"
                        aria-autocomplete="list"
                        aria-controls=list_id.get_value()
                        aria-expanded=move || list.is_open().to_string()
                        aria-activedescendant=move || list.active.get().filter(|_| list.is_open()).map(option)
                        prop:value=move || text.get()
                        on:input=typed
                        on:focus=move |_| wake.run(())
                        on:blur=move |_| list.close()
                        on:keydown=press
                    />
                    <ul
                        class="search__list"
                        id=list_id.get_value()
                        role="listbox"
                        aria-label=move || SUGGESTED.now()
                        hidden=move || !list.is_open()
                    >
                        {options}
                    </ul>
                </div>
                <button class="button" type="submit">{phrase("搜索", "Search")}</button>
            </div>
            <p class="visually-hidden" role="status">{move || list.says().map(|text| text.in_lang(ui_state::lang()).to_owned())}</p>
        </form>
    }
}

const SUGGESTED: crate::text::Phrase = phrase("搜索建议", "Suggestions");

fn draw(one: Suggestion, id: String, at: usize, list: List, go: Callback<String>) -> impl IntoView {
    let Suggestion { href, title, kind, by, .. } = one;
    view! {
        <li
            class="search__option"
            id=id
            role="option"
            aria-selected=move || (list.active.get() == Some(at)).to_string()
            on:mousedown=|event| event.prevent_default()
            on:click=move |_| {
                list.close();
                go.run(href.clone());
            }
        >
            <span class="search__title"><Marked title/>{by.map(|by| view! { <span class="search__by">{format!(" · {by}")}</span> })}</span>
            <span class="search__kind">{kind}</span>
        </li>
    }
}

/// The list of suggestions: whether it is open and which is chosen.
#[derive(Clone, Copy)]
struct List {
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    suggestions: Signal<Option<Vec<Suggestion>>>,
}

impl List {
    fn count(self) -> usize {
        self.suggestions.with(|all| all.as_ref().map_or(0, Vec::len))
    }

    fn is_open(self) -> bool {
        self.open.get() && self.count() > 0
    }

    fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    /// What the key does; whether it did anything.
    fn press(self, key: &str, go: Callback<String>) -> bool {
        let (count, active) = (untrack(|| self.count()), self.active.get_untracked());
        let open = count > 0 && self.open.get_untracked();
        match key {
            "ArrowDown" | "ArrowUp" if count > 0 => {
                self.active.set(moved(active.filter(|_| open), count, key == "ArrowDown"));
                self.open.set(true);
                true
            }
            "Escape" if open => {
                self.close();
                true
            }
            "Enter" => {
                let chosen = active.filter(|_| open).and_then(|at| {
                    self.suggestions.with_untracked(|all| Some(all.as_ref()?.get(at)?.href.clone()))
                });
                let found = chosen.is_some();
                if let Some(href) = chosen {
                    self.close();
                    go.run(href);
                }
                found
            }
            _ => false,
        }
    }

    /// For those who do not see the list.
    fn says(self) -> Option<Text> {
        let all = self.suggestions.get().filter(|_| self.open.get())?;
        Some(match all.len() {
            0 => Text::new("没有找到，按回车看看怎么办", "Nothing fits: press Enter to see what to do"),
            count => Text::new(
                format!("有{count}条建议，按上下键选择"),
                format!("{count} suggestions: choose with the arrow keys"),
            ),
        })
    }
}

/// The next or the one before; past an end the other end.
fn moved(active: Option<usize>, count: usize, down: bool) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (active, down) {
        (None, true) => 0,
        (None, false) | (Some(0), false) => last,
        (Some(at), true) => {
            if at >= last {
                0
            } else {
                at + 1
            }
        }
        (Some(at), false) => at - 1,
    })
}

/// Untouched, and with its list.
pub fn examples() -> Vec<Example> {
    fn field(id: &'static str, suggestions: Option<Vec<Suggestion>>, open: bool) -> AnyView {
        let (text, label) =
            (RwSignal::new(String::new()), phrase("搜索事项和指南", "Search services and guides"));
        let (go, look_up) = (Callback::new(|_| ()), Callback::new(|_| ()));
        let suggestions = Signal::derive(move || suggestions.clone());
        view! { <Search id label text suggestions wake=Callback::new(|()| ()) go look_up open/> }.into_any()
    }
    vec![
        Example { name: "untouched", draw: || field("find", None, false) },
        Example {
            name: "with suggestions",
            draw: || {
                let english = ui_state::lang() == shared::text::Lang::En;
                let of = |zh: [&str; 3], en: [&str; 3], kind: (&str, &str), by: Option<&str>| Suggestion {
                    href: "/guide/rent".to_owned(),
                    title: if english { en } else { zh }.map(str::to_owned),
                    kind: if english { kind.1 } else { kind.0 }.to_owned(),
                    by: by.filter(|_| !english).map(str::to_owned),
                    hint: String::new(),
                };
                let guide = ("办事指南", "Guide");
                let all = vec![
                    of(["", "租房", "提取"], ["withdrawal for ", "rent", ""], guide, None),
                    of(["租金高于限额", "", ""], ["rent above the cap", "", ""], guide, Some("房租")),
                ];
                field("find", Some(all), true)
            },
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrows_go_round() {
        assert_eq!([moved(None, 3, true), moved(Some(2), 3, true)], [Some(0), Some(0)]);
        assert_eq!([moved(None, 3, false), moved(Some(0), 3, false)], [Some(2), Some(2)]);
        assert_eq!([moved(Some(0), 3, true), moved(Some(2), 3, false)], [Some(1), Some(1)]);
        assert_eq!(moved(None, 0, true), None);
    }

    #[test]
    fn enter_goes_to_the_chosen_one_and_else_leaves_the_form_to_look_it_up() {
        Owner::new().with(|| {
            let one = Suggestion {
                href: "/guide/rent".to_owned(),
                title: Default::default(),
                kind: String::new(),
                by: None,
                hint: String::new(),
            };
            let suggestions = Signal::derive(move || Some(vec![one.clone()]));
            let list = List { open: RwSignal::new(true), active: RwSignal::new(None), suggestions };
            let went = RwSignal::new(String::new());
            let go = Callback::new(move |href| went.set(href));
            assert!(!list.press("Enter", go) && went.get_untracked().is_empty());
            assert!(list.press("ArrowDown", go) && list.press("Enter", go));
            assert_eq!((went.get_untracked().as_str(), list.is_open()), ("/guide/rent", false));
            // The arrow opens a closed list; Escape closes it and then is nobody's.
            assert!(list.press("ArrowUp", go) && list.press("Escape", go) && !list.press("Escape", go));
        });
    }
}
