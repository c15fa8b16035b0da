//! 事项列表: what can be done here, or the parts of a long application with their status. The whole row leads there.

use leptos::prelude::*;

use super::gallery::Example;
use super::tag::{Tag, TagTone};
use crate::text::{Words, phrase};

/// One row.
#[derive(Clone)]
pub struct Task {
    /// What is done there: 我能贷多少？
    pub label: Words,
    /// One line about it, without links.
    pub hint: Option<Words>,
    /// Where it leads; none while it cannot be done yet.
    pub href: Option<String>,
    /// How far it is.
    pub status: Option<(TagTone, Words)>,
}

impl Task {
    /// A row that leads somewhere.
    pub fn new(label: impl Into<Words>, href: impl Into<String>) -> Task {
        Task { label: label.into(), hint: None, href: Some(href.into()), status: None }
    }

    /// The same row with a line about it.
    #[must_use]
    pub fn hint(self, hint: impl Into<Words>) -> Task {
        Task { hint: Some(hint.into()), ..self }
    }

    /// The same row with how far it is.
    #[must_use]
    pub fn status(self, tone: TagTone, word: impl Into<Words>) -> Task {
        Task { status: Some((tone, word.into())), ..self }
    }
}

/// The rows; with `cards` as a grid of doors on wide screens.
#[component]
pub fn TaskList(
    /// In the order people need them.
    tasks: Vec<Task>,
    /// Whether each row is a card of its own.
    #[prop(optional)]
    cards: bool,
) -> impl IntoView {
    view! {
        <ul class="task-list" class:task-list--cards=cards>{tasks.into_iter().map(row).collect_view()}</ul>
    }
}

fn row(task: Task) -> impl IntoView {
    let Task { label, hint, href, status } = task;
    let inside = view! {
        <span class="task-list__text">
            <span class="task-list__label">{label}</span>
            {hint.map(|hint| view! { <span class="task-list__hint">{hint}</span> })}
        </span>
        {status.map(|(tone, word)| view! { <Tag label=word tone/> })}
    };
    match href {
        Some(href) => view! { <li><a class="task-list__row" href=href>{inside}</a></li> }.into_any(),
        None => {
            view! { <li><div class="task-list__row task-list__row--closed">{inside}</div></li> }.into_any()
        }
    }
}

/// Doors of the first page, and the parts of an application.
pub fn examples() -> Vec<Example> {
    vec![
        Example {
            name: "doors",
            draw: || {
                let tasks = vec![
                    Task::new(phrase("我能贷多少？", "How much can I borrow?"), "/calculators/loan-limit")
                        .hint(phrase(
                            "边填边算，说明每一项限额的依据。",
                            "Computed as you type, with the article behind every limit.",
                        )),
                    Task::new(phrase("每月还多少？", "What do I repay each month?"), "/calculators/schedule")
                        .hint(phrase(
                            "等额本息与等额本金对比。",
                            "Level payment and level principal side by side.",
                        )),
                    Task::new(phrase("我能提取吗？", "May I withdraw?"), "/calculators/withdrawal").hint(
                        phrase("租房、购房、还贷、退休。", "Rent, purchase, loan repayment, retirement."),
                    ),
                ];
                view! { <TaskList tasks cards=true/> }.into_any()
            },
        },
        Example {
            name: "parts of an application",
            draw: || {
                let mut closed = Task::new(phrase("签订合同", "Sign the contract"), "");
                closed.href = None;
                let tasks = vec![
                    Task::new(phrase("借款人", "Borrower"), "/loan/1/borrower")
                        .status(TagTone::Good, phrase("已完成", "Done")),
                    Task::new(phrase("房屋", "Home"), "/loan/1/home")
                        .status(TagTone::Waiting, phrase("进行中", "Under way")),
                    closed.status(TagTone::Neutral, phrase("暂不能办理", "Not yet")),
                ];
                view! { <TaskList tasks/> }.into_any()
            },
        },
    ]
}
