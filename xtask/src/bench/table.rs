//! The table of figures, for people and as JSON.

use serde_json::json;

/// One figure beside what it is held against.
pub(super) struct Figure {
    /// What was measured.
    pub(super) name: &'static str,
    /// How much, in `unit`.
    pub(super) value: u64,
    /// `ns`, `ms`, `bytes`, `hundredths`.
    pub(super) unit: &'static str,
    /// The limit or the peer, in words with its own figure.
    pub(super) beside: String,
    /// Whether the target is met; none where nothing was promised.
    pub(super) met: Option<bool>,
}

#[derive(Default)]
pub(super) struct Table(Vec<(&'static str, Figure)>);

impl Table {
    pub(super) fn add(&mut self, group: &'static str, figures: Vec<Figure>) {
        self.0.extend(figures.into_iter().map(|figure| (group, figure)));
    }

    pub(super) fn json(&self) -> String {
        let rows = self.0.iter().map(|(group, figure)| {
            json!({
                "group": group,
                "name": figure.name,
                "value": figure.value,
                "unit": figure.unit,
                "beside": figure.beside,
                "met": figure.met,
            })
        });
        serde_json::Value::Array(rows.collect()).to_string()
    }
}

impl std::fmt::Display for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (group, figure) in &self.0 {
            let mark = match figure.met {
                Some(true) => "met   ",
                Some(false) => "MISSED",
                None => "      ",
            };
            let Figure { name, value, unit, beside, .. } = figure;
            writeln!(f, "{mark} {group:<7} {name:<44} {value:>12} {unit:<10} {beside}")?;
        }
        Ok(())
    }
}
