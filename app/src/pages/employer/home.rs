//! 单位首页: how far the employer has paid, what comes next, and the months sent.

use leptos::prelude::*;
use shared::draft::Service;
use shared::text::Text;
use shared::wire::{EmployerHome, KeptDraft, RemittanceState, RemittanceView};

use super::words;
use crate::hall::HallState;
use crate::moment;
use crate::pages::reading::{Loading, ProblemView, fetched};
use crate::routes;
use crate::text::{Words, phrase};
use crate::ui::{Cell, Column, DataTable, LinkButton, Notice, Page, SummaryList, SummaryRow};

/// The page.
#[component]
pub(super) fn HomePage() -> impl IntoView {
    let home = fetched::<EmployerHome>(|| "/employer".to_owned());
    let draft = fetched::<Option<KeptDraft>>(|| format!("/employer/drafts/{}", Service::Month.name()));
    let kept = Memo::new(move |_| draft.get().and_then(Result::ok).flatten().map(|kept| kept.saved_at));
    let title = Words::live(move || match home.get() {
        Some(Ok(home)) => Text::same(home.terms.name),
        _ => Text::new("单位业务", "Employer"),
    });
    view! {
        <Page title wide=true>
            {move || match home.get() {
                None => view! { <Loading/> }.into_any(),
                Some(Err(problem)) => view! { <ProblemView problem/> }.into_any(),
                Some(Ok(home)) => view! { <HomeView home kept/> }.into_any(),
            }}
        </Page>
    }
}

/// The employer as the centre knows it.
#[component]
pub(super) fn HomeView(
    home: EmployerHome,
    /// When a month was left that is not submitted yet.
    #[prop(into)]
    kept: Signal<Option<String>>,
) -> impl IntoView {
    let hall = HallState::here();
    let known = home.clone();
    let terms = Signal::derive(move || {
        let policy = hall.policy.get();
        let district = policy.and_then(|policy| policy.districts.get(&known.terms.district).cloned());
        terms(&known, district.unwrap_or_else(|| Text::same(known.terms.district.clone())))
    });
    view! {
        <Next home=home.clone() kept/>
        <section class="employer-section" aria-labelledby="terms">
            <h2 id="terms">{phrase("缴存登记", "Registration")}</h2>
            <SummaryList rows=terms/>
        </section>
        <section class="employer-section" aria-labelledby="months">
            <h2 id="months">{phrase("汇缴记录", "Remittances")}</h2>
            <Months remittances=home.remittances/>
        </section>
    }
}

/// 缴至年月, and the month that can be paid next.
#[component]
fn Next(home: EmployerHome, kept: Signal<Option<String>>) -> impl IntoView {
    let (paid_to, next) = (home.paid_to, home.next_month);
    let under_way =
        home.remittances.iter().find(|one| one.month == next && one.state == RemittanceState::Collecting);
    let (href, label) = match under_way {
        Some(one) => (
            address(&one.id),
            Text::new(
                format!("{}银行扣款中，查看进度", next.zh()),
                format!("{next} is being collected: see how far"),
            ),
        ),
        None => (
            routes::EMPLOYER_MONTH.to_owned(),
            Text::new(format!("办理{}汇缴", next.zh()), format!("Pay {next}")),
        ),
    };
    view! {
        <div class="panel employer-next">
            <dl class="employer-next__facts">
                <div>
                    <dt>{phrase("已缴至", "Paid to")}</dt>
                    <dd data-testid="paid-to">{Words::from(Text::new(paid_to.zh(), paid_to.to_string()))}</dd>
                </div>
                <div>
                    <dt>{phrase("下一个汇缴月份", "Next month")}</dt>
                    <dd>{Words::from(Text::new(next.zh(), next.to_string()))}</dd>
                </div>
                <div>
                    <dt>{phrase("正常缴存职工", "Members")}</dt>
                    <dd>{home.members_open.to_string()}</dd>
                </div>
            </dl>
            <LinkButton href label/>
            {move || kept.get().map(|at| view! { <p class="employer-next__kept">{Words::from(left(&at))}</p> })}
        </div>
    }
}

fn left(at: &str) -> Text {
    let at = moment::said(at);
    Text::new(
        format!("{}保存的汇缴还没有提交，可以接着办。", at.zh),
        format!("The month you saved on {} is not submitted: you can go on.", at.en),
    )
}

fn terms(home: &EmployerHome, district: Text) -> Vec<SummaryRow> {
    let terms = &home.terms;
    let (of_employer, of_member) = (terms.rate_employer, terms.rate_member);
    let (open, sealed) = (home.members_open, home.members_sealed);
    vec![
        SummaryRow::new(phrase("统一社会信用代码", "Credit code"), Text::same(terms.uscc.clone())),
        SummaryRow::new(phrase("所属区县", "District"), district),
        SummaryRow::new(
            phrase("缴存比例", "Rates"),
            Text::new(
                format!("单位{of_employer}%，个人{of_member}%"),
                format!("employer {of_employer}%, member {of_member}%"),
            ),
        ),
        SummaryRow::new(
            phrase("职工账户", "Accounts"),
            Text::new(format!("正常{open}户，封存{sealed}户"), format!("{open} open, {sealed} sealed")),
        ),
    ]
}

#[component]
fn Months(remittances: Vec<RemittanceView>) -> impl IntoView {
    if remittances.is_empty() {
        return view! { <Notice title=phrase("还没有在网上办理过汇缴", "Nothing has been sent online yet")/> }.into_any();
    }
    let columns = vec![
        Column::words(phrase("月份", "Month")),
        Column::words(phrase("提交时间", "Sent")),
        Column::numbers(phrase("人数", "Members")),
        Column::numbers(phrase("金额（元）", "Amount (yuan)")),
        Column::words(phrase("状态", "State")),
        Column::words(phrase("回单", "Receipt")),
    ];
    let rows: Vec<Vec<Cell>> = remittances.into_iter().map(row).collect();
    view! { <DataTable id="remittances" caption=phrase("网上汇缴", "Sent online") columns rows/> }.into_any()
}

fn row(one: RemittanceView) -> Vec<Cell> {
    let (tone, state) = words::state(one.state);
    vec![
        Cell::Link(address(&one.id), Text::new(one.month.zh(), one.month.to_string()).into()),
        Cell::Plain(moment::minute(&one.submitted_at)),
        Cell::Plain(one.rows.to_string()),
        Cell::Money(one.total),
        Cell::Tag(tone, state.into()),
        one.receipt.map_or(Cell::Empty, |number| {
            Cell::Link(format!("{}/{number}", routes::RECEIPTS), phrase("查看回单", "See the receipt").into())
        }),
    ]
}

fn address(id: &str) -> String {
    format!("{}/{id}", routes::EMPLOYER_REMITTANCES)
}
