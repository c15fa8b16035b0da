//! Writing the demo: one event, rows in bulk.

use shared::identity::mask_name;
use shared::rounding::Rounding;
use shared::text::Text;
use shared::wire::{DemoSignIn, Role};
use sqlx::Row as _;

use super::PASSWORD;
use super::book::Book;
use super::history::Papers;
use super::plan::{Employer, Member};
use super::random::Random;
use crate::hall::Hall;
use crate::store::bulk::{self, Value};
use crate::store::{StoreError, Transaction, loan, remittance};

/// Whether the database is in use.
pub(super) async fn has_employers(hall: &Hall) -> Result<bool, StoreError> {
    let mut connection = hall.store.read().await?;
    let count: i64 = sqlx::query_scalar("SELECT count(*) FROM employer WHERE sk = $1")
        .bind(hall.store.sk)
        .fetch_one(&mut *connection)
        .await?;
    Ok(count > 0)
}

/// Everything, or nothing.
pub(super) async fn all(
    hall: &Hall,
    random: &mut Random,
    employers: &[Employer],
    book: Book,
    papers: Papers,
    hash: &str,
) -> Result<(), StoreError> {
    let mut event = hall.store.begin().await?;
    let sk = event.sk;
    people(&mut event, random, employers, &book, hash).await?;
    let connection = event.connection();
    let columns = "sk, id, employer, month, open_month, row_count, total, state, submitted_at, failure, receipt, version";
    bulk::insert(connection, "remittance", columns, papers.remittances).await?;
    bulk::insert(connection, "remittance_line", remittance::LINE_COLUMNS, papers.lines).await?;
    bulk::insert(connection, "receipt", "sk, number, member, employer, body, hash", papers.receipts).await?;
    bulk::insert(connection, "loan", loan::COLUMNS, papers.loans).await?;
    let setting = vec![[sk.into(), "centre".into(), hall.pack.policy.id.as_str().into()]];
    bulk::insert(connection, "setting", "sk, name, value", setting).await?;
    book.write(&mut event).await?;
    event.commit().await
}

async fn people(
    event: &mut Transaction,
    random: &mut Random,
    employers: &[Employer],
    book: &Book,
    hash: &str,
) -> Result<(), StoreError> {
    let sk = event.sk;
    let (mut rows, mut members, mut persons, mut sign_ins) = (vec![], vec![], vec![], vec![]);
    for (id, employer) in (1_i64..).zip(employers) {
        rows.push(employer_row(sk, id, employer));
        let mut spouse_of: Option<&str> = None;
        for (index, member) in employer.members.iter().enumerate() {
            members.push(member_row(sk, id, employer, member, book));
            // The second to last of each twenty is married to the last.
            let spouse = match index % 20 {
                18 => employer.members.get(index + 1).map(|next| next.id_number.as_str()),
                19 => spouse_of,
                _ => None,
            };
            spouse_of = Some(&member.id_number);
            let home = index % 9 != 3 && random.between(0, 100) < 55;
            let homes = if home { employer.terms.district.as_str() } else { "" };
            let children = if spouse.is_some() { 1 } else { 0 };
            persons.push([
                sk.into(),
                member.id_number.as_str().into(),
                spouse.map(str::to_owned).into(),
                children.into(),
                homes.into(),
            ]);
            sign_ins.push([
                sk.into(),
                member.id_number.as_str().into(),
                "member".into(),
                mask_name(&member.name).into(),
                hash.into(),
                member.account.as_str().into(),
                Value::Integer(None),
            ]);
        }
        let (name, role, display) = (format!("agent{id:02}"), "agent", format!("经办人{id:02}"));
        sign_ins.push([
            sk.into(),
            name.into(),
            role.into(),
            display.into(),
            hash.into(),
            Value::Text(None),
            id.into(),
        ]);
    }
    for (name, display) in [("staff01", "柜员01"), ("staff02", "柜员02")] {
        sign_ins.push([
            sk.into(),
            name.into(),
            "staff".into(),
            display.into(),
            hash.into(),
            Value::Text(None),
            Value::Integer(None),
        ]);
    }
    let columns =
        "sk, id, uscc, name, district, rate_employer, rate_member, rounding, paid_to, card, version";
    bulk::insert(event.connection(), "employer", columns, rows).await?;
    let columns = "sk, account, employer, name, id_type, id_number, status, base, balance, held, opened_month, paid_to, \
                   months_in_a_row, version";
    bulk::insert(event.connection(), "member", columns, members).await?;
    bulk::insert(event.connection(), "registry_person", "sk, id_number, spouse, children, homes", persons)
        .await?;
    let columns = "sk, name, role, display, password_hash, member, employer";
    bulk::insert(event.connection(), "sign_in", columns, sign_ins).await
}

fn employer_row(sk: i64, id: i64, employer: &Employer) -> [Value; 11] {
    let terms = &employer.terms;
    [
        sk.into(),
        id.into(),
        terms.uscc.as_str().into(),
        terms.name.as_str().into(),
        terms.district.as_str().into(),
        terms.rate_employer.units().into(),
        terms.rate_member.units().into(),
        terms.rounding.map(|rounding: Rounding| rounding.to_string()).unwrap_or_default().into(),
        employer.paid_to.as_number().into(),
        employer.card.as_str().into(),
        1.into(),
    ]
}

fn member_row(sk: i64, id: i64, employer: &Employer, member: &Member, book: &Book) -> [Value; 14] {
    let first = employer.paid_to.plus(-11).max(member.joined);
    let paid = i64::from(employer.paid_to.since(first) + 1);
    let (months, paid_to) = match member.sealed {
        true => (0, None),
        false => (member.months_before + paid, Some(employer.paid_to.as_number())),
    };
    [
        sk.into(),
        member.account.as_str().into(),
        id.into(),
        member.name.as_str().into(),
        "01".into(),
        member.id_number.as_str().into(),
        if member.sealed { "sealed" } else { "normal" }.into(),
        member.base.as_fen().into(),
        book.balance(&member.account).as_fen().into(),
        0.into(),
        member.joined.as_number().into(),
        paid_to.into(),
        months.into(),
        1.into(),
    ]
}

/// A renter, an owner, a newcomer, a borrower, agents and staff.
pub(super) async fn shown(hall: &Hall) -> Result<Vec<DemoSignIn>, StoreError> {
    let mut connection = hall.store.read().await?;
    const MEMBERS: [(&str, &str, &str); 4] = [
        (
            "亭湖区无房职工，可租房提取",
            "Rents in Tinghu, owns no home",
            "SELECT m.id_number FROM member m JOIN employer e ON e.sk = m.sk AND e.id = m.employer JOIN registry_person p \
             ON p.sk = m.sk AND p.id_number = m.id_number WHERE m.sk = $1 AND e.district = 'tinghu' AND p.homes = '' AND \
             p.spouse IS NULL AND m.months_in_a_row >= 12 AND m.status = 'normal' AND e.id > 1 ORDER BY m.account LIMIT 1",
        ),
        (
            "有自有住房的职工",
            "Owns a home",
            "SELECT m.id_number FROM member m JOIN registry_person p ON p.sk = m.sk AND p.id_number = m.id_number \
             WHERE m.sk = $1 AND p.homes <> '' AND m.status = 'normal' AND m.employer > 1 ORDER BY m.account LIMIT 1",
        ),
        (
            "刚参加缴存的职工",
            "Has just begun to contribute",
            "SELECT m.id_number FROM member m JOIN registry_person p ON p.sk = m.sk AND p.id_number = m.id_number \
             WHERE m.sk = $1 AND p.homes = '' AND m.months_in_a_row < 3 AND m.status = 'normal' ORDER BY m.account LIMIT 1",
        ),
        (
            "正在还公积金贷款的职工",
            "Is repaying a loan",
            "SELECT m.id_number FROM member m JOIN loan l ON l.sk = m.sk AND l.member = m.account WHERE m.sk = $1 \
             ORDER BY l.id LIMIT 1",
        ),
    ];
    let mut shown = Vec::new();
    for (zh, en, query) in MEMBERS {
        let row = sqlx::query(query).bind(hall.store.sk).fetch_optional(&mut *connection).await?;
        if let Some(row) = row {
            shown.push(sign_in(Role::Member, row.try_get("id_number")?, zh, en));
        }
    }
    let others = [
        (Role::Agent, "agent01", "盐城丹顶鹤食品有限公司经办人", "Agent of a food company"),
        (Role::Agent, "agent02", "另一家单位的经办人", "Agent of another employer"),
        (
            Role::Agent,
            "agent03",
            "扣款账户已停用的单位的经办人",
            "Agent of an employer whose bank account is closed",
        ),
        (Role::Staff, "staff01", "中心工作人员", "One of the centre’s staff"),
    ];
    shown.extend(others.map(|(role, name, zh, en)| sign_in(role, name.to_owned(), zh, en)));
    Ok(shown)
}

fn sign_in(role: Role, name: String, zh: &str, en: &str) -> DemoSignIn {
    DemoSignIn { role, name, password: PASSWORD.to_owned(), who: Text::new(zh, en) }
}
