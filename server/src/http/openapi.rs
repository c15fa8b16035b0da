//! The document of the interface, made from the table that routes are made from.

use axum::http::Method;
use serde_json::{Map, Value, json};

use super::table::{Access, Route};

/// OpenAPI 3.1 of these routes. Bodies are named, not drawn: their types are `shared::wire`, which both ends compile.
pub(super) fn document(routes: &[Route]) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for route in routes {
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        path[route.method.as_str().to_lowercase()] = operation(route);
    }
    json!({
        "openapi": "3.1.0",
        "info": { "title": "住房公积金网上大厅", "version": env!("CARGO_PKG_VERSION") },
        "paths": paths,
        "components": {
            "securitySchemes": {
                "session": { "type": "apiKey", "in": "cookie", "name": "__Host-sid" },
                "csrf": { "type": "apiKey", "in": "header", "name": "X-CSRF" },
            },
            "schemas": { "Problem": { "type": "object", "required": ["code", "message"] } },
        },
    })
}

fn operation(route: &Route) -> Value {
    let mut parameters: Vec<Value> = route
        .path
        .split('/')
        .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }))
        .collect();
    if route.keyed {
        let schema = json!({ "type": "string", "minLength": 8, "maxLength": 64 });
        parameters
            .push(json!({ "name": "Idempotency-Key", "in": "header", "required": true, "schema": schema }));
    }
    let mut operation = json!({
        "summary": route.about,
        "parameters": parameters,
        "responses": { "200": { "description": route.gives }, "default": { "description": "Problem" } },
        "x-access": access(route.access),
    });
    if let Some(takes) = route.takes {
        let schema = json!({ "type": "object", "title": takes });
        operation["requestBody"] =
            json!({ "required": true, "content": { "application/json": { "schema": schema } } });
    }
    let signed_in = !matches!(route.access, Access::Open | Access::Anyone);
    let changes = route.access != Access::Open && route.method != Method::GET;
    let mut needs = Map::new();
    if signed_in || changes {
        needs.insert("session".to_owned(), json!([]));
    }
    if changes {
        needs.insert("csrf".to_owned(), json!([]));
    }
    if !needs.is_empty() {
        operation["security"] = json!([needs]);
    }
    operation
}

fn access(access: Access) -> &'static str {
    match access {
        Access::Open | Access::Anyone => "anyone",
        Access::Member => "member",
        Access::Agent => "agent",
        Access::Staff => "staff",
        Access::SignedIn => "signed_in",
    }
}
