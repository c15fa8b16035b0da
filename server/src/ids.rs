//! Numbers of things, in the order of time: 63 bits, milliseconds since 1970 above 20 bits that make them differ.

use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

use time::OffsetDateTime;

use crate::clock::millis;

/// Gives out numbers. Two processes on one database differ by the 20 bits, which begin at random.
#[derive(Debug, Default)]
pub struct Ids {
    last: AtomicI64,
    start: Mutex<Option<i64>>,
}

impl Ids {
    /// Numbers that begin in the same place each time: for demo data, and for what is done twice to be compared.
    pub fn repeatable() -> Ids {
        Ids { last: AtomicI64::new(0), start: Mutex::new(Some(1)) }
    }

    /// A number later than every number before it.
    pub(crate) fn next(&self, now: OffsetDateTime) -> i64 {
        let wanted = (millis(now) << 20) | self.start();
        let later = |last: i64| Some(wanted.max(last + 1));
        match self.last.fetch_update(Ordering::SeqCst, Ordering::SeqCst, later) {
            Ok(last) | Err(last) => wanted.max(last + 1),
        }
    }

    fn start(&self) -> i64 {
        let mut start = self.start.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *start.get_or_insert_with(|| i64::from(u32::from_le_bytes(random())) & 0x7_ffff)
    }
}

/// Random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// One of them.
pub(crate) fn random_byte() -> u8 {
    let [byte] = random();
    byte
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// SHA-256 of several parts, each preceded by its length, in hexadecimal.
pub(crate) fn digest(parts: &[&[u8]]) -> String {
    use sha2::Digest as _;
    let mut digest = sha2::Sha256::new();
    for part in parts {
        digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
        digest.update(part);
    }
    hex(&digest.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_grow_even_when_the_time_stands_still() {
        let (ids, now) = (Ids::default(), OffsetDateTime::UNIX_EPOCH);
        let first = ids.next(now);
        assert!(first < ids.next(now) && ids.next(now) < ids.next(now + time::Duration::MILLISECOND));
    }
}
