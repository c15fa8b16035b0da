//! Kinds that check identifiers. A wrong number is an answer (`valid: false` and why), not an error.

use crate::calc::CalcError;
use crate::calc::inputs::Inputs;
use crate::calc::outcome::Outcome;
use crate::identity::{ResidentId, Uscc, luhn_holds};
use crate::policy::Policy;

/// What was typed; nothing typed is a wrong number too, as long as the field is there.
fn typed(inputs: &Inputs, field: &'static str) -> Result<String, CalcError> {
    match inputs.text_optional(field)? {
        None if inputs.0.get(field).is_some_and(serde_json::Value::is_string) => Ok(String::new()),
        text => text.ok_or_else(|| CalcError::missing(field)),
    }
}

/// 居民身份证号码
pub(super) fn id_check(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    Ok(verdict(typed(inputs, "id")?.parse::<ResidentId>().map(drop).map_err(|error| error.to_string())))
}

/// 统一社会信用代码
pub(super) fn uscc_check(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    Ok(verdict(typed(inputs, "code")?.parse::<Uscc>().map(drop).map_err(|error| error.to_string())))
}

/// The Luhn sum alone, for a number of any length; spaces between the digits are allowed.
pub(super) fn luhn_check(_: &Policy, inputs: &Inputs) -> Result<Outcome, CalcError> {
    let number = crate::identity::tidy(&typed(inputs, "card")?);
    let holds = if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        Err("只能是数字")
    } else if luhn_holds(&number) {
        Ok(())
    } else {
        Err("校验不符，请逐位核对")
    };
    Ok(verdict(holds))
}

fn verdict<E: ToString>(checked: Result<(), E>) -> Outcome {
    match checked {
        Ok(()) => Outcome::new().bool("valid", true),
        Err(reason) => Outcome::new().bool("valid", false).text("reason", reason),
    }
}
