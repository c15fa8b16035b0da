//! The steps of the month, each an address of its own, so that back, forward and reload keep to them.

use crate::routes;

/// The steps before the month is sent, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// 选文件
    #[default]
    Choose,
    /// 对列
    Columns,
    /// 核对
    Check,
    /// 提交
    Submit,
}

impl Step {
    /// The step that an address asks for: the word after `?step=`.
    pub(super) fn asked(name: Option<&str>) -> Step {
        match name {
            Some("columns") => Step::Columns,
            Some("check") => Step::Check,
            Some("submit") => Step::Submit,
            Some(_) | None => Step::Choose,
        }
    }

    /// Its address.
    pub(super) fn address(self) -> String {
        let name = match self {
            Step::Choose => return routes::EMPLOYER_MONTH.to_owned(),
            Step::Columns => "columns",
            Step::Check => "check",
            Step::Submit => "submit",
        };
        format!("{}?step={name}", routes::EMPLOYER_MONTH)
    }

    /// The step that can be shown in its place: the rows are gone after a reload, and an address may be old.
    pub(super) fn with(self, has_file: bool, has_rows: bool) -> Step {
        match self {
            Step::Check | Step::Submit if has_rows => self,
            Step::Columns | Step::Check | Step::Submit if has_file => Step::Columns,
            Step::Choose | Step::Columns | Step::Check | Step::Submit => Step::Choose,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_has_its_address() {
        for step in [Step::Choose, Step::Columns, Step::Check, Step::Submit] {
            let address = step.address();
            assert_eq!(Step::asked(address.split_once("?step=").map(|(_, name)| name)), step);
        }
        assert_eq!(Step::asked(Some("x")), Step::Choose);
    }

    #[test]
    fn what_is_not_there_cannot_be_shown() {
        let table = [
            (Step::Submit, true, true, Step::Submit),
            (Step::Submit, true, false, Step::Columns),
            (Step::Check, false, false, Step::Choose),
            (Step::Check, false, true, Step::Check),
            (Step::Columns, false, true, Step::Choose),
            (Step::Choose, true, true, Step::Choose),
        ];
        for (asked, has_file, has_rows, shown) in table {
            assert_eq!(asked.with(has_file, has_rows), shown, "{asked:?} {has_file} {has_rows}");
        }
    }
}
