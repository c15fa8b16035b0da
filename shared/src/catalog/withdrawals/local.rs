//! Grounds that the city opens or regulates itself: new in the text of 2026, or not listed in the regulation.

use super::{ground, judged};
use crate::catalog::{Articles, Computed, Service};

pub(super) fn services() -> Vec<Service> {
    vec![renovation(), property_fee(), other_housing(), lift(), illness()]
}

fn renovation() -> Service {
    ground(
        "renovation",
        ("装修自住住房提取", "withdrawal for renovation"),
        Articles::only_2026("第24条第（4）项"),
        &[
            ("本人或配偶名下、自己居住的住房", "a home that you or your spouse own and live in"),
            (
                "国务院令第844号新增；本市实施细则没有查到，标准由中心确认",
                "new in Decree 844; the city's rules were not found, the centre must confirm them",
            ),
        ],
        &[],
        judged(
            "条例2026年修订时新增了装修提取，本市怎样办理没有查到规定，能不能提、提多少由工作人员核定。",
            "Renovation is new in the 2026 text and no rule of the city was found: whether and how much, staff decide.",
        ),
    )
}

fn property_fee() -> Service {
    ground(
        "property_fee",
        ("支付物业费提取", "withdrawal for the property fee"),
        Articles::only_2026("第24条第（5）项"),
        &[
            ("本人或配偶名下、自己居住的住房", "a home that you or your spouse own and live in"),
            ("有贷款的，须正常还款满规定的月数", "a loan must have been regular for the months required"),
            (
                "免材料的，不超过每人每年、每户每年的金额和每户的套数",
                "without papers within the yearly amounts of a person and a family, and a family's number of homes",
            ),
        ],
        &[(
            "超过免材料标准的：缴费票据，到窗口办理",
            "above the amount without papers: receipts, at the counter",
        )],
        Computed::PropertyFee,
    )
}

fn other_housing() -> Service {
    ground(
        "other_housing",
        ("国务院规定的其他住房消费提取", "withdrawal for other housing consumption"),
        Articles::only_2026("第24条第（9）项"),
        &[
            ("属于国务院批准的其他住房消费", "other housing consumption approved by the State Council"),
            ("没有查到国务院已批准的种类，由中心确认", "no approved kind was found; the centre must confirm"),
        ],
        &[],
        judged(
            "条例2026年修订时新增了“国务院批准的其他住房消费”，目前没有查到批准了哪些种类，由工作人员核定。",
            "The 2026 text adds other housing consumption approved by the State Council; no approved kind was found: staff decide.",
        ),
    )
}

fn lift() -> Service {
    ground(
        "lift",
        ("既有住宅加装电梯提取", "withdrawal for a lift added to the house"),
        Articles::none(),
        &[
            ("本人、配偶或父母的住房", "your home, your spouse's or your parents'"),
            ("在开票后的规定期限内申请", "applied for within the time after the invoice"),
            ("不超过本户承担的费用", "not more than your household's share of the cost"),
        ],
        &[("电梯费用的发票和分摊协议", "the invoice and the agreement on the shares")],
        Computed::Lift,
    )
}

fn illness() -> Service {
    ground(
        "illness",
        ("重大疾病提取", "withdrawal for a serious illness"),
        Articles::none(),
        &[
            (
                "所患疾病在中心公布的重大疾病目录里",
                "the illness is on the centre's list of serious illnesses",
            ),
            ("在报销后的规定期限内申请", "applied for within the time after reimbursement"),
            ("不超过个人负担的医疗费", "not more than what you bore of the treatment"),
        ],
        &[("诊断证明", "the diagnosis"), ("医疗费报销结算单", "the statement of reimbursement")],
        Computed::Illness,
    )
}
