//! Loans (贷款).

use crate::catalog::{
    Applicant, Articles, Channel, Clock, Computed, Decide, Group, Service, free_of_charge, texts,
};
use crate::text::Text;

pub(super) fn services() -> Vec<Service> {
    vec![Service {
        id: "loan_limit".to_owned(),
        group: Group::Loan,
        name: Text::new("可贷额度测算", "loan limit"),
        applicants: vec![Applicant::Anyone],
        conditions: texts(&[
            ("连续足额缴存满规定的月数", "paid in a row and in full for the months required"),
            ("月还款额不超过月均缴存基数的规定比例", "the payment stays within the share of the base"),
            ("付清最低首付", "the least down payment is paid"),
        ]),
        materials: vec![],
        clock: Clock::AtOnce,
        articles: Articles::both("第26条", "第26条"),
        fee: free_of_charge(),
        channels: vec![Channel::Hall, Channel::Counter],
        decide: Decide::Computed(Computed::LoanLimit),
    }]
}
