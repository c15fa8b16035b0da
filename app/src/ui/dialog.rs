//! 对话框: for staff and short confirmations. Citizens get a page of their own.

use leptos::html;
use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use super::gallery::Example;
use crate::text::{Phrase, Words, phrase};

const CLOSE: Phrase = phrase("关闭", "Close");

/// A native dialog: the browser keeps the focus inside, closes it with Esc and gives the focus back.
#[component]
pub fn Dialog(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What it asks or tells.
    #[prop(into)]
    title: Words,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What it holds, with the button that does the thing.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let (wanted, Some(dialog)) = (open.get(), node.get()) else { return };
        if wanted && !dialog.open() {
            // Fails only for a dialog outside the document, which nobody could see either.
            let _ = dialog.show_modal();
        } else if !wanted && dialog.open() {
            dialog.close();
        }
    });
    let title_id = format!("{id}-title");
    let named_by = title_id.clone();
    view! {
        <dialog class="dialog" id=id node_ref=node aria-labelledby=named_by on:close=move |_| open.set(false)>
            <h2 class="dialog__title" id=title_id>{title}</h2>
            <div class="dialog__body">{children()}</div>
            <Button label=CLOSE kind=ButtonKind::Secondary on_press=Callback::new(move |()| open.set(false))/>
        </dialog>
    }
}

/// Closed: only the browser opens one, at the press of the button.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let open = RwSignal::new(false);
        let ask = Callback::new(move |()| open.set(true));
        let title = phrase("退回这笔申请？", "Send this application back?");
        view! {
            <Button label=phrase("退回", "Send back") kind=ButtonKind::Secondary on_press=ask/>
            <Dialog id="return" title open>
                <p>{phrase("退回后申请人可以补正再提交。", "The applicant can correct and submit it again.")}</p>
            </Dialog>
        }
        .into_any()
    };
    vec![Example { name: "closed", draw }]
}
