//! What components are called by people, and in which part of the gallery they stand.

use super::Part::{self, Figures, Forms, Frames};
use crate::text::{Phrase, phrase};

/// A component: the name of its file, its part, its title.
pub(super) type Named = (&'static str, Part, Phrase);

/// Every component by name.
pub(super) static COMPONENTS: [Named; 38] = [
    ("amount", Figures, phrase("金额", "Amount")),
    ("bar-chart", Figures, phrase("条形图", "Bar chart")),
    ("button", Forms, phrase("按钮", "Button")),
    ("checkbox", Forms, phrase("勾选", "Checkbox")),
    ("choice-field", Forms, phrase("单选", "Choice")),
    ("cite", Figures, phrase("依据", "Citation")),
    ("data-table", Figures, phrase("表格", "Table")),
    ("decision", Figures, phrase("决定", "Decision")),
    ("dialog", Frames, phrase("对话框", "Dialog")),
    ("disclosure", Frames, phrase("展开查看", "Disclosure")),
    ("donut-chart", Figures, phrase("环形图", "Donut chart")),
    ("error-summary", Forms, phrase("错误汇总", "Error summary")),
    ("field", Forms, phrase("填写项", "Field")),
    ("file-field", Forms, phrase("选择文件", "File")),
    ("icon", Figures, phrase("图标", "Icons")),
    ("line-chart", Figures, phrase("折线图", "Line chart")),
    ("logo", Frames, phrase("标志", "Logo")),
    ("notice", Frames, phrase("提示", "Notice")),
    ("page", Frames, phrase("页面", "Page")),
    ("pager", Figures, phrase("分页", "Pager")),
    ("paper", Figures, phrase("纸面", "Paper")),
    ("progress", Frames, phrase("进度条", "Progress")),
    ("reader-settings", Forms, phrase("显示设置", "Reader’s settings")),
    ("search", Forms, phrase("搜索", "Search")),
    ("select-field", Forms, phrase("下拉选择", "Select")),
    ("session-notice", Frames, phrase("登录时间提醒", "End of the session")),
    ("sheet-grid", Forms, phrase("电子表格", "Sheet")),
    ("site-footer", Frames, phrase("页脚", "Footer")),
    ("site-header", Frames, phrase("页眉", "Header")),
    ("step-chart", Figures, phrase("阶梯图", "Step chart")),
    ("steps", Frames, phrase("步骤", "Steps")),
    ("summary-list", Figures, phrase("信息列表与核对", "Summary and check")),
    ("tabs", Frames, phrase("标签页", "Tabs")),
    ("tag", Frames, phrase("状态标签", "Tag")),
    ("task-list", Frames, phrase("事项列表", "Task list")),
    ("timeline", Figures, phrase("办理进度", "Timeline")),
    ("toast", Frames, phrase("状态提示", "Toast")),
    ("typed-field", Forms, phrase("各类填写项", "Typed fields")),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::gallery as shelves;

    #[test]
    fn every_component_stands_where_it_is_looked_for() {
        for (part, shelves) in
            [(Forms, shelves::forms()), (Figures, shelves::figures()), (Frames, shelves::frames())]
        {
            let named = COMPONENTS.iter().filter(|(_, of, _)| *of == part).map(|(name, ..)| *name);
            let there = shelves.iter().map(|shelf| shelf.name);
            assert_eq!(named.collect::<Vec<_>>(), there.collect::<Vec<_>>(), "{part:?}");
        }
        assert!(COMPONENTS.is_sorted_by_key(|(name, ..)| *name));
    }
}
