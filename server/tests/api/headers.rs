//! The headers of every answer.

use std::fs;

use axum::body::Body;
use axum::http::{Method, Request};

use crate::centre::Folder;
use crate::hall::Tested;

const SHAPE: &str = "content-security-policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
connect-src 'self'; img-src 'self' blob:; font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
base-uri 'none'; frame-ancestors 'none'; report-uri /api/v1/breaches
cross-origin-opener-policy: same-origin
cross-origin-resource-policy: same-origin
permissions-policy: camera=(self), geolocation=(self), microphone=()
referrer-policy: same-origin
strict-transport-security: max-age=31536000; includeSubDomains
x-content-type-options: nosniff
";

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_carries_them() {
    let tested = Tested::new().await;
    let dist = Folder::new("dist");
    for (file, text) in [
        ("index.html", "<!doctype html>hall"),
        ("frame.html", "<!doctype html>hall"),
        ("robots.txt", "User-agent: *\n"),
        ("service_worker.js", "1"),
        ("assets/app-1.js", "1"),
        ("assets/app-1.js.br", "not really"),
    ] {
        let path = dist.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let router = server::http::router(tested.hall.clone(), Some(&dist.0));
    let tested = Tested { router, ..tested };
    let browser = tested.visitor().await;
    let forever = "public, max-age=31536000, immutable";
    let hash = browser.get("/api/v1/policy").await.body["hash"].as_str().unwrap().to_owned();
    let pack = format!("/api/v1/policy/{hash}");
    let table = [
        (Method::GET, "/", 200, "no-store"),
        (Method::GET, "/citizen/account", 200, "no-store"),
        (Method::GET, "/index.html", 200, "no-store"),
        (Method::GET, "/robots.txt", 200, "no-store"),
        (Method::GET, "/service_worker.js", 200, "no-store"),
        (Method::GET, "/assets/app-1.js", 200, forever),
        (Method::GET, "/assets/app-2.js", 404, "no-store"),
        (Method::GET, "/app_bg.wasm", 404, "no-store"),
        (Method::GET, "/../Cargo.toml", 404, "no-store"),
        (Method::GET, "/api/v1/nothing", 404, "no-store"),
        (Method::GET, "/healthz", 200, "no-store"),
        (Method::GET, "/readyz", 200, "no-store"),
        (Method::GET, "/api/openapi.json", 200, "no-store"),
        (Method::GET, pack.as_str(), 200, forever),
        (Method::GET, "/api/v1/me/account", 401, "no-store"),
        (Method::POST, "/api/v1/session", 403, "no-store"),
        (Method::DELETE, "/api/v1/policy", 405, "no-store"),
        (Method::POST, "/", 405, "no-store"),
    ];
    for (method, path, status, cache) in table {
        let request = Request::builder().method(method.clone()).uri(path).body(Body::empty()).unwrap();
        let answer = browser.send(request).await;
        assert_eq!(answer.status.as_u16(), status, "{method} {path}: {}", answer.body);
        assert_eq!(answer.headers["cache-control"], cache, "{method} {path}");
        let names: Vec<&str> = SHAPE.lines().map(|line| line.split_once(':').unwrap().0).collect();
        let shape: String = names
            .iter()
            .map(|name| format!("{name}: {}\n", answer.headers[*name].to_str().unwrap()))
            .collect();
        assert_eq!(shape, SHAPE, "{method} {path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_compressed_file_is_served_where_the_browser_takes_it() {
    let tested = Tested::new().await;
    let dist = Folder::new("dist");
    fs::create_dir(dist.0.join("loan")).unwrap();
    for (file, text) in [
        ("index.html", "first"),
        ("frame.html", "frame"),
        ("loan.html", "loans"),
        ("loan/limit.html", "limit"),
    ] {
        fs::write(dist.0.join(file), "plain").unwrap();
        fs::write(dist.0.join(format!("{file}.br")), text).unwrap();
    }
    let router = server::http::router(tested.hall.clone(), Some(&dist.0));
    let tested = Tested { router, ..tested };
    let browser = tested.visitor().await;
    let request = |path| Request::get(path).header("accept-encoding", "br").body(Body::empty()).unwrap();
    // Each address of a page gets its own first view, also where a folder has the same name.
    for (path, view) in [
        ("/", "first"),
        ("/loan", "loans"),
        ("/loan/", "loans"),
        ("/loan/limit?price=1", "limit"),
        ("/loan/limit/other", "frame"),
        ("/employer/month", "frame"),
        // An address that no page has; its file is that of `/`.
        ("/index", "frame"),
    ] {
        let answer = browser.send(request(path)).await;
        assert_eq!(
            (answer.body.as_str(), answer.headers["content-encoding"].to_str().unwrap()),
            (Some(view), "br"),
            "{path}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn long_answers_are_compressed_and_secrets_are_not() {
    let browser = Tested::new().await.visitor().await;
    for (path, coding) in [("/api/v1/standards", Some("br")), ("/api/v1/session", None)] {
        let request = Request::builder().uri(path).header("accept-encoding", "gzip, br");
        let answer = browser.send(request.body(Body::empty()).unwrap()).await;
        let given = answer.headers.get("content-encoding").map(|coding| coding.to_str().unwrap());
        assert_eq!(given, coding, "{path}");
    }
    let plain = browser.get("/api/v1/standards").await.body;
    assert_eq!(plain["groups"][0]["lines"][1]["value"]["zh"], "2.6%");
}
