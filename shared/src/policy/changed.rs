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

#[cfg(test)]
mod tests {
    use time::macros::date;

    use crate::policy::packs;

    /// Up to the second day, which counts, and after the first, which does not.
    #[test]
    fn a_row_counts_from_the_day_it_comes_into_force() {
        let policy = packs::load("yancheng").unwrap();
        let has = |path: &str, after, to| policy.changed(after, to).iter().any(|changed| changed == path);
        let rate = "loan.rate.first_long";
        let table = [
            (rate, date!(2025 - 05 - 06), date!(2025 - 05 - 07), false),
            (rate, date!(2025 - 05 - 07), date!(2025 - 05 - 08), true),
            (rate, date!(2025 - 05 - 08), date!(2025 - 05 - 09), false),
            (rate, date!(2025 - 05 - 08), date!(2025 - 05 - 08), false),
            (rate, date!(2025 - 01 - 01), date!(2025 - 12 - 31), true),
            (rate, date!(2025 - 12 - 31), date!(2025 - 01 - 01), false),
            ("loan.cap_single", date!(2025 - 05 - 07), date!(2025 - 05 - 08), false),
            ("regulation", date!(2026 - 09 - 18), date!(2026 - 09 - 19), false),
            ("regulation", date!(2026 - 09 - 19), date!(2026 - 09 - 20), true),
            ("regulation", date!(2026 - 09 - 20), date!(2026 - 09 - 21), false),
        ];
        for (path, after, to, expected) in table {
            assert_eq!(has(path, after, to), expected, "{path} {after} {to}");
        }
        assert_eq!(policy.changed(date!(2026 - 11 - 23), date!(2026 - 11 - 26)), Vec::<String>::new());
    }
}
