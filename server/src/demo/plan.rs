//! Who there is: forty employers and three thousand members.

use std::collections::BTreeSet;

use shared::identity::Uscc;
use shared::money::Money;
use shared::month::Month;
use shared::rate::Rate;
use shared::remittance::EmployerTerms;

use super::people;
use super::random::Random;

/// The employer whose workbooks are in the tests' fixtures; the same files.
const WORKBOOK_EMPLOYER: &str = include_str!("../../../tests/fixtures/workbooks/employer.json");
const WORKBOOK_ROSTER: &str = include_str!("../../../tests/fixtures/workbooks/roster.csv");

const EMPLOYERS: usize = 40;
const MEMBERS: usize = 3_000;
const PLACES: [&str; 6] = ["亭湖", "盐都", "大丰", "东台", "建湖", "射阳"];
const DISTRICTS: [&str; 6] = ["tinghu", "yandu", "dafeng", "dongtai", "jianhu", "sheyang"];
const TRADES: [&str; 8] = ["食品", "纺织", "机械", "环保科技", "物流", "电子", "新能源", "医药"];

pub(super) struct Employer {
    pub terms: EmployerTerms,
    pub card: String,
    /// Last month of its history of twelve.
    pub paid_to: Month,
    pub members: Vec<Member>,
}

pub(super) struct Member {
    pub account: String,
    pub name: String,
    pub id_number: String,
    pub base: Money,
    pub sealed: bool,
    /// Balance when the books were opened.
    pub opening: Money,
    /// Months in a row before the books were opened.
    pub months_before: i64,
    /// First month paid here; later than the year's first for those who joined.
    pub joined: Month,
}

fn month(number: i64) -> Month {
    Month::from_number(number).expect("a month of the plan")
}

/// The whole plan.
pub(super) fn plan(random: &mut Random) -> Result<Vec<Employer>, String> {
    let mut taken = BTreeSet::new();
    let mut employers = vec![workbook(random, &mut taken)?];
    let others = EMPLOYERS - 1;
    let left = MEMBERS - employers[0].members.len();
    for index in 0..others {
        let size = left / others + usize::from(index < left % others);
        employers.push(employer(random, &mut taken, index, size)?);
    }
    Ok(employers)
}

fn workbook(random: &mut Random, taken: &mut BTreeSet<String>) -> Result<Employer, String> {
    let mut terms: EmployerTerms =
        serde_json::from_str(WORKBOOK_EMPLOYER).map_err(|error| error.to_string())?;
    // The file says 市区; the registers know which of its districts.
    "tinghu".clone_into(&mut terms.district);
    let rows = WORKBOOK_ROSTER.lines().skip(1).filter(|line| !line.is_empty());
    let members = rows.map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        let [account, name, _, id_number, base, status] = cells[..] else {
            return Err(format!("roster.csv: {line}"));
        };
        taken.insert(id_number.to_owned());
        let base: Money = base.parse().map_err(|error| format!("roster.csv: {error}"))?;
        Ok(Member {
            account: account.to_owned(),
            name: name.to_owned(),
            id_number: id_number.to_owned(),
            sealed: status == "sealed",
            ..history(random, base, 16)
        })
    });
    let members = members.collect::<Result<_, String>>()?;
    Ok(Employer { terms, card: people::card(random, "8801"), paid_to: month(202_609), members })
}

fn employer(
    random: &mut Random,
    taken: &mut BTreeSet<String>,
    index: usize,
    size: usize,
) -> Result<Employer, String> {
    let (place, district) = (PLACES[index % PLACES.len()], DISTRICTS[index % DISTRICTS.len()]);
    let trade = TRADES[index % TRADES.len()];
    let percent = random.between(5, 13);
    let code = format!("91990101{:09}", random.between(10_000_000, 999_999_999));
    let terms = EmployerTerms {
        uscc: Uscc::with_check(&code).map_err(|error| error.to_string())?.as_str().to_owned(),
        name: format!("盐城{place}第{}{trade}有限公司", index + 1),
        rate_employer: Rate::percent(percent),
        rate_member: Rate::percent(percent),
        district: district.to_owned(),
        kind: shared::policy::EmployerKind::Enterprise,
        rounding: None,
    };
    let members = (0..size).map(|number| {
        let base = Money::yuan(random.between(30, 200) * 100);
        let mut member = history(random, base, percent * 2);
        member.account = format!("0032{:04}{number:04}", 1001 + index);
        member.name = people::name(random);
        member.id_number = people::id_number(random, taken);
        member
    });
    let members = members.collect();
    // The second employer's account is closed: its month comes back from the bank.
    let card = people::card(random, if index == 1 { crate::bank::sandbox::CLOSED } else { "8801" });
    Ok(Employer { terms, card, paid_to: month(202_610), members })
}

/// What lies before the books were opened: most have saved for some years, one in forty joined this autumn.
fn history(random: &mut Random, base: Money, percent_both: i64) -> Member {
    let months = random.between(4, 60);
    let newcomer = random.between(0, 40) == 0;
    let opening = Money::fen(base.as_fen() * percent_both / 100 * months + random.between(0, 100));
    Member {
        account: String::new(),
        name: String::new(),
        id_number: String::new(),
        base,
        sealed: false,
        opening: if newcomer { Money::ZERO } else { opening },
        months_before: if newcomer { 0 } else { months },
        joined: month(if newcomer { 202_609 } else { 202_510 }),
    }
}
