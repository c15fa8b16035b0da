//! Withdrawals (提取).
