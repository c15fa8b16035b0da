//! The page of the address: found in a table of values, its code fetched when it is first visited.
//!
//! The router of `leptos_router` keeps the address and the history. Its own outlet is a type as long as the list of
//! routes, compiled for each list anew; this one is the same few functions however many pages there are.

use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_url;
use leptos_router::location::{BrowserUrl, LocationProvider as _, Url};
use leptos_router::params::ParamsMap;

use crate::address::Address;
use crate::arrival;
use crate::breath::breath;
use crate::hall::HallState;

/// Draws a page whose code is there.
pub type Draw = fn() -> AnyView;

/// Fetches the code of a page. Natively it is there already.
pub type Fetch = fn() -> Pin<Box<dyn Future<Output = Draw>>>;

/// Where the code of a page is.
#[derive(Clone, Copy, Debug)]
pub enum Code {
    /// Part of the first download.
    Here(Draw),
    /// In a chunk.
    Chunk(Fetch),
}

/// An address and its page.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    /// The address; parts that begin with `:` are given to the page.
    pub address: Address,
    /// The page.
    pub code: Code,
    /// Whether it computes with the policy, or names articles of it.
    pub by_policy: bool,
}

impl Route {
    /// A page of the first download.
    pub const fn here(address: &'static str, draw: Draw) -> Route {
        Route { address: Address(address), code: Code::Here(draw), by_policy: false }
    }

    /// A page in a chunk: see [`chunk_page!`].
    pub const fn chunk(address: &'static str, fetch: Fetch) -> Route {
        Route { address: Address(address), code: Code::Chunk(fetch), by_policy: false }
    }

    /// The policy is loaded beside the page: the first page does without it, and so without the code that reads it.
    pub const fn by_policy(self) -> Route {
        Route { by_policy: true, ..self }
    }
}

/// A function that fetches a page: `chunk_page!(chunk, name, <Page/>)`. Pages that name the same chunk come with it.
macro_rules! chunk_page {
    ($chunk:ident, $name:ident, $($view:tt)+) => {
        #[doc = concat!("Fetches the chunk `", stringify!($chunk), "` and draws a page of it.")]
        pub fn $name() -> std::pin::Pin<Box<dyn Future<Output = $crate::outlet::Draw>>> {
            #[leptos::wasm_split::wasm_split($chunk, wasm_split_path = leptos::wasm_split)]
            fn $name() -> $crate::outlet::Draw {
                || leptos::prelude::IntoAny::into_any(leptos::view! { $($view)+ })
            }
            Box::pin($name())
        }
    };
}
pub(crate) use chunk_page;

/// A part of a page that comes with a chunk of its own: `chunk_part!(chunk, name, |of: Type| <Part of/>)`.
macro_rules! chunk_part {
    ($chunk:ident, $name:ident, |$of:ident: $type:ty| $($view:tt)+) => {
        fn $name($of: $type) -> leptos::prelude::AnyView {
            #[leptos::wasm_split::wasm_split($chunk, wasm_split_path = leptos::wasm_split)]
            fn $name() -> fn($type) -> leptos::prelude::AnyView {
                |$of| leptos::prelude::IntoAny::into_any(leptos::view! { $($view)+ })
            }
            $crate::outlet::drawn($name(), $of)
        }
    };
}
pub(crate) use chunk_part;

/// Draws a part of a page as soon as its code is there; at once where it is.
pub(crate) fn drawn<T: Copy + Send + Sync + 'static>(
    fetch: impl Future<Output = fn(T) -> AnyView> + 'static,
    of: T,
) -> AnyView {
    let mut fetch = Box::pin(fetch);
    if let Poll::Ready(draw) = fetch.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        return draw(of);
    }
    let draw = RwSignal::new(None);
    spawn_local(async move {
        let came = fetch.await;
        // The reader may have left the page meanwhile.
        draw.try_set(Some(came));
    });
    (move || draw.get().map(|draw: fn(T) -> AnyView| draw(of))).into_any()
}

/// A page in sight with what it may ask of the router.
#[derive(Clone)]
struct Shown {
    at: Option<usize>,
    draw: Draw,
    url: ArcRwSignal<Url>,
    params: ArcRwSignal<ParamsMap>,
}

/// The page of the address. Until its code is there the page before it stays, and so does the address that it has.
#[component]
pub fn Outlet(
    /// All pages.
    routes: &'static [Route],
    /// What is shown where an address leads nowhere.
    fallback: Draw,
) -> impl IntoView {
    let (asked, hall) = (use_url(), HallState::here());
    let browser = use_context::<BrowserUrl>();
    let shown: RwSignal<Option<Shown>> = RwSignal::new(None);
    let arrived = move || {
        if let Some(browser) = &browser {
            browser.ready_to_complete();
        }
    };
    let follow = move |url: Url| {
        let found = find(routes, url.path());
        let at = found.as_ref().map(|(at, _)| *at);
        let params = found.map(|(_, params)| params).unwrap_or_default();
        let is_same = |shown: &Option<Shown>| shown.as_ref().is_some_and(|shown| shown.at == at);
        if at.is_some() && shown.with_untracked(is_same) {
            shown.with_untracked(|shown| {
                if let Some(shown) = shown {
                    shown.url.set(url);
                    shown.params.set(params);
                }
            });
            return arrived();
        }
        if at.is_some_and(|at| routes[at].by_policy) {
            hall.ask_policy();
        }
        let show = move |draw: Draw, url: Url| {
            arrival::take_over();
            arrival::hand_over_at(url.path().to_owned());
            shown.set(Some(Shown { at, draw, url: ArcRwSignal::new(url), params: ArcRwSignal::new(params) }));
        };
        match at.map_or(Code::Here(fallback), |at| routes[at].code) {
            Code::Here(draw) => {
                show(draw, url);
                arrived();
            }
            Code::Chunk(fetch) => {
                let arrived = arrived.clone();
                spawn_local(async move {
                    let draw = fetch().await;
                    breath().await;
                    arrival::between_words().await;
                    // The reader may have gone elsewhere meanwhile.
                    if asked.with_untracked(|now| now.path() == url.path()) {
                        show(draw, url);
                        arrived();
                    }
                });
            }
        }
    };
    // At once, so that a page that is there is drawn with the rest of the hall.
    let following = RenderEffect::new(move |_| follow(asked.get()));
    on_cleanup(move || drop(following));
    move || {
        shown.get().map(|Shown { draw, url, params, .. }| {
            provide_context(url);
            provide_context(ArcMemo::from(params));
            draw()
        })
    }
}

/// The first route of the path, and what its address gives to the page.
fn find(routes: &[Route], path: &str) -> Option<(usize, ParamsMap)> {
    routes.iter().enumerate().find_map(|(at, route)| Some((at, route.address.parts_of(path)?)))
}
