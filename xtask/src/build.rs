//! `cargo xtask build`: the pages, ready to be served, in `<target>/dist`.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde_json::json;

use crate::script::{Script, minified};
use crate::wasm::{self, Profile};
use crate::{Outcome, assets, command, compress, first_views, offline, routes};

const PUBLIC: &str = "app/public";
/// The document around every page.
const INDEX: &str = "app/index.html";

/// The modules and texts that a build is made of.
struct Sources {
    app: PathBuf,
    sheet: PathBuf,
    style: String,
    views: String,
    profile: Profile,
}

/// Builds for visitors, or with `--dev` quickly.
pub(crate) fn command(args: &[String]) -> Outcome {
    command::known(args, &["--dev", "--release"], &[])?;
    let profile = if args.iter().any(|arg| arg == "--dev") { Profile::Dev } else { Profile::Release };
    dist(profile).map(|_| ())
}

/// Brings `<target>/dist` up to date and returns it. Beside it stands `dist.json`, the names of what was made.
pub(crate) fn dist(profile: Profile) -> Outcome<PathBuf> {
    let start = Instant::now();
    wasm::ensure_target()?;
    let target = command::target_dir()?;
    let sources = Sources {
        app: wasm::compile("app", profile, true)?,
        sheet: wasm::compile("sheet-worker", profile, false)?,
        style: assets::stylesheet(&command::root().join("style"))?,
        views: first_views::drawn()?,
        profile,
    };
    let dist = target.join("dist");
    let made_of = sources.digest()?;
    let record = target.join("dist.json");
    if recorded_digest(&record).as_deref() == Some(&*made_of) && dist.is_dir() {
        eprintln!("{} is up to date ({:.1?})", dist.display(), start.elapsed());
        return Ok(dist);
    }
    let fresh = target.join(format!("dist-new-{}", std::process::id()));
    let written = sources.write(&fresh);
    if written.is_err() && fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    let mut names = written?;
    names["made_of"] = made_of.into();
    swap(&fresh, &dist)?;
    fs::write(&record, serde_json::to_string_pretty(&names)?)?;
    // Tells Node that the .js files below are modules.
    fs::write(target.join("package.json"), "{\"type\":\"module\"}\n")?;
    eprintln!("{} built ({:.1?})", dist.display(), start.elapsed());
    Ok(dist)
}

impl Sources {
    /// Changes whenever the result could: the compiled modules, the texts, the driver itself.
    fn digest(&self) -> Outcome<String> {
        let mut parts = vec![
            fs::read(std::env::current_exe()?)?,
            fs::read(&self.app)?,
            fs::read(&self.sheet)?,
            self.style.clone().into_bytes(),
            self.views.clone().into_bytes(),
            vec![u8::from(self.profile == Profile::Release)],
        ];
        let root = command::root();
        let mut texts = compress::files_below(&root.join(PUBLIC))?;
        texts.extend(
            [
                INDEX,
                "app/boot.js",
                "app/chunks.js",
                "app/mode.js",
                offline::WORKER,
                routes::TABLE,
                "shared/sheet/worker/worker.js",
            ]
            .map(|f| root.join(f)),
        );
        for text in texts {
            parts.push(fs::read(&text).map_err(|error| format!("{}: {error}", text.display()))?);
        }
        Ok(assets::hash(&parts.iter().map(Vec::as_slice).collect::<Vec<_>>()))
    }

    /// Writes the whole site to `site` and returns the names that the tests and benchmarks look up.
    fn write(&self, site: &Path) -> Outcome<serde_json::Value> {
        let root = command::root();
        let folder = site.join("assets");
        let (app, sheet) = (folder.join("app"), folder.join("sheet"));
        fs::create_dir_all(&sheet)?;
        let work = site.join("work");
        let pages = wasm::app(&self.app, &work, &app, self.profile)?;
        fs::remove_dir_all(&work)?;
        wasm::bind(&self.sheet, &sheet, self.profile, false)?;
        fs::copy(root.join("shared/sheet/worker/worker.js"), sheet.join("worker.js"))?;

        let app = url(site, &assets::hashed_folder(&app)?)?;
        let sheet = url(site, &assets::hashed_folder(&sheet)?)?;
        let style = url(site, &assets::hashed_file(&folder, "style", "css", &self.style)?)?;
        let (app_js, app_wasm) = (format!("{app}/app.js"), format!("{app}/app_bg.wasm"));
        let (lazy, worker) = (format!("{app}/lazy.js"), format!("{sheet}/worker.js"));

        let boot = assets::read(&root.join("app/boot.js"))?;
        let boot = minified(&assets::rewritten("boot.js", &boot, &[("/app.js", &app_js)])?, Script::Module)?;
        let boot = url(site, &assets::hashed_file(&folder, "boot", "js", &boot)?)?;
        let mode = minified(&assets::read(&root.join("app/mode.js"))?, Script::Classic)?;
        let mode = url(site, &assets::hashed_file(&folder, "mode", "js", &mode)?)?;
        let index = fs::read_to_string(root.join(INDEX))?;
        let names = [
            ("/boot.js", &*boot),
            ("/mode.js", &mode),
            ("/style.css", &style),
            ("/sheet/worker.js", &worker),
        ];
        let module = [&*app_js, &lazy, &app_wasm];
        let frame = first_views::Frame {
            document: &assets::rewritten(INDEX, &index, &names)?,
            module: &module,
            folder: &app,
            pages: &pages,
        };
        first_views::write(&root, site, &self.views, &frame)?;
        for file in fs::read_dir(root.join(PUBLIC))? {
            let file = file?;
            fs::copy(file.path(), site.join(file.file_name()))?;
        }
        let view = ["/index.html", &mode, &style, &boot, "/favicon.svg"];
        let files = offline::files(&root, &[&view[..], &module].concat(), &app, &pages)?;
        fs::write(site.join("service_worker.js"), offline::worker(&root, site, &files)?)?;
        compress::folder(site, if self.profile == Profile::Release { 11 } else { 5 })?;
        Ok(json!({
            "app_js": app_js, "app_wasm": app_wasm, "sheet_worker": worker,
            "first_view": view, "first_page_module": module, "offline": files, "chunks": app, "pages": pages,
        }))
    }
}

fn recorded_digest(record: &Path) -> Option<String> {
    let names: serde_json::Value = serde_json::from_slice(&fs::read(record).ok()?).ok()?;
    Some(names["made_of"].as_str()?.to_owned())
}

/// Puts the finished folder in the place of the old one, so that nobody ever sees half a site.
fn swap(fresh: &Path, dist: &Path) -> Outcome {
    let old = dist.with_file_name(format!("dist-old-{}", std::process::id()));
    if dist.exists() {
        fs::rename(dist, &old)?;
    }
    fs::rename(fresh, dist)?;
    if old.exists() {
        fs::remove_dir_all(&old)?;
    }
    Ok(())
}

/// The path of a file of the site as the browser asks for it.
fn url(site: &Path, file: &Path) -> Outcome<String> {
    Ok(format!("/{}", file.strip_prefix(site)?.to_string_lossy().replace('\\', "/")))
}
