//! Withdrawals (提取): the grounds of article 24.

mod closing;
mod local;

use crate::catalog::{
    Applicant, Articles, Channel, Clock, Computed, Decide, Group, Service, free_of_charge, texts,
};
use crate::text::Text;

type Pairs<'a> = &'a [(&'a str, &'a str)];

pub(super) fn services() -> Vec<Service> {
    let mut services = computed();
    services.extend(manual());
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
    decide: Decide,
) -> Service {
    let channels = match decide {
        Decide::Computed(_) => vec![Channel::Hall, Channel::Counter],
        Decide::Manual(_) => vec![Channel::Counter],
    };
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

fn computed() -> Vec<Service> {
    vec![
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
            Decide::Computed(Computed::Rent),
        ),
        ground(
            "purchase",
            ("购房提取", "withdrawal for a purchase"),
            Articles::both("第24条第（1）项", "第24条第（2）项"),
            &[
                ("购买自住住房，车库、车位、商铺除外", "a home to live in; no garage, car space or shop"),
                ("在合同备案后的规定期限内申请", "applied for within the time after the contract was filed"),
                ("提取与贷款合计不超过房价", "withdrawals and loans together stay within the price"),
            ],
            &[("已备案的购房合同", "the filed contract"), ("购房发票", "the invoice")],
            Decide::Computed(Computed::Purchase),
        ),
        ground(
            "repayment",
            ("偿还贷款提取", "withdrawal for loan repayment"),
            Articles::both("第24条第（5）项", "第24条第（3）项"),
            &[(
                "有购房贷款，提取不超过已还的本金和利息",
                "a purchase loan; not more than principal and interest paid",
            )],
            &[(
                "商业贷款：借款合同和还款明细",
                "for a bank loan: the contract and the statement of payments",
            )],
            Decide::Computed(Computed::Repayment),
        ),
    ]
}

fn manual() -> Vec<Service> {
    vec![ground(
        "build",
        ("建造、翻建、大修住房提取", "withdrawal for building or overhaul"),
        Articles::both("第24条第（1）项", "第24条第（2）项"),
        &[
            ("自住住房", "a home to live in"),
            ("批准建造后1年内申请", "applied for within a year of the permit"),
        ],
        &[("建房批准文件和支出凭证", "the building permit and receipts")],
        by_person("实际支出须人工核对凭证", "actual spending is judged from receipts"),
    )]
}

fn by_person(zh: &str, en: &str) -> Decide {
    Decide::Manual(Text::new(zh, en))
}
