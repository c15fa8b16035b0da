//! Monthly contribution (缴存).
