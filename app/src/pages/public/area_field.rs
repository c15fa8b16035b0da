//! 面积: square metres, whole or with decimals.

use leptos::prelude::*;
use shared::number::Number;
use shared::text::Text;

use crate::text::{Phrase, Words, phrase};
use crate::ui::field::{FieldKind, Width};
use crate::ui::typed_field::{Given, Typing, typed, typed_field};

const SAMPLE: Phrase = phrase("请填写平方米数，例如 98.56", "Enter square metres, such as 98.56");

typed_field!(
    /// 房屋面积, in square metres.
    AreaField,
    Typing {
        check: |typed| match typed.parse::<Number>() {
            Ok(_) => Ok(()),
            Err(_) => Err(Text::new(SAMPLE.zh, SAMPLE.en)),
        },
        empty: SAMPLE,
        kind: FieldKind {
            inputmode: "decimal",
            width: Width::Short,
            suffix: Some(phrase("平方米", "m²").into()),
            ..FieldKind::default()
        },
        echo: None,
    }
);
