//! The packs of other centres: the same as the command `policy` prints.

use serde_json::Value;
use shared::policy::packs;

use crate::hall::Tested;

#[tokio::test(flavor = "multi_thread")]
async fn every_listed_centre_gives_its_pack() {
    let visitor = Tested::new().await.visitor().await;
    let listed = visitor.get("/api/v1/policies").await.body;
    let listed = listed.as_array().unwrap();
    assert_eq!(listed.len(), packs::centres().len());
    for centre in listed {
        let id = centre["id"].as_str().unwrap();
        let pack = packs::load(id).unwrap();
        let given = visitor.get(&format!("/api/v1/policies/{id}")).await.body;
        assert_eq!(given, serde_json::from_str::<Value>(&pack.to_json()).unwrap(), "{id}");
        assert_eq!(centre["name"], given["name"]);
        assert!(centre["province"]["zh"].as_str().is_some_and(|name| !name.is_empty()), "{id}");
    }
}
