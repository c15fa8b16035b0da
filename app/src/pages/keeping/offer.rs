//! 继续上次的填写: one question before the form, for who has left something unsubmitted.

use leptos::prelude::*;
use shared::text::Text;

use crate::moment;
use crate::text::{Words, phrase};
use crate::ui::{Button, ButtonKind, Notice};

/// The question: go on, or begin anew.
#[component]
pub fn Offer(
    /// When it was saved, ISO with time.
    saved_at: String,
    /// What going on takes, where it takes more than a press.
    #[prop(into, optional)]
    needs: Option<Words>,
    /// Goes on; none where something else on the page does.
    #[prop(into, optional)]
    go_on: Option<Callback<()>>,
    /// Begins anew, and what was saved is gone.
    #[prop(into)]
    anew: Callback<()>,
) -> impl IntoView {
    let at = moment::said(&saved_at);
    let title = Text::new(
        format!("继续上次未提交的填写（{} 保存）", at.zh),
        format!("Go on with what you did not submit (saved {})", at.en),
    );
    let forgotten = phrase("重新开始会删除上次保存的内容。", "Beginning anew removes what was saved.");
    view! {
        <Notice title>
            {needs.map(|needs| view! { <p>{needs}</p> })}
            <p>{forgotten}</p>
            <div class="button__group">
                {go_on.map(|go_on| view! { <Button label=phrase("继续填写", "Go on") on_press=go_on/> })}
                <Button label=phrase("重新开始", "Begin anew") kind=ButtonKind::Secondary on_press=anew/>
            </div>
        </Notice>
    }
}
