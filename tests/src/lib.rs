//! The tests of the whole house: see `tests/tests/house`. Tables that an expert can open are in `tests/golden`.

pub mod refusals;
