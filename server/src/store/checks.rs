//! What must always hold between ledger, accounts, cases and papers; each as one query that finds the first breach.

use shared::money::Money;
use sqlx::Row as _;

use super::{Store, StoreError};
use crate::ids::digest;

/// One invariant: the sentence, whether its numbers are money, and the query for object, expected and found.
struct Check {
    what: &'static str,
    money: bool,
    query: &'static str,
}

const CHECKS: [Check; 14] = [
    Check {
        what: "凭证借贷不平",
        money: true,
        query: "SELECT journal AS object, sum(CASE side WHEN 'D' THEN amount ELSE 0 END) AS expected, \
                sum(CASE side WHEN 'C' THEN amount ELSE 0 END) AS found FROM posting WHERE sk = $1 GROUP BY journal \
                HAVING sum(CASE side WHEN 'D' THEN amount ELSE -amount END) <> 0 ORDER BY journal LIMIT 1",
    },
    Check {
        what: "凭证合计与分录不符",
        money: true,
        query: "SELECT j.id AS object, j.total AS expected, coalesce((SELECT sum(p.amount) FROM posting p WHERE \
                p.sk = j.sk AND p.journal = j.id AND p.side = 'D'), 0) AS found FROM journal j WHERE j.sk = $1 AND j.total <> \
                coalesce((SELECT sum(p.amount) FROM posting p WHERE p.sk = j.sk AND p.journal = j.id AND p.side = 'D'), 0) \
                ORDER BY j.id LIMIT 1",
    },
    Check {
        what: "分录没有凭证",
        money: true,
        query: "SELECT p.journal AS object, 0 AS expected, p.amount AS found FROM posting p LEFT JOIN journal j ON \
                j.sk = p.sk AND j.id = p.journal WHERE p.sk = $1 AND j.id IS NULL ORDER BY p.journal LIMIT 1",
    },
    Check {
        what: "账户余额与明细相加不符",
        money: true,
        query: "SELECT m.account AS object, coalesce(s.total, 0) AS expected, m.balance AS found FROM member m LEFT JOIN \
                (SELECT member, sum(CASE side WHEN 'C' THEN amount ELSE -amount END) AS total FROM posting WHERE sk = $1 \
                AND account = '201' GROUP BY member) s ON s.member = m.account WHERE m.sk = $1 AND \
                m.balance <> coalesce(s.total, 0) ORDER BY m.account LIMIT 1",
    },
    Check {
        what: "账户冻结额与应付提取款不符",
        money: true,
        query: "SELECT m.account AS object, coalesce(s.total, 0) AS expected, m.held AS found FROM member m LEFT JOIN \
                (SELECT member, sum(CASE side WHEN 'C' THEN amount ELSE -amount END) AS total FROM posting WHERE sk = $1 \
                AND account = '21902' GROUP BY member) s ON s.member = m.account WHERE m.sk = $1 AND \
                m.held <> coalesce(s.total, 0) ORDER BY m.account LIMIT 1",
    },
    Check {
        what: "住房公积金科目与全部账户余额不符",
        money: true,
        query: "SELECT '201' AS object, l.total AS expected, b.total AS found FROM (SELECT coalesce(sum(CASE side WHEN 'C' \
                THEN amount ELSE -amount END), 0) AS total FROM posting WHERE sk = $1 AND account = '201') l, \
                (SELECT coalesce(sum(balance), 0) AS total FROM member WHERE sk = $1) b WHERE l.total <> b.total",
    },
    Check {
        what: "账户冻结额与在途办件不符",
        money: true,
        query: "SELECT m.account AS object, coalesce(c.total, 0) AS expected, m.held AS found FROM member m LEFT JOIN \
                (SELECT member, sum(amount) AS total FROM case_file WHERE sk = $1 AND state = 'paying' GROUP BY member) c \
                ON c.member = m.account WHERE m.sk = $1 AND m.held <> coalesce(c.total, 0) ORDER BY m.account LIMIT 1",
    },
    Check {
        what: "单位暂收款未清",
        money: true,
        query: "SELECT employer AS object, 0 AS expected, sum(CASE side WHEN 'C' THEN amount ELSE -amount END) AS found \
                FROM posting WHERE sk = $1 AND account = '21901' GROUP BY employer HAVING \
                sum(CASE side WHEN 'C' THEN amount ELSE -amount END) <> 0 ORDER BY employer LIMIT 1",
    },
    Check {
        what: "汇缴合计与各职工相加不符",
        money: true,
        query: "SELECT r.id AS object, r.total AS expected, coalesce(sum(l.employer + l.member), 0) AS found FROM \
                remittance r LEFT JOIN remittance_line l ON l.sk = r.sk AND l.remittance = r.id WHERE r.sk = $1 GROUP BY \
                r.id, r.total HAVING r.total <> coalesce(sum(l.employer + l.member), 0) ORDER BY r.id LIMIT 1",
    },
    Check {
        what: "汇缴入账状态与凭证不符",
        money: true,
        query: "SELECT r.id AS object, CASE r.state WHEN 'credited' THEN r.total ELSE 0 END AS expected, \
                coalesce(j.total, 0) AS found FROM remittance r LEFT JOIN journal j ON j.sk = r.sk AND \
                j.kind = 'remittance_credited' AND j.reference = cast(r.id AS TEXT) WHERE r.sk = $1 AND \
                coalesce(j.total, 0) <> CASE r.state WHEN 'credited' THEN r.total ELSE 0 END ORDER BY r.id LIMIT 1",
    },
    Check {
        what: "单位缴至年月与入账不符",
        money: false,
        query: "SELECT e.id AS object, max(r.month) AS expected, e.paid_to AS found FROM employer e JOIN remittance r ON \
                r.sk = e.sk AND r.employer = e.id AND r.state = 'credited' WHERE e.sk = $1 GROUP BY e.id, e.paid_to \
                HAVING max(r.month) <> e.paid_to ORDER BY e.id LIMIT 1",
    },
    Check {
        what: "个人缴至年月与入账不符",
        money: false,
        query: "SELECT m.account AS object, l.month AS expected, coalesce(m.paid_to, 0) AS found FROM member m JOIN \
                (SELECT l.account, max(r.month) AS month FROM remittance r JOIN remittance_line l ON l.sk = r.sk AND \
                l.remittance = r.id WHERE r.sk = $1 AND r.state = 'credited' GROUP BY l.account) l ON \
                l.account = m.account WHERE m.sk = $1 AND coalesce(m.paid_to, 0) <> l.month ORDER BY m.account LIMIT 1",
    },
    Check {
        what: "提取办件状态与付款凭证不符",
        money: true,
        query: "SELECT c.id AS object, CASE c.state WHEN 'paid' THEN c.amount ELSE 0 END AS expected, \
                coalesce(j.total, 0) AS found FROM case_file c LEFT JOIN journal j ON j.sk = c.sk AND \
                j.kind = 'withdrawal_paid' AND j.reference = cast(c.id AS TEXT) WHERE c.sk = $1 AND \
                coalesce(j.total, 0) <> CASE c.state WHEN 'paid' THEN c.amount ELSE 0 END ORDER BY c.id LIMIT 1",
    },
    Check {
        what: "贷款余额与凭证不符",
        money: true,
        query: "SELECT l.id AS object, coalesce(s.total, 0) AS expected, l.balance AS found FROM loan l LEFT JOIN \
                (SELECT loan, sum(CASE side WHEN 'D' THEN amount ELSE -amount END) AS total FROM posting WHERE sk = $1 AND \
                account = '121' GROUP BY loan) s ON s.loan = 'L' || cast(l.id AS TEXT) WHERE l.sk = $1 AND \
                l.balance <> coalesce(s.total, 0) ORDER BY l.id LIMIT 1",
    },
];

/// What was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looked {
    /// Journals added up again.
    pub journals: i64,
    /// Accounts.
    pub members: i64,
    /// Receipts hashed again.
    pub receipts: i64,
}

/// The first breach in words; none when all holds. Reads one moment of the database.
pub async fn first_breach(store: &Store) -> Result<Result<Looked, String>, StoreError> {
    let mut event = store.begin().await?;
    for check in &CHECKS {
        // The sum of whole numbers is no whole number to PostgreSQL.
        let query = format!(
            "SELECT object, cast(expected AS BIGINT) AS expected, cast(found AS BIGINT) AS found FROM ({}) breach",
            check.query
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(query)).bind(event.sk);
        let row = query.fetch_optional(event.connection()).await?;
        if let Some(row) = row {
            let object = row.try_get::<i64, _>("object").map(|id| id.to_string());
            let object = object.or_else(|_| row.try_get::<String, _>("object"))?;
            let (expected, found) = (row.try_get("expected")?, row.try_get("found")?);
            return Ok(Err(sentence(check, &object, expected, found)));
        }
    }
    let bad = altered_receipt(&mut event).await?;
    if let Some(number) = bad {
        return Ok(Err(format!("回单内容与存档摘要不符：{number}")));
    }
    let sk = event.sk;
    let row = sqlx::query(
        "SELECT (SELECT count(*) FROM journal WHERE sk = $1) AS journals, (SELECT count(*) FROM member WHERE sk = $1) \
         AS members, (SELECT count(*) FROM receipt WHERE sk = $1) AS receipts",
    )
    .bind(sk)
    .fetch_one(event.connection())
    .await?;
    let looked = Looked {
        journals: row.try_get("journals")?,
        members: row.try_get("members")?,
        receipts: row.try_get("receipts")?,
    };
    Ok(Ok(looked))
}

fn sentence(check: &Check, object: &str, expected: i64, found: i64) -> String {
    let shown = |value: i64| {
        if check.money { format!("{}元", Money::fen(value).grouped()) } else { value.to_string() }
    };
    format!("{}：{object}，应为{}，实为{}", check.what, shown(expected), shown(found))
}

async fn altered_receipt(event: &mut super::Transaction) -> Result<Option<String>, StoreError> {
    let sk = event.sk;
    let rows = sqlx::query("SELECT number, body, hash FROM receipt WHERE sk = $1 ORDER BY number")
        .bind(sk)
        .fetch_all(event.connection())
        .await?;
    for row in rows {
        let (number, body, hash): (String, String, String) =
            (row.try_get("number")?, row.try_get("body")?, row.try_get("hash")?);
        if digest(&[body.as_bytes()]) != hash {
            return Ok(Some(number));
        }
    }
    Ok(None)
}
