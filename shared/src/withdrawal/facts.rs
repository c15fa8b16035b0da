//! Facts that several grounds need, declared once. They become fields of the ground's own facts, since serde does not promise
//! that a struct with a flattened part refuses what it does not know.

/// The facts of a ground: its own, and of the account that pays.
macro_rules! ground_facts {
    ($(#[$about:meta])* pub struct $facts:ident { $($own:tt)* }) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $facts {
            $($own)*
            /// Balance of the account (our ledger).
            pub balance: Option<$crate::money::Money>,
            /// Whether another such withdrawal is being handled (our ledger).
            pub other_in_flight: bool,
            /// Last day of a ban after a false withdrawal or loan.
            #[serde(with = "crate::date::iso_optional")]
            pub banned_until: Option<::time::Date>,
        }
    };
}

/// The same of a ground that closes the account: also what stands in the way of closing it.
macro_rules! closing_facts {
    ($(#[$about:meta])* pub struct $facts:ident { $($own:tt)* }) => {
        $crate::withdrawal::facts::ground_facts! {
            $(#[$about])*
            pub struct $facts {
                $($own)*
                /// Interest up to the day before payment (our ledger).
                pub interest: $crate::money::Money,
                /// Whether a fund loan is still being repaid (our ledger).
                pub loan_outstanding: Option<bool>,
                /// Whether the employer has sealed the account (our ledger).
                pub sealed: Option<bool>,
            }
        }

        impl $facts {
            fn account(&self) -> $crate::withdrawal::closing::Account {
                $crate::withdrawal::closing::Account {
                    balance: self.balance,
                    interest: self.interest,
                    loan_outstanding: self.loan_outstanding,
                    sealed: self.sealed,
                }
            }
        }
    };
}

pub(super) use {closing_facts, ground_facts};
