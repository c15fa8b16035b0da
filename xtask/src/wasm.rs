//! From a crate to browser modules: cargo, then the splitting of lazy pages, then wasm-bindgen.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;
use wasm_encoder::reencode::{Reencode as _, RoundtripReencoder};
use wasm_encoder::{ExportSection, RawSection};
use wasmparser::{Parser, Payload};

use crate::chunks::Pages;
use crate::command::{cargo, check, program, read};
use crate::script::{Script, minified};
use crate::{Outcome, assets, chunks, command};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// How the modules are compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Fast to build.
    Dev,
    /// What visitors download.
    Release,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "wasm-release",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "wasm-release",
        }
    }
}

/// Adds the compiler's WASM target when it is missing.
pub(crate) fn ensure_target() -> Outcome {
    let rustc = std::env::var("RUSTC").unwrap_or_else(|_| "rustc".to_owned());
    let libraries =
        read(program(&rustc, ["--print", "target-libdir", "--target", TARGET]).env_remove("RUSTFLAGS"))?;
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    check(&mut program("rustup", ["target", "add", TARGET])).map_err(|error| {
        format!("the Rust target {TARGET} is missing and could not be added: {error}").into()
    })
}

/// Compiles `package` and returns the linked module.
///
/// The crate type is named here because a crate that is also an `rlib` gets no link-time
/// optimisation. Relocations and names are kept for [`split`]; [`bind`] drops them.
pub(crate) fn compile(package: &str, profile: Profile, keep_relocations: bool) -> Outcome<PathBuf> {
    let mut command = cargo(["rustc", "--lib", "--crate-type", "cdylib", "--target", TARGET]);
    command.args(["--package", package, "--profile", profile.name()]);
    if keep_relocations {
        command.args(["--", "-C", "link-arg=--emit-relocs", "-C", "strip=none"]);
    }
    check(&mut command)?;
    let file = format!("{}.wasm", package.replace('-', "_"));
    Ok(command::target_dir()?.join(TARGET).join(profile.folder()).join(file))
}

/// What the interface between functions of Leptos and its servers exports for streams of bytes. No page has any, but an
/// export holds all that it reaches.
const NEVER_CALLED: [&str; 3] = ["intounderlyingbytesource_", "intounderlyingsink_", "intounderlyingsource_"];

/// The module without the exports that nobody calls, and without what describes them to wasm-bindgen.
fn without_unused_exports(module: &[u8]) -> Outcome<Vec<u8>> {
    let is_unused = |name: &str| {
        let name = name.trim_start_matches("__wbindgen_describe_").trim_start_matches("__wbg_");
        NEVER_CALLED.iter().any(|unused| name.starts_with(unused))
    };
    let mut kept = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        let Some((id, range)) = payload.as_section() else { continue };
        if let Payload::ExportSection(exports) = payload {
            let mut called = ExportSection::new();
            for export in exports {
                let export = export?;
                if !is_unused(export.name) {
                    called.export(export.name, RoundtripReencoder.export_kind(export.kind)?, export.index);
                }
            }
            kept.section(&called);
        } else {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            kept.section(&RawSection { id, data: &module[range] });
        }
    }
    Ok(kept.finish())
}

/// Cuts the lazy pages out of `module` into chunks in `out`, with the `lazy.js` that loads them, patiently
/// (`app/chunks.js`). The rest goes to `main`.
pub(crate) fn split(module: &[u8], main: &Path, out: &Path) -> Outcome<Pages> {
    let mut options = wasm_split_cli_support::Options::new(module);
    options.output_dir = out;
    options.main_out_path = main;
    options.main_module = "./app.js";
    options.link_name = "./lazy.js";
    wasm_split_cli_support::transform(options)?;
    chunks::bundle(out, &assets::read(&command::root().join("app/chunks.js"))?)
}

/// Writes the module and its JavaScript side to `out`: `<stem>.js` and `<stem>_bg.wasm`.
/// A module that was split must keep the exports that its chunks import.
pub(crate) fn bind(module: &Path, out: &Path, profile: Profile, was_split: bool) -> Outcome {
    let release = profile == Profile::Release;
    Bindgen::new()
        .input_path(module)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(false)
        .keep_lld_exports(was_split)
        .remove_name_section(release)
        .remove_producers_section(release)
        .generate(out)?;
    Ok(())
}

/// The app as modules in `out`: `app.js`, `app_bg.wasm`, `lazy.js` and one chunk a lazy page.
pub(crate) fn app(module: &Path, work: &Path, out: &Path, profile: Profile) -> Outcome<Pages> {
    fs::create_dir_all(work)?;
    let main = work.join("app.wasm");
    let pages = split(&without_unused_exports(&fs::read(module)?)?, &main, out)?;
    bind(&main, out, profile, true)?;
    for script in ["app.js", "lazy.js"] {
        let file = out.join(script);
        fs::write(&file, minified(&assets::read(&file)?, Script::Module)?)?;
    }
    Ok(pages)
}
