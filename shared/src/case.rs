//! A case (办件): its states and who may move it, one table for all services.
