//! 隐私说明: what is stored, where and for how long, as the code of the page and the server has it.

use leptos::prelude::*;

use super::prose::{hotline, points, section, terms};
use crate::text::{Phrase, phrase};
use crate::ui::Page;

const SHORT: &[Phrase] = &[
    phrase(
        "不登录就能测算，填的内容只在本机计算。",
        "Calculators work without signing in; what you type is computed on this device.",
    ),
    phrase(
        "不用广告，不用第三方统计，不跟踪您去过哪里。",
        "No advertisements, no third-party statistics, no tracking.",
    ),
    phrase("页面不加载别的网站的任何内容。", "Pages load nothing from other sites."),
];

const DEVICE: &[(Phrase, Phrase)] = &[
    (
        phrase("会话 Cookie（__Host-sid）", "Session cookie (__Host-sid)"),
        phrase(
            "一串随机数，用来认出这个浏览器，网页脚本读不到。关闭浏览器就没有了。没有别的 Cookie。",
            "A random number that tells this browser from others; scripts cannot read it. It goes when the browser is closed. There is no other cookie.",
        ),
    ),
    (
        phrase("显示设置（语言、长辈版等）", "How pages look (language, large text)"),
        phrase(
            "记在浏览器里，下次打开还是这样，直到您清除浏览数据。",
            "Kept in the browser until you clear its data.",
        ),
    ),
    (
        phrase("上次联网时的政策和日期", "The policy and the date of your last connection"),
        phrase(
            "没有网络时用来计算。对所有人都一样，不含您的任何信息。",
            "Used to calculate without a connection. The same for everybody; nothing of you is in it.",
        ),
    ),
    (
        phrase("测算用到的网页文件", "The files of the calculators"),
        phrase(
            "打开过一次测算以后，没有网络也能测算。只有网页本身，不含您的任何信息。",
            "Once you have opened a calculator you can calculate without a connection. Pages only; nothing of you is in them.",
        ),
    ),
    (
        phrase("没填完的租房提取申请", "An unfinished application for rent"),
        phrase(
            "只记在这个标签页里，关掉标签页或退出登录就没有了。银行卡号不记。",
            "Kept in this tab only; it goes when the tab is closed or you sign out. The card number is not kept.",
        ),
    ),
    (
        phrase("正在提交的编号", "The number of a submission under way"),
        phrase("防止重复提交，只在这个标签页里。", "So that nothing is booked twice; in this tab only."),
    ),
    (
        phrase("测算页的网址", "The address of a calculator"),
        phrase(
            "您填的数会写进网址，刷新、返回时还在，也会留在浏览器的历史记录里。出生日期和证件号码不写进网址。",
            "What you type is in the address, so that it is there after a reload; your browser’s history keeps it. A date of birth and identity numbers are not in it.",
        ),
    ),
    (
        phrase("搜索的内容", "What you search for"),
        phrase(
            "输入时只在本机查找。按下“搜索”后会写进网址。",
            "Looked up on this device while you type. Once you press “Search” it is in the address.",
        ),
    ),
];

const CENTRE: &[(Phrase, Phrase)] = &[
    (
        phrase("账户、明细、贷款", "Account, entries, loans"),
        phrase(
            "办理业务所必需，账目只增不改，按档案规定保存。",
            "What the business needs. The books are only added to and kept as records are.",
        ),
    ),
    (
        phrase("申请和回执", "Applications and receipts"),
        phrase(
            "您填的情况、收款卡、审核结果和依据的条款。回执可以随时再打开。",
            "What you stated, the card to pay to, the decision and its articles. A receipt can be opened again at any time.",
        ),
    ),
    (
        phrase("没有提交的草稿", "Drafts not submitted"),
        phrase(
            "登录后填写的内容保存在中心，换一台设备也能接着办；不存银行卡号和表格里的人员。提交后删除，30天不动也删除。",
            "What you fill in after signing in is kept at the centre so that you can go on from any device, without card numbers or the people of a sheet. It goes when you submit, or after 30 days.",
        ),
    ),
    (
        phrase("登录会话", "Sessions"),
        phrase(
            "只存随机数的摘要。个人和单位15分钟、工作人员10分钟没有操作自动退出，最长8小时。",
            "Only a digest of the random number. It ends after 15 minutes without a request (10 for staff), and after 8 hours in any case.",
        ),
    ),
    (
        phrase("登录失败次数", "Failed sign-ins"),
        phrase("用来防止猜密码，只存登录名的摘要。", "Against guessing; only a digest of the name is kept."),
    ),
    (
        phrase("操作记录", "The audit trail"),
        phrase(
            "谁在什么时候办了什么，写账号和办件编号，不写证件号码，只增不改。",
            "Who did what and when, by account and case, without identity numbers; only added to.",
        ),
    ),
    (
        phrase("运行日志", "Logs"),
        phrase(
            "只记系统故障和浏览器报告的页面异常，不记访问者的网络地址、证件号码和填写的内容。",
            "Faults of the system and faults of pages that browsers report; no network addresses, identity numbers or what you typed.",
        ),
    ),
    (
        phrase("单位导入的表格", "An employer’s spreadsheets"),
        phrase(
            "在本机读取，文件不上传；核对好的汇缴清册提交给中心。中心记住表头对应关系的摘要，下个月不用再选。",
            "Read on the device; the file is not sent. The checked sheet is submitted. The centre remembers how the columns were matched, by a digest of the headings.",
        ),
    ),
];

const RIGHTS: &[Phrase] = &[
    phrase(
        "查：登录后可以看自己的账户、明细、办件和回执。",
        "See: after signing in, your account, entries, cases and receipts.",
    ),
    phrase(
        "改：信息有误，请带身份证件到窗口，或拨打12329。",
        "Correct: go to the counter with your identity document, or call 12329.",
    ),
    phrase(
        "删：办理业务的记录按档案规定必须保存，不能删除；浏览器里的内容您可以自己清除。",
        "Delete: records of business must be kept; what is in your browser you can clear yourself.",
    ),
    phrase("问和投诉：拨打12329。", "Ask and complain: call 12329."),
];

const NOT_YET: &[Phrase] = &[phrase(
    "个人信息保护负责人的姓名和联系方式、各类档案的保存年限没有公布，请拨打12329询问。",
    "Who is responsible for personal data, and for how many years each record is kept, has not been published: ask 12329.",
)];

/// 隐私说明
#[component]
pub fn PrivacyPage() -> impl IntoView {
    view! {
        <Page title=phrase("隐私说明", "Privacy") lead=phrase("存了什么、存在哪里、存多久。", "What is stored, where, and for how long.")>
            {points(phrase("一句话", "In short"), SHORT)}
            <section class="prose__part"><h2>{phrase("存在您的设备上", "On your device")}</h2>{terms(DEVICE)}</section>
            <section class="prose__part"><h2>{phrase("存在中心", "At the centre")}</h2>{terms(CENTRE)}</section>
            {points(phrase("您可以", "What you may do"), RIGHTS)}
            {section(phrase("还没有公布的", "Not published yet"), NOT_YET)}
            <p>{hotline()}</p>
        </Page>
    }
}
