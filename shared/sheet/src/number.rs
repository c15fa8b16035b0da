//! Numbers as text in plain decimals. No arithmetic is done on them: a float is only ever printed.

/// What Excel keeps and shows; a fraction with more digits is the noise of binary floats (`492.71999999999997`).
const DIGITS_SHOWN: usize = 15;

/// A number as an xlsx holds it. Whole numbers keep every digit; `None` when it is no finite number.
pub(crate) fn from_text(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if !digits.is_empty() && digits.len() <= 40 && digits.bytes().all(|b| b.is_ascii_digit()) {
        let digits = digits.trim_start_matches('0');
        return Some(signed(text.starts_with('-'), if digits.is_empty() { "0" } else { digits }));
    }
    let float: f64 = text.parse().ok()?;
    from_f64(float, 0)
}

/// A float divided by ten to the power `places`; `None` when it is not finite.
pub(crate) fn from_f64(float: f64, places: i32) -> Option<String> {
    if !float.is_finite() {
        return None;
    }
    let shortest = format!("{float:e}");
    let (digits, exponent) = split(&shortest)?;
    let is_whole = usize::try_from(exponent + 1).is_ok_and(|before_point| before_point >= digits.len());
    if is_whole || digits.len() <= DIGITS_SHOWN {
        return Some(signed(shortest.starts_with('-'), &plain(&digits, exponent - places)));
    }
    let shown = format!("{float:.*e}", DIGITS_SHOWN - 1);
    let (digits, exponent) = split(&shown)?;
    Some(signed(shown.starts_with('-'), &plain(&digits, exponent - places)))
}

/// Is this text of a delimited file a plain number: digits with at most a sign and one point?
pub(crate) fn is_plain(text: &str) -> bool {
    let body = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = body.split_once('.').unwrap_or((body, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole) && all_digits(fraction)
}

/// `-4.9272e2` as its digits without trailing zeros and the exponent of the first.
fn split(scientific: &str) -> Option<(String, i32)> {
    let (mantissa, exponent) = scientific.split_once('e')?;
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    Some((digits.trim_end_matches('0').to_owned(), exponent.parse().ok()?))
}

fn plain(digits: &str, exponent: i32) -> String {
    if digits.is_empty() {
        return "0".to_owned();
    }
    match usize::try_from(exponent) {
        Ok(exponent) if digits.len() <= exponent + 1 => format!("{digits:0<width$}", width = exponent + 1),
        Ok(exponent) => {
            let (whole, fraction) = digits.split_at(exponent + 1);
            format!("{whole}.{fraction}")
        }
        Err(_) => {
            let zeros = usize::try_from(-1 - exponent).unwrap_or(0);
            format!("0.{:0<zeros$}{digits}", "")
        }
    }
}

fn signed(negative: bool, digits: &str) -> String {
    if negative && digits != "0" { format!("-{digits}") } else { digits.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{from_f64, from_text, is_plain};

    #[test]
    fn plain_decimals_without_exponent_or_noise() {
        let check = |given: &str, expected: &str| assert_eq!(from_text(given).unwrap(), expected, "{given}");
        check("6159", "6159");
        check("6159.0", "6159");
        check("+007", "7");
        check("-0", "0");
        check("1234.50", "1234.5");
        check("492.71999999999997", "492.72");
        check("-1.5E-3", "-0.0015");
        check("1e3", "1000");
        check("1E-7", "0.0000001");
        check("990101200304189461", "990101200304189461");
        check("9.9010120030418906E+17", "990101200304189000");
        assert_eq!(from_text("NaN"), None);
        assert_eq!(from_text("1e999"), None);
        assert_eq!(from_text(""), None);
    }

    #[test]
    fn floats_and_hundredths() {
        assert_eq!(from_f64(0.1, 0).unwrap(), "0.1");
        assert_eq!(from_f64(123_456.0, 2).unwrap(), "1234.56");
        assert_eq!(from_f64(-5.0, 2).unwrap(), "-0.05");
        assert_eq!(from_f64(-0.0, 2).unwrap(), "0");
        assert_eq!(from_f64(1_234_567_890_123_456.0, 0).unwrap(), "1234567890123456");
        assert_eq!(from_f64(f64::INFINITY, 0), None);
    }

    #[test]
    fn a_plain_number_has_a_sign_and_a_point_at_most() {
        assert!(is_plain("-12") && is_plain("+1.50") && is_plain("0"));
        assert!(
            !is_plain("1,234") && !is_plain("1.") && !is_plain("-") && !is_plain("1e3") && !is_plain("１")
        );
    }
}
