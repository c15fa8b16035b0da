//! 对列: what each column of the file is. Guessed, corrected here, remembered for the next file.

use leptos::prelude::*;
use shared::remittance::{Certainty, Field, Guess, Mapping, RawRow, guess};
use shared::text::Text;

use super::memory;
use super::step::Step;
use super::wizard::Wizard;
use crate::pages::employer::pick::{Answer, Pick};
use crate::text::{Words, phrase};
use crate::ui::{Button, ButtonKind, FieldError, Tag, TagTone};

/// How far down the agent may say that the headings stand.
const HEADING_ROWS: usize = 30;
/// How many cells of each column are shown.
const SAMPLES: usize = 8;

/// The second step.
#[component]
pub(super) fn Columns(wizard: Wizard) -> impl IntoView {
    let errors = wizard.errors;
    let on = Callback::new(move |()| {
        let missing = wizard.columns.with_untracked(|columns| {
            columns.as_ref().map(|columns| columns.mapping.missing()).unwrap_or_default()
        });
        errors.set(missing.into_iter().map(lacking).collect());
        if errors.with_untracked(Vec::is_empty) {
            memory::remember(wizard);
            wizard.check();
        }
    });
    let back = Callback::new(move |()| wizard.go(Step::Choose));
    view! {
        <SheetAndHeading wizard/>
        {move || wizard.columns.get().map(|columns| view! { <ColumnTable wizard columns/> })}
        <div class="button__group">
            <Button label=phrase("核对清册", "Check the list") busy=wizard.busy on_press=on/>
            <Button label=phrase("换一个文件", "Another file") kind=ButtonKind::Secondary on_press=back/>
        </div>
    }
}

fn lacking(field: Field) -> FieldError {
    let text = if field == Field::Name {
        Text::new("请指出哪一列是姓名", "Say which column holds the names")
    } else if field == Field::IdNumber {
        Text::new("请指出哪一列是证件号码或个人账号", "Say which column holds ID numbers or accounts")
    } else {
        Text::new("请指出哪一列是缴存基数或月缴存额", "Say which column holds the base or an amount")
    };
    FieldError { field: "column-0".to_owned(), text }
}

/// Which sheet, and where its headings stand.
#[component]
fn SheetAndHeading(wizard: Wizard) -> impl IntoView {
    let sheets = wizard.book.with_untracked(|book| {
        let sheets = book.iter().flat_map(|book| &book.sheets).enumerate();
        sheets
            .map(|(index, sheet)| Answer {
                value: index.to_string(),
                label: Text::new(
                    format!("{}（{}行）", sheet.name, sheet.rows.len()),
                    format!("{} ({} rows)", sheet.name, sheet.rows.len()),
                )
                .into(),
            })
            .collect::<Vec<_>>()
    });
    let several = sheets.len() > 1;
    let sheet = Signal::derive(move || wizard.sheet.get().to_string());
    let pick_sheet = Callback::new(move |value: String| {
        if let Ok(index) = value.parse() {
            wizard.look_at(index);
        }
    });
    let heading = Signal::derive(move || {
        let row =
            wizard.columns.with(|columns| columns.as_ref().map(|columns| columns.mapping.first_heading_row));
        row.unwrap_or_default().to_string()
    });
    let pick_heading = Callback::new(move |value: String| {
        let found = value.parse().ok().and_then(|row| wizard.rows(|rows| with_heading(rows, row)));
        if found.is_some() {
            wizard.remembered.set(false);
            wizard.columns.set(found);
        }
    });
    let headings = move || {
        wizard.sheet.track();
        wizard.rows(heading_answers).unwrap_or_default()
    };
    view! {
        <div class="month__sheet">
            {several.then(|| view! {
                <Pick id="sheet" label=phrase("工作表", "Sheet") answers=sheets chosen=sheet on_pick=pick_sheet/>
            })}
            {move || view! {
                <Pick
                    id="heading-row"
                    label=phrase("表头所在的行", "Row of the headings")
                    answers=headings()
                    chosen=heading
                    on_pick=pick_heading
                />
            }}
        </div>
    }
}

fn heading_answers(rows: &[RawRow]) -> Vec<Answer> {
    let none = Answer { value: "0".to_owned(), label: phrase("没有表头", "No headings").into() };
    let rows = rows.iter().take(HEADING_ROWS).map(|row| {
        let texts: Vec<&str> =
            row.cells.iter().map(|cell| cell.text().trim()).filter(|text| !text.is_empty()).collect();
        let short: String = texts.join(" | ").chars().take(40).collect();
        let label = Text::new(format!("第{}行：{short}", row.number), format!("Row {}: {short}", row.number));
        Answer { value: row.number.to_string(), label: label.into() }
    });
    std::iter::once(none).chain(rows).collect()
}

/// The columns when the headings stand in this row: guessed where the row reads like headings, else left open.
pub(super) fn with_heading(rows: &[RawRow], number: u32) -> Guess {
    let from = rows.iter().position(|row| row.number == number);
    let found =
        from.map(|from| guess(&rows[from..])).filter(|found| found.mapping.first_heading_row == number);
    found.unwrap_or_else(|| {
        let width = rows.iter().take(HEADING_ROWS).map(|row| row.cells.len()).max().unwrap_or(0);
        let row = from.map(|from| &rows[from]);
        let heading = |column| row.map_or(String::new(), |row| row.cell(column).text().trim().to_owned());
        let mapping = Mapping::new(number, number, (0..width).map(heading).collect(), Vec::new());
        Guess { certainty: vec![Certainty::None; width], mapping, score: 0 }
    })
}

/// One row a column of the file: its heading, the first cells, what it is.
#[component]
fn ColumnTable(wizard: Wizard, columns: Guess) -> impl IntoView {
    let lines = (0..columns.mapping.headings.len())
        .filter_map(|column| {
            let samples = wizard.rows(|rows| samples(rows, &columns.mapping, column))?;
            let heading = columns.mapping.headings[column].clone();
            // A column without heading and content is only a border.
            (!heading.is_empty() || !samples.is_empty())
                .then(|| line(wizard, &columns, column, heading, samples))
        })
        .collect_view();
    view! {
        <div class="data-table data-table--cards">
            <table class="data-table__table columns" role="table">
                <caption class="data-table__caption">{phrase("表中各列的含义", "What the columns hold")}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{phrase("列", "Column")}</th>
                        <th role="columnheader" scope="col">{phrase("前几行的内容", "First cells")}</th>
                        <th role="columnheader" scope="col">{phrase("用作", "Used as")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{lines}</tbody>
            </table>
        </div>
    }
}

fn line(
    wizard: Wizard,
    columns: &Guess,
    column: usize,
    heading: String,
    samples: Vec<String>,
) -> impl IntoView + use<> {
    let letter = letter(column);
    let field = columns.mapping.fields.get(column).copied().unwrap_or(Field::Ignore);
    let sure = columns.certainty.get(column).copied().unwrap_or(Certainty::None);
    let label = Text::new(format!("{letter}列“{heading}”用作"), format!("Column {letter} “{heading}” is"));
    let answers = Field::ALL.into_iter().chain([Field::Ignore]);
    let answers = answers.map(|field| Answer { value: key(field), label: field.text().into() }).collect();
    let pick = Callback::new(move |value: String| {
        let chosen = Field::ALL.into_iter().find(|field| key(*field) == value).unwrap_or(Field::Ignore);
        wizard.remembered.set(false);
        wizard.columns.update(|columns| {
            if let Some(columns) = columns {
                columns.mapping.set(column, chosen);
                columns.certainty[column] = Certainty::Sure;
            }
        });
    });
    let doubtful = field != Field::Ignore && sure < Certainty::Likely;
    view! {
        <tr role="row" class:columns__unused=field == Field::Ignore>
            <th role="rowheader" scope="row">
                <span class="columns__letter">{letter}</span>
                " "
                {if heading.is_empty() { Words::from(phrase("（无表头）", "(no heading)")) } else { Text::same(heading).into() }}
            </th>
            <td role="cell" data-label=move || phrase("前几行的内容", "First cells").now()>
                <span class="data-table__value columns__samples">{samples.join("、")}</span>
            </td>
            <td role="cell" data-label=move || phrase("用作", "Used as").now()>
                <div class="data-table__value">
                    <Pick id=format!("column-{column}") label quiet=true answers chosen=key(field) on_pick=pick/>
                    {doubtful.then(|| view! { <Tag label=phrase("请核对", "Check this") tone=TagTone::Careful/> })}
                </div>
            </td>
        </tr>
    }
}

fn samples(rows: &[RawRow], mapping: &Mapping, column: usize) -> Vec<String> {
    let below = rows.iter().filter(|row| row.number > mapping.last_heading_row);
    let texts = below.map(|row| row.cell(column).text().trim()).filter(|text| !text.is_empty());
    texts.take(SAMPLES).map(|text| text.chars().take(20).collect()).collect()
}

fn key(field: Field) -> String {
    format!("{field:?}")
}

/// A, B … Z, AA: as the spreadsheet names it.
fn letter(column: usize) -> String {
    let alphabet = b'A'..=b'Z';
    let last = char::from(alphabet.clone().nth(column % 26).unwrap_or(b'A'));
    match column / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letter(before - 1)),
    }
}

#[cfg(test)]
mod tests {
    use shared::remittance::RawCell;

    use super::*;

    fn rows() -> Vec<RawRow> {
        let texts = [["姓名", "身份证号", "基数"], ["肖俊", "990101200304189461", "6159"]];
        let row = |(number, texts): (u32, &[&str; 3])| RawRow {
            number,
            cells: texts.iter().map(|text| RawCell::Text((*text).to_owned())).collect(),
        };
        (1..).zip(&texts).map(row).collect()
    }

    #[test]
    fn columns_are_named_as_spreadsheets_do() {
        for (column, name) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
        {
            assert_eq!(letter(column), name);
        }
    }

    #[test]
    fn the_agent_may_say_where_the_headings_stand() {
        assert_eq!(with_heading(&rows(), 1).mapping.fields, [Field::Name, Field::IdNumber, Field::Base]);
        let wrong = with_heading(&rows(), 2).mapping;
        assert_eq!((wrong.first_heading_row, wrong.headings[0].as_str()), (2, "肖俊"));
        assert_eq!(wrong.fields, [Field::Ignore; 3]);
        assert_eq!(with_heading(&rows(), 0).mapping.last_heading_row, 0);
    }
}
