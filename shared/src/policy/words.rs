//! The words that a pack may write where a rule has a few forms.

use serde::{Deserialize, Serialize};

/// A word of a pack with its meaning in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// As the pack writes it: `largest`.
    pub code: &'static str,
    /// In Chinese.
    pub zh: &'static str,
    /// In English.
    pub en: &'static str,
}

macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($variant:ident $code:literal $zh:literal $en:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name {
            $(#[doc = $zh] #[serde(rename = $code)] $variant),*
        }

        impl From<$name> for Word {
            fn from(word: $name) -> Word {
                match word {
                    $($name::$variant => Word { code: $code, zh: $zh, en: $en }),*
                }
            }
        }
    };
}

words!(
    /// How the highest monthly payment becomes a loan.
    CapacityShape {
        Annuity "annuity" "按等额本息，连利息一起算" "by the level payment, with interest",
        Product "product" "按月还款额×12×年限，不计利息" "the payment times 12 times the years, without interest",
    }
);

words!(
    /// What several uplifts of a cap come to.
    Stack {
        Add "add" "可以叠加" "they add up",
        Largest "largest" "不叠加，取最大的一项" "the largest alone counts",
    }
);

words!(
    /// How long the monthly deposit counts into the balance rule.
    DepositSpan {
        Once "once" "只乘倍数" "the multiple alone",
        TermYears "term_years" "乘贷款年限" "times the years of the term",
        MonthsToRetirement "months_to_retirement" "乘到法定退休的月数" "times the months to retirement",
    }
);

words!(
    /// The time that a rent cap is for.
    Period {
        Month "month" "每月" "a month",
        Quarter "quarter" "每季度" "a quarter",
        Year "year" "每年" "a year",
    }
);

words!(
    /// What a registered lease changes.
    LeaseRule {
        WithinCap "within_cap" "按实际房租，不超过定额" "the rent, within the cap",
        Actual "actual" "按实际房租，不受定额限制" "the rent, without the cap",
    }
);

words!(
    /// Which way a limit goes to a whole step.
    LimitDirection {
        Floor "floor" "舍去零头" "down",
        Nearest "nearest" "四舍五入" "to the nearest",
        Ceil "ceil" "向上进位" "up",
    }
);

words!(
    /// Where the month of a flexible member is rounded, who pays both sides.
    FlexibleSplit {
        Once "once" "两部分合计后一次进位" "rounded once, on the total",
        EachSide "each_side" "单位、个人两部分分别进位" "each side rounded alone",
    }
);
