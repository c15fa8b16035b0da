//! What anyone may read about the hall: search, notices, where to go, help, and the statements a public site owes. These pages
//! know no rule and no policy.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod about;
mod accessibility;
mod branches;
mod help;
mod notices;
mod privacy;
mod prose;
mod search;
mod sitemap;
#[cfg(test)]
mod tests;
mod words;

use crate::outlet::chunk_page;

chunk_page!(search, search, <search::SearchPage/>);
chunk_page!(notices, notices, <notices::NoticesPage/>);
chunk_page!(notices, notice, <notices::NoticePage/>);
chunk_page!(branches, branches, <branches::BranchesPage/>);
chunk_page!(help, help, <help::HelpPage/>);
chunk_page!(words, words, <words::WordsPage/>);
chunk_page!(statements, accessibility, <accessibility::AccessibilityPage/>);
chunk_page!(statements, privacy, <privacy::PrivacyPage/>);
chunk_page!(statements, about, <about::AboutPage/>);
chunk_page!(statements, sitemap, <sitemap::SitemapPage/>);
