//! What anyone may read, as the pages ask for it; and the search for those whose browser runs no script.

use std::fs;

use axum::body::Body;
use axum::http::Request;

use crate::centre::Folder;
use crate::hall::Tested;

#[tokio::test(flavor = "multi_thread")]
async fn the_index_has_every_service_and_notice_with_its_reading() {
    let visitor = Tested::new().await.visitor().await;
    let entries = visitor.get("/api/v1/search").await.body;
    let entries = entries.as_array().unwrap();
    let of = |href: &str| entries.iter().find(|entry| entry["href"] == href);
    assert_eq!(of("/guide/rent").unwrap()["reading"], "zu fang ti qu");
    for (list, under) in [("/api/v1/catalog", "/guide/"), ("/api/v1/notices", "/notices/")] {
        for one in visitor.get(list).await.body.as_array().unwrap() {
            let href = format!("{under}{}", one["id"].as_str().unwrap());
            assert!(of(&href).is_some(), "{href}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_gets_the_newest_notices_in_force() {
    let visitor = Tested::new().await.visitor().await;
    let (all, newest) =
        (visitor.get("/api/v1/notices").await.body, visitor.get("/api/v1/notices/latest").await.body);
    let in_force: Vec<_> =
        all.as_array().unwrap().iter().filter(|notice| notice["coming"] == false).take(3).collect();
    let ids = |all: &[&serde_json::Value]| all.iter().map(|one| one["id"].clone()).collect::<Vec<_>>();
    let newest: Vec<_> = newest.as_array().unwrap().iter().collect();
    assert_eq!((ids(&newest), newest.len()), (ids(&in_force), 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_is_answered_without_script() {
    let tested = Tested::new().await;
    let dist = Folder::new("dist");
    let frame = "<!doctype html><header>head</header><main id=\"main\"><p>first</p></main><p>foot</p>";
    fs::write(dist.0.join("search.html"), frame).unwrap();
    let router = server::http::router(tested.hall.clone(), Some(&dist.0));
    let tested = Tested { router, ..tested };
    let browser = tested.visitor().await;
    let page = async |query: &str| {
        let request = Request::get(format!("/search?q={query}")).body(Body::empty()).unwrap();
        browser.send(request).await.body.as_str().unwrap().to_owned()
    };
    let found = page("ZFTQ").await;
    assert!(found.contains("head") && found.contains("foot") && !found.contains("first"), "{found}");
    let first = found.split("<ol").nth(1).unwrap();
    assert!(first.find("/guide/rent\"") < first.find("/withdrawal/rent\""), "{first}");
    assert!(page("%3Cscript%3E").await.contains("没有找到“&lt;script&gt;”"));
    assert!(page("").await.contains("拼音首字母"));
}
