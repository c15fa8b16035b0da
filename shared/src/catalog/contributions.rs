//! Contributions (缴存).

use crate::catalog::{
    Applicant, Articles, Channel, Clock, Computed, Decide, Group, Service, free_of_charge, texts,
};
use crate::text::Text;

/// The counter and nothing else.
const COUNTER: &[Channel] = &[Channel::Counter];
const BOTH: &[Channel] = &[Channel::Hall, Channel::Counter];

pub(super) fn services() -> Vec<Service> {
    vec![
        Service {
            conditions: texts(&[(
                "基数和比例在公布的范围内",
                "base and rate lie within the published limits",
            )]),
            ..service(
                "monthly_contribution",
                ("月缴存额测算", "monthly contribution"),
                Applicant::Anyone,
                Articles::both("第16条、第18条", "第16条、第18条"),
                &[Channel::Hall],
                Decide::Computed(Computed::MonthlyContribution),
            )
        },
        Service {
            conditions: texts(&[
                ("在发放工资之日起5日内缴存", "within 5 days of paying wages"),
                ("清册与单位职工名册一致", "the sheet agrees with the employer's roster"),
            ]),
            materials: texts(&[("当月汇缴清册", "the sheet of the month")]),
            ..service(
                "remittance",
                ("单位汇缴", "remittance of an employer"),
                Applicant::Agent,
                Articles::both("第19条", "第19条"),
                BOTH,
                Decide::Computed(Computed::Remittance),
            )
        },
        base_adjustment(),
        flexible(),
        relief("deferral", ("缓缴住房公积金", "deferral of contributions")),
        relief("lowered_rate", ("降低缴存比例", "a lower contribution rate")),
        reorganised("employer_merge", ("单位合并", "merger of employers"), Computed::EmployerMerge),
        reorganised("employer_split", ("单位分立", "division of an employer"), Computed::EmployerSplit),
        back_pay(),
        refund(),
        transfer(),
    ]
}

/// What all of them share: free, and nothing to wait for that a rule fixes.
fn service(
    id: &str,
    (zh, en): (&str, &str),
    applicant: Applicant,
    articles: Articles,
    channels: &[Channel],
    decide: Decide,
) -> Service {
    Service {
        id: id.to_owned(),
        group: Group::Contribution,
        name: Text::new(zh, en),
        applicants: vec![applicant],
        conditions: vec![],
        materials: vec![],
        // Where a member of staff takes part, no source says for how long.
        clock: if channels == COUNTER { Clock::NotFixed } else { Clock::AtOnce },
        articles,
        fee: free_of_charge(),
        channels: channels.to_vec(),
        decide,
    }
}

fn base_adjustment() -> Service {
    Service {
        conditions: texts(&[
            ("按职工上一年度月平均工资", "by the member's average monthly wage of the year before"),
            (
                "新参加工作从第二个月起、新调入从当月起按当月工资",
                "new entrants from the second month, transferees from the first, by that month's wage",
            ),
            ("在公布的上下限之间", "between the published limits"),
        ]),
        materials: texts(&[("职工工资表", "the payroll")]),
        ..service(
            "base_adjustment",
            ("缴存基数调整", "adjustment of the base"),
            Applicant::Agent,
            Articles::both("第16条、第17条", "第16条、第17条"),
            COUNTER,
            Decide::Computed(Computed::Base),
        )
    }
}

fn flexible() -> Service {
    Service {
        conditions: texts(&[
            ("没有单位为本人缴存", "no employer contributes for the person"),
            ("签订自愿参加住房公积金制度协议", "the agreement on voluntary joining is signed"),
        ]),
        materials: texts(&[
            ("身份证", "identity card"),
            ("受委托银行借记卡", "a debit card of an entrusted bank"),
            ("社会保险证明", "proof of social insurance"),
        ]),
        ..service(
            "flexible_contribution",
            ("灵活就业人员缴存", "contribution of a flexible member"),
            Applicant::FlexibleMember,
            Articles::only_2026("第49条"),
            COUNTER,
            Decide::Computed(Computed::Flexible),
        )
    }
}

/// Deferral and lowered rate: the same conditions.
fn relief(id: &str, name: (&str, &str)) -> Service {
    Service {
        conditions: texts(&[
            ("单位属于规定的困难情形", "the employer is in one of the hardships that are listed"),
            ("职工代表大会或工会讨论通过", "the staff congress or the union has agreed"),
            ("中心审核、管委会批准", "the centre reviews and the committee approves"),
            ("每次不超过规定的月数", "for no more months at once than the rule allows"),
        ]),
        materials: texts(&[
            ("职工代表大会或工会决议", "the resolution of the staff congress or the union"),
            ("财务报表或纳税申报表", "financial statements or a tax return"),
        ]),
        ..service(
            id,
            name,
            Applicant::Agent,
            Articles::both("第20条", "第20条"),
            COUNTER,
            Decide::Computed(Computed::Relief),
        )
    }
}

/// Merger and division: the same conditions.
fn reorganised(id: &str, name: (&str, &str), rule: Computed) -> Service {
    Service {
        conditions: texts(&[
            ("有关单位都缴至同一个月", "the employers have paid to the same month"),
            ("没有未分配的暂存款", "no money is left unallocated"),
            ("一人只有一个账户", "each person has one account"),
        ]),
        materials: texts(&[("合并、分立的批准文件或决定", "the decision on the merger or division")]),
        ..service(
            id,
            name,
            Applicant::Agent,
            Articles::both("第14条", "第14条"),
            COUNTER,
            Decide::Computed(rule),
        )
    }
}

fn back_pay() -> Service {
    Service {
        conditions: texts(&[
            (
                "单位缴至年月以前的月份漏缴或少缴",
                "months up to the paid-to month were missed or paid too low",
            ),
            ("单位部分和个人部分分别补足", "each side is made up on its own"),
        ]),
        materials: texts(&[("补缴清册", "the sheet of the months made up")]),
        ..service(
            "back_pay",
            ("补缴", "back pay"),
            Applicant::Agent,
            Articles::both("第20条", "第20条"),
            COUNTER,
            Decide::Computed(Computed::BackPay),
        )
    }
}

fn refund() -> Service {
    let why = Text::new(
        "退回的条件和退到哪里没有查到，多缴多少可以先算，由工作人员核定",
        "on what terms and where to money is returned was not found: the hall computes the excess, staff decide",
    );
    Service {
        conditions: texts(&[
            (
                "缴存超过应缴数，或者离职、封存后仍在缴存",
                "more was paid than was due, or for months after the end of employment",
            ),
            ("多缴的钱还在账户里", "the money is still in the account"),
        ]),
        materials: texts(&[("错缴说明", "a statement of the mistake")]),
        ..service(
            "contribution_refund",
            ("错缴退回", "refund of a wrong payment"),
            Applicant::Agent,
            Articles::both("第20条", "第20条"),
            COUNTER,
            Decide::Manual(why),
        )
    }
}

fn transfer() -> Service {
    let why = Text::new(
        "转移要核对转出和转入两边的账户，经全国住房公积金转移接续平台办理，由工作人员核定",
        "a transfer compares the accounts on both sides and goes through the national transfer platform: staff decide",
    );
    Service {
        conditions: texts(&[
            ("在转入地设立账户并缴存", "an account is open and paid into at the new place"),
            ("原账户已封存", "the former account is sealed"),
        ]),
        ..service(
            "transfer",
            ("账户转移", "transfer of an account"),
            Applicant::Member,
            Articles::both("第15条", "第15条"),
            COUNTER,
            Decide::Manual(why),
        )
    }
}
