//! 页脚: who runs the hall, whom to ask, and the statements that a public site owes.

use leptos::prelude::*;

use super::gallery::Example;
use crate::text::{Phrase, Words, phrase};

const STATEMENTS: Phrase = phrase("网站说明", "About this site");

/// The foot of every page.
#[component]
pub fn SiteFooter(
    /// Who runs the hall: 盐城市住房公积金管理中心.
    #[prop(into)]
    host: Words,
    /// The hotline.
    #[prop(into, optional)]
    hotline: Option<String>,
    /// Statements and where they stand: 隐私政策, 无障碍声明.
    links: Vec<(&'static str, Phrase)>,
) -> impl IntoView {
    let hotline = hotline.unwrap_or_else(|| "12329".to_owned());
    let links = links.into_iter().map(|(href, label)| {
        view! { <li><a class="site-footer__link" href=href>{label}</a></li> }
    });
    view! {
        <footer class="site-footer">
            <Marsh/>
            <div class="site-footer__body">
                <p class="site-footer__host">{phrase("主办单位：", "Run by ")}{host}</p>
                <p class="site-footer__call">
                    {phrase("咨询与投诉：", "Questions and complaints: ")}
                    <a class="site-footer__link" href=format!("tel:{hotline}")>{hotline.clone()}</a>
                </p>
                <nav class="site-footer__nav" aria-label=move || STATEMENTS.now()>
                    <ul class="site-footer__links">{links.collect_view()}</ul>
                </nav>
                <p class="site-footer__note">
                    {phrase(
                        "网站标识码、ICP备案号、公安备案号：尚未核发。",
                        "Identification code and registration numbers of this site: not issued yet.",
                    )}
                </p>
                <p class="site-footer__note">
                    {phrase(
                        "计算结果依所列规定得出，供您参考；业务办理以受理时的审核结果为准。",
                        "Results follow from the rules named beside them and are for your information; what counts is the decision on your application.",
                    )}
                </p>
            </div>
        </footer>
    }
}

/// The salt marsh on the horizon: reeds, water and a crane in flight.
#[component]
fn Marsh() -> impl IntoView {
    view! {
        <svg class="site-footer__marsh" viewBox="0 0 1200 120" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
            <path class="site-footer__far" d="M0 92C180 74 330 86 520 80S880 62 1200 84V120H0Z"/>
            <path class="site-footer__reeds" d="M86 112C90 82 92 66 104 44M98 112C99 86 108 70 122 56M74 112C72 90 66 76 58 64M112 112C116 96 126 84 138 78M1052 112C1050 84 1058 62 1070 42M1066 112C1070 88 1078 74 1092 62M1040 112C1036 92 1030 80 1020 70M1080 112C1086 98 1096 90 1108 84M442 108C445 82 452 66 464 52M454 108C458 90 466 80 478 74M432 108C429 92 424 82 416 74"/>
            <path class="site-footer__near" d="M0 104C240 92 420 110 660 102S1010 96 1200 106V120H0Z"/>
            <g class="site-footer__crane" transform="translate(-150 8)">
                <path d="M838 40C852 26 872 20 896 22C882 28 872 34 866 42C888 38 902 42 918 52C900 50 884 50 868 52C862 55 856 56 850 54L828 60L846 48C842 45 834 43 822 44L806 46L822 40C828 38 834 38 838 40Z"/>
                <circle class="site-footer__crown" cx="812" cy="43" r="2.6"></circle>
            </g>
        </svg>
    }
}

/// With its statements.
pub fn examples() -> Vec<Example> {
    let draw = || {
        let links = vec![
            ("/privacy", phrase("隐私政策", "Privacy")),
            ("/accessibility", phrase("无障碍声明", "Accessibility")),
        ];
        let host = phrase("盐城市住房公积金管理中心", "Yancheng Housing Provident Fund Management Centre");
        view! { <SiteFooter host links/> }.into_any()
    };
    vec![Example { name: "with statements", draw }]
}
