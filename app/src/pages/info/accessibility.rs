//! 无障碍声明: what the hall promises, what is checked, what is not perfect, and how to complain. Only what holds.

use leptos::prelude::*;

use super::prose::{hotline, points, section};
use crate::text::{Phrase, phrase};
use crate::ui::Page;

const AIM: &[Phrase] = &[phrase(
    "本厅按《无障碍环境建设法》的要求建设，以 WCAG 2.2 的 AA 级和国家标准 GB/T 37668-2019 为目标，长辈版按工业和信息化部适老化通用设计规范的尺寸设计。目前是自己检查，没有经过第三方评测，也没有取得适老化标识。",
    "The hall is built as the law on accessible environments asks. It aims at level AA of WCAG 2.2 and at GB/T 37668-2019; its large-text version keeps the sizes that the ministry’s rules for older users give. We check it ourselves: no third party has examined it, and no mark has been awarded.",
)];

const ELDER: &[Phrase] = &[
    phrase(
        "入口在每一页最上面，写着“长辈版”。别处也叫亲情版、关爱版、关怀版。",
        "Press “Large text” at the top of any page. Elsewhere it is called the family or care version.",
    ),
    phrase(
        "正文不小于18像素，主要按钮不小于60像素，功能和标准版一样，没有广告和弹窗。",
        "Text of at least 18 pixels, main buttons of at least 60, every function, no advertisements and no pop-ups.",
    ),
    phrase("选过一次，这台设备会记住。", "Chosen once, this device remembers it."),
];

const CHECKED: &[Phrase] = &[
    phrase(
        "每次改动都用程序（axe-core）按 WCAG 2.2 AA 检查页面，标准版和长辈版、手机和电脑宽度都查；另查文字对比度和中英文是否齐全。",
        "With every change a program (axe-core) checks pages by WCAG 2.2 AA, in both versions, on a phone and on a desk; contrast and both languages are checked as well.",
    ),
    phrase(
        "状态不只用颜色表示，都配文字；图表下面都有数据表格。",
        "No status is told by colour alone; every chart has its table.",
    ),
    phrase(
        "页面可以放大，窄屏自动换行；减少动态效果的系统设置有效。",
        "Pages can be zoomed and reflow on narrow screens; the setting for reduced motion is kept.",
    ),
];

const LACKS: &[Phrase] = &[
    phrase(
        "没有请残障人士和老年人做过完整的使用测试。",
        "People with disabilities and older people have not tested it as a whole yet.",
    ),
    phrase(
        "中文的政策来源名称在英文页面里保留原文编号。",
        "On English pages some numbers of Chinese documents stay as they are.",
    ),
    phrase(
        "外部网站（文件原文的链接）的无障碍情况由对方负责，可能不完善。",
        "Other sites that we link to for the texts answer for their own accessibility.",
    ),
];

const COMPLAIN: &[Phrase] = &[phrase(
    "哪一页用不了、看不清、读屏读不出，请告诉我们：是哪一页、用什么设备、卡在哪一步。也可以让窗口或电话里的工作人员替您办。",
    "If a page does not work for you, tell us which, on what device and where it stops. Staff at the counter or on the phone can do it for you as well.",
)];

/// 无障碍声明
#[component]
pub fn AccessibilityPage() -> impl IntoView {
    view! {
        <Page title=phrase("无障碍和长辈版", "Accessibility and large text")>
            {section(phrase("我们的目标", "What we aim at"), AIM)}
            {points(phrase("长辈版", "Large text"), ELDER)}
            {points(phrase("检查了什么", "What is checked"), CHECKED)}
            {points(phrase("还有哪些不足", "What is not perfect"), LACKS)}
            {section(phrase("用着不方便，怎么说", "How to complain"), COMPLAIN)}
            <p>{hotline()}</p>
        </Page>
    }
}
