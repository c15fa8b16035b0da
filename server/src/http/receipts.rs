//! Receipts, for those they were issued to.

use axum::Json;
use axum::extract::{Extension, Path, State};
use shared::wire::Receipt;

use super::problem::ApiError;
use super::table::{Access, Route};
use crate::auth::Caller;
use crate::hall::Hall;
use crate::store::receipt::{self, Owner};

/// `/api/v1/receipts/{number}`
pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/api/v1/receipts/{number}", Access::SignedIn, show).about("一张回单").gives::<Receipt>()]
}

async fn show(
    State(hall): State<Hall>,
    Extension(caller): Extension<Caller>,
    Path(number): Path<String>,
) -> Result<Json<Receipt>, ApiError> {
    let owner = match (caller.member, caller.employer) {
        (Some(account), _) => Owner::Member(account),
        (None, Some(employer)) => Owner::Employer(employer),
        (None, None) => return Err(ApiError::not_yours()),
    };
    let found = receipt::find(&hall.store, &number, &owner).await?;
    found.map(Json).ok_or_else(ApiError::not_found)
}
