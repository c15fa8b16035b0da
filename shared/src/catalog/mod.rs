//! The services (事项) of the hall: the one list that guides, forms, queues and tests are driven by.

mod contributions;
mod decide;
pub mod guide;
mod loans;
mod withdrawals;

pub use decide::{Computed, Decide};

use serde::{Deserialize, Serialize};

use crate::date::EffectiveDate;
use crate::decision::Cite;
use crate::policy::{InForce, NotInForce, Policy, Regulation};
use crate::text::Text;

/// One service (事项).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Service {
    /// Stable name, also in addresses: `rent`.
    pub id: String,
    /// Where it belongs.
    pub group: Group,
    /// Its name.
    pub name: Text,
    /// Who may apply.
    pub applicants: Vec<Applicant>,
    /// What must hold, in the order of the rule.
    pub conditions: Vec<Text>,
    /// What is to be shown; empty when registers and the ledger know it all.
    pub materials: Vec<Text>,
    /// How long the decision may take.
    pub clock: Clock,
    /// The article under each text of the regulation.
    pub articles: Articles,
    /// What it costs.
    pub fee: Text,
    /// Where it can be done.
    pub channels: Vec<Channel>,
    /// Who decides.
    pub decide: Decide,
}

/// Where a service belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// 提取
    Withdrawal,
    /// 贷款
    Loan,
    /// 缴存
    Contribution,
}

/// Who may apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Applicant {
    /// 缴存职工
    Member,
    /// 灵活就业缴存人
    FlexibleMember,
    /// 缴存单位的经办人
    Agent,
    /// 继承人、受遗赠人
    Heir,
    /// 任何人: a calculation without an account.
    Anyone,
}

/// How long the decision may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// At once: nothing is accepted for decision.
    AtOnce,
    /// No source fixes it.
    NotFixed,
    /// The days of a withdrawal.
    Withdrawal,
    /// The days of a loan.
    Loan,
}

/// Where a service can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// 网上业务大厅
    Hall,
    /// 服务大厅窗口
    Counter,
}

/// The article of a service under each text; none where that text does not know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Articles {
    /// Under the text of 2019.
    pub regulation_2019: Option<String>,
    /// Under the text of 2026.
    pub regulation_2026: Option<String>,
}

impl Articles {
    fn both(text_2019: &str, text_2026: &str) -> Articles {
        Articles { regulation_2019: Some(text_2019.to_owned()), regulation_2026: Some(text_2026.to_owned()) }
    }

    /// A ground of the city alone.
    fn none() -> Articles {
        Articles { regulation_2019: None, regulation_2026: None }
    }

    fn only_2026(article: &str) -> Articles {
        Articles { regulation_2019: None, regulation_2026: Some(article.to_owned()) }
    }

    /// The article in force on a day; none when the text of that day does not know the service.
    pub fn on(&self, day: EffectiveDate) -> Option<Cite> {
        let regulation = Regulation::on(day);
        let article = match regulation {
            Regulation::Regulation2019 => &self.regulation_2019,
            Regulation::Regulation2026 => &self.regulation_2026,
        };
        article.as_ref().map(|article| regulation.article(article))
    }
}

impl Service {
    /// The row that says in how many days an application is decided; none when it is answered at once
    /// or no source fixes it.
    ///
    /// ```
    /// use shared::{catalog::service, policy::packs};
    /// let policy = packs::load("yancheng").unwrap();
    /// let row = service("rent").unwrap().decision_days(&policy, "2026-10-08".parse().unwrap()).unwrap();
    /// assert_eq!(row.unwrap().value, 3);
    /// ```
    pub fn decision_days<'p>(
        &self,
        policy: &'p Policy,
        day: EffectiveDate,
    ) -> Option<Result<&'p InForce<u16>, NotInForce>> {
        match self.clock {
            Clock::AtOnce | Clock::NotFixed => None,
            Clock::Withdrawal => Some(policy.withdrawal.decision_days.on(day)),
            Clock::Loan => Some(policy.loan.decision_days.on(day)),
        }
    }
}

/// Every service, in the order of the guide.
pub fn services() -> Vec<Service> {
    let groups = [withdrawals::services(), loans::services(), contributions::services()];
    groups.into_iter().flatten().collect()
}

/// One service by its id.
pub fn service(id: &str) -> Option<Service> {
    services().into_iter().find(|service| service.id == id)
}

fn texts(pairs: &[(&str, &str)]) -> Vec<Text> {
    pairs.iter().map(|(zh, en)| Text::new(*zh, *en)).collect()
}

fn free_of_charge() -> Text {
    Text::new("不收费", "free of charge")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_are_unique_and_every_rule_has_its_service() {
        let services = services();
        let ids: BTreeSet<&str> = services.iter().map(|service| service.id.as_str()).collect();
        assert_eq!(ids.len(), services.len());
        let rules: BTreeSet<Computed> = services
            .iter()
            .filter_map(|service| match service.decide {
                Decide::Computed(rule) => Some(rule),
                Decide::Manual(_) => None,
            })
            .collect();
        assert_eq!(rules.len(), 25);
    }

    #[test]
    fn the_nine_grounds_of_2026_are_all_there() {
        let (before, after) = ("2026-09-19".parse().unwrap(), "2026-09-20".parse().unwrap());
        let articles = |day| -> BTreeSet<String> {
            let grounds = services().into_iter().filter(|service| service.group == Group::Withdrawal);
            let articles =
                grounds.filter_map(|service| service.articles.on(day)).filter_map(|cite| cite.article);
            // The paragraph on a member's death is no item of the list.
            articles.filter(|article| article.ends_with('项')).collect()
        };
        let items = |count: u8| (1..=count).map(|item| format!("第24条第（{item}）项")).collect();
        let expected: (BTreeSet<String>, BTreeSet<String>) = (items(6), items(9));
        assert_eq!((articles(before), articles(after)), expected);
    }

    #[test]
    fn a_decision_has_as_many_days_as_its_kind_is_given() {
        let policy = crate::policy::packs::load("yancheng").unwrap();
        assert_eq!((service("nothing"), service("rent").unwrap().id), (None, "rent".to_owned()));
        // Article 25 of both texts: three days for a withdrawal. Article 26: fifteen for a loan, since 2026 ten.
        for (day, of_withdrawals, of_loans) in [("2026-09-19", 3, 15), ("2026-09-20", 3, 10)] {
            for service in services() {
                let row = service.decision_days(&policy, day.parse().unwrap());
                let expected = match service.clock {
                    Clock::AtOnce | Clock::NotFixed => None,
                    Clock::Withdrawal => Some(of_withdrawals),
                    Clock::Loan => Some(of_loans),
                };
                assert_eq!(row.map(|row| row.unwrap().value), expected, "{} on {day}", service.id);
            }
        }
    }

    #[test]
    fn what_a_rule_does_not_decide_is_in_the_guide_with_its_reason() {
        for (id, article) in [("rent_above_cap", "第24条第（1）项"), ("guarantee", "第27条")] {
            let found = service(id).unwrap();
            assert!(matches!(&found.decide, Decide::Manual(why) if why.zh.contains("没有查到")), "{id}");
            let cite = found.articles.on("2026-09-20".parse().unwrap()).unwrap();
            assert_eq!(cite.article.as_deref(), Some(article));
        }
        let changes =
            [("employer_merge", Computed::EmployerMerge), ("employer_split", Computed::EmployerSplit)];
        for (id, rule) in changes {
            assert_eq!(service(id).unwrap().decide, Decide::Computed(rule));
        }
    }

    #[test]
    fn every_service_says_its_conditions_and_that_it_is_free() {
        for service in services() {
            assert!(!service.conditions.is_empty() && service.fee.zh == "不收费", "{}", service.id);
        }
    }

    #[test]
    fn who_dies_does_not_apply_and_what_staff_decide_is_not_at_once() {
        assert_eq!(service("death").unwrap().applicants, [Applicant::Heir]);
        let judged = services().into_iter().filter(|service| matches!(service.decide, Decide::Manual(_)));
        let at_once: Vec<String> =
            judged.filter(|service| service.clock == Clock::AtOnce).map(|service| service.id).collect();
        assert!(at_once.is_empty(), "{at_once:?}");
    }

    #[test]
    fn a_service_survives_the_wire() {
        for service in services() {
            let json = serde_json::to_string(&service).unwrap();
            assert_eq!(serde_json::from_str::<Service>(&json).unwrap(), service);
        }
    }
}
