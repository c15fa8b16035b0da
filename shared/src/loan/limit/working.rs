//! The bounds of a loan with their working.

use crate::decision::{Bound, Cite, Step};
use crate::findings::{money_step, months, plain, step};
use crate::loan::limit::sizes::{Capacity, Sizes};
use crate::policy::InForce;
use crate::rate::Rate;
use crate::text::Text;

impl Sizes<'_> {
    /// Every bound with its working, in the order of the rule.
    pub(super) fn bounds(&self) -> Vec<Bound> {
        let bound =
            |code: &str, label: Text, amount, steps| Bound { code: code.to_owned(), label, amount, steps };
        let mut bounds = vec![];
        if let (Some(amount), Some(capacity)) = (self.by_capacity(), &self.capacity) {
            let steps = self.capacity_steps(capacity);
            bounds.push(bound("capacity", plain("还款能力", "the repayment capacity"), amount, steps));
        }
        if let (Some(amount), Some(balance)) = (self.by_balance(), &self.balance) {
            let label = plain("账户余额可贷额度", "the balance rule");
            bounds.push(bound("balance", label, amount, balance.steps(self.term_months)));
        }
        if let Some((amount, steps)) = &self.years {
            bounds.push(bound(
                "years",
                plain("缴存年限可贷额度", "the years paid in"),
                *amount,
                steps.clone(),
            ));
        }
        if let (Some(amount), Some(row)) = (self.by_price(), self.down) {
            let steps = vec![
                money_step("购房总价", "price", self.price, None),
                percent_step("最低首付", "least down payment", row),
            ];
            bounds.push(bound(
                "price",
                plain("房价减首付", "the price less the down payment"),
                amount,
                steps,
            ));
        }
        let mut steps =
            vec![money_step("最高贷款额度", "highest loan", self.cap.value, Some(Cite::from(self.cap)))];
        steps.extend(self.raise.steps());
        bounds.push(bound("cap", plain("最高贷款额度", "the cap"), self.by_cap(), steps));
        if let (Some(amount), Some((withdrawn, row))) = (self.by_withdrawals(), self.withdrawn) {
            let steps = vec![
                money_step("购房总价", "price", self.price, None),
                money_step(
                    "减：为这套房已提取",
                    "less earlier withdrawals",
                    withdrawn,
                    Some(Cite::from(row)),
                ),
            ];
            bounds.push(bound(
                "withdrawals",
                plain("房价减已提取", "the price less withdrawals"),
                amount,
                steps,
            ));
        }
        bounds
    }

    fn capacity_steps(&self, capacity: &Capacity<'_>) -> Vec<Step> {
        let average = capacity.average.map(Cite::from);
        let mut steps = vec![money_step("月均缴存基数", "monthly average base", capacity.base, average)];
        if let Some((base, row)) = capacity.spouse {
            steps.push(money_step("加：配偶月均缴存基数", "plus the spouse's", base, Some(Cite::from(row))));
        }
        steps.push(percent_step("月还款额上限比例", "share of the base", capacity.ceiling));
        if let Some((debts, row)) = capacity.debts {
            steps.push(money_step(
                "减：其他负债月还款",
                "less other debts a month",
                debts,
                Some(Cite::from(row)),
            ));
        }
        steps.push(money_step("月还款额上限", "highest monthly payment", capacity.payment(), None));
        if let Some((cite, coefficient)) = &capacity.product {
            let value = plain("不计利息", "without interest");
            steps.push(step("月还款额乘期数", "the payment times the months", value, Some(cite.clone())));
            if let Some((number, cite)) = coefficient {
                let value = Text::same(format!("× {number}"));
                steps.push(step("缴存时间系数", "time coefficient", value, Some(cite.clone())));
            }
        } else {
            steps.push(percent_step("年利率", "annual rate", self.rate));
        }
        steps.push(step("期数", "instalments", months(self.term_months), None));
        steps
    }
}

pub(super) fn percent_step(zh: &str, en: &str, row: &InForce<Rate>) -> Step {
    step(zh, en, Text::same(format!("{}%", row.value)), Some(Cite::from(row)))
}
