//! What an engine's refusal means for the event that met it.

use sqlx::Error;

/// Another event was faster, and nothing of this one stays: SQLite's lock, PostgreSQL's serialization failure and deadlock.
pub(super) fn is_overtaken(error: &Error) -> bool {
    const CODES: [&str; 4] = ["5", "517", "40001", "40P01"];
    code(error).is_some_and(|code| CODES.contains(&&*code))
}

/// The host went, or takes nobody: what was under way is gone, except that a commit may have landed. PostgreSQL's classes of
/// connection faults and of an operator's intervention, its refusal to write on a standby and of one client too many.
pub(super) fn is_lost(error: &Error) -> bool {
    let is_gone =
        matches!(error, Error::Io(_) | Error::PoolTimedOut | Error::WorkerCrashed | Error::Protocol(_));
    let says_so = |code: String| {
        code.len() == 5
            && (["08", "57P"].iter().any(|class| code.starts_with(class))
                || ["25006", "53300"].contains(&&*code))
    };
    is_gone || code(error).is_some_and(says_so)
}

fn code(error: &Error) -> Option<String> {
    Some(error.as_database_error()?.code()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_database_never_said_is_no_reason_to_try_again() {
        assert!(is_lost(&Error::PoolTimedOut) && !is_overtaken(&Error::PoolTimedOut));
        assert!(!is_lost(&Error::RowNotFound) && !is_overtaken(&Error::RowNotFound));
    }
}
