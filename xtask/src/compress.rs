//! Compressed copies beside the files, so that the server only reads them.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use crate::Outcome;

const TEXT_OR_CODE: [&str; 8] = ["html", "js", "css", "wasm", "svg", "txt", "json", "webmanifest"];
const BROTLI_WINDOW_BITS: u32 = 22;

/// Writes `.br` and `.gz` beside every file below `folder` that gains from it.
pub(crate) fn folder(folder: &Path, brotli_quality: u32) -> Outcome {
    for file in files_below(folder)? {
        let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if TEXT_OR_CODE.contains(&extension) {
            let bytes = fs::read(&file)?;
            fs::write(file.with_extension(format!("{extension}.br")), brotli(&bytes, brotli_quality)?)?;
            fs::write(file.with_extension(format!("{extension}.gz")), gzip(&bytes)?)?;
        }
    }
    Ok(())
}

/// All files below `folder`, in the order of their paths.
pub(crate) fn files_below(folder: &Path) -> Outcome<Vec<std::path::PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))? {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}

fn brotli(bytes: &[u8], quality: u32) -> Outcome<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, quality, BROTLI_WINDOW_BITS);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
