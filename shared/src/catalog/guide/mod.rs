//! 办事指南: one service as a person who wants it reads of it, with every field of a guide filled in or said to be unpublished.
//!
//! The fields are those of a guide of government services (办理条件、材料、流程、时限、收费、依据、地点). Most follow from the
//! catalog; only what differs is written down.

mod questions;
mod steps;

use serde::{Deserialize, Serialize};

use super::{Applicant, Channel, Clock, Group, Service};
use crate::date::EffectiveDate;
use crate::decision::Cite;
use crate::policy::Policy;
use crate::text::Text;

/// `GET /api/v1/guides/{id}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Guide {
    /// The service of the catalog: its conditions, materials, articles and fee stand there.
    pub service: Service,
    /// What papers are needed, where the catalog lists none.
    pub no_materials: Option<Text>,
    /// What is done one after the other.
    pub steps: Vec<Text>,
    /// How long the law gives.
    pub legal: Text,
    /// The row or article of that.
    pub legal_cite: Option<Cite>,
    /// How long the centre promises.
    pub promised: Text,
    /// Online, counter, bank: whether and how.
    pub places: Vec<Place>,
    /// What people ask.
    pub questions: Vec<Question>,
}

/// A way to do it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// 网上业务大厅
    pub name: Text,
    /// Whether it can be done there; none where no source says.
    pub can: Option<bool>,
    /// How, or why not.
    pub how: Text,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// As people ask it.
    pub asked: Text,
    /// The answer.
    pub answer: Text,
}

/// The guide to a service on a day.
///
/// ```
/// use shared::{catalog::{guide::guide, service}, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let guide = guide(service("rent").unwrap(), &policy, "2026-11-23".parse().unwrap());
/// assert_eq!(guide.legal.zh, "受理之日起3天内决定");
/// assert!(guide.promised.zh.starts_with("未公布"));
/// ```
pub fn guide(service: Service, policy: &Policy, day: EffectiveDate) -> Guide {
    let (legal, legal_cite) = legal(&service, policy, day);
    Guide {
        no_materials: service.materials.is_empty().then(|| no_materials(&service)),
        steps: steps::steps(&service),
        legal,
        legal_cite,
        promised: promised(&service),
        places: vec![online(&service), counter(&service), bank(&service)],
        questions: questions::questions(&service),
        service,
    }
}

/// A calculation that anyone makes for himself; nothing is applied for.
fn is_estimate(service: &Service) -> bool {
    service.applicants == [Applicant::Anyone]
}

fn no_materials(service: &Service) -> Text {
    if is_estimate(service) {
        return Text::new("测算不用交材料。", "None: nothing is handed in for an estimate.");
    }
    Text::new(
        "未公布：这一事项的材料清单没有查到公布的规定。去窗口前请先拨打12329问清，免得白跑。",
        "Not published: no rule that lists the papers was found. Call 12329 before you go, to save yourself a journey.",
    )
}

fn legal(service: &Service, policy: &Policy, day: EffectiveDate) -> (Text, Option<Cite>) {
    match (service.clock, service.decision_days(policy, day)) {
        (_, Some(Ok(row))) => {
            let days = row.value;
            let text = Text::new(
                format!("受理之日起{days}天内决定"),
                format!("decided within {days} days of acceptance"),
            );
            (text, Some(Cite::from(row)))
        }
        (Clock::AtOnce, _) if is_estimate(service) => {
            (Text::new("马上出结果，没有审批", "the answer comes at once; nothing is approved"), None)
        }
        (Clock::AtOnce, _) => (
            Text::new(
                "当场按规则算出结果，没有审批",
                "computed by the rule on the spot; nothing is approved",
            ),
            None,
        ),
        (Clock::NotFixed | Clock::Withdrawal | Clock::Loan, _) => (
            Text::new(
                "未公布：条例和本市的规定都没有写明这一事项的时限",
                "not published: neither the regulation nor a rule of the city fixes a time for it",
            ),
            None,
        ),
    }
}

fn promised(service: &Service) -> Text {
    if is_estimate(service) {
        return Text::new("不涉及", "does not arise");
    }
    Text::new(
        "未公布：没有查到本中心的承诺时限，以法定时限为准",
        "not published: no promise of the centre was found; what the law gives counts",
    )
}

fn online(service: &Service) -> Place {
    let name = Text::new("网上业务大厅", "This hall, online");
    let can = service.channels.contains(&Channel::Hall);
    let how = if is_estimate(service) {
        Text::new("不用登录，打开就能算", "without signing in")
    } else if can {
        Text::new("登录后办理，随时可以", "after signing in, at any hour")
    } else {
        Text::new(
            "还不能在网上办；可以先在这里看条件、算结果",
            "not yet; conditions and results can be looked at here first",
        )
    };
    Place { name, can: Some(can), how }
}

fn counter(service: &Service) -> Place {
    let name = Text::new("服务大厅窗口", "Counter");
    let can = service.channels.contains(&Channel::Counter);
    let how = if can {
        Text::new(
            "窗口的地址和办公时间没有查到公布的资料，请拨打12329问离您最近的窗口",
            "no published list of addresses and hours was found: ask 12329 for the one near you",
        )
    } else {
        Text::new("不用去窗口", "no need to go")
    };
    Place { name, can: Some(can), how }
}

fn bank(service: &Service) -> Place {
    let name = Text::new("受委托银行", "Entrusted banks");
    let is_application = service.clock == Clock::Loan;
    let (can, how) = if is_application {
        let how = Text::new(
            "中心开展过受委托银行受理贷款的试点（中国建设报2022年8月18日），现在哪些网点受理没有查到，请拨打12329确认",
            "the centre has tried out taking loan applications at entrusted banks (China Construction News, 2022-08-18); which branches do so now was not found: ask 12329",
        );
        (None, how)
    } else if service.id == "offset" {
        let how = Text::new(
            "贷款银行须是中心公布的合作银行；能不能在银行签约没有查到，请拨打12329确认",
            "the lender must be one of the centre’s banks; whether it can be signed there was not found: ask 12329",
        );
        (None, how)
    } else {
        (Some(false), Text::new("不在银行办理", "not at banks"))
    };
    Place { name, can, how }
}

/// The kind of thing that is done, for the steps and the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Estimate,
    Withdraw,
    Borrow,
    Repay,
    Contribute,
}

fn deed(service: &Service) -> Deed {
    if is_estimate(service) {
        return Deed::Estimate;
    }
    match (service.group, service.clock) {
        (Group::Withdrawal, _) => Deed::Withdraw,
        (Group::Contribution, _) => Deed::Contribute,
        (Group::Loan, Clock::Loan) => Deed::Borrow,
        (Group::Loan, _) if service.id == "guarantee" => Deed::Borrow,
        (Group::Loan, _) => Deed::Repay,
    }
}

/// Whether money leaves an account that is closed with it.
fn closes(service: &Service) -> bool {
    ["retirement", "incapacity", "emigration", "death", "leaving"].contains(&service.id.as_str())
}

#[cfg(test)]
mod tests;
