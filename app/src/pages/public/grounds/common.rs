//! Questions that several grounds ask.

use crate::pages::public::question::{HAVE_NOT, Kind, Place, Question, YES_NO};
use crate::text::phrase;

/// 账户余额
pub(super) const BALANCE: Question =
    Question::new("balance", Kind::Money, phrase("账户余额", "Balance of the account"));

/// 合同备案
pub(super) const CONTRACT_FILED: Question = Question::new(
    "contract_filed",
    Kind::Date,
    phrase("购房合同是哪天备案的？", "When was the contract filed?"),
)
.hint("例如 2026-03-01", "For example 2026-03-01");

/// 买的是什么
pub(super) const HOME_KIND: Question = Question::new(
    "kind",
    Kind::OneOf(&[
        ("new", phrase("新房", "A new home")),
        ("used", phrase("二手房", "A used home")),
        ("garage", phrase("车库、车位或商铺", "A garage, car space or shop")),
    ]),
    phrase("买的是什么？", "What is bought?"),
);

/// 家庭共济: whose home it is.
pub(super) const BUYER: Question =
    Question::new("buyer", WHOSE, phrase("房子是谁买的？", "Whose home is it?"));

/// 家庭共济: whose loan it is.
pub(super) const BORROWER: Question =
    Question::new("borrower", WHOSE, phrase("贷款是谁借的？", "Whose loan is it?"));

const WHOSE: Kind = Kind::OneOf(&[
    ("myself", phrase("本人", "Myself")),
    ("spouse", phrase("配偶", "My spouse")),
    (
        "parent_or_child",
        phrase("父母，或已婚子女及其配偶", "My parents, or a married child or that child’s spouse"),
    ),
]);

/// 房屋总价
pub(super) const PRICE: Question =
    Question::new("price", Kind::Money, phrase("房屋总价", "Price of the home"))
        .hint("以购房合同为准", "As in the purchase contract");

/// 住房贷款
pub(super) const LOAN: Question =
    Question::new("loan", Kind::Money, phrase("住房贷款多少？", "How large is the loan?"))
        .hint("没有贷款填0", "0 for none");

/// 已经提取过多少
pub(super) const WITHDRAWN_FOR_HOME: Question = Question::new(
    "withdrawn_for_home",
    Kind::Money,
    phrase("为这套房已经提取过多少？", "Withdrawn for this home so far"),
)
.hint("全家提取过的都算", "By the whole family")
.at(Place::Detail);

/// 公积金贷款还是商业贷款
pub(super) const LENDER: Question = Question::new(
    "lender",
    Kind::OneOf(&[
        ("fund", phrase("公积金贷款", "The provident fund")),
        ("commercial", phrase("商业银行住房贷款", "A bank")),
    ]),
    phrase("是哪一种住房贷款？", "Who lent?"),
);

/// 自有自住
pub(super) const OWN_HOME: Question = Question::new(
    "own_home",
    YES_NO,
    phrase("是本人或配偶名下、自己居住的住房吗？", "Is it a home that you or your spouse own and live in?"),
);

/// 房屋面积: only some centres count by it.
pub(super) const AREA: Question =
    Question::new("area", Kind::Area, phrase("房屋的建筑面积是多少？", "How large is the home?"))
        .hint("平方米，以不动产登记为准", "In square metres, as registered")
        .at(Place::WhenAsked);

/// 与单位终止劳动关系
pub(super) const EMPLOYMENT_ENDED: Question = Question::new(
    "employment_ended",
    YES_NO,
    phrase("已经与单位终止劳动关系了吗？", "Has the employment ended?"),
);

/// 账户封存
const SEALED: Question = Question::new(
    "sealed",
    YES_NO,
    phrase("单位已经把账户封存了吗？", "Has the employer sealed the account?"),
)
.hint("封存由单位办理，可以问单位经办人", "Employers do this: ask yours");

/// 公积金贷款
const LOAN_OUTSTANDING: Question = Question::new(
    "loan_outstanding",
    HAVE_NOT,
    phrase("还有没还清的公积金贷款吗？", "Is a provident fund loan still being repaid?"),
);

/// What every ground asks that closes the account.
pub(super) const CLOSING: &[Question] = &[SEALED, LOAN_OUTSTANDING, BALANCE];
