//! 我的账户: the balance, what can be done now, the latest lines, the applications.

use leptos::prelude::*;
use shared::draft::Service;
use shared::text::Text;
use shared::wire::{Account, CaseView, KeptDraft, Statement};

use super::cases::{self, CaseList};
use crate::moment;
use crate::pages::account_view::{AccountCard, AccountTerms, StatementTable};
use crate::pages::reading::{fetched, shown};
use crate::routes;
use crate::text::phrase;
use crate::ui::{Page, TagTone, Task, TaskList};

/// How many lines of the statement are in sight here.
const LATEST: usize = 5;

/// The page.
#[component]
pub(super) fn HomePage() -> impl IntoView {
    let account = fetched::<Account>(|| "/me/account".to_owned());
    let statement = fetched::<Statement>(|| "/me/statement".to_owned());
    let draft = fetched::<Option<KeptDraft>>(|| format!("/me/drafts/{}", Service::Rent.name()));
    let kept = Memo::new(move |_| draft.get().and_then(Result::ok).flatten().map(|kept| kept.saved_at));
    let cases = fetched::<Vec<CaseView>>(|| "/me/cases".to_owned());
    let beside = move || {
        view! {
            <h2>{cases::TITLE}</h2>
            {shown(cases, |cases| view! { <CaseList cases/> }.into_any())}
            <h2>{phrase("缴存情况", "How you contribute")}</h2>
            {shown(account, |account| view! { <AccountTerms account/> }.into_any())}
        }
    };
    view! {
        <Page title=super::ACCOUNT wide=true>
            <div class="account-page">
                <div>
                {shown(account, |account| view! { <AccountCard account/> }.into_any())}
                <h2>{phrase("现在可以办", "What you can do now")}</h2>
                {move || view! { <TaskList tasks=doors(kept.get().as_deref())/> }}
                </div>
                <div>{beside()}</div>
            </div>
            <h2>{phrase("最近明细", "Latest lines")}</h2>
            {shown(statement, |statement: Statement| latest(statement).into_any())}
        </Page>
    }
}

/// The services; `kept`: when the application for rent was left that is not submitted yet.
fn doors(kept: Option<&str>) -> Vec<Task> {
    vec![
        rent(kept),
        Task::new(phrase("我能贷多少？", "How much can I borrow?"), routes::LOAN_LIMIT)
            .hint(phrase("账户里的情况已经填好。", "What the account knows is filled in.")),
        Task::new(phrase("购房、还贷、退休能提取吗？", "Other grounds of withdrawal"), routes::WITHDRAWAL)
            .hint(phrase("边填边算，说明依据。", "Computed as you type, with the articles.")),
    ]
}

fn rent(kept: Option<&str>) -> Task {
    let task = Task::new(phrase("租房提取", "Withdraw for rent"), routes::ME_RENT);
    let Some(at) = kept.map(moment::said) else {
        let at_once =
            phrase("当场告诉您能提多少，当场付款。", "You are told at once how much, and paid at once.");
        return task.hint(at_once);
    };
    let left = Text::new(
        format!("{}保存的填写还没有提交，可以接着填。", at.zh),
        format!("What you saved on {} is not submitted: you can go on.", at.en),
    );
    task.hint(left).status(TagTone::Careful, phrase("未提交", "Not submitted"))
}

fn latest(statement: Statement) -> impl IntoView {
    let mut lines = statement.lines;
    lines.truncate(LATEST);
    view! {
        <StatementTable id="latest" caption=phrase("最近5笔", "The latest five") lines receipts=true/>
        <p><a href=routes::ME_STATEMENT>{phrase("查看全部明细", "See the whole statement")}</a></p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_unsubmitted_is_in_sight() {
        let drawn = |kept: Option<&'static str>| {
            Owner::new().with(|| view! { <TaskList tasks=doors(kept)/> }.to_html())
        };
        let left = drawn(Some("2026-11-26T15:20:41+08:00"));
        assert!(left.contains("11月26日 15:20保存的填写还没有提交") && left.contains("未提交"), "{left}");
        assert!(!drawn(None).contains("提交"));
    }
}
