//! What components are called by people.

use shared::text::Text;

use crate::text::{Phrase, Words, phrase};

const TITLES: [(&str, Phrase); 38] = [
    ("amount", phrase("金额", "Amount")),
    ("bar-chart", phrase("条形图", "Bar chart")),
    ("button", phrase("按钮", "Button")),
    ("checkbox", phrase("勾选", "Checkbox")),
    ("choice-field", phrase("单选", "Choice")),
    ("cite", phrase("依据", "Citation")),
    ("data-table", phrase("表格", "Table")),
    ("decision", phrase("决定", "Decision")),
    ("dialog", phrase("对话框", "Dialog")),
    ("disclosure", phrase("展开查看", "Disclosure")),
    ("donut-chart", phrase("环形图", "Donut chart")),
    ("error-summary", phrase("错误汇总", "Error summary")),
    ("field", phrase("填写项", "Field")),
    ("file-field", phrase("选择文件", "File")),
    ("icon", phrase("图标", "Icons")),
    ("line-chart", phrase("折线图", "Line chart")),
    ("logo", phrase("标志", "Logo")),
    ("notice", phrase("提示", "Notice")),
    ("page", phrase("页面", "Page")),
    ("pager", phrase("分页", "Pager")),
    ("paper", phrase("纸面", "Paper")),
    ("progress", phrase("进度条", "Progress")),
    ("reader-settings", phrase("显示设置", "Reader’s settings")),
    ("search", phrase("搜索", "Search")),
    ("select-field", phrase("下拉选择", "Select")),
    ("session-notice", phrase("登录时间提醒", "End of the session")),
    ("sheet-grid", phrase("电子表格", "Sheet")),
    ("site-footer", phrase("页脚", "Footer")),
    ("site-header", phrase("页眉", "Header")),
    ("step-chart", phrase("阶梯图", "Step chart")),
    ("steps", phrase("步骤", "Steps")),
    ("summary-list", phrase("信息列表与核对", "Summary and check")),
    ("tabs", phrase("标签页", "Tabs")),
    ("tag", phrase("状态标签", "Tag")),
    ("task-list", phrase("事项列表", "Task list")),
    ("timeline", phrase("办理进度", "Timeline")),
    ("toast", phrase("状态提示", "Toast")),
    ("typed-field", phrase("各类填写项", "Typed fields")),
];

/// What the component of that file is called; the name of its file where nobody has named it.
pub(super) fn title(name: &'static str) -> Words {
    let known = TITLES.iter().find(|(file, _)| *file == name);
    known.map_or_else(|| Text::same(name).into(), |(_, title)| (*title).into())
}
