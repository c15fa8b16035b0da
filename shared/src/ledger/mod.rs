//! Accounts, entries and the catalogue of postings.
