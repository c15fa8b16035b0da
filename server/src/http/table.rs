//! The table of addresses: router, guard and document are all made from it, so none can part from another.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware;
use axum::routing::{MethodFilter, MethodRouter, on};
use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::guard;
use crate::hall::Hall;

/// Most of a request's body, in bytes, where a route says nothing else.
const BODY: usize = 64 * 1024;

/// Who may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Everybody, and nothing changes: needs no token.
    Open,
    /// Everybody, with the token where something changes.
    Anyone,
    /// A signed-in member.
    Member,
    /// An employer's agent.
    Agent,
    /// The centre's staff.
    Staff,
    /// Everybody signed in; the object decides.
    SignedIn,
}

/// How the type of a body describes itself.
pub(super) type Described = fn(&mut SchemaGenerator) -> Schema;

/// What a route answers with.
#[derive(Clone, Copy)]
pub(super) enum Gives {
    /// Only that it was done.
    Nothing,
    /// A word for machines that watch.
    Plain,
    /// A value as JSON.
    Json(Described),
}

/// One address.
pub(crate) struct Route {
    pub method: Method,
    pub path: &'static str,
    pub access: Access,
    pub about: &'static str,
    pub(super) asks: Option<Described>,
    pub(super) takes: Option<Described>,
    pub(super) gives: Gives,
    /// Whether it moves money and needs an `Idempotency-Key`.
    pub keyed: bool,
    limit: usize,
    handler: MethodRouter<Hall>,
}

impl Route {
    pub(super) fn new<H, T>(method: Method, path: &'static str, access: Access, handler: H) -> Route
    where
        H: Handler<T, Hall>,
        T: 'static,
    {
        let filter = MethodFilter::try_from(method.clone()).expect("a method that routers know");
        let handler = on(filter, handler);
        let (asks, takes, gives) = (None, None, Gives::Nothing);
        Route { method, path, access, about: "", asks, takes, gives, keyed: false, limit: BODY, handler }
    }

    pub(super) fn get<H: Handler<T, Hall>, T: 'static>(
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Route {
        Route::new(Method::GET, path, access, handler)
    }

    pub(super) fn post<H: Handler<T, Hall>, T: 'static>(
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Route {
        Route::new(Method::POST, path, access, handler)
    }

    /// What it is for.
    pub(super) fn about(mut self, about: &'static str) -> Route {
        self.about = about;
        self
    }

    /// The words after the question mark of the address.
    pub(super) fn asks<T: JsonSchema>(mut self) -> Route {
        self.asks = Some(T::json_schema);
        self
    }

    /// The body.
    pub(super) fn takes<T: JsonSchema>(mut self) -> Route {
        self.takes = Some(SchemaGenerator::subschema_for::<T>);
        self
    }

    /// The answer's body.
    pub(super) fn gives<T: JsonSchema>(mut self) -> Route {
        self.gives = Gives::Json(SchemaGenerator::subschema_for::<T>);
        self
    }

    /// The answer is a word.
    pub(super) fn gives_plain(mut self) -> Route {
        self.gives = Gives::Plain;
        self
    }

    pub(super) fn keyed(mut self) -> Route {
        self.keyed = true;
        self
    }

    /// Most of the body, in bytes.
    pub(super) fn limit(mut self, bytes: usize) -> Route {
        self.limit = bytes;
        self
    }
}

/// The router of the table.
pub(super) fn router(routes: Vec<Route>, hall: &Hall) -> Router<Hall> {
    routes.into_iter().fold(Router::new(), |router, route| {
        let guard = middleware::from_fn_with_state((hall.clone(), route.access), guard::admit);
        let handler = route.handler.layer(DefaultBodyLimit::max(route.limit)).layer(guard);
        router.route(route.path, handler)
    })
}
