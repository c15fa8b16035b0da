//! The form, and where it leads.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::text::Text;
use shared::wire::{DemoSignIn, Problem, Role, Session, SignIn};

use super::door::{DOORS, Door, door};
use super::home_of;
use crate::api;
use crate::hall::HallState;
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::{
    Button, ErrorSummary, Field, FieldError, FieldKind, LinkButton, Notice, Page, Tab, TabPanel, Tabs, Tone,
};

const LEAD: Phrase = phrase(
    "查账户、办业务要登录，先选您的身份。算额度、查政策、看指南都不用登录。",
    "Sign in for your account and to apply: first say who you are. Calculators, policies and guides need no sign-in.",
);

const NAME: &str = "sign-in-name";
const PASSWORD: &str = "sign-in-password";
const TABS: &str = "sign-in-as";

/// What the form holds.
#[derive(Clone, Copy)]
struct Form {
    selected: RwSignal<String>,
    name: RwSignal<String>,
    password: RwSignal<String>,
    errors: RwSignal<Vec<FieldError>>,
    problem: RwSignal<Option<Problem>>,
    busy: RwSignal<bool>,
}

/// The page.
#[component]
pub fn SignInPage() -> impl IntoView {
    let hall = HallState::here();
    let query = use_query_map();
    let next = move || query.read_untracked().get("next").and_then(|next| own_path(&next));
    let form = Form {
        selected: RwSignal::new(door_of(next().as_deref()).value.to_owned()),
        name: RwSignal::new(String::new()),
        password: RwSignal::new(String::new()),
        errors: RwSignal::new(Vec::new()),
        problem: RwSignal::new(None),
        busy: RwSignal::new(false),
    };
    let go = use_navigate();
    let send = move || {
        let go = go.clone();
        submit(form, hall, move |role| {
            let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
            go(&destination(role, next()), replace);
        });
    };
    let faulty = Signal::derive(move || !form.errors.read().is_empty());
    // The page on its way out is not drawn for the person who has just signed in.
    let role = Memo::new(move |_| hall.who().filter(|_| !form.busy.get_untracked()).map(|who| who.role));
    let above = move || view! { <ErrorSummary errors=form.errors/> };
    view! {
        <Page title=phrase("登录", "Sign in") lead=LEAD faulty above>
            {move || match role.get() {
                Some(role) => view! { <Already role/> }.into_any(),
                None => fields(form, hall, send.clone()).into_any(),
            }}
        </Page>
    }
}

/// For those who come back to this address.
#[component]
fn Already(role: Role) -> impl IntoView {
    view! {
        <Notice title=phrase("您已经登录", "You are signed in already")/>
        <LinkButton href=home_of(role) label=phrase("去我的页面", "Go to my pages")/>
    }
}

fn fields(form: Form, hall: HallState, send: impl Fn() + 'static) -> impl IntoView {
    let people = demo_people(hall);
    let label = Words::live(move || {
        let Phrase { zh, en } = door(&form.selected.read()).name;
        Text::new(zh, en)
    });
    let tabs = DOORS.iter().map(|door| Tab::new(door.value, door.label)).collect();
    let panels = DOORS.iter().map(|door| {
        view! {
            <TabPanel id=TABS value=door.value selected=form.selected>
                <p>{door.hint}</p>
            </TabPanel>
        }
    });
    let name_kind = FieldKind { autocomplete: "username", ..FieldKind::default() };
    let password_kind = FieldKind { autocomplete: "current-password", secret: true, ..FieldKind::default() };
    let errors = form.errors.into();
    view! {
        <Tabs id=TABS label=phrase("以什么身份登录", "Sign in as") tabs selected=form.selected/>
        {panels.collect_view()}
        {move || form.problem.get().map(|problem| view! { <Notice tone=Tone::Failure title=problem.message/> })}
        <form
            class="sign-in"
            // Should no script of ours come at all, the password still never stands in an address.
            method="post"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
        >
            <Field id=NAME label text=form.name error=FieldError::of(errors, NAME) kind=name_kind/>
            <Field
                id=PASSWORD
                label=phrase("密码", "Password")
                text=form.password
                error=FieldError::of(errors, PASSWORD)
                kind=password_kind
            />
            <Button label=phrase("登录", "Sign in") submit=true busy=form.busy/>
        </form>
        // Below the form: what comes later must not push away what somebody is about to press.
        {move || demo_notice(form, door(&form.selected.read()), people.get())}
    }
}

/// Whom anybody may act as: nobody where there is no demo data.
fn demo_people(hall: HallState) -> RwSignal<Vec<DemoSignIn>> {
    let people = RwSignal::new(Vec::new());
    let demo =
        Memo::new(move |_| hall.session.with(|session| session.as_ref().is_some_and(|session| session.demo)));
    Effect::new(move || {
        if demo.get() {
            spawn_local(async move {
                // Without the list the page is one of a hall without demo data.
                let found = api::get::<Vec<DemoSignIn>>("/demo/sign-ins").await.unwrap_or_default();
                people.try_set(found);
            });
        }
    });
    people
}

fn demo_notice(form: Form, door: &'static Door, people: Vec<DemoSignIn>) -> Option<impl IntoView> {
    let people: Vec<_> = people.into_iter().filter(|person| person.role == door.role).collect();
    if people.is_empty() {
        return None;
    }
    let title = phrase(
        "演示数据：下面的人都是虚构的，可以直接使用",
        "Demo data: these people do not exist; act as any of them",
    );
    let lines = people.into_iter().map(move |person| demo_person(form, person));
    Some(view! { <Notice title><ul class="sign-in__people">{lines.collect_view()}</ul></Notice> })
}

fn demo_person(form: Form, person: DemoSignIn) -> impl IntoView {
    let DemoSignIn { name, password, who, .. } = person;
    let (typed, secret) = (name.clone(), password.clone());
    let fill = move |_| {
        form.name.set(typed.clone());
        form.password.set(secret.clone());
    };
    view! {
        <li>
            <button type="button" class="sign-in__person" on:click=fill>
                <span class="sign-in__who">{Words::from(who)}</span>
                <span class="sign-in__secret"><code>{name}</code>" / "<code>{password}</code></span>
                <span class="sign-in__fill">{phrase("填入", "Fill in")}</span>
            </button>
        </li>
    }
}

fn submit(form: Form, hall: HallState, done: impl FnOnce(Role) + 'static) {
    let asked =
        SignIn { name: form.name.get_untracked().trim().to_owned(), password: form.password.get_untracked() };
    let missing = missing(&asked, door(&form.selected.read_untracked()));
    form.problem.set(None);
    form.errors.set(missing.clone());
    if !missing.is_empty() || form.busy.get_untracked() {
        return;
    }
    form.busy.set(true);
    spawn_local(async move {
        match enter(hall, &asked).await {
            Ok(session) => {
                super::arrived(&asked.name);
                let role = session.who.as_ref().map(|who| who.role);
                hall.session.set(Some(session));
                if let Some(role) = role {
                    done(role);
                }
            }
            Err(problem) if problem.code == "sign_in" => {
                form.password.set(String::new());
                form.errors.set(vec![FieldError { field: NAME.to_owned(), text: problem.message }]);
            }
            Err(problem) => form.problem.set(Some(problem)),
        }
        form.busy.try_set(false);
    });
}

/// Who presses at once may be faster than the first answer, which brings the token of the form.
async fn enter(hall: HallState, asked: &SignIn) -> Result<Session, Problem> {
    if hall.saying().csrf.is_empty() {
        hall.refresh().await?;
    }
    api::post("/session", asked, hall.saying()).await
}

fn missing(asked: &SignIn, door: &Door) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if asked.name.is_empty() {
        let Phrase { zh, en } = door.name;
        let text = Text::new(format!("请填写{zh}"), format!("Enter: {en}"));
        errors.push(FieldError { field: NAME.to_owned(), text });
    }
    if asked.password.is_empty() {
        let text = Text::new("请填写密码", "Enter the password");
        errors.push(FieldError { field: PASSWORD.to_owned(), text });
    }
    errors
}

/// Only a path of this hall, so that nobody can be led elsewhere after signing in.
fn own_path(next: &str) -> Option<String> {
    let plain = |char: char| char.is_ascii_alphanumeric() || "/-_?=&.%".contains(char);
    let own = next.starts_with('/') && !next.starts_with("//") && next.chars().all(plain);
    own.then(|| next.to_owned())
}

/// The door for the page that asked.
fn door_of(next: Option<&str>) -> &'static Door {
    let asked = next.and_then(|next| DOORS.iter().find(|door| is_below(next, home_of(door.role))));
    asked.unwrap_or(&DOORS[0])
}

/// The page that asked, where it belongs to the person's role; the role's own first page otherwise.
fn destination(role: Role, next: Option<String>) -> String {
    let home = home_of(role);
    let fits =
        |next: &String| is_below(next, home) || (is_below(next, routes::RECEIPTS) && role != Role::Staff);
    next.filter(fits).unwrap_or_else(|| home.to_owned())
}

fn is_below(path: &str, root: &str) -> bool {
    path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_led_out_of_the_hall() {
        for elsewhere in
            ["https://example.org", "//example.org", "/\\example.org", "me", "", "/me#x:y", "/me\n"]
        {
            assert_eq!(own_path(elsewhere), None, "{elsewhere}");
        }
        assert_eq!(own_path("/me/cases/12?step=check").as_deref(), Some("/me/cases/12?step=check"));
    }

    #[test]
    fn a_page_of_another_role_is_not_where_one_arrives() {
        let to = |role, next: &str| destination(role, Some(next.to_owned()));
        assert_eq!(to(Role::Member, "/me/rent"), "/me/rent");
        assert_eq!(to(Role::Member, "/menu"), "/me");
        assert_eq!(to(Role::Staff, "/me/rent"), "/staff");
        assert_eq!(to(Role::Agent, "/receipts/12"), "/receipts/12");
        assert_eq!(destination(Role::Agent, None), "/employer");
        assert_eq!(door_of(Some("/staff/members")).value, "staff");
        assert_eq!(door_of(None).value, "member");
    }
}
