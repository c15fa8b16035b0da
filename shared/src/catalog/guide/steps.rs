//! 办理流程: what is done one after the other.

use super::{Deed, deed};
use crate::catalog::{Channel, Decide, Service};
use crate::text::Text;

/// The steps of a service, in order.
pub(super) fn steps(service: &Service) -> Vec<Text> {
    let judged = matches!(service.decide, Decide::Manual(_));
    let online = service.channels.contains(&Channel::Hall);
    let lines: Vec<(&str, &str)> = match deed(service) {
        Deed::Estimate => vec![
            ("打开测算页，一题一题填写", "Open the page and answer the questions"),
            (
                "边填边看结果，每个数后面有依据",
                "The answer appears as you type, with the rule behind every figure",
            ),
            (
                "结果供参考；办理时以受理时的审核为准",
                "It is for your information; the decision on your application counts",
            ),
        ],
        Deed::Withdraw => withdrawal(service, online, judged),
        Deed::Borrow => vec![
            ("先在网上估算能贷多少", "Estimate online how much may be lent"),
            (
                "带齐材料到窗口申请（要带什么，请先打12329问清）",
                "Apply at the counter with your papers; ask 12329 first what to bring",
            ),
            ("中心受理，在规定时限内决定", "The centre accepts it and decides within the time given"),
            (
                "同意的，签合同、办好担保后放款；不同意的，说明理由",
                "If granted: contract, security, then the money. If not: the reasons",
            ),
        ],
        Deed::Repay if service.id == "overdue" => vec![
            ("先在网上算清楚欠了多少、罚息多少", "Compute online what is owed and the penalty interest"),
            ("尽快补足；还不上的，先打12329说明情况", "Pay it soon; if you cannot, call 12329 and say why"),
            ("还清欠款以后，按原计划继续还", "Once it is paid, repayment goes on as planned"),
        ],
        Deed::Repay => vec![
            ("先在网上算清楚：还多少、省多少", "Compute online what is paid and what is saved"),
            ("到窗口提出申请", "Apply at the counter"),
            (
                if judged {
                    "由工作人员核定，结果告诉您"
                } else {
                    "按规则核算，核对无误后办理"
                },
                if judged {
                    "A member of staff decides and tells you"
                } else {
                    "It is computed by the rule, checked and done"
                },
            ),
        ],
        Deed::Contribute => contribution(service, judged),
    };
    lines.into_iter().map(|(zh, en)| Text::new(zh, en)).collect()
}

fn withdrawal(service: &Service, online: bool, judged: bool) -> Vec<(&'static str, &'static str)> {
    let apply = if online {
        (
            "登录网上业务大厅填写申请，核对后提交；也可以到窗口办理",
            "Sign in, fill in the application, check it and submit; or go to the counter",
        )
    } else {
        ("带上材料到窗口申请", "Apply at the counter with your papers")
    };
    let decided = if judged {
        ("由工作人员核定，在规定时限内决定", "A member of staff judges it and decides within the time given")
    } else {
        (
            "中心受理，按规则核对，在规定时限内决定",
            "The centre accepts it, checks it by the rule and decides within the time given",
        )
    };
    let paid = if super::closes(service) {
        (
            "同意的，本金和利息一并付到收款银行卡，账户销户；不同意的，说明理由",
            "If granted: principal and interest are paid to the bank card and the account is closed. If not: the reasons",
        )
    } else {
        (
            "同意的，由银行付到收款银行卡；不同意的，说明理由",
            "If granted: the bank pays to the bank card. If not: the reasons",
        )
    };
    vec![
        ("先在网上看看能不能提、能提多少", "See online first whether you may withdraw and how much"),
        apply,
        decided,
        paid,
    ]
}

fn contribution(service: &Service, judged: bool) -> Vec<(&'static str, &'static str)> {
    match service.id.as_str() {
        "remittance" => vec![
            ("单位经办人登录网上业务大厅", "The employer’s agent signs in"),
            (
                "导入工资表或清册，逐行核对，有错的行当场改",
                "Import the payroll or sheet; each row is checked and faults are mended on the spot",
            ),
            ("核对合计金额后提交", "Check the total and submit"),
            (
                "按提示付款，到账后分配到每个职工的账户",
                "Pay as shown; once the money has come it is spread over the members’ accounts",
            ),
        ],
        "flexible_contribution" => vec![
            ("先在网上算每月存多少", "Compute online what is paid each month"),
            (
                "核验身份，签订自愿参加住房公积金制度协议",
                "Prove your identity and sign the agreement on voluntary joining",
            ),
            ("设立账户，按月缴存", "The account is opened and paid into each month"),
        ],
        "deferral" | "lowered_rate" => vec![
            ("职工代表大会或工会讨论通过", "The staff congress or the union agrees"),
            ("单位向中心提出申请，交材料", "The employer applies to the centre with the papers"),
            ("中心审核，住房公积金管理委员会批准", "The centre reviews it and the committee approves"),
            (
                "期满后恢复缴存，缓缴的补缴",
                "After the time contributions go on, and what was deferred is made good",
            ),
        ],
        _ => vec![
            if judged {
                ("先看办理条件", "Read the conditions first")
            } else {
                ("先在网上算清楚", "Compute it online first")
            },
            ("带上材料到窗口申请", "Apply at the counter with your papers"),
            if judged {
                ("由工作人员核定，结果告诉您", "A member of staff decides and tells you")
            } else {
                ("中心按规则核对后办理", "The centre checks it by the rule and does it")
            },
        ],
    }
}
