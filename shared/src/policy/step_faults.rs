//! The check of a step table: in order, no gap, no overlap.

use crate::number::Number;
use crate::policy::Piece;

/// Where a step begins or ends: at the number, or just after it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Edge {
    number: Number,
    after: bool,
}

fn edge(at: Option<Number>, after: Option<Number>) -> Option<Edge> {
    let at = at.map(|number| Edge { number, after: false });
    at.or(after.map(|number| Edge { number, after: true }))
}

/// Every fault with its cure; none for a good table.
pub(super) fn faults<T>(pieces: &[Piece<T>]) -> Vec<String> {
    let mut faults = vec![];
    if pieces.is_empty() {
        faults.push("分段表是空的，请至少写一段".to_owned());
    }
    let mut last: Option<Edge> = None;
    for (index, piece) in pieces.iter().enumerate() {
        let nth = index + 1;
        if piece.upto.is_some() && piece.below.is_some() {
            faults.push(format!("第{nth}段同时写了 upto 和 below，请只留一个"));
        }
        if piece.at_least.is_some() && piece.above.is_some() {
            faults.push(format!("第{nth}段同时写了 at_least 和 above，请只留一个"));
        }
        let (start, end) = (edge(piece.at_least, piece.above), edge(piece.below, piece.upto));
        if index > 0 {
            faults.extend(between(last, start, nth));
        }
        let begins = start.or(last);
        if let (Some(begins), Some(end)) = (begins, end)
            && end <= begins
        {
            let (from, to) = (begins.number, end.number);
            faults.push(format!("第{nth}段从{from}开始，到{to}结束，没有范围；请按从小到大排列各段"));
        }
        last = end;
    }
    faults
}

/// The end of one step against the start of the next.
fn between(last: Option<Edge>, start: Option<Edge>, nth: usize) -> Option<String> {
    let Some(last) = last else {
        let before = nth - 1;
        return Some(format!("第{before}段没有上限，与第{nth}段重叠；请给第{before}段写上 upto 或 below"));
    };
    let start = start.filter(|start| *start != last)?;
    let (end, begin) = (last.number, start.number);
    Some(if start > last {
        format!("第{nth}段与上一段之间有空档（{end}至{begin}没有值），请把两段接上")
    } else {
        format!("第{nth}段与上一段重叠（上一段到{end}，这一段从{begin}起），请把两段接上")
    })
}

#[cfg(test)]
mod tests {
    use crate::number::Number;
    use crate::policy::Steps;

    #[test]
    fn gaps_overlaps_and_disorder_are_named() {
        let table = [
            (r#"[{"upto":24,"value":"1"},{"value":"2"}]"#, ""),
            (r#"[{"below":24,"value":"1"},{"at_least":24,"value":"2"}]"#, ""),
            (r#"[{"upto":24,"value":"1"},{"above":24,"upto":36,"value":"2"}]"#, ""),
            (r#"[{"below":24,"value":"1"},{"above":24,"value":"2"}]"#, "空档（24至24"),
            (r#"[{"upto":24,"value":"1"},{"at_least":24,"value":"2"}]"#, "重叠（上一段到24，这一段从24起"),
            (r#"[{"upto":24,"value":"1"},{"above":36,"value":"2"}]"#, "空档（24至36"),
            (r#"[{"upto":24,"value":"1"},{"above":12,"value":"2"}]"#, "重叠（上一段到24，这一段从12起"),
            (r#"[{"upto":24,"value":"1"},{"upto":12,"value":"2"}]"#, "第2段从24开始，到12结束"),
            (r#"[{"value":"1"},{"upto":12,"value":"2"}]"#, "第1段没有上限，与第2段重叠"),
            (r#"[{"upto":12,"below":12,"value":"1"}]"#, "同时写了 upto 和 below"),
            ("[]", "空的"),
        ];
        for (json, expected) in table {
            let steps: Steps<Number> = serde_json::from_str(json).unwrap();
            let faults = steps.faults().join("；");
            assert!(
                faults.contains(expected) && faults.is_empty() == expected.is_empty(),
                "{json}: {faults}"
            );
        }
    }
}
