//! 待确认的提交: the key of a submission whose answer has not come. A retry, also after a reload, sends the same key
//! with the same content, so that it is booked once.
//!
//! Only the key and a digest are kept, for as long as the tab lives: nothing of a person can be read from them.

use leptos::prelude::window;

use crate::api::{self, IdempotencyKey};

/// The key for this content of the form `name`: the one that was made for it before, or a new one that is remembered.
pub fn key(name: &str, content: &str) -> IdempotencyKey {
    let digest = digest(content);
    let kept = storage().and_then(|storage| storage.get_item(name).ok().flatten());
    if let Some(key) = kept.as_deref().and_then(|kept| key_of(kept, &digest)) {
        return key;
    }
    let key = api::new_key();
    if let Some(storage) = storage() {
        // Without storage a reload makes a new key; the server's own checks still hold.
        let _ = storage.set_item(name, &format!("{digest} {}", key.0));
    }
    key
}

/// Whether an answer is still awaited.
pub fn is_open(name: &str) -> bool {
    storage().and_then(|storage| storage.get_item(name).ok().flatten()).is_some()
}

/// The answer has come.
pub fn forget(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(name);
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

fn key_of(kept: &str, digest: &str) -> Option<IdempotencyKey> {
    let (of, key) = kept.split_once(' ')?;
    (of == digest).then(|| IdempotencyKey(key.to_owned()))
}

/// FNV-1a over 64 bits: tells contents apart and protects nothing, so callers leave secrets out.
pub fn digest(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_fnv_1a() {
        // Vectors of the authors of FNV.
        assert_eq!(digest(""), "cbf29ce484222325");
        assert_eq!(digest("a"), "af63dc4c8601ec8c");
        assert_eq!(digest("foobar"), "85944171f73967e8");
    }

    #[test]
    fn a_key_holds_for_its_own_content_only() {
        assert_eq!(key_of("abc 1-2", "abc"), Some(IdempotencyKey("1-2".to_owned())));
        assert_eq!(key_of("abc 1-2", "abd"), None);
        assert_eq!(key_of("", "abc"), None);
    }
}
