//! What is asked about an account: a beginning, a regular deposit, and up to ten entries.

use leptos::prelude::*;
use serde::Deserialize;
use shared::deposit_interest::{Opening, Passbook};
use shared::money::Money;
use shared::text::Text;
use time::Date;

use crate::pages::estimate::reading::{choice, count, day, given, parsed};
use crate::pages::public::answers::Answers;
use crate::pages::public::form::field;
use crate::pages::public::question::{Kind, Question};
use crate::text::{Phrase, phrase};
use crate::ui::{Button, ButtonKind};

const WAYS: Kind = Kind::OneOf(&[("in", phrase("存入", "Paid in")), ("out", phrase("提取", "Withdrawn"))]);
/// Which way money goes.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Way {
    In,
    Out,
}

const ON: Phrase = phrase("哪天？", "On which day?");
const WAY: Phrase = phrase("存入还是提取？", "In or out?");
const AMOUNT: Phrase = phrase("多少钱？", "How much?");

/// The three questions of each entry.
macro_rules! entries {
    ($($on:literal $way:literal $amount:literal)*) => {
        /// The fields of the entries: day, way, amount.
        const ENTRIES: &[(&str, &str, &str)] = &[$(($on, $way, $amount)),*];
        /// The questions of the page: first those about the account, then three for each entry.
        pub(super) const QUESTIONS: &[Question] = &[
            FROM, TO, CARRIED, MONTHLY, MONTHLY_DAY,
            $(
                Question::new($on, Kind::Date, ON),
                Question::new($way, WAYS, WAY),
                Question::new($amount, Kind::Money, AMOUNT),
            )*
        ];
    };
}

const FROM: Question = Question::new("from", Kind::Date, phrase("从哪天算起？", "From which day?"))
    .hint("一般从7月1日算起，例如 2026-07-01", "Usually from 1 July, such as 2026-07-01");
const TO: Question = Question::new("to", Kind::Date, phrase("算到哪天？", "Up to which day?")).hint(
    "销户填付款那天，利息算到前一天；看年度结息填7月1日，例如 2027-07-01",
    "The day of payout, up to which interest runs without it; for the yearly settlement 1 July, such as 2027-07-01",
);
const CARRIED: Question = Question::new(
    "carried",
    Kind::Money,
    phrase("那天账户里有多少钱？", "What does the account hold on that day?"),
);
const MONTHLY: Question = Question::new(
    "monthly",
    Kind::Money,
    phrase("每月存入多少（单位和个人合计）？", "Paid in each month, both sides"),
)
.hint("没有就不填", "Leave it empty if nothing is");
const MONTHLY_DAY: Question = Question::new(
    "monthly_day",
    Kind::Count(1, 31, phrase("日", "of the month")),
    phrase("每月几号存入？", "On which day of the month?"),
)
.hint("不填按每月20日", "Empty: on the 20th");

/// The questions about the account itself.
const ABOUT: usize = 5;
/// Where no day of the monthly deposit is given.
const MONTHLY_DAY_USUAL: u8 = 20;

entries! {
    "on1" "way1" "amount1"
    "on2" "way2" "amount2"
    "on3" "way3" "amount3"
    "on4" "way4" "amount4"
    "on5" "way5" "amount5"
    "on6" "way6" "amount6"
    "on7" "way7" "amount7"
    "on8" "way8" "amount8"
    "on9" "way9" "amount9"
    "on10" "way10" "amount10"
}

/// What is typed about the account, and its days.
pub(super) fn passbook(answers: Answers) -> Result<(Passbook, Date, Date), Text> {
    let (from, to) = (day(answers, "from")?, day(answers, "to")?);
    let carried: Money = parsed(answers, "carried")?;
    let monthly = if given(answers, "monthly") {
        let on_day = match given(answers, "monthly_day") {
            true => count(answers, "monthly_day", 1..=31)?,
            false => MONTHLY_DAY_USUAL,
        };
        Some((positive(parsed(answers, "monthly")?)?, on_day))
    } else {
        None
    };
    let opening = Opening { carried: not_below_nought(carried)?, current: Money::ZERO };
    let mut entries = Vec::new();
    for (on, way, amount) in ENTRIES.iter().filter(|entry| is_begun(answers, entry)) {
        let (on, typed) = (day(answers, on)?, positive(parsed(answers, amount)?)?);
        entries.push(match choice(answers, way)? {
            Way::In => (on, typed),
            Way::Out => (on, Money::ZERO - typed),
        });
    }
    Ok((Passbook { opening, monthly, entries }, from, to))
}

fn not_below_nought(amount: Money) -> Result<Money, Text> {
    if amount >= Money::ZERO {
        return Ok(amount);
    }
    Err(Text::new(
        format!("账户里的钱不会少于0，填的是{}元，请改正", amount.grouped()),
        format!("an account never holds less than nothing; {} was entered: correct it", amount.grouped()),
    ))
}

fn positive(amount: Money) -> Result<Money, Text> {
    if amount > Money::ZERO {
        return Ok(amount);
    }
    Err(Text::new(
        format!("存入或提取的金额应大于0，填的是{}元，请改正", amount.grouped()),
        format!("an entry must be more than nothing; {} was entered: correct it", amount.grouped()),
    ))
}

fn is_begun(answers: Answers, (on, way, amount): &(&str, &str, &str)) -> bool {
    [on, way, amount].into_iter().any(|field| given(answers, field))
}

/// The questions about the account, the entries that are begun, and a way to add one.
#[component]
pub(super) fn Entries(
    /// What is typed.
    answers: Answers,
) -> impl IntoView {
    let questions = answers.questions();
    let begun = ENTRIES.iter().rposition(|entry| untrack(|| is_begun(answers, entry)));
    let shown = RwSignal::new(begun.map_or(0, |last| last + 1));
    let add = Callback::new(move |()| shown.update(|shown| *shown += 1));
    let entry = move |index: usize| {
        let name = Text::new(format!("第{}笔", index + 1), format!("Entry {}", index + 1));
        let fields = questions.iter().skip(ABOUT + index * 3).take(3);
        let fields: Vec<_> = fields.map(|question| field(question, answers)).collect();
        view! {
            <fieldset class="interest__entry">
                <legend class="interest__entry-name">{crate::text::Words::from(name)}</legend>
                {fields}
            </fieldset>
        }
    };
    let about: Vec<_> = questions.iter().take(ABOUT).map(|question| field(question, answers)).collect();
    view! {
        <form class="calculator__form" novalidate on:submit=|event| event.prevent_default()>
            {about}
            <h2 class="home__heading">{phrase("其他存入和提取", "Other money in and out")}</h2>
            <p>{phrase("一次性补缴、转入、提取，一笔一笔填；没有就不用加。", "Back payments, transfers, withdrawals, one by one; add none if there were none.")}</p>
            <For each=move || 0..shown.get().min(ENTRIES.len()) key=|index| *index let:index>{entry(index)}</For>
            {move || (shown.get() < ENTRIES.len()).then(|| view! {
                <Button label=phrase("加一笔", "Add an entry") kind=ButtonKind::Secondary on_press=add/>
            })}
        </form>
    }
}
