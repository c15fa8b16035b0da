//! What a notice is about, by the figures that it sets.

use crate::text::Text;

/// The beginning of a parameter's path, and the subject in a title. The first that fits counts.
const TOPICS: &[(&str, &str, &str)] = &[
    ("contribution.base_", "缴存基数上下限", "limits of the contribution base"),
    ("contribution.flexible_floor", "缴存基数上下限", "limits of the contribution base"),
    ("contribution.flexible_subsid", "灵活就业人员缴存补贴", "subsidy of flexible members"),
    ("contribution.relief", "缓缴和降低缴存比例", "deferral and lower rates"),
    ("contribution.deferral", "缓缴和降低缴存比例", "deferral and lower rates"),
    ("contribution.duty_days", "单位缴存的期限", "employers’ time limits"),
    ("contribution", "缴存比例", "contribution rates"),
    ("deposit_interest", "存款利率", "interest on deposits"),
    ("loan.rate", "贷款利率", "loan rates"),
    ("loan.cap", "贷款最高额度", "highest loans"),
    ("loan.areas", "贷款最高额度", "highest loans"),
    ("loan.decision_days", "审批时限", "time to decide"),
    ("loan.family_quota", "家庭共济", "family sharing"),
    ("loan.with_withdrawals", "提取和贷款合计不超过房价", "withdrawals and loan within the price"),
    ("loan", "贷款条件", "conditions of loans"),
    ("withdrawal.decision_days", "审批时限", "time to decide"),
    ("withdrawal.retirement", "渐进式延迟法定退休年龄", "the rising retirement age"),
    ("withdrawal.property_fee", "物业费提取", "withdrawal for property fees"),
    ("withdrawal.renovation", "装修提取", "withdrawal for renovation"),
    ("withdrawal.rent", "租房提取", "withdrawal for rent"),
    ("withdrawal.purchase.down_payment", "提取支付首付款", "withdrawal of the down payment"),
    ("withdrawal.purchase.family_sharing", "家庭共济", "family sharing"),
    ("withdrawal.repayment.family_sharing", "家庭共济", "family sharing"),
    ("withdrawal.repayment.offset", "委托按月冲还贷", "the entrusted monthly offset"),
    ("withdrawal.repayment", "还贷提取", "withdrawal for loan repayment"),
    ("withdrawal.ban", "骗提骗贷的处理", "what follows a false application"),
    ("withdrawal", "提取的条件和期限", "conditions and time limits of withdrawals"),
];

/// The subjects of these parameters, each once: 贷款最高额度、贷款条件.
pub(super) fn topics<'a>(paths: impl Iterator<Item = &'a str>) -> Text {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for path in paths {
        let topic = TOPICS.iter().find(|(begins, ..)| path.starts_with(begins));
        let (zh, en) = topic.map_or(("政策参数", "figures of the policy"), |(_, zh, en)| (*zh, *en));
        if !found.contains(&(zh, en)) {
            found.push((zh, en));
        }
    }
    let (zh, en): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    Text::new(zh.join("、"), en.join(", "))
}
