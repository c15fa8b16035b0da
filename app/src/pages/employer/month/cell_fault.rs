//! One fault: the cell as it stands, what is wrong, and the ways to put it right.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use shared::money::Money;
use shared::remittance::{Code, Edit, Fault, Field, Offer, Suggestion};
use shared::text::Text;

use super::step::Step;
use super::wizard::Wizard;
use crate::text::{Words, phrase};
use crate::ui::focus::focus;
use crate::ui::{Button, ButtonKind};

/// The cell with its cure.
#[component]
pub(super) fn CellFault(wizard: Wizard, fault: Fault) -> impl IntoView {
    let (row, field, code) = (fault.row, fault.field, fault.code);
    let person = wizard.desk.with_untracked(|desk| {
        desk.as_ref().map(|desk| desk.cell(row, Field::Name).to_owned()).unwrap_or_default()
    });
    let place = Text::new(format!("第{row}行 {person}"), format!("Row {row} {person}"));
    let message = Words::from(&fault.message);
    let described = id(row, field, "why");
    view! {
        <li class="fault" data-testid="fault">
            <p class="fault__place">{Words::from(place)}</p>
            {if code == Code::MissingColumn {
                view! { <p class="fault__column">{fault.column.clone()}</p> }.into_any()
            } else {
                view! { <CellInput wizard row field column=fault.column.clone()/> }.into_any()
            }}
            <p class="fault__why" id=described>{message}</p>
            <div class="fault__cures">
                {fault.suggestion.clone().map(|suggestion| view! { <Suggested wizard row field suggestion/> })}
                {(code != Code::MissingColumn).then(|| view! { <LeaveOut wizard row code/> })}
                {(code == Code::MissingColumn).then(|| {
                    let go = Callback::new(move |()| wizard.go(Step::Columns));
                    view! { <Button label=phrase("更改对应关系", "Change the columns") kind=ButtonKind::Secondary on_press=go/> }
                })}
            </div>
            {code.offer().map(|offer| view! { <p class="fault__note">{not_yet(offer)}</p> })}
        </li>
    }
}

fn id(row: u32, field: Field, part: &str) -> String {
    format!("{part}-{row}-{field:?}")
}

fn not_yet(offer: Offer) -> crate::text::Phrase {
    match offer {
        Offer::Enrol => phrase(
            "网上开户还没有开放，请到柜台办理后再汇缴；这次可以先移出本次。",
            "Enrolment online is not open yet: do it at the counter, and leave the row out for now.",
        ),
        Offer::Reopen => phrase(
            "网上启封还没有开放，请到柜台办理后再汇缴；这次可以先移出本次。",
            "Reopening online is not open yet: do it at the counter, and leave the row out for now.",
        ),
    }
}

/// The cell, to be typed over; Enter or leaving it checks the row again.
#[component]
fn CellInput(wizard: Wizard, row: u32, field: Field, column: String) -> impl IntoView {
    let now = move || {
        wizard
            .desk
            .with_untracked(|desk| desk.as_ref().map(|desk| desk.cell(row, field).to_owned()))
            .unwrap_or_default()
    };
    let typed = RwSignal::new(now());
    let apply = move || {
        let text = typed.get_untracked();
        if text.trim() != now() {
            fix(wizard, Edit { row, field, text });
        }
    };
    let enter = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            apply();
        }
    };
    let spoken = Text::new(format!("第{row}行，{column}"), format!("Row {row}, {column}"));
    let spoken = Words::from(spoken);
    view! {
        <label class="fault__cell">
            <span class="fault__column">{column}</span>
            <input
                class="fault__input"
                id=id(row, field, "fix")
                autocomplete="off"
                spellcheck="false"
                aria-label=move || spoken.now()
                aria-describedby=id(row, field, "why")
                aria-invalid="true"
                prop:value=typed
                on:input=move |event| typed.set(event_target_value(&event))
                on:keydown=enter
                on:change=move |_| apply()
            />
        </label>
    }
}

#[component]
fn Suggested(wizard: Wizard, row: u32, field: Field, suggestion: Suggestion) -> impl IntoView {
    let Suggestion { field: of, value } = suggestion;
    let shown = shown(of, &value);
    let label = if of == field {
        Text::new(format!("改为 {shown}"), format!("Change to {shown}"))
    } else {
        let name = of.text();
        Text::new(format!("{}改为 {shown}", name.zh), format!("Change {} to {shown}", name.en))
    };
    let take = Callback::new(move |()| fix(wizard, Edit { row, field: of, text: value.clone() }));
    view! { <Button label kind=ButtonKind::Secondary on_press=take/> }
}

#[component]
fn LeaveOut(wizard: Wizard, row: u32, code: Code) -> impl IntoView {
    let leave = Callback::new(move |()| {
        wizard.correct(|desk, against| {
            desk.leave_out([row], against);
            Text::new(format!("已移出第{row}行"), format!("Row {row} is left out"))
        });
        stay();
    });
    let label = if code == Code::Duplicate {
        phrase("移出这一行", "Leave this row out")
    } else {
        phrase("移出本次", "Leave out this time")
    };
    view! { <Button label kind=ButtonKind::Plain on_press=leave/> }
}

fn fix(wizard: Wizard, edit: Edit) {
    wizard.correct(|desk, against| match desk.fix(&edit, against) {
        Ok(()) => Text::new(format!("已修改第{}行", edit.row), format!("Row {} was changed", edit.row)),
        Err(error) => Text::same(error.to_string()),
    });
    stay();
}

/// When the cell that had the focus is gone, the focus goes to the list instead of to the top of the page.
fn stay() {
    request_animation_frame(|| {
        let lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
        if lost {
            focus(super::FAULTS);
        }
    });
}

/// Amounts with their separators, everything else as it is.
fn shown(field: Field, value: &str) -> String {
    match field {
        Field::Base | Field::EmployerAmount | Field::MemberAmount | Field::Total => {
            value.parse::<Money>().map_or_else(|_| value.to_owned(), Money::grouped)
        }
        Field::EmployerRate | Field::MemberRate => format!("{value}%"),
        Field::MemberAccount | Field::Name | Field::IdNumber | Field::Ignore => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggestions_read_like_amounts_and_rates() {
        assert_eq!(shown(Field::Base, "31314.00"), "31,314.00");
        assert_eq!(shown(Field::MemberRate, "8"), "8%");
        assert_eq!(shown(Field::Name, "肖俊"), "肖俊");
    }
}
