//! The grounds about buying, building and paying off a home.

use super::ground;
use crate::catalog::{Articles, Computed, Service};

pub(super) fn services() -> Vec<Service> {
    vec![purchase(), down_payment(), build(), repayment(), offset()]
}

fn purchase() -> Service {
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
        Computed::Purchase,
    )
}

fn down_payment() -> Service {
    ground(
        "down_payment",
        ("提取支付购房首付款", "withdrawal of the down payment"),
        Articles::both("第24条第（1）项", "第24条第（2）项"),
        &[
            ("购买新建商品住房，合同已备案", "a new home whose contract is filed"),
            ("不超过合同约定的首付款", "not more than the down payment by the contract"),
            ("提取与贷款合计不超过房价", "withdrawals and loans together stay within the price"),
        ],
        &[("已备案的购房合同", "the filed contract")],
        Computed::DownPayment,
    )
}

fn build() -> Service {
    ground(
        "build",
        ("建造、翻建、大修住房提取", "withdrawal for building or overhaul"),
        Articles::both("第24条第（1）项", "第24条第（2）项"),
        &[
            ("本人或配偶名下、自己居住的住房", "a home that you or your spouse own and live in"),
            (
                "在许可（批准）后的规定期限内申请，可一次或多次提取",
                "applied for within the time after the permit, once or several times",
            ),
            ("提取与贷款合计不超过实际支出", "withdrawals and loans together stay within what was spent"),
        ],
        &[("建房许可或大修批准文件", "the permit"), ("支出凭证", "the receipts")],
        Computed::Build,
    )
}

fn repayment() -> Service {
    ground(
        "repayment",
        ("偿还贷款提取", "withdrawal for loan repayment"),
        Articles::both("第24条第（5）项", "第24条第（3）项"),
        &[
            (
                "有购房贷款，提取不超过已还的本金和利息",
                "a purchase loan; not more than principal and interest paid",
            ),
            (
                "以前办过还贷提取的，由本人说明上次提取的日期（系统里没有这项记录）；间隔按本市规定",
                "the day of an earlier such withdrawal is stated by the applicant, since our books lack it; the city says how long must pass",
            ),
        ],
        &[("商业贷款：借款合同和还款明细", "for a bank loan: the contract and the statement of payments")],
        Computed::Repayment,
    )
}

fn offset() -> Service {
    ground(
        "offset",
        ("委托按月冲还贷", "entrusted monthly offset"),
        Articles::both("第24条第（5）项", "第24条第（3）项"),
        &[
            ("贷款银行在中心公布的合作银行名单里", "the lending bank is on the centre's list"),
            (
                "由借款人或配偶签约；父母、子女可以为借款人签约（家庭共济）",
                "signed by the borrower or the spouse; parents and children may sign too (family sharing)",
            ),
            (
                "每月按下一期月还款额扣划，账户保留规定的金额",
                "each month the payment due is transferred and the set reserve stays in the account",
            ),
        ],
        &[("借款合同", "the loan contract")],
        Computed::Offset,
    )
}
