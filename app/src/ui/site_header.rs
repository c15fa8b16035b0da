//! 页头: the name, the ways in, and how the reader wants the pages.

use leptos::prelude::*;
use shared::text::{Lang, Text};

use super::focus::focus;
use super::gallery::Example;
use super::logo::{Logo, NAME, SHORT_NAME};
use super::reader_settings::{self, SettingsPlace};
use crate::text::{Phrase, Words, phrase};
use crate::ui_state::{self, Mode};

/// One way in.
#[derive(Clone)]
pub struct NavItem {
    /// Where it leads.
    pub href: &'static str,
    /// What is there.
    pub label: Words,
}

/// Who is looking at the pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Visitor {
    /// Nobody knows yet: the session is being asked for.
    #[default]
    Unknown,
    /// Signed out.
    Anyone,
    /// Signed in, with a name to show (masked where it is a citizen's).
    Known(Text),
}

/// The button that unfolds the settings.
const SETTINGS: &str = "reader-settings-switch";

/// The head of every page.
#[component]
pub fn SiteHeader(
    /// The ways in.
    #[prop(into)]
    nav: Signal<Vec<NavItem>>,
    /// The path in sight, so that its way in is marked.
    #[prop(into)]
    path: Signal<String>,
    /// Who is looking.
    #[prop(into, optional)]
    visitor: Signal<Visitor>,
    /// Where one signs in.
    #[prop(optional, default = "/sign-in")]
    sign_in: &'static str,
    /// The first page of whoever has signed in.
    #[prop(into, default = Signal::stored("/me"))]
    account: Signal<&'static str>,
    /// Signs out.
    #[prop(into, optional)]
    leave: Option<Callback<()>>,
) -> impl IntoView {
    let door = move || match visitor.get() {
        // On the first page most are nobody yet, and it waits for them (`app/boot.js`).
        Visitor::Unknown if *path.read() != "/" => ().into_any(),
        Visitor::Unknown | Visitor::Anyone => {
            view! { <a class="site-header__door" href=sign_in>{phrase("登录", "Sign in")}</a> }.into_any()
        }
        Visitor::Known(name) => {
            let out = leave.map(|leave| {
                let out = phrase("退出", "Sign out");
                view! {
                    <button type="button" class="site-header__switch" on:click=move |_| leave.run(())>{out}</button>
                }
            });
            view! { <a class="site-header__door" href=account>{Words::from(name)}</a> {out} }.into_any()
        }
    };
    let settings = RwSignal::new(false);
    let close = Callback::new(move |()| {
        settings.set(false);
        focus(SETTINGS);
    });
    // The router takes every press on a link and moves no focus for one within the page.
    let skip = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        focus("main");
    };
    view! {
        <a class="site-header__skip" href="#main" on:click=skip>{phrase("跳到正文", "Skip to the content")}</a>
        <header class="site-header">
            <div class="site-header__bar">
                <a class="site-header__name" href="/">
                    <Logo/>
                    <span class="site-header__title">
                        <span class="site-header__short">{SHORT_NAME}</span>
                        <span class="site-header__long">{NAME}</span>
                    </span>
                </a>
                <div class="site-header__tools"><Switches settings/>{door}</div>
            </div>
            <SettingsPlace open=settings path close/>
            <nav class="site-header__nav" aria-label=move || phrase("主要导航", "Main").now()>
                {move || nav.get().into_iter().map(|item| way_in(item, path)).collect_view()}
            </nav>
            {move || (*path.read() == "/").then(|| view! { <ModeQuestion/> })}
        </header>
    }
}

/// Asks on the first visit whether larger type would help; the sheet hides it once a mode has been chosen.
#[component]
fn ModeQuestion() -> impl IntoView {
    let choose = |mode, label: Phrase| {
        view! { <button type="button" class="site-header__answer" on:click=move |_| ui_state::set_mode(mode)>{label}</button> }
    };
    view! {
        <div class="site-header__question">
            <p>{phrase("字太小？长辈版字大、按钮大，能办的事一样。", "Small print? The large-text version does all the same.")}</p>
            {choose(Mode::Elder, phrase("换成长辈版", "Use large text"))}
            {choose(Mode::Standard, phrase("不用", "No, thank you"))}
        </div>
    }
}

fn way_in(item: NavItem, path: Signal<String>) -> impl IntoView {
    let NavItem { href, label } = item;
    let here = move || is_below(&path.read(), href);
    view! { <a class="site-header__way" href=href aria-current=move || here().then_some("page")>{label}</a> }
}

/// Whether the path lies at or below the way in. Only the first page itself is at `/`.
fn is_below(path: &str, href: &str) -> bool {
    let rest = path.strip_prefix(href);
    path == href || (href != "/" && rest.is_some_and(|rest| rest.starts_with('/')))
}

#[component]
fn Switches(settings: RwSignal<bool>) -> impl IntoView {
    let other_mode = || match ui_state::mode() {
        Mode::Standard => (Mode::Elder, phrase("长辈版", "Large text")),
        Mode::Elder => (Mode::Standard, phrase("标准版", "Standard")),
    };
    let other_lang = || match ui_state::lang() {
        Lang::Zh => (Lang::En, "English", "en"),
        Lang::En => (Lang::Zh, "中文", "zh-CN"),
    };
    view! {
        <button type="button" class="site-header__switch" on:click=move |_| ui_state::set_mode(other_mode().0)>
            {move || other_mode().1.now()}
        </button>
        <button
            type="button"
            class="site-header__switch"
            id=SETTINGS
            aria-expanded=move || if settings.get() { "true" } else { "false" }
            aria-controls=reader_settings::ID
            on:click=move |_| settings.update(|open| *open = !*open)
        >
            {phrase("设置", "Settings")}
        </button>
        <button
            type="button"
            class="site-header__switch"
            lang=move || other_lang().2
            on:click=move |_| ui_state::set_lang(other_lang().0)
        >
            {move || other_lang().1}
        </button>
    }
}

/// Signed out and signed in.
pub fn examples() -> Vec<Example> {
    fn nav() -> Vec<NavItem> {
        [
            ("/", phrase("首页", "Home")),
            ("/calculators", phrase("计算器", "Calculators")),
            ("/guides", phrase("办事指南", "Guides")),
            ("/employer", phrase("单位办事", "Employers")),
        ]
        .map(|(href, label)| NavItem { href, label: label.into() })
        .to_vec()
    }
    vec![
        Example {
            name: "signed out",
            draw: || view! { <SiteHeader nav=nav() path="/".to_owned() visitor=Visitor::Anyone/> }.into_any(),
        },
        Example {
            name: "signed in",
            draw: || {
                let visitor = Visitor::Known(Text::same("王**"));
                let leave = Callback::new(|()| {});
                view! { <SiteHeader nav=nav() path="/calculators/loan-limit".to_owned() visitor leave/> }
                    .into_any()
            },
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::is_below;

    #[test]
    fn a_way_in_is_marked_on_the_pages_below_it() {
        assert!(is_below("/calculators/loan-limit", "/calculators"));
        assert!(is_below("/", "/"));
        assert!(!is_below("/guides", "/"));
        assert!(!is_below("/calculators-old", "/calculators"));
    }
}
