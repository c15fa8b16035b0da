//! 办事指南: every service of the catalog; for one of them who may apply, what must hold, what to bring, how long it takes, and who
//! decides. What a text says and the hall does not compute is said here with its reason.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::catalog::guide::{Guide, Place};
use shared::catalog::{Applicant, Decide, Group, Service};
use shared::decision::Cite;
use shared::text::Text;

use super::grounds::{self, Ground};
use crate::hall::HallState;
use crate::pages::finder::Finder;
use crate::pages::not_found::NotFound;
use crate::pages::reading::{Loading, ProblemView, fetched, shown};
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::cite::CiteView;
use crate::ui::{
    Button, ButtonKind, LinkButton, Notice, Page, Sources, SummaryList, SummaryRow, Tag, TagTone, Task,
    TaskList, Tone,
};

const TITLE: Phrase = phrase("办事指南", "Guide");

const GROUPS: [(Group, Phrase); 3] = [
    (Group::Withdrawal, phrase("提取", "Withdrawals")),
    (Group::Loan, phrase("贷款", "Loans")),
    (Group::Contribution, phrase("缴存", "Contributions")),
];

/// 办事指南
#[component]
pub fn GuidePage() -> impl IntoView {
    let services = fetched::<Vec<Service>>(|| "/catalog".to_owned());
    let lead = phrase(
        "每个事项的条件、材料、时限和依据。需要工作人员判断的，也说明原因。",
        "Conditions, documents, time and law of each service; where a person must judge, you see why.",
    );
    view! {
        <Page title=TITLE lead wide=true>
            <Finder/>
            {shown(services, |services| GROUPS.map(|(group, name)| of_group(&services, group, name)).into_any())}
        </Page>
    }
}

fn of_group(services: &[Service], group: Group, name: Phrase) -> impl IntoView + use<> {
    let tasks: Vec<Task> = services
        .iter()
        .filter(|service| service.group == group)
        .map(|service| {
            Task::new(service.name.clone(), format!("{}/{}", routes::GUIDE, service.id))
                .hint(decided(service))
        })
        .collect();
    view! {
        <h2 class="home__heading">{name}</h2>
        <TaskList tasks cards=true/>
    }
}

/// Who decides, in a few words.
fn decided(service: &Service) -> Phrase {
    match service.decide {
        Decide::Computed(_) => phrase(
            "按规则判定，规则没写明的由工作人员核定",
            "Decided by the rule; where it is silent, by staff",
        ),
        Decide::Manual(_) => phrase("由工作人员判断", "A member of staff decides"),
    }
}

/// 一个事项
#[component]
pub fn ServicePage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    // What is no id of ours is not asked for.
    let is_id = move || id.read().bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let guide = fetched::<Guide>(move || match is_id() {
        true => format!("/guides/{}", id.read()),
        false => "/guides/none".to_owned(),
    });
    move || match guide.get() {
        None => view! { <Loading/> }.into_any(),
        Some(Ok(guide)) => view! { <Of guide/> }.into_any(),
        Some(Err(problem)) if problem.code == "not_found" => NotFound().into_any(),
        Some(Err(problem)) => view! { <ProblemView problem/> }.into_any(),
    }
}

#[component]
fn Of(guide: Guide) -> impl IntoView {
    let Guide { service, no_materials, steps, legal, legal_cite, promised, places, questions } = guide;
    let title = service.name.clone();
    let manual = match &service.decide {
        Decide::Manual(why) => {
            let (why, title) = (Words::from(why), phrase("需要工作人员判断", "A member of staff must judge"));
            Some(view! { <Notice tone=Tone::Warning title><p>{why}</p></Notice> })
        }
        Decide::Computed(_) => None,
    };
    let materials = match no_materials {
        Some(why) => view! { <p>{Words::from(why)}</p> }.into_any(),
        None => list(&service.materials).into_any(),
    };
    let applicants = joined(service.applicants.iter().map(|applicant| applicant_name(*applicant)));
    let facts = vec![
        SummaryRow::new(phrase("谁可以办", "Who may apply"), applicants),
        SummaryRow::new(phrase("法定时限", "Time the law gives"), legal),
        SummaryRow::new(phrase("承诺时限", "Time the centre promises"), promised),
        SummaryRow::new(phrase("收费", "Fee"), service.fee.clone()),
    ];
    let questions = questions.into_iter().map(|question| {
        let (asked, answer) = (Words::from(question.asked), Words::from(question.answer));
        view! { <h3 class="guide__asked">{asked}</h3><p>{answer}</p> }
    });
    view! {
        <Page title>
            {manual}
            {begin(&service)}
            <h2>{phrase("办理条件", "Conditions")}</h2>
            {list(&service.conditions)}
            <h2>{phrase("需要的材料", "Documents")}</h2>
            {materials}
            <h2>{phrase("怎么办", "Step by step")}</h2>
            <ol class="guide__list">{lines(&steps)}</ol>
            <h2>{phrase("时限和收费", "Time and fee")}</h2>
            <SummaryList rows=facts/>
            <h2>{phrase("在哪里办", "Where")}</h2>
            {where_to(places)}
            <p><a href=routes::BRANCHES>{phrase("各个渠道", "All ways")}</a></p>
            <h2>{phrase("依据", "Law")}</h2>
            {law(service, legal_cite)}
            <h2>{phrase("常见问题", "What people ask")}</h2>
            {questions.collect_view()}
            <p class="guide__all"><a href=routes::GUIDE>{phrase("全部事项", "All services")}</a></p>
        </Page>
    }
}

/// The calculator, where there is one, and paper to take along.
fn begin(service: &Service) -> impl IntoView + use<> {
    let label = match &service.decide {
        Decide::Computed(_) => phrase("看看我能不能办", "See whether I may"),
        Decide::Manual(_) => phrase("看看怎么办", "See what to do"),
    };
    let start = calculator(&service.id).map(|href| view! { <LinkButton href label/> });
    let apply = (service.id == "rent").then(|| {
        let label = phrase("登录申请", "Sign in and apply");
        view! { <LinkButton href=routes::ME_RENT label kind=ButtonKind::Secondary/> }
    });
    let print = Callback::new(|()| {
        // A browser that cannot print does nothing.
        let _ = window().print();
    });
    view! {
        <div class="button__group guide__begin">
            {start}
            {apply}
            <Button label=phrase("打印这份指南", "Print this guide") kind=ButtonKind::Secondary on_press=print/>
        </div>
    }
}

fn list(all: &[Text]) -> impl IntoView + use<> {
    view! { <ul class="guide__list">{lines(all)}</ul> }
}

fn lines(all: &[Text]) -> impl IntoView + use<> {
    all.iter().map(|line| view! { <li>{Words::from(line)}</li> }).collect_view()
}

/// Online, counter, bank: whether, and how.
fn where_to(places: Vec<Place>) -> impl IntoView {
    let places = places.into_iter().map(|place| {
        let (tone, word) = match place.can {
            Some(true) => (TagTone::Good, phrase("可以", "Yes")),
            Some(false) => (TagTone::Neutral, phrase("不可以", "No")),
            None => (TagTone::Careful, phrase("没有查到", "Not found")),
        };
        view! {
            <div class="guide__place">
                <dt>{Words::from(place.name)}" "<Tag label=word tone/></dt>
                <dd>{Words::from(place.how)}</dd>
            </div>
        }
    });
    view! { <dl class="guide__places">{places.collect_view()}</dl> }
}

/// The article of the day's text, and the row that gives the time. What needs the policy is added once it is there.
fn law(service: Service, time: Option<Cite>) -> impl IntoView {
    let hall = HallState::here();
    move || {
        let (policy, today) = (hall.policy.get()?, hall.today()?);
        let sources = Sources::from(policy);
        let article = match service.articles.on(today) {
            Some(cite) => view! { <p><CiteView cite sources=sources.clone()/></p> }.into_any(),
            None => view! { <p>{phrase(
                "未公布：条例没有列入这一事项，本市的规定见“公积金政策”。",
                "Not published: the regulation does not list it; the city’s rules stand on the page of policies.",
            )}</p> }
            .into_any(),
        };
        let time = time.clone().map(|cite| {
            view! { <p>{phrase("时限：", "Time: ")}<CiteView cite sources/></p> }
        });
        Some(view! { {article}{time} })
    }
}

fn joined(names: impl Iterator<Item = Phrase>) -> Text {
    let (zh, en): (Vec<_>, Vec<_>) = names.map(|name| (name.zh, name.en)).unzip();
    Text::new(zh.join("、"), en.join(", "))
}

fn applicant_name(applicant: Applicant) -> Phrase {
    match applicant {
        Applicant::Member => phrase("缴存职工", "members"),
        Applicant::FlexibleMember => phrase("灵活就业缴存人", "flexible members"),
        Applicant::Agent => phrase("单位经办人", "employers’ agents"),
        Applicant::Heir => phrase("继承人、受遗赠人", "heirs and legatees"),
        Applicant::Anyone => phrase("任何人", "anyone"),
    }
}

/// The page that computes a service.
fn calculator(id: &str) -> Option<String> {
    match id {
        "loan_limit" => Some(routes::LOAN_LIMIT.to_owned()),
        "monthly_contribution" => Some(routes::CONTRIBUTION_MONTHLY.to_owned()),
        "combined" | "from_bank_loan" | "out_of_town" => Some(format!("{}?which={id}", routes::LOAN_MIXED)),
        "prepayment" | "postponement" | "settlement" | "overdue" | "fund_offset" => {
            Some(routes::LOAN_LIFE.to_owned())
        }
        _ => grounds::by_service(id).map(Ground::address),
    }
}
