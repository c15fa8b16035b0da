//! Loans (贷款).

use crate::catalog::{
    Applicant, Articles, Channel, Clock, Computed, Decide, Group, Service, free_of_charge, texts,
};
use crate::text::Text;

/// Sentences in both languages.
type Pairs<'a> = &'a [(&'a str, &'a str)];

pub(super) fn services() -> Vec<Service> {
    vec![
        limit(),
        combined(),
        from_bank_loan(),
        out_of_town(),
        guarantee(),
        prepayment(),
        settlement(),
        postponement(),
        fund_offset(),
        overdue(),
    ]
}

/// A service of borrowers at the counter.
fn service(id: &str, name: (&str, &str), conditions: Pairs<'_>, decide: Decide) -> Service {
    Service {
        id: id.to_owned(),
        group: Group::Loan,
        name: Text::new(name.0, name.1),
        applicants: vec![Applicant::Member, Applicant::FlexibleMember],
        conditions: texts(conditions),
        materials: vec![],
        // Where a member of staff decides, no source says for how long.
        clock: if matches!(decide, Decide::Manual(_)) { Clock::NotFixed } else { Clock::AtOnce },
        articles: Articles::none(),
        fee: free_of_charge(),
        channels: vec![Channel::Counter],
        decide,
    }
}

fn limit() -> Service {
    Service {
        applicants: vec![Applicant::Anyone],
        articles: Articles::both("第26条", "第26条"),
        channels: vec![Channel::Hall, Channel::Counter],
        ..service(
            "loan_limit",
            ("可贷额度测算", "loan limit"),
            &[
                ("连续足额缴存满规定的月数", "paid in a row and in full for the months required"),
                ("月还款额不超过月均缴存基数的规定比例", "the payment stays within the share of the base"),
                ("付清最低首付", "the least down payment is paid"),
            ],
            Decide::Computed(Computed::LoanLimit),
        )
    }
}

/// A loan that is applied for, with the days of a loan. Its limit is estimated; whether it is lent, a person decides.
fn application(id: &str, name: (&str, &str), conditions: Pairs<'_>, why: (&str, &str)) -> Service {
    Service {
        clock: Clock::Loan,
        articles: Articles::both("第26条", "第26条"),
        ..service(id, name, conditions, Decide::Manual(Text::new(why.0, why.1)))
    }
}

fn combined() -> Service {
    application(
        "combined",
        ("组合贷款", "combined loan of fund and bank"),
        &[("公积金部分符合公积金贷款的条件", "the fund's part meets the conditions of a fund loan")],
        (
            "本市的组合贷款细则没有查到，可以先估算，由中心核定",
            "the city's rules were not found: the hall estimates, the centre decides",
        ),
    )
}

fn from_bank_loan() -> Service {
    application(
        "from_bank_loan",
        ("商业贷款转公积金贷款", "turning a bank loan into a fund loan"),
        &[
            ("符合公积金贷款的条件", "the conditions of a fund loan are met"),
            (
                "不超过商业贷款剩余本金和可贷额度",
                "not more than what is left of the bank loan, nor than the limit",
            ),
        ],
        (
            "本市的办理条件没有查到，可以先估算，由中心核定",
            "the city's terms were not found: the hall estimates, the centre decides",
        ),
    )
}

fn out_of_town() -> Service {
    application(
        "out_of_town",
        ("异地贷款", "loan to a contributor of another city"),
        &[("在其他城市缴存住房公积金", "contributions are paid into the fund of another city")],
        (
            "本市的异地贷款细则没有查到，可以先估算，由中心核定",
            "the city's rules were not found: the hall estimates, the centre decides",
        ),
    )
}

fn guarantee() -> Service {
    let why = Text::new(
        "条例要求借款人提供担保，本市接受哪些担保、怎样登记没有查到，由工作人员核定",
        "the regulation asks borrowers for security; which kinds the city takes and how they are registered was not found: staff decide",
    );
    Service {
        articles: Articles::both("第27条", "第27条"),
        ..service(
            "guarantee",
            ("贷款担保", "security for a loan"),
            &[("申请公积金贷款的人提供担保", "whoever applies for a fund loan gives security")],
            Decide::Manual(why),
        )
    }
}

fn prepayment() -> Service {
    service(
        "prepayment",
        ("提前部分还款", "prepayment of a part"),
        &[
            ("公积金贷款还没有还清", "a fund loan is being repaid"),
            ("可以缩短期限，也可以减少月还款额", "either the term becomes shorter or the payment smaller"),
        ],
        Decide::Computed(Computed::Prepayment),
    )
}

fn settlement() -> Service {
    service(
        "settlement",
        ("提前结清贷款", "settling the loan early"),
        &[(
            "一次付清剩余本金和到当天的利息",
            "what is left of the principal and the interest up to that day are paid at once",
        )],
        Decide::Computed(Computed::Settlement),
    )
}

fn postponement() -> Service {
    let why = Text::new(
        "延期的期次怎样归还、延期期间是否计息没有查到，由工作人员核定；延后的期次不作逾期、不报征信",
        "how postponed instalments are repaid, and whether interest runs on them, was not found: a member of staff decides; \
         what is postponed is neither overdue nor reported",
    );
    service(
        "postponement",
        ("延期还贷", "postponing instalments"),
        &[("还款有困难", "repaying has become difficult")],
        Decide::Manual(why),
    )
}

fn fund_offset() -> Service {
    let why = Text::new(
        "公积金贷款按月冲还贷的扣划日和账户保留金额没有查到，由工作人员核定",
        "the day and the reserve of the monthly offset of fund loans were not found: a member of staff decides",
    );
    service(
        "fund_offset",
        ("用公积金按月冲还公积金贷款", "monthly offset of a fund loan from the account"),
        &[("有未还清的公积金贷款", "a fund loan is being repaid")],
        Decide::Manual(why),
    )
}

fn overdue() -> Service {
    service(
        "overdue",
        ("逾期还款和罚息", "late payment and its penalty interest"),
        &[
            ("过了还款日没有足额还款", "an instalment was not paid in full on its day"),
            (
                "罚息按合同利率上浮计算，本市的规定没有查到，结果为估算",
                "penalty interest is charged above the contract rate; the city's rule was not found: an estimate",
            ),
        ],
        Decide::Computed(Computed::Overdue),
    )
}
