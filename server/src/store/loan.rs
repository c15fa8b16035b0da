//! Loans, as the calculators and the demo's history need them.

use shared::money::Money;
use sqlx::Row as _;

use super::{Connection, StoreError};

/// A loan that is being repaid.
#[derive(Clone, Debug)]
pub(crate) struct LoanRow {
    pub principal: Money,
    pub balance: Money,
}

pub(crate) const COLUMNS: &str =
    "sk, id, member, principal, balance, annual_rate, term_months, monthly_payment, issued, months_paid";

/// The member's loan, while anything of it is owed.
pub(crate) async fn of_member(
    connection: &mut Connection,
    sk: i64,
    member: &str,
) -> Result<Option<LoanRow>, StoreError> {
    let row = sqlx::query(
        "SELECT principal, balance FROM loan WHERE sk = $1 AND member = $2 AND balance > 0 \
         ORDER BY id LIMIT 1",
    )
    .bind(sk)
    .bind(member)
    .fetch_optional(connection)
    .await?;
    row.map(|row| {
        Ok(LoanRow {
            principal: Money::fen(row.try_get("principal")?),
            balance: Money::fen(row.try_get("balance")?),
        })
    })
    .transpose()
}
