//! How well an entry answers a query.

use super::{Entry, Hit, pinyin, plain, tidy};
use crate::text::Lang;

/// From the best to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    /// The title, whole.
    Whole,
    /// The beginning of the title.
    Begins,
    /// Another name, whole.
    NamedWhole,
    /// Within the title.
    Within,
    /// Within another name.
    Named,
    /// In the line about it or in its text.
    Mentioned,
    /// Most pairs of characters stand somewhere: `我想租房子怎么提取`.
    Loose,
}

/// The place, and how much of the query is missing.
pub(super) type Rank = (Place, usize);

/// The rank of an entry for one wording of a query; none where it does not answer.
pub(super) fn ranked<'e>(entry: &'e Entry, query: &str, lang: Lang) -> Option<(Rank, Hit<'e>)> {
    let (title, name) = (title(entry, query, lang), by_name(entry, query));
    let mark = title.map(|(_, mark)| mark).filter(|(start, end)| start < end);
    let by_title = title.map(|(place, _)| ((place, 0), Hit { entry, by: None, mark }));
    // The title says itself that it was meant; a name must be shown.
    let by_name = name.map(|(place, by)| {
        let by = Some(by).filter(|_| title.is_none());
        ((place, 0), Hit { entry, by, mark })
    });
    let best = by_title.into_iter().chain(by_name).min_by_key(|(rank, _)| *rank);
    best.or_else(|| mentioned(entry, query).map(|rank| (rank, Hit { entry, by: None, mark: None })))
}

/// In the title of the reader's language, by its pinyin, or as the whole title of the other language, of which nothing
/// can be marked.
fn title(entry: &Entry, query: &str, lang: Lang) -> Option<(Place, (usize, usize))> {
    let (shown, other) = match lang {
        Lang::Zh => (&entry.title.zh, &entry.title.en),
        Lang::En => (&entry.title.en, &entry.title.zh),
    };
    if tidy(other) == query {
        return Some((Place::Whole, (0, 0)));
    }
    let title: String = shown.chars().map(plain).collect();
    let title = title.to_lowercase();
    let length = title.chars().count();
    let direct = title.find(query).map(|at| {
        let start = title.get(..at).map_or(0, |before| before.chars().count());
        (start, start + query.chars().count())
    });
    let mark = direct.or_else(|| {
        // An English title has no characters that pinyin could mark.
        letters(query).and_then(|letters| pinyin::named(&entry.reading, &letters)).map(|mark| match lang {
            Lang::Zh => mark,
            Lang::En => (0, 0),
        })
    })?;
    let place = match mark {
        whole if whole == (0, length) => Place::Whole,
        (0, _) => Place::Begins,
        _ => Place::Within,
    };
    Some((place, mark))
}

/// By another name, and which.
fn by_name<'e>(entry: &'e Entry, query: &str) -> Option<(Place, &'e str)> {
    let letters = letters(query);
    let found = entry.also.iter().filter_map(|also| {
        let name = also.name.to_lowercase();
        let length = also.name.chars().count();
        let by_letters = || {
            let mark = pinyin::named(&also.reading, letters.as_ref()?)?;
            Some(if mark == (0, length) { Place::NamedWhole } else { Place::Named })
        };
        let place = match name.contains(query) {
            true if name == *query => Some(Place::NamedWhole),
            true => Some(Place::Named),
            false => by_letters(),
        };
        place.map(|place| (place, also.name.as_str()))
    });
    found.min_by_key(|(place, _)| *place)
}

/// Fewer pairs of characters in common mean nothing.
const PAIRS: usize = 3;

fn mentioned(entry: &Entry, query: &str) -> Option<Rank> {
    let text = [&entry.title, &entry.hint, &entry.text].map(|text| format!("{} {}", text.zh, text.en));
    let text = text.join(" ").to_lowercase();
    if query.split(' ').all(|word| text.contains(word)) {
        return Some((Place::Mentioned, 0));
    }
    let names: Vec<&str> = entry.also.iter().map(|also| also.name.as_str()).collect();
    let whole = format!("{text} {}", names.join(" "));
    let chars: Vec<char> = query.chars().filter(|char| is_han(*char)).collect();
    let pairs: Vec<String> = chars.windows(2).map(|pair| pair.iter().collect()).collect();
    let there = pairs.iter().filter(|pair| whole.contains(pair.as_str())).count();
    (there >= PAIRS).then_some((Place::Loose, pairs.len() - there))
}

/// The query as pinyin letters; none when it is something else.
fn letters(query: &str) -> Option<String> {
    let letters: String = query.chars().filter(|char| *char != ' ').collect();
    letters.bytes().all(|byte| byte.is_ascii_alphanumeric()).then_some(letters)
}

fn is_han(char: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&char)
}
