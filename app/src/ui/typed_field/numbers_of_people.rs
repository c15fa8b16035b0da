//! Numbers by which people, accounts and employers are known. They never go into an address, a log or the browser's
//! storage.

use leptos::prelude::*;
use shared::identity::{AccountNumber, BankCard, Phone, ResidentId, Uscc};
use shared::text::Text;

use super::{Given, Typing, typed, typed_field};
use crate::text::{Words, phrase};
use crate::ui::field::{FieldKind, Width};
use crate::ui::gallery::Example;

typed_field!(
    /// 身份证号码.
    IdField,
    Typing {
        check: |typed| typed.parse::<ResidentId>().map(|_| ()).map_err(|error| error.text()),
        empty: phrase("请填写身份证号码", "Enter the identity number"),
        kind: FieldKind::default(),
        echo: None,
    }
);

typed_field!(
    /// 公积金账号, with any spacing.
    AccountField,
    Typing {
        check: |typed| typed.parse::<AccountNumber>().map(|_| ()).map_err(|error| error.text()),
        empty: phrase("请填写公积金账号", "Enter the account number"),
        kind: FieldKind { inputmode: "numeric", width: Width::Medium, ..FieldKind::default() },
        echo: None,
    }
);

typed_field!(
    /// 手机号码, with any spacing. It is read back in groups as people say it.
    PhoneField,
    Typing {
        check: |typed| typed.parse::<Phone>().map(|_| ()).map_err(|error| error.text()),
        empty: phrase("请填写手机号码", "Enter the mobile number"),
        kind: FieldKind {
            inputmode: "tel",
            autocomplete: "tel-national",
            width: Width::Medium,
            ..FieldKind::default()
        },
        echo: Some(|typed| Some(Text::same(typed.parse::<Phone>().ok()?.spaced()))),
    }
);

typed_field!(
    /// 银行卡号, with any spacing. It is read back in fours, as it stands on the card.
    BankCardField,
    Typing {
        check: |typed| typed.parse::<BankCard>().map(|_| ()).map_err(|error| error.text()),
        empty: phrase("请填写收款银行卡号", "Enter the number of your bank card"),
        kind: FieldKind { inputmode: "numeric", ..FieldKind::default() },
        echo: Some(|typed| Some(Text::same(typed.parse::<BankCard>().ok()?.spaced()))),
    }
);

typed_field!(
    /// 统一社会信用代码 of an employer.
    UsccField,
    Typing {
        check: |typed| typed.parse::<Uscc>().map(|_| ()).map_err(|error| error.text()),
        empty: phrase("请填写统一社会信用代码", "Enter the unified social credit code"),
        kind: FieldKind::default(),
        echo: None,
    }
);

/// Right and wrong.
pub(super) fn examples() -> Vec<Example> {
    vec![
        Example {
            name: "numbers of people",
            draw: || {
                let (account, phone) =
                    (RwSignal::new("0032 1001 0007".to_owned()), RwSignal::new("13800000000".to_owned()));
                let (card, code) = (
                    RwSignal::new("4532015112830366".to_owned()),
                    RwSignal::new("91350100M000100Y43".to_owned()),
                );
                let hint = phrase(
                    "须是您本人的储蓄卡，可以带空格。",
                    "A debit card in your own name; spaces are fine.",
                );
                view! {
                    <AccountField id="account" label=phrase("公积金账号", "Account number") text=account/>
                    <PhoneField id="phone" label=phrase("手机号码", "Mobile number") text=phone/>
                    <BankCardField id="card" label=phrase("收款银行卡号", "Your bank card number") hint text=card/>
                    <UsccField id="code" label=phrase("统一社会信用代码", "Unified social credit code") text=code/>
                }
                .into_any()
            },
        },
        Example {
            name: "wrong numbers of people",
            draw: || {
                let (account, phone) =
                    (RwSignal::new("99010119871128903x".to_owned()), RwSignal::new("1380000000".to_owned()));
                let (card, code) =
                    (RwSignal::new("4532 0151 1283 0367".to_owned()), RwSignal::new(String::new()));
                view! {
                    <AccountField id="wrong-account" label=phrase("公积金账号", "Account number") text=account insist=true/>
                    <PhoneField id="wrong-phone" label=phrase("手机号码", "Mobile number") text=phone insist=true/>
                    <BankCardField id="wrong-card" label=phrase("收款银行卡号", "Your bank card number") text=card insist=true/>
                    <UsccField id="wrong-code" label=phrase("统一社会信用代码", "Unified social credit code") text=code insist=true/>
                }
                .into_any()
            },
        },
    ]
}
