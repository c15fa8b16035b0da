//! Writes the first views of all pages as JSON: `cargo xtask build` makes the files of the site of them.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), serde_json::Error> {
    serde_json::to_writer(std::io::stdout().lock(), &app::first_view::all())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
