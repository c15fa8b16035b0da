//! 结论的说明: a decision as one tree, from the answer down to the articles. The page draws the same nodes; `server explain`
//! prints them.

use std::collections::BTreeMap;

use crate::change::Change;
use crate::date::{date_zh, write_date};
use crate::decision::{Bound, Cite, Decision, Grant, Reasons, Referral, Step};
use crate::findings::{plain, yuan, zh_en};
use crate::policy::{Source, Tier};
use crate::text::{Lang, Text};

/// One statement, where it comes from, and what lies under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The sentence.
    pub text: Text,
    /// Its source; none for what the person told us and for headings.
    pub cite: Option<Cite>,
    /// What it follows from.
    pub children: Vec<Node>,
}

impl Node {
    fn leaf(text: Text, cite: Option<Cite>) -> Node {
        Node { text, cite, children: vec![] }
    }

    fn heading(zh: &str, en: &str, children: Vec<Node>) -> Option<Node> {
        (!children.is_empty()).then(|| Node { text: plain(zh, en), cite: None, children })
    }
}

/// The tree of a decision and of what would change it.
///
/// ```
/// use shared::{explain::tree, loan::limit::{limit, LoanFacts}, policy::packs};
/// let policy = packs::load("yancheng").unwrap();
/// let decision = limit(&LoanFacts::default(), &policy, "2026-10-08".parse().unwrap());
/// assert_eq!(tree(&decision, &[]).text.zh, "再回答几个问题就有结果");
/// ```
pub fn tree(decision: &Decision, changes: &[Change]) -> Node {
    let (text, mut children) = match decision {
        Decision::Grant(grant) => (headline(grant), workings(grant)),
        Decision::Refuse(because) => (plain("现在还不能办理", "not possible now"), reasons(because)),
        Decision::Refer(referral) => {
            (plain("需要工作人员判断", "a member of staff must judge"), referred(referral))
        }
        Decision::Ask(questions) => {
            let asked = questions.iter().map(|question| Node::leaf(question.text.clone(), None));
            (plain("再回答几个问题就有结果", "a few more answers and you will know"), asked.collect())
        }
    };
    children.extend(ways(decision, changes));
    Node { text, cite: None, children }
}

fn headline(grant: &Grant) -> Text {
    let amount = yuan(grant.amount);
    let (zh, en) = if grant.is_estimate() { ("（估算）", " (an estimate)") } else { ("", "") };
    zh_en(format!("可以办理：{}{zh}", amount.zh), format!("possible: {}{en}", amount.en))
}

fn workings(grant: &Grant) -> Vec<Node> {
    let assumed = grant.assumed.iter().map(|of| Node::leaf(of.text.clone(), Some(of.cite.clone()))).collect();
    let bounds =
        grant.bounds.iter().map(|each| bound(each, each.code == grant.binding && grant.bounds.len() > 1));
    [
        Node::heading("这是估算，所依据的假定", "an estimate, which assumes", assumed),
        Node::heading("这个数是怎么来的", "where this number comes from", bounds.collect()),
        Node::heading("已符合的条件", "conditions met", steps(&grant.met)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn bound(bound: &Bound, binds: bool) -> Node {
    let amount = yuan(bound.amount);
    let (zh, en) = if binds { ("（决定额度）", " (sets the amount)") } else { ("", "") };
    let text = zh_en(
        format!("{}：{}{zh}", bound.label.zh, amount.zh),
        format!("{}: {}{en}", bound.label.en, amount.en),
    );
    Node { text, cite: None, children: steps(&bound.steps) }
}

fn steps(steps: &[Step]) -> Vec<Node> {
    let line = |step: &Step| {
        let text = zh_en(
            format!("{}：{}", step.label.zh, step.value.zh),
            format!("{}: {}", step.label.en, step.value.en),
        );
        Node::leaf(text, step.cite.clone())
    };
    steps.iter().map(line).collect()
}

fn reasons(because: &Reasons) -> Vec<Node> {
    let line = |reason: &crate::decision::Reason| {
        let cure = reason.cure.as_ref().map(|cure| {
            Node::leaf(zh_en(format!("怎么办：{}", cure.zh), format!("what helps: {}", cure.en)), None)
        });
        Node {
            text: reason.text.clone(),
            cite: Some(reason.cite.clone()),
            children: cure.into_iter().collect(),
        }
    };
    because.iter().map(line).collect()
}

fn referred(referral: &Referral) -> Vec<Node> {
    let mut children = reasons(&referral.because);
    if let Some(grant) = &referral.estimate {
        let amount = yuan(grant.amount);
        let text = zh_en(
            format!("若按所列假定，可以办理：{}", amount.zh),
            format!("on the assumptions listed: {}", amount.en),
        );
        children.push(Node { text, cite: None, children: workings(grant) });
    }
    children
}

fn ways(decision: &Decision, changes: &[Change]) -> Option<Node> {
    let line = |change: &Change| Node::leaf(change_line(change), None);
    let children = changes.iter().map(line).collect();
    match decision {
        Decision::Refuse(_) => Node::heading("怎样才能办成", "what would make it possible", children),
        Decision::Grant(_) | Decision::Refer(_) | Decision::Ask(_) => {
            Node::heading("怎样可以更多", "what would raise it", children)
        }
    }
}

/// 月均缴存基数达到5,105.00 元，可办理765,000.00 元.
pub fn change_line(change: &Change) -> Text {
    let amount = yuan(change.amount);
    let (zh, en) =
        if change.referred { ("（需工作人员判断）", " (staff must judge)") } else { ("", "") };
    zh_en(
        format!("{}，可办理{}{zh}", change.text.zh, amount.zh),
        format!("{}: {}{en}", change.text.en, amount.en),
    )
}

/// The tree as indented lines.
pub fn written(node: &Node, sources: &BTreeMap<String, Source>, lang: Lang) -> String {
    let mut lines = String::new();
    write(node, sources, lang, 0, &mut lines);
    lines
}

fn write(node: &Node, sources: &BTreeMap<String, Source>, lang: Lang, depth: usize, lines: &mut String) {
    let cite = node.cite.as_ref().map(|cite| cited(cite, sources, lang)).unwrap_or_default();
    *lines += &format!("{}{}{cite}\n", "  ".repeat(depth), node.text.in_lang(lang));
    for child in &node.children {
        write(child, sources, lang, depth + 1, lines);
    }
}

fn cited(cite: &Cite, sources: &BTreeMap<String, Source>, lang: Lang) -> String {
    let title = sources.get(&cite.source).map_or(cite.source.as_str(), |source| source.title.in_lang(lang));
    let article = cite.article.as_deref().map(|article| format!(" {article}")).unwrap_or_default();
    let since = match (cite.since, lang) {
        (None, _) => String::new(),
        (Some(day), Lang::Zh) => format!(" {}起", date_zh(day)),
        (Some(day), Lang::En) => format!(" since {}", write_date(day)),
    };
    let tier = match cite.tier {
        Tier::A => "A",
        Tier::B => "B",
        Tier::C => "C",
        Tier::D => "D",
        Tier::E => "E",
    };
    match lang {
        Lang::Zh => format!("〔{title}{article}{since}，{tier}级〕"),
        Lang::En => format!(" [{title}{article}{since}, tier {tier}]"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::{Assumption, Reason};
    use crate::money::Money;

    fn sources() -> BTreeMap<String, Source> {
        BTreeMap::from([("N1".to_owned(), Source { title: plain("通知", "Notice"), url: String::new() })])
    }

    fn cite(source: &str, article: Option<&str>, tier: Tier, since: Option<&str>) -> Cite {
        let since = since.map(|day| crate::date::parse_date(day).unwrap());
        Cite { source: source.to_owned(), article: article.map(str::to_owned), tier, since }
    }

    fn bound_of(code: &str, zh: &str, en: &str, yuan: i64, steps: Vec<Step>) -> Bound {
        Bound { code: code.to_owned(), label: plain(zh, en), amount: Money::yuan(yuan), steps }
    }

    /// An estimate with two bounds, of which the second binds.
    fn estimate() -> Grant {
        let row = cite("N1", Some("第3条"), Tier::B, Some("2026-07-01"));
        let price = Step { label: plain("房价", "price"), value: plain("90万元", "900,000"), cite: None };
        let bounds = vec![
            bound_of("price", "房价", "by price", 720_000, vec![price]),
            bound_of("cap", "最高额度", "the cap", 600_000, vec![]),
        ];
        let met =
            vec![Step { label: plain("缴存", "paid"), value: plain("6个月", "6"), cite: Some(row) }];
        let text = plain("按假定", "assumed");
        let assumed = vec![Assumption { text, cite: cite("X9", None, Tier::E, None) }];
        Grant { met, assumed, ..Grant::least(bounds, Money::ZERO) }
    }

    fn change(referred: bool) -> Change {
        Change {
            field: "base".to_owned(),
            to: "5105.00".to_owned(),
            text: plain("基数达到5,105元", "base of 5,105"),
            amount: Money::yuan(765_000),
            referred,
        }
    }

    fn check(decision: &Decision, changes: &[Change], lang: Lang, lines: &[&str]) {
        let written = written(&tree(decision, changes), &sources(), lang);
        assert_eq!(written.lines().collect::<Vec<_>>(), lines);
    }

    #[test]
    fn a_grant_stands_on_its_bounds_and_conditions() {
        let decision = Decision::Grant(estimate());
        let zh = [
            "可以办理：600,000.00 元（估算）",
            "  这是估算，所依据的假定",
            "    按假定〔X9，E级〕",
            "  这个数是怎么来的",
            "    房价：720,000.00 元",
            "      房价：90万元",
            "    最高额度：600,000.00 元（决定额度）",
            "  已符合的条件",
            "    缴存：6个月〔通知 第3条 2026年7月1日起，B级〕",
            "  怎样可以更多",
            "    基数达到5,105元，可办理765,000.00 元",
        ];
        check(&decision, &[change(false)], Lang::Zh, &zh);
        let en = [
            "possible: 600,000.00 yuan (an estimate)",
            "  an estimate, which assumes",
            "    assumed [X9, tier E]",
            "  where this number comes from",
            "    by price: 720,000.00 yuan",
            "      price: 900,000",
            "    the cap: 600,000.00 yuan (sets the amount)",
            "  conditions met",
            "    paid: 6 [Notice 第3条 since 2026-07-01, tier B]",
        ];
        check(&decision, &[], Lang::En, &en);
    }

    #[test]
    fn a_single_bound_need_not_be_singled_out() {
        let grant = Grant::least(vec![bound_of("cap", "最高额度", "the cap", 600_000, vec![])], Money::ZERO);
        let lines = ["可以办理：600,000.00 元", "  这个数是怎么来的", "    最高额度：600,000.00 元"];
        check(&Decision::Grant(grant), &[], Lang::Zh, &lines);
    }

    #[test]
    fn a_refusal_names_its_cures_and_a_referral_its_estimate() {
        let reason = Reason {
            code: "too_few_months".to_owned(),
            text: plain("连续缴存5个月，须满6个月", "5 months, 6 needed"),
            cure: Some(plain("再缴存1个月", "pay one more")),
            cite: cite("N1", None, Tier::A, None),
        };
        let because = Reasons::collect([Some(reason)]).unwrap();
        let refused = [
            "现在还不能办理",
            "  连续缴存5个月，须满6个月〔通知，A级〕",
            "    怎么办：再缴存1个月",
            "  怎样才能办成",
            "    基数达到5,105元，可办理765,000.00 元（需工作人员判断）",
        ];
        check(&Decision::Refuse(because.clone()), &[change(true)], Lang::Zh, &refused);
        let referral = Referral { because, estimate: Some(Grant { assumed: vec![], ..estimate() }) };
        let referred = tree(&Decision::Refer(referral), &[]);
        assert_eq!(referred.text.zh, "需要工作人员判断");
        assert_eq!(referred.children.len(), 2);
        assert_eq!(referred.children[1].text.zh, "若按所列假定，可以办理：600,000.00 元");
        assert_eq!(referred.children[1].children.len(), 2);
    }
}
