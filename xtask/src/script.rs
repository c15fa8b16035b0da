//! Scripts without what no browser needs: comments, spaces, long names.

use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc::minifier::{CompressOptions, Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::span::SourceType;

use crate::Outcome;

/// How a browser reads a script.
#[derive(Clone, Copy)]
pub(crate) enum Script {
    /// Its outermost names are its own.
    Module,
    /// Its outermost names are everybody's, and stay.
    Classic,
}

/// The same script, shorter.
pub(crate) fn minified(text: &str, script: Script) -> Outcome<String> {
    let kind = match script {
        Script::Module => SourceType::mjs(),
        Script::Classic => SourceType::script(),
    };
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, kind).parse();
    if let Some(fault) = parsed.diagnostics.first() {
        return Err(format!("a script that no browser reads: {fault}").into());
    }
    let mut program = parsed.program;
    let options =
        MinifierOptions { compress: Some(CompressOptions::smallest()), ..MinifierOptions::default() };
    let names = Minifier::new(options).minify(&allocator, &mut program).scoping;
    let how =
        CodegenOptions { minify: true, comments: CommentOptions::disabled(), ..CodegenOptions::default() };
    Ok(Codegen::new().with_options(how).with_scoping(names).build(&program).code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_from_outside_stays() {
        let text = "// Why.\nconst longName = \"//b\"; // how\nexport const kept = (first) => first + longName + longName;\n";
        let short = minified(text, Script::Module).unwrap();
        assert!(short.len() < text.len() / 2 && short.contains("kept") && short.contains("//b"), "{short}");
        assert!(!short.contains("Why") && !short.contains("first"), "{short}");
        let classic =
            minified("const outer = 1; addEventListener(\"x\", () => outer);", Script::Classic).unwrap();
        assert!(classic.contains("outer"), "{classic}");
    }

    #[test]
    fn a_script_with_a_fault_is_refused() {
        assert!(minified("const = 1", Script::Module).is_err());
    }
}
