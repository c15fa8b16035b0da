//! The only list of paths.

use leptos::prelude::*;
use leptos_router::Lazy;
use leptos_router::components::{FlatRoutes, Route};

use crate::address::Address;
use crate::pages::citizen::CitizenArea;
use crate::pages::employer::EmployerArea;
use crate::pages::estimate::EstimateArea;
use crate::pages::info::InfoArea;
use crate::pages::not_found::NotFound;
use crate::pages::public::area::PublicArea;
use crate::pages::public::home::Home;
use crate::pages::record::RecordArea;
use crate::pages::staff::StaffArea;

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

/// The page of the current path.
#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=NotFound>
            <Route path=Address(HOME) view=Home/>
            <Route path=Address(LOAN) view={Lazy::<PublicArea>::new()}/>
            <Route path=Address(LOAN_LIMIT) view={Lazy::<PublicArea>::new()}/>
            <Route path=Address(LOAN_SCHEDULE) view={Lazy::<PublicArea>::new()}/>
            <Route path=Address(LOAN_LIFE) view={Lazy::<EstimateArea>::new()}/>
            <Route path=Address(LOAN_MIXED) view={Lazy::<EstimateArea>::new()}/>
            <Route path=Address(ACCOUNT_INTEREST) view={Lazy::<EstimateArea>::new()}/>
            <Route path=Address(CONTRIBUTION) view={Lazy::<PublicArea>::new()}/>
            <Route path=Address(CONTRIBUTION_MONTHLY) view={Lazy::<PublicArea>::new()}/>
            <Route path=Address("/contribution/:ground") view={Lazy::<PublicArea>::new()}/>
            <Route path=Address(WITHDRAWAL) view={Lazy::<PublicArea>::new()}/>
            <Route path=Address("/withdrawal/:ground") view={Lazy::<PublicArea>::new()}/>
            <Route path=Address(POLICY) view={Lazy::<PublicArea>::new()}/>
            <Route path=Address(POLICY_RATES) view={Lazy::<RecordArea>::new()}/>
            <Route path=Address(POLICY_HISTORY) view={Lazy::<RecordArea>::new()}/>
            <Route path=Address(SEARCH) view={Lazy::<InfoArea>::new()}/>
            <Route path=Address(NOTICES) view={Lazy::<InfoArea>::new()}/>
            <Route path=Address("/notices/:id") view={Lazy::<InfoArea>::new()}/>
            <Route path=Address(BRANCHES) view={Lazy::<InfoArea>::new()}/>
            <Route path=Address(HELP) view={Lazy::<InfoArea>::new()}/>
            <Route path=Address(HELP_WORDS) view={Lazy::<InfoArea>::new()}/>
            <Route path=Address(ACCESSIBILITY) view={Lazy::<InfoArea>::new()}/>
            <Route path=Address(PRIVACY) view={Lazy::<InfoArea>::new()}/>
            <Route path=Address(ABOUT) view={Lazy::<InfoArea>::new()}/>
            <Route path=Address(SITEMAP) view={Lazy::<InfoArea>::new()}/>
            <Route path=Address(GUIDE) view={Lazy::<PublicArea>::new()}/>
            <Route path=Address("/guide/:id") view={Lazy::<PublicArea>::new()}/>
            <Route path=Address(EMPLOYER) view={Lazy::<EmployerArea>::new()}/>
            <Route path=Address(EMPLOYER_MONTH) view={Lazy::<EmployerArea>::new()}/>
            <Route path=Address("/employer/remittances/:id") view={Lazy::<EmployerArea>::new()}/>
            <Route path=Address(SIGN_IN) view={Lazy::<CitizenArea>::new()}/>
            <Route path=Address(ME) view={Lazy::<CitizenArea>::new()}/>
            <Route path=Address(ME_STATEMENT) view={Lazy::<CitizenArea>::new()}/>
            <Route path=Address(ME_RENT) view={Lazy::<CitizenArea>::new()}/>
            <Route path=Address("/me/cases/:id") view={Lazy::<CitizenArea>::new()}/>
            <Route path=Address("/receipts/:number") view={Lazy::<CitizenArea>::new()}/>
            <Route path=Address(STAFF) view={Lazy::<StaffArea>::new()}/>
            <Route path=Address(STAFF_TRIAL_BALANCE) view={Lazy::<StaffArea>::new()}/>
            <Route path=Address(STAFF_MEMBERS) view={Lazy::<StaffArea>::new()}/>
            <Route path=Address("/staff/members/:account") view={Lazy::<StaffArea>::new()}/>
        </FlatRoutes>
    }
}

#[cfg(test)]
mod tests;
