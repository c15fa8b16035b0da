//! Withdrawals (提取): the grounds of article 24.

mod closing;
mod homes;
mod local;

use crate::catalog::{
    Applicant, Articles, Channel, Clock, Computed, Decide, Group, Service, free_of_charge, texts,
};
use crate::text::Text;

type Pairs<'a> = &'a [(&'a str, &'a str)];

pub(super) fn services() -> Vec<Service> {
    let mut services = vec![rent(), rent_above_cap()];
    services.extend(homes::services());
    services.extend(local::services());
    services.extend(closing::services());
    services
}

fn ground(
    id: &str,
    name: (&str, &str),
    articles: Articles,
    conditions: Pairs<'_>,
    materials: Pairs<'_>,
    decide: impl Into<Decide>,
) -> Service {
    // The hall takes applications for rent; the others are applied for at the counter.
    let decide = decide.into();
    let online = (decide == Decide::Computed(Computed::Rent)).then_some(Channel::Hall);
    let channels = online.into_iter().chain([Channel::Counter]).collect();
    Service {
        id: id.to_owned(),
        group: Group::Withdrawal,
        name: Text::new(name.0, name.1),
        applicants: vec![Applicant::Member, Applicant::FlexibleMember],
        conditions: texts(conditions),
        materials: texts(materials),
        clock: Clock::Withdrawal,
        articles,
        fee: free_of_charge(),
        channels,
        decide,
    }
}

/// A person decides whatever the application says: no rule was found that could be written.
fn judged(zh: &str, en: &str) -> Decide {
    Decide::Manual(Text::new(zh, en))
}

/// With a lease above the cap: up to a local average rent that no source gives.
fn rent_above_cap() -> Service {
    ground(
        "rent_above_cap",
        ("租房提取（房租高于限额）", "withdrawal for rent above the cap"),
        Articles::both("第24条第（6）项", "第24条第（1）项"),
        &[
            ("符合租房提取的条件", "the conditions of a withdrawal for rent are met"),
            (
                "有备案的租房合同，月租金高于每月限额",
                "the registered lease names a rent above the monthly cap",
            ),
        ],
        &[("租房合同和发票", "the lease and invoices")],
        judged(
            "超过限额的部分以当地平均租金为限，平均租金没有查到，由工作人员核定；不凭合同、按限额提取可以直接办理。",
            "Above the cap a local average rent is the limit; it was not found: staff decide. Within the cap no lease is needed.",
        ),
    )
}

fn rent() -> Service {
    ground(
        "rent",
        ("租房提取", "withdrawal for rent"),
        Articles::both("第24条第（6）项", "第24条第（1）项"),
        &[
            ("本人和配偶在缴存地没有自有住房", "you and your spouse own no home where you contribute"),
            ("连续足额缴存满规定的月数", "paid in a row and in full for the months required"),
            ("夫妻的限额合并计算", "a couple's cap is for both together"),
        ],
        &[("超过定额标准的：租房合同和发票", "above the cap: lease and invoices")],
        Computed::Rent,
    )
}
