//! 常见问题: what people ask about a service. Answers rest on the rules of this crate; what no source says is said so.

use super::{Deed, Question, deed};
use crate::catalog::Service;
use crate::text::Text;

/// A question and its answer, in Chinese and English.
type Asked = ((&'static str, &'static str), (&'static str, &'static str));

/// The questions about a service: its own first, then those of its kind.
pub(super) fn questions(service: &Service) -> Vec<Question> {
    let own = OWN.iter().filter(|(ids, _)| ids.contains(&service.id.as_str())).map(|(_, asked)| asked);
    let kind = match deed(service) {
        Deed::Estimate => ESTIMATE,
        Deed::Withdraw => WITHDRAW,
        Deed::Borrow => BORROW,
        Deed::Repay => REPAY,
        Deed::Contribute => CONTRIBUTE,
    };
    own.chain(kind)
        .map(|(asked, answer)| Question {
            asked: Text::new(asked.0, asked.1),
            answer: Text::new(answer.0, answer.1),
        })
        .collect()
}

const ESTIMATE: &[Asked] = &[(
    ("算出来的结果能当真吗？", "Does the result bind?"),
    (
        "计算用的规则和办理时审核用的是同一套。填的情况属实，结果就可以参考；标着“估算”的，是因为有的规定没有公布。",
        "It is computed by the same rules as the decision. If what you typed is true you may rely on it; “estimate” means that some rule is not published.",
    ),
)];

const WITHDRAW: &[Asked] = &[
    (
        ("钱会打到哪里？", "Where is the money paid?"),
        (
            "打到申请时填的收款银行卡，须是申请人本人的卡。",
            "To the bank card named in the application; it must be the applicant’s own.",
        ),
    ),
    (
        ("虚假提取有什么后果？", "What follows a false application?"),
        (
            "退回提取的钱，并且自2026年9月20日起的新条例规定，3年内不得提取和贷款（第41条）。",
            "The money is returned and, under the text in force since 2026-09-20, there is no withdrawal and no loan for three years (article 41).",
        ),
    ),
];

const BORROW: &[Asked] = &[(
    ("贷款要等多久？", "How long does it take?"),
    (
        "中心决定的时限见上面的“法定时限”。签合同、办担保、放款要多久，没有查到规定。",
        "The time for the decision stands above. How long contract, security and payment take is not published.",
    ),
)];

const REPAY: &[Asked] = &[(
    ("提前还款收手续费吗？", "Is there a charge for repaying early?"),
    (
        "没有查到收费的规定，办理本身不收费。",
        "No rule that charges for it was found; the service itself is free.",
    ),
)];

const CONTRIBUTE: &[Asked] = &[(
    ("单位不给缴怎么办？", "What if the employer does not pay?"),
    (
        "单位应当按时足额缴存。可以要求单位补缴，也可以请中心催缴；新条例（2026年9月20日起）规定催缴是中心的职责（第35条）。请拨打12329。",
        "Employers must pay in full and on time. You may ask the employer to make it good, and the centre to urge it, which the text in force since 2026-09-20 makes its duty (article 35). Call 12329.",
    ),
)];

/// Questions of single services, by their ids.
const OWN: &[(&[&str], Asked)] = &[
    (
        &["rent"],
        (
            ("没有租房合同也能提吗？", "May I withdraw without a lease?"),
            (
                "能。在每月限额以内不用交租房合同。房租高于限额、想按实际租金提的，要租房合同和发票。",
                "Yes, within the monthly cap. To withdraw a higher rent, lease and invoices are needed.",
            ),
        ),
    ),
    (
        &["rent"],
        (
            ("夫妻两人可以各提一份吗？", "May husband and wife each withdraw?"),
            (
                "夫妻的限额是两个人合计的，谁提都可以，合起来不超过这个数。",
                "The couple’s cap is for both together; either may withdraw, within that sum.",
            ),
        ),
    ),
    (
        &["purchase", "build", "down_payment"],
        (
            ("父母能帮着提吗？", "May parents help?"),
            (
                "能。2026年2月6日起，双方父母、已婚子女及其配偶可以为买房人提取；提取和贷款合计不超过房价。",
                "Yes. Since 2026-02-06 the parents of both spouses, married children and their spouses may withdraw for the buyer; withdrawals and loan stay within the price.",
            ),
        ),
    ),
    (
        &["repayment", "offset", "fund_offset"],
        (
            ("可以每月自动扣吗？", "Can it be paid each month by itself?"),
            (
                "商业住房贷款可以签委托按月冲还贷，扣划日和账户留存金额在“公积金政策”页。公积金贷款按月冲还的扣划日没有查到规定。",
                "For bank loans the monthly offset can be signed; its day and what stays in the account are on the page of policies. The day for fund loans was not found.",
            ),
        ),
    ),
    (
        &["retirement"],
        (
            ("延迟退休以后，多大年纪能提？", "At what age, now that retirement is delayed?"),
            (
                "按您的出生年月和岗位算出的法定退休年龄；提前办理退休的，凭退休证明。测算页填上出生年月就能看到。",
                "At the statutory age that follows from your month of birth and post; with the retirement document if you retire earlier. The calculator shows it.",
            ),
        ),
    ),
    (
        &["loan_limit", "combined", "from_bank_loan", "out_of_town"],
        (
            ("第二套住房首付要多少？", "What is the down payment for a second home?"),
            (
                "没有查到公布的文件，要由中心确认，请拨打12329。首套的最低首付比例在“公积金政策”页。",
                "No published notice says so; ask 12329. That of a first home stands on the page of policies.",
            ),
        ),
    ),
    (
        &["prepayment", "settlement"],
        (
            ("缩短年限和减少月供，哪个省利息？", "Shorter term or smaller payment?"),
            (
                "缩短年限省的利息多，减少月供每月轻松些。测算页把两种结果并排列出来。",
                "A shorter term saves more interest, a smaller payment eases each month. The calculator shows both side by side.",
            ),
        ),
    ),
    (
        &["transfer"],
        (
            ("换了城市工作，原来的公积金怎么办？", "I work in another city now: what of my fund?"),
            (
                "在新的城市设立账户并缴存以后，可以把原来的余额转过去，账户余额和缴存年限不会丢。",
                "Once an account is open and paid into there, the balance can be transferred; nothing is lost.",
            ),
        ),
    ),
    (
        &["flexible_contribution"],
        (
            ("灵活就业有补贴吗？", "Is there a subsidy for flexible members?"),
            (
                "2024年7月至2027年6月有专项补贴，金额没有查到公布的文件，请拨打12329。",
                "From July 2024 to June 2027 there is one; its amount was not found: ask 12329.",
            ),
        ),
    ),
    (
        &["deferral", "lowered_rate"],
        (
            ("缓缴期间职工还能提取和贷款吗？", "May members still withdraw and borrow meanwhile?"),
            (
                "2022年阶段性政策规定，缓缴期间正常提取和申请贷款。现在申请缓缴的，请以中心答复为准。",
                "The temporary policy of 2022 kept both rights. For a deferral applied for now, the centre’s answer counts.",
            ),
        ),
    ),
];

#[cfg(test)]
pub(super) fn asked_of() -> impl Iterator<Item = &'static str> {
    OWN.iter().flat_map(|(ids, _)| ids.iter().copied())
}
