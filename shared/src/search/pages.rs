//! The pages that can be found, apart from guides and notices.

use super::Kind;

/// A page: where it stands, its kind, its name and one line about it, each in Chinese and English.
pub type PageEntry = (&'static str, Kind, (&'static str, &'static str), (&'static str, &'static str));

/// In the order of use.
pub fn pages() -> &'static [PageEntry] {
    PAGES
}

const PAGES: &[PageEntry] = &[
    (
        "/withdrawal/rent",
        Kind::Calculator,
        ("租房能提多少", "Rent: may I withdraw?"),
        ("看看能不能提、能提多少", "Whether, and how much"),
    ),
    (
        "/loan/limit",
        Kind::Calculator,
        ("我能贷多少", "How much can I borrow?"),
        ("边填边算，说明每一项限额的依据", "Computed as you type, with the article behind every limit"),
    ),
    (
        "/loan/schedule",
        Kind::Calculator,
        ("每月还多少", "What do I repay each month?"),
        ("等额本息与等额本金对比", "Level payment and level principal side by side"),
    ),
    (
        "/loan/life",
        Kind::Calculator,
        ("提前还、延期、逾期怎么算", "What if I repay early, later or late?"),
        ("省多少利息、罚息多少", "Interest saved, penalty interest"),
    ),
    (
        "/loan/mixed",
        Kind::Calculator,
        ("组合贷、商转公、异地贷", "Combined, taken over or out of town"),
        ("先估一估公积金能贷多少", "An estimate of the fund’s part"),
    ),
    (
        "/contribution/monthly",
        Kind::Calculator,
        ("每月存多少", "What is paid in each month?"),
        ("单位和个人各存多少", "What employer and member each pay"),
    ),
    (
        "/account/interest",
        Kind::Calculator,
        ("公积金利息怎么算", "What interest does my account earn?"),
        ("一段一段列出天数和利率", "Days and rates stretch by stretch"),
    ),
    (
        "/withdrawal/purchase",
        Kind::Calculator,
        ("购房能提多少", "Purchase: may I withdraw?"),
        ("本人、配偶或父母子女买房", "You or your family buy a home"),
    ),
    (
        "/withdrawal/repayment",
        Kind::Calculator,
        ("还房贷能提多少", "Loan repayment: may I withdraw?"),
        ("偿还公积金贷款或商业住房贷款", "A housing loan of the fund or of a bank"),
    ),
    (
        "/withdrawal/retirement",
        Kind::Calculator,
        ("退休能提取吗", "Retirement: may I withdraw?"),
        ("达到法定退休年龄，全部提取并销户", "All is paid and the account closed"),
    ),
    ("/withdrawal", Kind::Page, ("能不能提取", "May I withdraw?"), ("全部提取情形", "Every ground")),
    ("/loan", Kind::Page, ("贷款", "Loans"), ("贷款的测算", "Calculators about loans")),
    (
        "/contribution",
        Kind::Page,
        ("缴存", "Contributions"),
        ("缴存的测算", "Calculators about contributions"),
    ),
    ("/guide", Kind::Page, ("办事指南", "Guide"), ("全部事项的条件、材料和时限", "Every service")),
    (
        "/policy",
        Kind::Page,
        ("公积金政策", "Policies of the fund"),
        ("现行的每一项参数和依据", "Every figure in force with its source"),
    ),
    (
        "/policy/rates",
        Kind::Page,
        ("历年利率", "Rates over the years"),
        ("贷款和存款利率的变化", "Loan and deposit rates as they changed"),
    ),
    (
        "/policy/history",
        Kind::Page,
        ("政策沿革", "History of the policy"),
        ("每一项标准什么时候改成多少", "When each figure became what"),
    ),
    (
        "/notices",
        Kind::Page,
        ("通知公告", "Notices"),
        ("标准什么时候变、依据是什么", "What changed, when and why"),
    ),
    (
        "/branches",
        Kind::Branch,
        ("在哪里办", "Where to go"),
        ("网上、热线、窗口和银行", "Online, by phone, at the counter, at banks"),
    ),
    ("/help", Kind::Page, ("使用帮助", "Help"), ("怎么用这个大厅，常见问题", "How to use this hall")),
    (
        "/help/words",
        Kind::Page,
        ("名词解释", "Glossary"),
        ("封存、启封、汇缴、缓缴……", "Sealed, reopened, remitted, deferred…"),
    ),
    (
        "/accessibility",
        Kind::Page,
        ("无障碍和长辈版", "Accessibility and large text"),
        ("大字、大按钮，键盘和读屏", "Large type and targets, keyboard and screen reader"),
    ),
    (
        "/privacy",
        Kind::Page,
        ("隐私说明", "Privacy"),
        ("存了什么、存多久", "What is stored and for how long"),
    ),
    ("/about", Kind::Page, ("关于本厅", "About this hall"), ("谁办的、怎么联系", "Who runs it")),
    ("/sitemap", Kind::Page, ("网站地图", "Site map"), ("全部页面", "Every page")),
    (
        "/me",
        Kind::Page,
        ("我的公积金", "My account"),
        ("余额、办件和回执，需登录", "Balance, cases, receipts; sign in first"),
    ),
    (
        "/me/statement",
        Kind::Page,
        ("我的明细", "My statement"),
        ("每一笔缴存和提取，需登录", "Every entry; sign in first"),
    ),
    ("/me/rent", Kind::Page, ("申请租房提取", "Apply: withdrawal for rent"), ("需登录", "Sign in first")),
    (
        "/employer",
        Kind::Page,
        ("单位办事", "Employers"),
        ("导入工资表，办当月汇缴，需登录", "Hand in a month; sign in first"),
    ),
    ("/sign-in", Kind::Page, ("登录", "Sign in"), ("个人、单位和中心", "Members, employers, the centre")),
];
