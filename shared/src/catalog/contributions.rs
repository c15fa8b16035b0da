//! Contributions (缴存).

use crate::catalog::{
    Applicant, Articles, Channel, Clock, Computed, Decide, Group, Service, free_of_charge, texts,
};
use crate::text::Text;

pub(super) fn services() -> Vec<Service> {
    vec![
        Service {
            id: "monthly_contribution".to_owned(),
            group: Group::Contribution,
            name: Text::new("月缴存额测算", "monthly contribution"),
            applicants: vec![Applicant::Anyone],
            conditions: texts(&[(
                "基数和比例在公布的范围内",
                "base and rate lie within the published limits",
            )]),
            materials: vec![],
            clock: Clock::AtOnce,
            articles: Articles::both("第16条、第18条", "第16条、第18条"),
            fee: free_of_charge(),
            channels: vec![Channel::Hall],
            decide: Decide::Computed(Computed::MonthlyContribution),
        },
        Service {
            id: "remittance".to_owned(),
            group: Group::Contribution,
            name: Text::new("单位汇缴", "remittance of an employer"),
            applicants: vec![Applicant::Agent],
            conditions: texts(&[
                ("在发放工资之日起5日内缴存", "within 5 days of paying wages"),
                ("清册与单位职工名册一致", "the sheet agrees with the employer's roster"),
            ]),
            materials: texts(&[("当月汇缴清册", "the sheet of the month")]),
            clock: Clock::AtOnce,
            articles: Articles::both("第19条", "第19条"),
            fee: free_of_charge(),
            channels: vec![Channel::Hall, Channel::Counter],
            decide: Decide::Computed(Computed::Remittance),
        },
    ]
}
