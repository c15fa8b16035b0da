//! The document of the interface, made from the table that routes are made from.

use axum::http::Method;
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};
use shared::wire::Problem;

use super::table::{Access, Gives, Route};

/// OpenAPI 3.1 of these routes. Every body describes itself: the types of `shared::wire`, with their comments.
pub(super) fn document(routes: &[Route]) -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
        settings.transforms.push(Box::new(RecursiveTransform(without_examples_in_rust)));
    });
    let mut types = settings.into_generator();
    let problem = types.subschema_for::<Problem>();
    let mut paths: Map<String, Value> = Map::new();
    for route in routes {
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        path[route.method.as_str().to_lowercase()] = operation(route, &problem, &mut types);
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
            "schemas": types.take_definitions(true),
        },
    })
}

/// A type's comment ends with an example in Rust, which is of no use to whoever reads this document.
fn without_examples_in_rust(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        let said = text.split("\n\n```").next().unwrap_or_default().len();
        text.truncate(said);
    }
}

fn operation(route: &Route, problem: &Schema, types: &mut SchemaGenerator) -> Value {
    let (code, answer) = match route.gives {
        Gives::Nothing => ("204", json!({ "description": "办好了，没有内容" })),
        Gives::Plain => {
            let content = json!({ "text/plain": { "schema": { "type": "string" } } });
            ("200", json!({ "description": "一个词", "content": content }))
        }
        Gives::Json(describe) => ("200", body(route.about, &describe(types))),
    };
    let mut operation = json!({
        "summary": route.about,
        "parameters": parameters(route, types),
        "responses": { code: answer, "default": body("没有办成：原因和改正办法", problem) },
        "x-access": access(route.access),
    });
    if let Some(describe) = route.takes {
        let content = json!({ "application/json": { "schema": describe(types) } });
        operation["requestBody"] = json!({ "required": true, "content": content });
    }
    let needs = needs(route);
    if !needs.is_empty() {
        operation["security"] = json!([needs]);
    }
    operation
}

fn body(description: &str, schema: &Schema) -> Value {
    json!({ "description": description, "content": { "application/json": { "schema": schema } } })
}

/// Those in the path, those behind the question mark, and the key.
fn parameters(route: &Route, types: &mut SchemaGenerator) -> Vec<Value> {
    let parameter = |name: &str, place: &str, required: bool, schema: Value| json!({ "name": name, "in": place, "required": required, "schema": schema });
    let names = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let mut parameters: Vec<Value> =
        names.map(|name| parameter(name, "path", true, json!({ "type": "string" }))).collect();
    if let Some(describe) = route.asks {
        let asked = describe(types).to_value();
        let words = asked["properties"].as_object().cloned().unwrap_or_default();
        let required = |name: &String| {
            asked["required"].as_array().is_some_and(|names| names.iter().any(|other| other == name))
        };
        parameters.extend(
            words.iter().map(|(name, schema)| parameter(name, "query", required(name), schema.clone())),
        );
    }
    if route.keyed {
        let schema = json!({ "type": "string", "minLength": 8, "maxLength": 64 });
        parameters.push(parameter("Idempotency-Key", "header", true, schema));
    }
    parameters
}

fn needs(route: &Route) -> Map<String, Value> {
    let signed_in = !matches!(route.access, Access::Open | Access::Anyone);
    let changes = route.access != Access::Open && route.method != Method::GET;
    let mut needs = Map::new();
    if signed_in || changes {
        needs.insert("session".to_owned(), json!([]));
    }
    if changes {
        needs.insert("csrf".to_owned(), json!([]));
    }
    needs
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
