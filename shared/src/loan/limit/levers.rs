//! What would raise the limit: the least further base, price or term that makes the next bound bind.

use crate::decision::{Grant, Lever};
use crate::findings::{yuan, zh_en};
use crate::loan::annuity::settled;
use crate::loan::limit::sizes::{Capacity, Sizes};
use crate::loan::limit::{LoanFacts, cap};
use crate::money::Money;
use crate::rate::Rate;
use crate::rounding::{Direction, Rounding, Step, divide};

const CEIL_TO_FEN: Rounding = Rounding { direction: Direction::Ceil, step: Step::Fen };

/// Each lever is the same computation again with one answer changed.
pub(super) fn levers(grant: &Grant, sizes: &Sizes<'_>, facts: &LoanFacts, longest_years: u16) -> Vec<Lever> {
    let levers = match grant.binding.as_str() {
        "capacity" => [more_base(grant, sizes), longer(grant, sizes, longest_years)],
        "price" | "withdrawals" => [more_price(grant, sizes), None],
        "cap" => [with_spouse(grant, sizes, facts), None],
        _ => [None, None],
    };
    levers.into_iter().flatten().filter(|lever| lever.amount > grant.amount).collect()
}

/// The amount at which the next bound binds, apart from the bounds that the lever moves.
fn next(grant: &Grant, sizes: &Sizes<'_>, moved: &[&str]) -> Option<Money> {
    let others = grant.bounds.iter().filter(|bound| !moved.contains(&bound.code.as_str()));
    others.map(|bound| sizes.whole.of(bound.amount)).min()
}

fn more_base(grant: &Grant, sizes: &Sizes<'_>) -> Option<Lever> {
    let capacity = sizes.capacity.as_ref().filter(|capacity| capacity.product.is_none())?;
    let target = next(grant, sizes, &["capacity"])?;
    let payment = Money::round(settled(target.as_decimal().checked_div(sizes.worth)?), CEIL_TO_FEN)?;
    let debts = capacity.debts.map_or(Money::ZERO, |(debts, _)| debts);
    let spouse = capacity.spouse.map_or(Money::ZERO, |(base, _)| base);
    let base = whole_yuan_for(payment + debts, capacity.ceiling.value)? - spouse;
    let capacity = Some(Capacity { base, ..capacity.clone() });
    let amount = Sizes { capacity, ..sizes.clone() }.amount();
    let text = zh_en(
        format!("月均缴存基数提高到{}，可贷{}", yuan(base).zh, yuan(amount).zh),
        format!("with a monthly average base of {}: {}", yuan(base).en, yuan(amount).en),
    );
    Some(Lever { text, amount })
}

fn longer(grant: &Grant, sizes: &Sizes<'_>, longest_years: u16) -> Option<Lever> {
    let target = next(grant, sizes, &["capacity"])?;
    let term = sizes.term_months / 12;
    if longest_years <= term {
        return None;
    }
    let enough = |years: u16| sizes.with_term(years).is_some_and(|sizes| sizes.amount() >= target);
    let (mut low, mut years) = (term, longest_years);
    // Where even the longest term is not enough, there is nothing to search.
    let search = enough(longest_years);
    while search && years - low > 1 {
        let middle = low + (years - low) / 2;
        if enough(middle) { years = middle } else { low = middle }
    }
    let amount = sizes.with_term(years)?.amount();
    let text = zh_en(
        format!("贷款期限延长到{years}年，可贷{}", yuan(amount).zh),
        format!("over {years} years: {}", yuan(amount).en),
    );
    Some(Lever { text, amount })
}

fn more_price(grant: &Grant, sizes: &Sizes<'_>) -> Option<Lever> {
    let target = next(grant, sizes, &["price", "withdrawals"])?;
    let by_down = sizes.down.map_or(Some(Money::ZERO), |row| whole_yuan_for(target, row.value.rest()))?;
    let by_withdrawals = sizes.withdrawn.map_or(Money::ZERO, |(withdrawn, _)| target + withdrawn);
    let price = by_down.max(by_withdrawals);
    let amount = Sizes { price, ..sizes.clone() }.amount();
    let text = zh_en(
        format!("房屋总价达到{}时，可贷{}", yuan(price).zh, yuan(amount).zh),
        format!("for a home of {}: {}", yuan(price).en, yuan(amount).en),
    );
    Some(Lever { text, amount })
}

fn with_spouse(grant: &Grant, sizes: &Sizes<'_>, facts: &LoanFacts) -> Option<Lever> {
    if facts.family == Some(true) {
        return None;
    }
    let (_, rows) = cap::rows(sizes.policy, &facts.district, sizes.home, true);
    let cap = rows.on(sizes.day).ok()?;
    let amount = Sizes { cap, ..sizes.clone() }.amount();
    let text = zh_en(
        format!("夫妻双方都缴存并一起申请，可贷{}", yuan(amount).zh),
        format!("if both spouses contribute and apply together: {}", yuan(amount).en),
    );
    (amount > grant.amount).then_some(Lever { text, amount })
}

/// The least whole yuan of which the share is not less than the amount.
fn whole_yuan_for(amount: Money, share: Rate) -> Option<Money> {
    if share <= Rate::ZERO {
        return None;
    }
    let numerator = i128::from(amount.as_fen()).checked_mul(i128::from(Rate::WHOLE))?;
    let yuan = divide(numerator, i128::from(share.units()).checked_mul(100)?, Direction::Ceil);
    i64::try_from(yuan).ok().filter(|yuan| *yuan <= Money::MOST_TYPED.as_fen() / 100).map(Money::yuan)
}
