//! 办事指南: every service of the catalog; for one of them who may apply, what must hold, what to bring, how long it takes, and who
//! decides. What a text says and the hall does not compute is said here with its reason.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::catalog::{Applicant, Channel, Decide, Group, Service};
use shared::text::Text;

use super::grounds::{self, Ground};
use crate::hall::HallState;
use crate::pages::reading::{fetched, shown};
use crate::routes;
use crate::text::{Phrase, Words, phrase};
use crate::ui::cite::CiteView;
use crate::ui::{LinkButton, Notice, Page, Sources, SummaryList, SummaryRow, Task, TaskList, Tone};

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
    let services = fetched::<Vec<Service>>(|| "/catalog".to_owned());
    shown(services, move |services| {
        let id = params.read().get("id").unwrap_or_default();
        match services.into_iter().find(|service| service.id == id) {
            Some(service) => view! { <Of service/> }.into_any(),
            None => crate::pages::not_found::NotFound().into_any(),
        }
    })
}

#[component]
fn Of(service: Service) -> impl IntoView {
    let title = service.name.clone();
    let why = match &service.decide {
        Decide::Manual(why) => Some(Words::from(why)),
        Decide::Computed(_) => None,
    };
    let manual = why.map(|why| {
        let title = phrase("需要工作人员判断", "A member of staff must judge");
        view! { <Notice tone=Tone::Warning title><p>{why}</p></Notice> }
    });
    let label = match &service.decide {
        Decide::Computed(_) => phrase("看看我能不能办", "See whether I may"),
        Decide::Manual(_) => phrase("看看怎么办", "See what to do"),
    };
    let start = calculator(&service.id).map(|href| view! { <LinkButton href label/> });
    let materials = match service.materials.is_empty() {
        true => view! { <p>{phrase("不用交材料，中心和登记机构已有的信息就够了。", "None: what the centre and the registers know is enough.")}</p> }.into_any(),
        false => list(&service.materials).into_any(),
    };
    view! {
        <Page title>
            {manual}
            {start}
            <h2>{phrase("办理条件", "Conditions")}</h2>
            {list(&service.conditions)}
            <h2>{phrase("需要的材料", "Documents")}</h2>
            {materials}
            <h2>{phrase("怎么办、多久办好", "Where, how long, and the law")}</h2>
            {facts(service)}
            <p><a href=routes::GUIDE>{phrase("全部事项", "All services")}</a></p>
        </Page>
    }
}

fn list(lines: &[Text]) -> impl IntoView + use<> {
    let lines: Vec<_> = lines.iter().map(|line| view! { <li>{Words::from(line)}</li> }).collect();
    view! { <ul class="guide__list">{lines}</ul> }
}

/// What needs the policy of the day is added once it is there.
fn facts(service: Service) -> impl IntoView {
    let hall = HallState::here();
    let known = service.clone();
    let rows = Signal::derive(move || {
        let applicants = known.applicants.iter().map(|applicant| applicant_name(*applicant));
        let channels = known.channels.iter().map(|channel| channel_name(*channel));
        let mut rows = vec![
            SummaryRow::new(phrase("谁可以办", "Who may apply"), joined(applicants)),
            SummaryRow::new(phrase("在哪里办", "Where"), joined(channels)),
            SummaryRow::new(phrase("收费", "Fee"), known.fee.clone()),
        ];
        rows.extend(hall.policy.get().zip(hall.today()).and_then(|(policy, today)| {
            let days = known.decision_days(&policy, today)?.ok()?.value;
            let text = Text::new(format!("受理后{days}天内"), format!("within {days} days"));
            Some(SummaryRow::new(phrase("多久决定", "Decided"), text))
        }));
        rows
    });
    let law = move || {
        let (policy, today) = (hall.policy.get()?, hall.today()?);
        let cite = service.articles.on(today)?;
        Some(view! { <p>{phrase("依据：", "Law: ")}<CiteView cite sources=Sources::from(&*policy)/></p> })
    };
    view! { <SummaryList rows/> {law} }
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

fn channel_name(channel: Channel) -> Phrase {
    match channel {
        Channel::Hall => phrase("网上业务大厅", "this hall"),
        Channel::Counter => phrase("服务大厅窗口", "the counter"),
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
