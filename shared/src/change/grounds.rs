//! What people can change: the further grounds of a withdrawal.

use crate::change::movable::{MONTHS_MOST, balance, closing, count, flag, money, months_on};
use crate::change::{Later, Movable, Rule, Unit};
use crate::withdrawal::build::{self, BuildFacts};
use crate::withdrawal::death::{self, DeathFacts};
use crate::withdrawal::down_payment::{self, DownPaymentFacts};
use crate::withdrawal::emigration::{self, EmigrationFacts};
use crate::withdrawal::illness::{self, IllnessFacts};
use crate::withdrawal::incapacity::{self, IncapacityFacts};
use crate::withdrawal::leaving::{self, LeavingFacts};
use crate::withdrawal::lift::{self, LiftFacts};
use crate::withdrawal::offset::{self, OffsetFacts};
use crate::withdrawal::other_housing::{self, OtherHousingFacts};
use crate::withdrawal::property_fee::{self, PropertyFeeFacts};
use crate::withdrawal::renovation::{self, RenovationFacts};

/// 支付首付款提取
pub static DOWN_PAYMENT: Rule<DownPaymentFacts> = Rule {
    decide: down_payment::decide,
    movable: &[
        balance!(DownPaymentFacts),
        money!(DownPaymentFacts, down_payment, "首付款", "the down payment"),
        money!(DownPaymentFacts, loan, "住房贷款", "the loan for the home"),
    ],
    later: None,
};

/// 建造、翻建、大修提取
pub static BUILD: Rule<BuildFacts> = Rule {
    decide: build::decide,
    movable: &[
        balance!(BuildFacts),
        money!(BuildFacts, spent, "实际支出", "what was spent"),
        money!(BuildFacts, loan, "住房贷款", "the loan for the home"),
    ],
    later: None,
};

/// 按月冲还贷
pub static OFFSET: Rule<OffsetFacts> =
    Rule { decide: offset::decide, movable: &[balance!(OffsetFacts)], later: None };

/// 丧失劳动能力提取
pub static INCAPACITY: Rule<IncapacityFacts> = Rule {
    decide: incapacity::decide,
    movable: closing!(
        IncapacityFacts,
        [flag!(IncapacityFacts, employment_ended, 1, "与单位终止劳动关系", "the employment has ended")]
    ),
    later: None,
};

/// 出境定居提取
pub static EMIGRATION: Rule<EmigrationFacts> =
    Rule { decide: emigration::decide, movable: closing!(EmigrationFacts, []), later: None };

/// 死亡提取
pub static DEATH: Rule<DeathFacts> = Rule {
    decide: death::decide,
    movable: closing!(
        DeathFacts,
        [flag!(DeathFacts, right_shown, 1, "出示继承或受遗赠的证明", "the right to inherit is shown")]
    ),
    later: None,
};

/// 离职提取
pub static LEAVING: Rule<LeavingFacts> =
    Rule { decide: leaving::decide, movable: closing!(LeavingFacts, []), later: None };

/// 物业费提取
pub static PROPERTY_FEE: Rule<PropertyFeeFacts> = Rule {
    decide: property_fee::decide,
    movable: &[
        count!(
            PropertyFeeFacts,
            months_regular,
            Unit::Months,
            (0, MONTHS_MOST),
            "正常还贷",
            "regular repayment of the loan"
        ),
        balance!(PropertyFeeFacts),
    ],
    later: Some(Later {
        meanwhile: ("期间继续按月正常还贷", "with every instalment until then repaid on time"),
        facts: |facts, now, then| PropertyFeeFacts {
            months_regular: months_on(facts.months_regular, now, then),
            ..facts.clone()
        },
    }),
};

/// 装修提取
pub static RENOVATION: Rule<RenovationFacts> =
    Rule { decide: renovation::decide, movable: &[balance!(RenovationFacts)], later: None };

/// 其他住房消费提取
pub static OTHER_HOUSING: Rule<OtherHousingFacts> =
    Rule { decide: other_housing::decide, movable: &[], later: None };

/// 加装电梯提取
pub static LIFT: Rule<LiftFacts> = Rule {
    decide: lift::decide,
    movable: &[balance!(LiftFacts), money!(LiftFacts, share, "本人分担的费用", "your share of the cost")],
    later: None,
};

/// 重大疾病提取
pub static ILLNESS: Rule<IllnessFacts> = Rule {
    decide: illness::decide,
    movable: &[
        balance!(IllnessFacts),
        money!(IllnessFacts, borne, "个人负担的费用", "what you bear yourself"),
    ],
    later: None,
};
