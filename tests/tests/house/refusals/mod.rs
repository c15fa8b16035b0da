//! A broken pack is refused with the file, the place and the cure. Each case is one small edit of a shipped pack; each rule has one
//! place, whichever pack shows it.

mod reading;
mod rows;
mod steps;
mod text;
