//! The components that pages are built of. Each is a small view of a value and computes nothing.
//!
//! One file a component, one sheet of the same name in `style/components`, and `examples()` that the gallery
//! draws and the snapshot tests compare.

pub mod amount;
pub mod bar_chart;
pub mod button;
pub mod checkbox;
pub mod choice_field;
pub mod cite;
pub mod data_table;
pub mod decision;
pub mod dialog;
pub mod disclosure;
pub mod donut_chart;
pub mod error_summary;
pub mod field;
pub mod file_field;
pub mod focus;
pub mod gallery;
pub mod icon;
pub mod line_chart;
pub mod logo;
pub mod notice;
pub mod page;
pub mod pager;
pub mod paper;
pub mod progress;
pub mod reader_settings;
pub mod search;
pub mod select_field;
pub mod session_notice;
pub mod sheet_grid;
pub mod site_footer;
pub mod site_header;
pub mod step_chart;
pub mod steps;
pub mod summary_list;
pub mod tabs;
pub mod tag;
pub mod task_list;
pub mod timeline;
pub mod toast;
pub mod typed_field;

pub use amount::Amount;
pub use bar_chart::{Bar, BarChart};
pub use button::{Button, ButtonKind, LinkButton};
pub use checkbox::Checkbox;
pub use choice_field::{Choice, ChoiceField};
pub use cite::{CiteView, Sources};
pub use data_table::{Cell, Column, DataTable};
pub use decision::{Assumed, DecisionView, Subject, Working};
pub use dialog::Dialog;
pub use disclosure::Disclosure;
pub use donut_chart::{DonutChart, Part};
pub use error_summary::{ErrorSummary, FieldError};
pub use field::{Field, FieldKind};
pub use file_field::FileField;
pub use icon::{Icon, Shape};
pub use line_chart::{Line, LineChart, Point};
pub use logo::Logo;
pub use notice::{Notice, Tone};
pub use page::{Columns, Page};
pub use pager::{CursorPager, Pager, Paging};
pub use paper::Paper;
pub use progress::Progress;
pub use search::{Marked, Search, Suggestion};
pub use select_field::SelectField;
pub use session_notice::SessionNotice;
pub use sheet_grid::SheetGrid;
pub use site_footer::SiteFooter;
pub use site_header::{NavItem, SiteHeader, Visitor};
pub use step_chart::StepChart;
pub use steps::Steps;
pub use summary_list::{SummaryList, SummaryRow};
pub use tabs::{Tab, TabPanel, Tabs};
pub use tag::{Tag, TagTone};
pub use task_list::{Task, TaskList};
pub use timeline::{Happening, Timeline};
pub use toast::Toast;
pub use typed_field::{
    AccountField, BankCardField, DateField, IdField, MoneyField, MonthField, NumberField, PhoneField,
    RateField, UsccField,
};
