//! 已保存: how the saving goes, in one quiet line.

use leptos::prelude::*;
use shared::text::Text;

use super::keeper::{Keeper, Saving};
use crate::moment;
use crate::text::Words;
use crate::ui::{Notice, Tone};

/// The line, and a word about another device. The minute is part of it, so that it is read out once a minute at most.
#[component]
pub fn SavedState(keeper: Keeper) -> impl IntoView {
    let says = Memo::new(move |_| says(&keeper.saving.read()));
    let replaced = move || {
        keeper.replaced.get().map(|at| {
            let at = moment::said(&at);
            let title = Text::new(
                format!("另一台设备在{}保存过不同的内容，现在以这里的为准", at.zh),
                format!("Another device saved something else on {}; what stands here now counts", at.en),
            );
            view! { <Notice tone=Tone::Warning title/> }
        })
    };
    view! {
        <p class="saved" role="status">{move || says.get().map(|text| Words::from(text).now())}</p>
        {replaced}
    }
}

fn says(saving: &Saving) -> Option<Text> {
    match saving {
        Saving::Nothing => None,
        Saving::Saved { at } => {
            let at = moment::said(at);
            Some(Text::new(
                format!("已保存（{}），30天内可以接着填", at.zh),
                format!("Saved ({}): you can go on within 30 days", at.en),
            ))
        }
        Saving::Failed => Some(Text::new(
            "暂时没有保存到中心；继续填写时会再试",
            "Not saved at the centre just now; it is tried again as you go on",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_when_and_for_how_long() {
        let at = "2026-11-26T15:20:41+08:00".to_owned();
        let saved = says(&Saving::Saved { at }).unwrap();
        assert_eq!(saved.zh, "已保存（11月26日 15:20），30天内可以接着填");
        assert_eq!(says(&Saving::Nothing), None);
        assert!(says(&Saving::Failed).unwrap().zh.contains("没有保存"));
    }
}
