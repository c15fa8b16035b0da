//! Members' accounts. Balance and held are sums of postings, kept beside them and added up again by the audit.

use shared::identity::mask_name;
use shared::money::Money;
use shared::month::Month;
use shared::text::Text;
use shared::wire::{Account, AccountStatus, MemberFound, Statement, StatementLine};
use sqlx::Row as _;

use super::employer::EmployerRow;
use super::transaction::{Transaction, one};
use super::{Connection, Row, StoreError};

/// Code of the members' savings in the ledger (住房公积金).
pub(crate) const SAVINGS: &str = "201";
/// Lines a page.
const PAGE: usize = 20;

/// A member's account as it stands.
#[derive(Clone, Debug)]
pub(crate) struct MemberRow {
    pub account: String,
    pub employer: i64,
    pub name: String,
    pub id_number: String,
    pub status: AccountStatus,
    pub base: Money,
    pub balance: Money,
    pub held: Money,
    pub paid_to: Option<Month>,
    pub months_in_a_row: u16,
}

const COLUMNS: &str =
    "account, employer, name, id_number, status, base, balance, held, paid_to, months_in_a_row";

pub(crate) fn status(text: &str) -> Result<AccountStatus, StoreError> {
    match text {
        "normal" => Ok(AccountStatus::Normal),
        "sealed" => Ok(AccountStatus::Sealed),
        "closed" => Ok(AccountStatus::Closed),
        other => Err(StoreError::Corrupt(format!("member.status {other}"))),
    }
}

fn member(row: &Row) -> Result<MemberRow, StoreError> {
    let months: i64 = row.try_get("months_in_a_row")?;
    let paid_to: Option<i64> = row.try_get("paid_to")?;
    Ok(MemberRow {
        account: row.try_get("account")?,
        employer: row.try_get("employer")?,
        name: row.try_get("name")?,
        id_number: row.try_get("id_number")?,
        status: status(row.try_get("status")?)?,
        base: Money::fen(row.try_get("base")?),
        balance: Money::fen(row.try_get("balance")?),
        held: Money::fen(row.try_get("held")?),
        paid_to: paid_to.and_then(Month::from_number),
        months_in_a_row: u16::try_from(months).unwrap_or(u16::MAX),
    })
}

/// The account of that number.
pub(crate) async fn find(
    connection: &mut Connection,
    sk: i64,
    account: &str,
) -> Result<Option<MemberRow>, StoreError> {
    let query = format!("SELECT {COLUMNS} FROM member WHERE sk = $1 AND account = $2");
    let row =
        sqlx::query(sqlx::AssertSqlSafe(query)).bind(sk).bind(account).fetch_optional(connection).await?;
    row.as_ref().map(member).transpose()
}

/// The account of that person.
pub(crate) async fn of_person(
    connection: &mut Connection,
    sk: i64,
    id: &str,
) -> Result<Option<MemberRow>, StoreError> {
    let query = format!("SELECT {COLUMNS} FROM member WHERE sk = $1 AND id_number = $2");
    let row = sqlx::query(sqlx::AssertSqlSafe(query)).bind(sk).bind(id).fetch_optional(connection).await?;
    row.as_ref().map(member).transpose()
}

/// An employer's members, by account.
pub(crate) async fn of_employer(
    connection: &mut Connection,
    sk: i64,
    employer: i64,
) -> Result<Vec<MemberRow>, StoreError> {
    let query = format!("SELECT {COLUMNS} FROM member WHERE sk = $1 AND employer = $2 ORDER BY account");
    let rows = sqlx::query(sqlx::AssertSqlSafe(query)).bind(sk).bind(employer).fetch_all(connection).await?;
    rows.iter().map(member).collect()
}

/// Sets an amount aside: from balance to held. Fails when the balance is too small.
pub(crate) async fn hold(event: &mut Transaction, account: &str, amount: Money) -> Result<(), StoreError> {
    let query = "UPDATE member SET balance = balance - $3, held = held + $3, version = version + 1 \
                 WHERE sk = $1 AND account = $2 AND balance >= $3";
    guarded(event, query, account, amount).await
}

/// What was held has been paid.
pub(crate) async fn held_is_paid(
    event: &mut Transaction,
    account: &str,
    amount: Money,
) -> Result<(), StoreError> {
    let query = "UPDATE member SET held = held - $3, version = version + 1 \
                 WHERE sk = $1 AND account = $2 AND held >= $3";
    guarded(event, query, account, amount).await
}

/// What was held goes back to the balance.
pub(crate) async fn held_comes_back(
    event: &mut Transaction,
    account: &str,
    amount: Money,
) -> Result<(), StoreError> {
    let query = "UPDATE member SET held = held - $3, balance = balance + $3, version = version + 1 \
                 WHERE sk = $1 AND account = $2 AND held >= $3";
    guarded(event, query, account, amount).await
}

async fn guarded(
    event: &mut Transaction,
    query: &'static str,
    account: &str,
    amount: Money,
) -> Result<(), StoreError> {
    let sk = event.sk;
    let changed =
        sqlx::query(query).bind(sk).bind(account).bind(amount.as_fen()).execute(event.connection()).await?;
    one(changed.rows_affected(), "member")
}

/// The account as its owner and staff see it: the name and number masked.
pub(crate) fn shown(member: &MemberRow, employer: &EmployerRow, monthly: Money) -> Account {
    Account {
        account: member.account.clone(),
        name: mask_name(&member.name),
        id_number: masked(&member.id_number),
        employer: employer.terms.name.clone(),
        district: employer.terms.district.clone(),
        status: member.status,
        base: member.base,
        rate_employer: employer.terms.rate_employer,
        rate_member: employer.terms.rate_member,
        monthly,
        balance: member.balance,
        held: member.held,
        paid_to: member.paid_to,
        months_in_a_row: member.months_in_a_row,
    }
}

/// A number with its middle hidden.
pub(crate) fn masked(id_number: &str) -> String {
    shared::remittance::IdNumber::new(id_number).masked()
}

/// The lines of an account before that journal, newest first.
pub(crate) async fn statement(
    connection: &mut Connection,
    sk: i64,
    account: &str,
    before: Option<i64>,
) -> Result<Statement, StoreError> {
    let before = before.unwrap_or(i64::MAX);
    let balance: i64 = sqlx::query_scalar(
        "SELECT cast(coalesce(sum(CASE side WHEN 'C' THEN amount ELSE -amount END), 0) AS BIGINT) FROM posting \
         WHERE sk = $1 AND member = $2 AND account = $3 AND journal < $4",
    )
    .bind(sk)
    .bind(account)
    .bind(SAVINGS)
    .bind(before)
    .fetch_one(&mut *connection)
    .await?;
    let rows = sqlx::query(
        "SELECT p.journal, CASE p.side WHEN 'C' THEN p.amount ELSE -p.amount END AS amount, j.business_day, \
         j.text_zh, j.text_en, j.receipt, j.kind FROM posting p JOIN journal j ON j.sk = p.sk AND j.id = p.journal \
         WHERE p.sk = $1 AND p.member = $2 AND p.account = $3 AND p.journal < $4 \
         ORDER BY p.journal DESC, p.line DESC LIMIT $5",
    )
    .bind(sk)
    .bind(account)
    .bind(SAVINGS)
    .bind(before)
    .bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX))
    .fetch_all(connection)
    .await?;
    page(&rows, Money::fen(balance))
}

fn page(rows: &[Row], mut balance: Money) -> Result<Statement, StoreError> {
    let mut lines = Vec::new();
    let mut last: Option<i64> = None;
    for row in rows.iter().take(PAGE) {
        let amount = Money::fen(row.try_get("amount")?);
        // A month's receipt is the employer's; a member opens the receipts of withdrawals.
        let mine = row.try_get::<&str, _>("kind")?.starts_with("withdrawal");
        lines.push(StatementLine {
            day: row.try_get("business_day")?,
            text: Text::new(row.try_get::<String, _>("text_zh")?, row.try_get::<String, _>("text_en")?),
            amount,
            balance,
            receipt: if mine { row.try_get("receipt")? } else { None },
        });
        balance -= amount;
        last = Some(row.try_get("journal")?);
    }
    let next = last.filter(|_| rows.len() > PAGE).map(|journal| journal.to_string());
    Ok(Statement { lines, next })
}

/// Accounts by number, or by the end of the identity number with the name; at most twenty.
pub(crate) async fn search(
    connection: &mut Connection,
    sk: i64,
    query: &str,
) -> Result<Vec<MemberFound>, StoreError> {
    let mut words = query.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let rows = sqlx::query(
        "SELECT m.account, m.name, m.id_number, e.name AS employer FROM member m \
         JOIN employer e ON e.sk = m.sk AND e.id = m.employer WHERE m.sk = $1 AND (m.account = $2 OR m.id_number = $2 \
         OR (m.name = $2 AND substr(m.id_number, 15, 4) = $3) OR (m.name = $3 AND substr(m.id_number, 15, 4) = $2)) \
         ORDER BY m.account LIMIT 20",
    )
    .bind(sk)
    .bind(first.to_uppercase())
    .bind(second.to_uppercase())
    .fetch_all(connection)
    .await?;
    let found = |row: &Row| {
        Ok(MemberFound {
            account: row.try_get("account")?,
            name: mask_name(row.try_get("name")?),
            id_number: masked(row.try_get("id_number")?),
            employer: row.try_get("employer")?,
        })
    };
    rows.iter().map(found).collect()
}

/// Sum of all balances as the accounts have them.
pub(crate) async fn balances(connection: &mut Connection, sk: i64) -> Result<Money, StoreError> {
    let query = "SELECT cast(coalesce(sum(balance), 0) AS BIGINT) FROM member WHERE sk = $1";
    Ok(Money::fen(sqlx::query_scalar(query).bind(sk).fetch_one(connection).await?))
}
