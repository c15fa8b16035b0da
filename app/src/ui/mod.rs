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
pub mod error_summary;
pub mod field;
pub mod focus;
pub mod gallery;
pub mod icon;
pub mod line_chart;
pub mod logo;
pub mod notice;
pub mod page;
pub mod pager;
pub mod progress;
pub mod reader_settings;
pub mod select_field;
pub mod session_notice;
pub mod site_footer;
pub mod site_header;
pub mod status_region;
pub mod steps;
pub mod summary_list;
pub mod tabs;
pub mod tag;
pub mod task_list;
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
pub use error_summary::{ErrorSummary, FieldError};
pub use field::{Field, FieldKind};
pub use icon::{Icon, Shape};
pub use line_chart::{Line, LineChart, Point};
pub use logo::Logo;
pub use notice::{Notice, Tone};
pub use page::{Columns, Page};
pub use pager::Pager;
pub use progress::Progress;
pub use select_field::SelectField;
pub use session_notice::SessionNotice;
pub use site_footer::SiteFooter;
pub use site_header::{NavItem, SiteHeader, Visitor};
pub use status_region::StatusRegion;
pub use steps::Steps;
pub use summary_list::{SummaryList, SummaryRow};
pub use tabs::{Tab, TabPanel, Tabs};
pub use tag::{Tag, TagTone};
pub use task_list::{Task, TaskList};
pub use typed_field::{DateField, IdField, MoneyField, MonthField, NumberField, RateField};
