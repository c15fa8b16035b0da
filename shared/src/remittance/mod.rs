//! One employer's month (汇缴): columns, rows, faults, totals.
