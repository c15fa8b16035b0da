//! Whether the law of a centre has changed between two days.

use time::Date;

use crate::policy::{Policy, Regulation};

impl Policy {
    /// The paths of the parameters of which a row has come into force after the first day and up to the second; the
    /// amended regulation counts as one.
    ///
    /// ```
    /// use time::macros::date;
    /// let policy = shared::policy::packs::load("yancheng").unwrap();
    /// assert_eq!(policy.changed(date!(2026 - 11 - 23), date!(2026 - 11 - 26)), Vec::<String>::new());
    /// assert_eq!(policy.changed(date!(2026 - 09 - 19), date!(2026 - 09 - 20))[0], "regulation");
    /// assert!(policy.changed(date!(2025 - 05 - 07), date!(2025 - 05 - 08)).contains(&"loan.rate.first_long".to_owned()));
    /// ```
    pub fn changed(&self, after: Date, to: Date) -> Vec<String> {
        let within = |day: Date| after < day && day <= to;
        let parameters = self.parameters().into_iter();
        let moved = parameters.filter(|parameter| parameter.rows.0.iter().any(|row| within(row.from)));
        let amended = within(Regulation::THIRD_AMENDMENT).then(|| "regulation".to_owned());
        amended.into_iter().chain(moved.map(|parameter| parameter.path)).collect()
    }
}
