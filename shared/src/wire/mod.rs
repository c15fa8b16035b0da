//! What crosses HTTP and what is stored.
