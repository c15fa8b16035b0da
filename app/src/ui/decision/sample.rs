//! Decisions for the gallery and the snapshots. The numbers are examples, not the law of any centre.

use shared::change::Change;
use shared::decision::{Assumption, Bound, Cite, Decision, Grant, Question, Reason, Reasons, Referral, Step};
use shared::money::Money;
use shared::month::Month;
use shared::policy::{Regulation, Source, Tier};
use shared::text::Text;

use crate::ui::amount;
use crate::ui::cite::Sources;

pub(crate) fn sources() -> Sources {
    let source = |key: &str, title: Text, url: &str| (key.to_owned(), Source { title, url: url.to_owned() });
    let regulation =
        Text::new("《住房公积金管理条例》（2026年修订）", "Regulation on the Housing Provident Fund (2026)");
    [
        source("REG2026", regulation, "https://www.gov.cn/zhengce/"),
        source("CITY", Text::new("某市贷款额度通知（示例）", "A city’s notice on loan limits (example)"), ""),
    ]
    .into_iter()
    .collect()
}

pub(crate) fn article() -> Cite {
    Regulation::Regulation2026.article("第24条第1款")
}

pub(crate) fn row() -> Cite {
    let since = Month::new(2025, 8).map(Month::first_day);
    Cite { source: "CITY".into(), article: Some("二、额度".into()), tier: Tier::C, since }
}

fn step(label: Text, value: Text, cite: Option<Cite>) -> Step {
    Step { label, value, cite }
}

fn bound(code: &str, label: Text, yuan: i64, steps: Vec<Step>) -> Bound {
    Bound { code: code.into(), label, amount: Money::yuan(yuan), steps }
}

fn whole() -> Grant {
    let capacity = vec![
        step(Text::new("月缴存基数", "Monthly base"), amount::text(Money::yuan(8_000)), None),
        step(
            Text::new("还款占收入的上限", "Most of the income for repayment"),
            Text::same("60%"),
            Some(row()),
        ),
        step(Text::new("贷款期限", "Term"), Text::new("300个月", "300 months"), None),
    ];
    let price = vec![
        step(Text::new("购房总价", "Price"), amount::text(Money::yuan(1_205_000)), None),
        step(Text::new("最低首付比例", "Least down payment"), Text::same("20%"), Some(article())),
    ];
    let cap = vec![step(
        Text::new("双人缴存最高额度", "Cap for two"),
        amount::text(Money::yuan(1_000_000)),
        Some(row()),
    )];
    let mut grant = Grant::least(
        vec![
            bound("capacity", Text::new("还款能力", "Capacity to repay"), 1_056_234, capacity),
            bound("price", Text::new("房价减首付", "Price less down payment"), 964_000, price),
            bound("cap", Text::new("最高额度", "Cap"), 1_000_000, cap),
        ],
        Money::yuan(1_000),
    );
    grant.met = vec![step(
        Text::new("连续缴存月数", "Months in a row"),
        Text::new("14个月，须满6个月", "14 months, 6 needed"),
        Some(article()),
    )];
    grant
}

fn assumption() -> Assumption {
    Assumption {
        text: Text::new(
            "二手房按评估价与合同价中较低的计算，通知没有写明。",
            "A second-hand home counts at the lower of appraisal and contract; the notice does not say.",
        ),
        cite: Cite { tier: Tier::E, ..row() },
    }
}

pub(crate) fn changes() -> Vec<Change> {
    vec![Change {
        field: "price".into(),
        to: "1250000.00".into(),
        text: Text::new("房屋总价达到1,250,000.00 元", "the price of the home reaches 1,250,000.00 yuan"),
        amount: Money::yuan(1_000_000),
        referred: false,
    }]
}

pub(crate) fn grant() -> Decision {
    Decision::Grant(whole())
}

pub(crate) fn estimate() -> Decision {
    let mut grant = whole();
    grant.assumed = vec![assumption()];
    Decision::Grant(grant)
}

pub(crate) fn refusal() -> Decision {
    let reason = |code: &str, text: Text, cure: Option<Text>| {
        Some(Reason { code: code.into(), text, cure, cite: article() })
    };
    let months = reason(
        "too_few_months",
        Text::new("连续缴存5个月，须满6个月", "5 months in a row, 6 needed"),
        Some(Text::new("再连续缴存1个月，2026年12月起可以办理", "1 more month: possible from December 2026")),
    );
    let home = reason(
        "owns_home",
        Text::new("本人或配偶在本市有自有住房", "You or your spouse own a home in this city"),
        None,
    );
    Decision::Refuse(Reasons::collect([months, home]).expect("two reasons"))
}

pub(crate) fn referral() -> Decision {
    let mut estimate = whole();
    estimate.assumed = vec![assumption()];
    let because = Some(Reason {
        code: "open_point".into(),
        text: Text::new(
            "第二套住房的首付比例没有公布",
            "The down payment for a second home is not published",
        ),
        cure: None,
        cite: row(),
    });
    let because = Reasons::collect([because]).expect("one reason");
    Decision::Refer(Referral { because, estimate: Some(estimate) })
}

pub(crate) fn questions() -> Decision {
    let question = |field: &str, text: Text| Question { field: field.into(), text };
    Decision::Ask(vec![
        question(
            "owns",
            Text::new("本人或配偶在本市有自有住房吗？", "Do you or your spouse own a home in this city?"),
        ),
        question("rent", Text::new("每月租金是多少？", "What is the monthly rent?")),
    ])
}
