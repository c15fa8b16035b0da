//! 测算: what becomes of a loan or an account over the years. A chunk a page, since few visitors need them.
#![allow(unreachable_pub, reason = "the component macro makes public what it generates")]

mod interest;
mod life;
mod mixed;
mod reading;

use self::interest::InterestPage;
use self::life::LifePage;
use self::mixed::MixedPage;
use crate::outlet::chunk_page;

chunk_page!(life, life, <LifePage/>);
chunk_page!(mixed, mixed, <MixedPage/>);
chunk_page!(interest, interest, <InterestPage/>);
