//! The services (事项) of the hall: the one list that guides, forms, queues and tests are driven by.
