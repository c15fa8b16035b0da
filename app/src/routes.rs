//! The only list of paths.

use leptos::prelude::*;

use crate::outlet::{Outlet, Route};
use crate::pages::not_found::NotFound;
use crate::pages::public::home::Home;
use crate::pages::{citizen, employer, estimate, gallery, info, public, record, staff};

/// The first page.
pub const HOME: &str = "/";
/// Calculators about loans.
pub const LOAN: &str = "/loan";
/// 贷款额度
pub const LOAN_LIMIT: &str = "/loan/limit";
/// 还款计划
pub const LOAN_SCHEDULE: &str = "/loan/schedule";
/// 提前还款、延期、逾期
pub const LOAN_LIFE: &str = "/loan/life";
/// 组合贷、商转公、异地贷
pub const LOAN_MIXED: &str = "/loan/mixed";
/// 公积金利息
pub const ACCOUNT_INTEREST: &str = "/account/interest";
/// Calculators about contributions.
pub const CONTRIBUTION: &str = "/contribution";
/// 月缴存额
pub const CONTRIBUTION_MONTHLY: &str = "/contribution/monthly";
/// The grounds of a withdrawal. Each stands below it by its id.
pub const WITHDRAWAL: &str = "/withdrawal";
/// 租房提取
pub const WITHDRAWAL_RENT: &str = "/withdrawal/rent";
/// 购房提取
pub const WITHDRAWAL_PURCHASE: &str = "/withdrawal/purchase";
/// 还贷提取
pub const WITHDRAWAL_REPAYMENT: &str = "/withdrawal/repayment";
/// 退休提取
pub const WITHDRAWAL_RETIREMENT: &str = "/withdrawal/retirement";
/// 本中心政策
pub const POLICY: &str = "/policy";
/// 历年利率
pub const POLICY_RATES: &str = "/policy/rates";
/// 政策沿革
pub const POLICY_HISTORY: &str = "/policy/history";
/// 搜索
pub const SEARCH: &str = "/search";
/// 通知公告. One notice stands below it by its id.
pub const NOTICES: &str = "/notices";
/// 在哪里办
pub const BRANCHES: &str = "/branches";
/// 使用帮助
pub const HELP: &str = "/help";
/// 名词解释
pub const HELP_WORDS: &str = "/help/words";
/// 无障碍声明
pub const ACCESSIBILITY: &str = "/accessibility";
/// 隐私说明
pub const PRIVACY: &str = "/privacy";
/// 关于本厅
pub const ABOUT: &str = "/about";
/// 网站地图
pub const SITEMAP: &str = "/sitemap";
/// 办事指南. One service stands below it by its id.
pub const GUIDE: &str = "/guide";
/// Where everybody signs in.
pub const SIGN_IN: &str = "/sign-in";
/// What a member finds after signing in.
pub const ME: &str = "/me";
/// A member's statement.
pub const ME_STATEMENT: &str = "/me/statement";
/// A member applies for a rent withdrawal. One case stands below `/me/cases` by its number.
pub const ME_RENT: &str = "/me/rent";
/// What an employer's agent finds after signing in.
pub const EMPLOYER: &str = "/employer";
/// What the centre's staff finds after signing in.
pub const STAFF: &str = "/staff";
/// The ledger as staff see it.
pub const STAFF_TRIAL_BALANCE: &str = "/staff/trial-balance";
/// Where staff look for a member; one member stands below it by the account number.
pub const STAFF_MEMBERS: &str = "/staff/members";
/// An employer's month, from a file to the money.
pub const EMPLOYER_MONTH: &str = "/employer/month";
/// One remittance stands below it by its number.
pub const EMPLOYER_REMITTANCES: &str = "/employer/remittances";
/// One receipt stands below it by its number.
pub const RECEIPTS: &str = "/receipts";

/// Every component in every state: for those who build the hall. One stands below it by its name.
pub const GALLERY: &str = "/gallery";

/// Every address with its page. Pages whose functions name the same chunk come together; see [`crate::outlet`].
pub static ROUTES: [Route; 42] = [
    Route::here(HOME, || view! { <Home/> }.into_any()),
    Route::chunk(LOAN, public::area::loans),
    Route::chunk(LOAN_LIMIT, public::area::loan_limit).by_policy(),
    Route::chunk(LOAN_SCHEDULE, public::area::schedule).by_policy(),
    Route::chunk(LOAN_LIFE, estimate::life).by_policy(),
    Route::chunk(LOAN_MIXED, estimate::mixed).by_policy(),
    Route::chunk(ACCOUNT_INTEREST, estimate::interest).by_policy(),
    Route::chunk(CONTRIBUTION, public::area::contributions),
    Route::chunk(CONTRIBUTION_MONTHLY, public::area::monthly).by_policy(),
    Route::chunk("/contribution/:ground", public::area::contribution).by_policy(),
    Route::chunk(WITHDRAWAL, public::area::withdrawals),
    Route::chunk("/withdrawal/:ground", public::area::withdrawal).by_policy(),
    Route::chunk(POLICY, public::area::policy).by_policy(),
    Route::chunk(POLICY_RATES, record::rates).by_policy(),
    Route::chunk(POLICY_HISTORY, record::history).by_policy(),
    Route::chunk(SEARCH, info::search),
    Route::chunk(NOTICES, info::notices),
    Route::chunk("/notices/:id", info::notice),
    Route::chunk(BRANCHES, info::branches),
    Route::chunk(HELP, info::help),
    Route::chunk(HELP_WORDS, info::words),
    Route::chunk(ACCESSIBILITY, info::accessibility),
    Route::chunk(PRIVACY, info::privacy),
    Route::chunk(ABOUT, info::about),
    Route::chunk(SITEMAP, info::sitemap),
    Route::chunk(GUIDE, public::area::guide),
    Route::chunk("/guide/:id", public::area::service).by_policy(),
    Route::chunk(EMPLOYER, employer::home).by_policy(),
    Route::chunk(EMPLOYER_MONTH, employer::month).by_policy(),
    Route::chunk("/employer/remittances/:id", employer::remittance),
    Route::chunk(SIGN_IN, citizen::sign_in),
    Route::chunk(ME, citizen::home).by_policy(),
    Route::chunk(ME_STATEMENT, citizen::statement).by_policy(),
    Route::chunk(ME_RENT, citizen::rent).by_policy(),
    Route::chunk("/me/cases/:id", citizen::case).by_policy(),
    Route::chunk("/receipts/:number", citizen::receipt).by_policy(),
    Route::chunk(STAFF, staff::journals),
    Route::chunk(STAFF_TRIAL_BALANCE, staff::trial_balance),
    Route::chunk(STAFF_MEMBERS, staff::members),
    Route::chunk("/staff/members/:account", staff::member).by_policy(),
    Route::chunk(GALLERY, gallery::gallery),
    Route::chunk("/gallery/:component", gallery::gallery),
];

/// The page of the current path.
#[component]
pub fn Pages() -> impl IntoView {
    view! { <Outlet routes=&ROUTES fallback=|| view! { <NotFound/> }.into_any()/> }
}

#[cfg(test)]
mod tests;
