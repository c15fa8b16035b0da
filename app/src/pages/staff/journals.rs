//! 当日凭证: every journal of a business day with its lines; debits equal credits in each.

use leptos::prelude::*;
use shared::money::Money;
use shared::text::Text;
use shared::wire::{DayJournals, JournalLine, JournalView};

use super::{DayPicker, JOURNALS, StaffNav, day_in_sight};
use crate::moment;
use crate::pages::reading::{fetched, shown};
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::{Amount, CursorPager, Page};

/// The page.
#[component]
pub(super) fn JournalsPage() -> impl IntoView {
    let day = day_in_sight();
    // Where each page that was opened begins; another day starts over.
    let opened = RwSignal::new(Vec::<String>::new());
    Effect::new(move || {
        day.track();
        opened.set(Vec::new());
    });
    let journals = fetched::<DayJournals>(move || {
        let day = day.get().map(|day| format!("day={day}")).unwrap_or_default();
        let before = opened.read().last().map(|before| format!("&before={before}")).unwrap_or_default();
        format!("/staff/journals?{day}{before}")
    });
    view! {
        <Page title=JOURNALS wide=true>
            <StaffNav/>
            <DayPicker day path=routes::STAFF/>
            {shown(journals, move |journals: DayJournals| list(journals, opened).into_any())}
        </Page>
    }
}

fn list(day: DayJournals, opened: RwSignal<Vec<String>>) -> impl IntoView {
    let DayJournals { count, turnover, journals, next, .. } = day;
    let none = journals
        .is_empty()
        .then(|| view! { <p>{phrase("这一天没有凭证。", "No journals on this day.")}</p> });
    view! {
        <dl class="day-totals">
            <div><dt>{phrase("凭证", "Journals")}</dt><dd>{Words::from(Text::new(format!("{count}张"), count.to_string()))}</dd></div>
            <div><dt>{phrase("借方合计＝贷方合计", "Debits = credits")}</dt><dd><Amount amount=turnover/></dd></div>
        </dl>
        {none}
        <ol class="journals">{journals.into_iter().map(journal).collect_view()}</ol>
        <CursorPager opened next/>
    }
}

fn journal(journal: JournalView) -> impl IntoView {
    let JournalView { id, text, booked_at, lines } = journal;
    let number = Text::new(format!("凭证{id}"), format!("Journal {id}"));
    view! {
        <li class="journals__one">
            <table class="journal">
                <caption class="journal__caption">
                    <strong class="journal__text">{Words::from(text)}</strong>
                    <span class="journal__number">{Words::from(number)}</span>
                    <time class="journal__time" datetime=booked_at.clone()>{moment::second(&booked_at)}</time>
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{phrase("科目", "Account")}</th>
                        <th scope="col" class="journal__amount">{phrase("借方（元）", "Debit (yuan)")}</th>
                        <th scope="col" class="journal__amount">{phrase("贷方（元）", "Credit (yuan)")}</th>
                        <th scope="col" class="journal__count">{phrase("笔数", "Lines")}</th>
                    </tr>
                </thead>
                <tbody>{lines.into_iter().map(line).collect_view()}</tbody>
            </table>
        </li>
    }
}

fn line(line: JournalLine) -> impl IntoView {
    let amount = |amount: Money| (amount != Money::ZERO).then(|| amount.grouped());
    view! {
        <tr>
            <th scope="row" class="journal__account"><span class="journal__code">{line.account}</span>" "{Words::from(line.name)}</th>
            <td class="journal__amount">{amount(line.debit)}</td>
            <td class="journal__amount">{amount(line.credit)}</td>
            <td class="journal__count">{line.count}</td>
        </tr>
    }
}
