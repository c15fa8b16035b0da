//! 图标: small line drawings that stand beside words, never instead of them.

use leptos::prelude::*;

use super::gallery::Example;

/// What the drawing shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// ✓ done, met, yes
    Tick,
    /// ✗ refused
    Cross,
    /// ! look here
    Alert,
    /// i for information
    Info,
    /// A clock: waiting for a person or a day
    Clock,
    /// ? still asked
    Question,
    /// An arrow forwards
    Arrow,
    /// An arrow upwards: more
    Up,
    /// An arrow downwards: less
    Down,
    /// Both ways: it can be put in order
    UpDown,
    /// A person judges
    Person,
    /// ≈ an estimate
    Wave,
}

impl Shape {
    const ALL: [Shape; 12] = [
        Shape::Tick,
        Shape::Cross,
        Shape::Alert,
        Shape::Info,
        Shape::Clock,
        Shape::Question,
        Shape::Arrow,
        Shape::Up,
        Shape::Down,
        Shape::UpDown,
        Shape::Person,
        Shape::Wave,
    ];

    /// On a field of 24 by 24.
    fn path(self) -> &'static str {
        match self {
            Shape::Tick => "M4.5 12.5l5 5 10-11",
            Shape::Cross => "M6 6l12 12M18 6L6 18",
            Shape::Alert => "M12 3.5L2.5 20h19zM12 10v4.5M12 17.2v.3",
            Shape::Info => "M12 2.8a9.2 9.2 0 100 18.4 9.2 9.2 0 000-18.4M12 11v6M12 7v.3",
            Shape::Clock => "M12 2.8a9.2 9.2 0 100 18.4 9.2 9.2 0 000-18.4M12 7v5.4l3.6 2.2",
            Shape::Question => {
                "M12 2.8a9.2 9.2 0 100 18.4 9.2 9.2 0 000-18.4M9.3 9.6a2.8 2.8 0 115 1.7c-.9 1-2.3 1.4-2.3 2.9M12 17v.3"
            }
            Shape::Arrow => "M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5",
            Shape::Up => "M12 19.5v-15M5.5 11L12 4.5l6.5 6.5",
            Shape::Down => "M12 4.5v15M5.5 13l6.5 6.5 6.5-6.5",
            Shape::UpDown => "M8 20V4.5M3.5 9L8 4.5 12.5 9M16 4v15.5M11.5 15l4.5 4.5 4.5-4.5",
            Shape::Person => {
                "M12 3.500a4 4 0 100 8 4 4 0 000-8M4.5 20.500c.6-4.2 3.6-6.3 7.5-6.300s6.9 2.1 7.5 6.3"
            }
            Shape::Wave => {
                "M3.5 10c2.8-4 5.7-4 8.5-1.500s5.7 2.5 8.5-1.500M3.5 17c2.8-4 5.7-4 8.5-1.500s5.7 2.5 8.5-1.5"
            }
        }
    }
}

/// A drawing in the colour and size of the words beside it; screen readers pass over it.
#[component]
pub fn Icon(
    /// What it shows.
    shape: Shape,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=shape.path()/>
        </svg>
    }
}

/// All drawings.
pub fn examples() -> Vec<Example> {
    vec![Example {
        name: "all",
        draw: || Shape::ALL.map(|shape| view! { <Icon shape/> }).into_iter().collect_view().into_any(),
    }]
}
