//! 阶梯图: a rate that holds until the next one, over real time, with the table it is drawn from.
//!
//! A slope between two days would say that the rate moved in between, which it did not.

use leptos::prelude::*;
use shared::date::write_date;
use shared::rate::Rate;
use time::Date;
use time::macros::date;

use super::data_table::{Cell, Column, DataTable};
use super::disclosure::Disclosure;
use super::gallery::Example;
use crate::text::{Words, phrase};

/// One line: its name, and from which day which rate, oldest first.
#[derive(Clone)]
pub struct Steps {
    /// Its name.
    pub label: Words,
    /// The rates.
    pub rates: Vec<(Date, Rate)>,
}

const WIDTH: i64 = 1_000;
const HEIGHT: i64 = 400;

/// Two lines up to a day: each has a stroke of its own, so that colour is not the only carrier. The table stands below, with whatever else the page knows of each row.
#[component]
pub fn StepChart(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// The takeaway.
    #[prop(into)]
    title: Words,
    /// The lines.
    lines: Vec<Steps>,
    /// The last day drawn.
    until: Date,
    /// The heads of the table.
    columns: Vec<Column>,
    /// Its rows.
    rows: Vec<Vec<Cell>>,
) -> impl IntoView {
    let (title_id, table_id) = (format!("{id}-title"), format!("{id}-table"));
    let named_by = title_id.clone();
    let keys = lines.iter().enumerate().map(|(index, line)| {
        view! {
            <li class="step-chart__key">
                <svg class="step-chart__sample" viewBox="0 0 40 10" aria-hidden="true" focusable="false">
                    <path class=stroke(index) d="M0 5h40"/>
                </svg>
                {line.label.clone()}
            </li>
        }
    });
    let frame = Frame::of(&lines, until);
    let paths = lines.iter().enumerate();
    let paths = paths.map(|(index, line)| view! { <path class=stroke(index) d=frame.path(&line.rates)/> });
    let marks = (0..=frame.percents).rev().map(|percent| view! { <li>{format!("{percent}%")}</li> });
    view! {
        <figure class="step-chart" id=id aria-labelledby=named_by>
            <figcaption class="step-chart__title" id=title_id>{title.clone()}</figcaption>
            <ul class="step-chart__keys">{keys.collect_view()}</ul>
            <div class="step-chart__plot" aria-hidden="true">
                <ul class="step-chart__marks">{marks.collect_view()}</ul>
                <svg class="step-chart__drawing" viewBox="0 0 1000 400" preserveAspectRatio="none" focusable="false">
                    <path class="step-chart__grid" d=frame.grid()/>
                    {paths.collect_view()}
                </svg>
                <span class="step-chart__start">{write_date(frame.first)}</span>
                <span class="step-chart__end">{write_date(until)}</span>
            </div>
            <Disclosure summary=phrase("用表格查看，含依据", "Show as a table, with the sources")>
                <DataTable id=table_id caption=title columns rows/>
            </Disclosure>
        </figure>
    }
}

fn stroke(index: usize) -> &'static str {
    match index {
        0 => "step-chart__line step-chart__line--first",
        _ => "step-chart__line step-chart__line--second",
    }
}

/// What is drawn in: from the first day to the last, from nought to a whole percent above the highest rate.
struct Frame {
    first: Date,
    until: Date,
    percents: i64,
}

impl Frame {
    fn of(lines: &[Steps], until: Date) -> Frame {
        let rates = || lines.iter().flat_map(|line| &line.rates);
        let most = rates().map(|(_, rate)| rate.units()).max().unwrap_or(0);
        let whole = Rate::percent(1).units();
        Frame {
            first: rates().map(|(day, _)| *day).min().unwrap_or(until),
            until,
            percents: (most + whole - 1).div_euclid(whole).max(1),
        }
    }

    fn x(&self, day: Date) -> i64 {
        let days = |day: Date| (day - self.first).whole_days();
        (days(day) * WIDTH).div_euclid(days(self.until).max(1)).clamp(0, WIDTH)
    }

    fn y(&self, rate: Rate) -> i64 {
        HEIGHT - (rate.units() * HEIGHT).div_euclid(Rate::percent(self.percents).units())
    }

    /// Across to the day of the next rate, then up or down to it.
    fn path(&self, rates: &[(Date, Rate)]) -> String {
        let mut path = String::new();
        for (day, rate) in rates.iter().filter(|(day, _)| *day <= self.until) {
            let (x, y) = (self.x(*day), self.y(*rate));
            path += &if path.is_empty() { format!("M{x} {y}") } else { format!("H{x}V{y}") };
        }
        if path.is_empty() { path } else { format!("{path}H{WIDTH}") }
    }

    /// A line for each whole percent.
    fn grid(&self) -> String {
        (0..=self.percents).map(|percent| format!("M0 {}H1000", self.y(Rate::percent(percent)))).collect()
    }
}

/// Two rates over ten years.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let steps = |label, rates: &[(Date, i64)]| Steps {
            label,
            rates: rates.iter().map(|(day, rate)| (*day, Rate::milli_percent(*rate))).collect(),
        };
        let (a, b) = (date!(2015 - 08 - 26), date!(2024 - 05 - 18));
        let lines = vec![
            steps(phrase("首套", "First home").into(), &[(a, 3_250), (b, 2_850)]),
            steps(phrase("第二套", "Second home").into(), &[(a, 3_575), (b, 3_325)]),
        ];
        let columns = vec![
            Column::words(phrase("施行日", "From")),
            Column::numbers(phrase("首套", "First home")),
            Column::numbers(phrase("第二套", "Second home")),
        ];
        let row = |cells: [&str; 3]| cells.map(|cell| Cell::Plain(cell.to_owned())).to_vec();
        let rows = vec![row(["2024-05-18", "2.85%", "3.325%"]), row(["2015-08-26", "3.25%", "3.575%"])];
        let (title, until) = (phrase("五年以上的年利率", "Rates over five years"), date!(2026 - 11 - 23));
        view! { <StepChart id="rates" title lines until columns rows/> }.into_any()
    };
    vec![Example { name: "two lines", draw }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_holds_until_the_next_and_time_is_to_scale() {
        let (first, until) = (date!(2020 - 01 - 01), date!(2020 - 01 - 11));
        let rates = vec![(first, Rate::percent(4)), (date!(2020 - 01 - 06), Rate::percent(2))];
        let line = Steps { label: phrase("x", "x").into(), rates: rates.clone() };
        let frame = Frame::of(&[line], until);
        assert_eq!((frame.percents, frame.path(&rates).as_str()), (4, "M0 0H500V200H1000"));
        assert_eq!(frame.grid(), "M0 400H1000M0 300H1000M0 200H1000M0 100H1000M0 0H1000");
        // What lies ahead is not drawn; nothing gives no line.
        assert_eq!(
            frame.path(&[(first, Rate::percent(4)), (date!(2021 - 01 - 01), Rate::percent(1))]),
            "M0 0H1000"
        );
        assert_eq!(frame.path(&[]), "");
        assert_eq!(Frame::of(&[], until).percents, 1);
    }

    #[test]
    fn a_rate_between_whole_percents_stays_inside() {
        let day = date!(2020 - 01 - 01);
        let line = Steps { label: phrase("x", "x").into(), rates: vec![(day, Rate::milli_percent(4_590))] };
        assert_eq!(Frame::of(&[line], day).percents, 5);
    }
}
