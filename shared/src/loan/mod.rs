//! Personal housing loans (个人住房贷款).
