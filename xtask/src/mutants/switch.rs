//! All mutants of a file in one text: each stands beside what it changes, and a number says at run time which is in force.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Arm, Block, Expr, ExprBinary, ExprStruct, ExprUnary, ImplItemFn, ItemFn, Signature};

use super::edit::{Edit, apply, line_starts, offset};
use super::mutant::{Genre, Mutant};
use crate::Outcome;

/// A source with its mutants beside what they change.
pub(super) struct Switched {
    pub(super) text: String,
    /// The numbers of those that found a place.
    pub(super) placed: BTreeSet<usize>,
}

/// Puts the numbered mutants into their source. Functions that are evaluated by the compiler cannot look up a number then:
/// they cease to be `const`, except those named in `constants`, which stay as they are.
pub(super) fn switched(
    source: &str,
    mutants: &[(usize, &Mutant)],
    constants: &BTreeSet<String>,
) -> Outcome<Switched> {
    let file = syn::parse_file(source)?;
    let lines = line_starts(source);
    let mut by_start: BTreeMap<usize, Vec<Wanted>> = BTreeMap::new();
    for &(number, mutant) in mutants {
        let at = |(line, column): (usize, usize)| offset(source, &lines, line, column);
        let span = at(mutant.start)..at(mutant.end);
        by_start.entry(span.start).or_default().push(Wanted { number, mutant, span });
    }
    let mut places = Places { source, by_start, constants, edits: vec![], placed: BTreeSet::new() };
    places.visit_file(&file);
    let Places { edits, placed, .. } = places;
    Ok(Switched { text: apply(source, edits), placed })
}

struct Wanted<'a> {
    number: usize,
    mutant: &'a Mutant,
    span: Range<usize>,
}

struct Places<'a> {
    source: &'a str,
    by_start: BTreeMap<usize, Vec<Wanted<'a>>>,
    constants: &'a BTreeSet<String>,
    edits: Vec<Edit>,
    placed: BTreeSet<usize>,
}

impl Places<'_> {
    /// Puts the alternatives of these kinds that begin at `at` before the expression `whole`.
    fn beside(
        &mut self,
        at: usize,
        whole: Range<usize>,
        genre: Genre,
        alternative: impl Fn(&str, &Wanted) -> String,
    ) {
        let Some(wanted) = self.by_start.get(&at) else { return };
        let mut opening = String::new();
        for wanted in wanted.iter().filter(|wanted| wanted.mutant.genre == genre) {
            let text = alternative(self.source, wanted);
            let word = if opening.is_empty() { "(if" } else { " else if" };
            opening += &format!("{word} {} {{{}}}", is_on(wanted.number), marked(wanted.number, &text));
            self.placed.insert(wanted.number);
        }
        if !opening.is_empty() {
            opening += " else {";
            let (length, end) = (whole.len(), whole.end);
            self.edits.push(Edit { at: whole.start, order: (2, usize::MAX - length), cut: 0, text: opening });
            self.edits.push(Edit { at: end, order: (0, length), cut: 0, text: String::from("})") });
        }
    }

    /// An operator, replaced or left out.
    fn operator(&mut self, operator: Span, whole: Span, genre: Genre) {
        let whole = bytes(whole);
        self.beside(bytes(operator).start, whole.clone(), genre, |source, wanted| {
            let Range { start, end } = wanted.span.clone();
            [&source[whole.start..start], &wanted.mutant.replacement, " ", &source[end..whole.end]].concat()
        });
    }

    /// A function that returns a value at once.
    fn function(&mut self, signature: &Signature, block: &Block) -> bool {
        if let Some(constant) = &signature.constness {
            if self.constants.contains(&signature.ident.to_string()) {
                return false;
            }
            let cut = bytes(constant.span()).len();
            self.edits.push(Edit {
                at: bytes(constant.span()).start,
                order: (1, 0),
                cut,
                text: String::new(),
            });
        }
        let Some(first) = block.stmts.first() else { return true };
        let at = bytes(first.span()).start;
        for wanted in self.by_start.get(&at).into_iter().flatten() {
            if wanted.mutant.genre == Genre::Value {
                let value = marked(wanted.number, &wanted.mutant.replacement);
                let text = format!("if {} {{ return {value}; }} ", is_on(wanted.number));
                self.edits.push(Edit { at, order: (1, wanted.number), cut: 0, text });
                self.placed.insert(wanted.number);
            }
        }
        true
    }
}

impl<'ast> Visit<'ast> for Places<'_> {
    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        if self.function(&item.sig, &item.block) {
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        if self.function(&item.sig, &item.block) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_expr_binary(&mut self, expr: &'ast ExprBinary) {
        // `a && let Some(b) = c` is no expression by itself.
        if !is_chain(&expr.left) && !is_chain(&expr.right) {
            self.operator(expr.op.span(), expr.span(), Genre::Binary);
        }
        visit::visit_expr_binary(self, expr);
    }

    fn visit_expr_unary(&mut self, expr: &'ast ExprUnary) {
        self.operator(expr.op.span(), expr.span(), Genre::Unary);
        visit::visit_expr_unary(self, expr);
    }

    fn visit_arm(&mut self, arm: &'ast Arm) {
        let at = bytes(arm.span()).start;
        if let Some((_, guard)) = &arm.guard {
            let whole = bytes(guard.span());
            self.beside(at, whole.clone(), Genre::Arm, |_, _| String::from("false"));
            self.beside(whole.start, whole, Genre::Guard, |_, wanted| wanted.mutant.replacement.clone());
        } else {
            for wanted in self.by_start.get(&at).into_iter().flatten() {
                if wanted.mutant.genre == Genre::Arm {
                    let text = format!(" if !{}", is_on(wanted.number));
                    self.edits.push(Edit { at: bytes(arm.pat.span()).end, order: (1, 0), cut: 0, text });
                    self.placed.insert(wanted.number);
                }
            }
        }
        visit::visit_arm(self, arm);
    }

    fn visit_expr_struct(&mut self, expr: &'ast ExprStruct) {
        let whole = bytes(expr.span());
        for field in &expr.fields {
            let field = bytes(field.span());
            self.beside(field.start, whole.clone(), Genre::Field, |source, _| {
                let rest = source[field.end..whole.end].trim_start().trim_start_matches(',');
                [&source[whole.start..field.start], rest].concat()
            });
        }
        visit::visit_expr_struct(self, expr);
    }
}

/// Whether a binding stands in a chain of conditions.
fn is_chain(expr: &Expr) -> bool {
    let is_both =
        |expr: &Expr| matches!(expr, Expr::Binary(both) if is_chain(&both.left) || is_chain(&both.right));
    matches!(expr, Expr::Let(_)) || is_both(expr)
}

const IS_ON: &str = "crate::mutants::is_on(";

fn is_on(number: usize) -> String {
    format!("{IS_ON}{number})")
}

/// The mutant whose number is asked for at this byte of a switched text.
pub(super) fn asked_at(text: &str, at: usize) -> Option<usize> {
    text.get(at..)?.strip_prefix(IS_ON)?.split_once(')')?.0.parse().ok()
}

/// Where an error of the compiler lies tells whose it is.
fn marked(number: usize, text: &str) -> String {
    format!("/*<{number}*/ {text} /*{number}>*/")
}

/// The innermost mutant around a byte of a switched text.
pub(super) fn mutant_at(text: &str, at: usize) -> Option<usize> {
    let before = &text[..at];
    let mut starts = before.rmatch_indices("/*<");
    starts.find_map(|(start, _)| {
        let number = before[start + 3..].split_once("*/")?.0;
        let closed = before[start..].contains(&format!("/*{number}>*/"));
        (!closed).then(|| number.parse().ok())?
    })
}

fn bytes(span: Span) -> Range<usize> {
    span.byte_range()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "const fn 和(a: u8) -> bool {\n    match a {\n        1 if a * 0 => !true,\n        2 => S { x: 1, ..S::new() }.x == 1,\n        _ => a + 1 < 2 && let 3 = a,\n    }\n}\n";

    /// The mutant of the text `from`, which stands once in the source.
    fn mutant(genre: Genre, from: &str, replacement: &str) -> Mutant {
        let at = SOURCE.find(from).unwrap();
        let place = |at: usize| {
            let line = SOURCE[..at].rsplit('\n').next().unwrap_or_default().chars().count();
            (SOURCE[..at].matches('\n').count() + 1, line + 1)
        };
        let (start, end) = (place(at), place(at + from.len()));
        Mutant { genre, start, end, replacement: replacement.to_owned(), ..Mutant::default() }
    }

    fn all() -> Vec<Mutant> {
        let body = SOURCE.split_once("{\n    ").unwrap().1.trim_end_matches("\n}\n");
        vec![
            mutant(Genre::Value, body, "false"),
            mutant(Genre::Guard, "a * 0", "true"),
            mutant(Genre::Binary, "*", "/"),
            mutant(Genre::Arm, "1 if a * 0 => !true", ""),
            mutant(Genre::Unary, "!", ""),
            mutant(Genre::Arm, "2 => S { x: 1, ..S::new() }.x == 1", ""),
            mutant(Genre::Field, "x: 1", ""),
            mutant(Genre::Binary, "==", "!="),
            mutant(Genre::Binary, "+", "-"),
            mutant(Genre::Binary, "<", ">"),
            mutant(Genre::Binary, "&&", "||"),
        ]
    }

    fn switch(constants: &BTreeSet<String>) -> Switched {
        let all = all();
        let numbered: Vec<(usize, &Mutant)> = all.iter().enumerate().collect();
        switched(SOURCE, &numbered, constants).unwrap()
    }

    #[test]
    fn every_mutant_stands_beside_what_it_changes() {
        let Switched { text, placed } = switch(&BTreeSet::new());
        // A chain with a binding is no expression that could be put into an alternative.
        assert_eq!(placed, (0..10).collect());
        for (number, changed) in [
            (0, "false"),
            (1, "true"),
            (2, "a /  0"),
            (3, "false"),
            (4, " true"),
            (6, "S {  ..S::new() }"),
            (7, "S { x: 1, ..S::new() }.x !=  1"),
            (8, "a -  1"),
            (9, "a + 1 >  2"),
        ] {
            assert!(text.contains(&marked(number, changed)), "{number}: {text}");
        }
        assert!(text.starts_with(" fn 和") && text.contains("2 if !crate::mutants::is_on(5) =>"), "{text}");
        // What the compiler takes for a program again.
        let again = syn::parse_file(&text.replace("let 3 = a", "a == 3")).unwrap();
        assert_eq!(again.items.len(), 1);
    }

    #[test]
    fn what_the_compiler_evaluates_stays_as_it_is() {
        let Switched { text, placed } = switch(&BTreeSet::from(["和".to_owned()]));
        assert_eq!((text.as_str(), placed.len()), (SOURCE, 0));
    }

    #[test]
    fn an_error_is_blamed_on_the_innermost_mutant() {
        let text = format!("{} {}", marked(1, &["a ", &marked(2, "b"), " c"].concat()), is_on(7));
        let at = |part: &str| mutant_at(&text, text.find(part).unwrap());
        assert_eq!((at("a "), at("b"), at("c"), at("crate")), (Some(1), Some(2), Some(1), None));
        assert_eq!(asked_at(&text, text.find("crate").unwrap()), Some(7));
    }
}
