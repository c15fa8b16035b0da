//! Several chunks become one module.
//!
//! What the splitter cuts off is simple: a chunk takes memory, table and stack pointer from the main module, exports
//! nothing, and meets other modules only in the table and in memory. So functions and types are counted on, and all
//! else stays as it is. Names and padding go on the way.

use std::collections::BTreeMap;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, EntityType, FunctionSection, ImportSection,
    Module, TypeSection,
};
use wasmparser::{FuncType, Parser, Payload};

use crate::Outcome;

#[derive(Default)]
struct Merged {
    known_types: BTreeMap<FuncType, u32>,
    known_imports: BTreeMap<(String, String), EntityType>,
    types: TypeSection,
    imports: ImportSection,
    functions: FunctionSection,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
}

/// Where the parts of one chunk come to stand in the whole.
struct Place {
    types: Vec<u32>,
    first_function: u32,
    first_data: u32,
}

impl Reencode for Place {
    type Error = std::convert::Infallible;

    fn type_index(&mut self, index: u32) -> Result<u32, reencode::Error> {
        Ok(self.types[index as usize])
    }

    fn function_index(&mut self, index: u32) -> Result<u32, reencode::Error> {
        Ok(self.first_function + index)
    }

    fn data_index(&mut self, index: u32) -> Result<u32, reencode::Error> {
        Ok(self.first_data + index)
    }
}

/// One module that does what these do together.
pub(super) fn merge(chunks: &[Vec<u8>]) -> Outcome<Vec<u8>> {
    let mut merged = Merged::default();
    for chunk in chunks {
        merged.add(chunk)?;
    }
    let mut module = Module::new();
    module
        .section(&merged.types)
        .section(&merged.imports)
        .section(&merged.functions)
        .section(&merged.elements)
        .section(&DataCountSection { count: merged.data.len() })
        .section(&merged.code)
        .section(&merged.data);
    Ok(module.finish())
}

impl Merged {
    #[allow(clippy::wildcard_enum_match_arm, reason = "whatever else there is or will be cannot be merged")]
    fn add(&mut self, chunk: &[u8]) -> Outcome {
        let mut place =
            Place { types: Vec::new(), first_function: self.functions.len(), first_data: self.data.len() };
        for payload in Parser::new(0).parse_all(chunk) {
            match payload? {
                Payload::TypeSection(types) => {
                    for of in types.into_iter_err_on_gc_types() {
                        let index = self.type_of(of?, &mut place)?;
                        place.types.push(index);
                    }
                }
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        self.import(import?, &mut place)?;
                    }
                }
                Payload::FunctionSection(of) => place.parse_function_section(&mut self.functions, of)?,
                Payload::ElementSection(of) => place.parse_element_section(&mut self.elements, of)?,
                Payload::CodeSectionEntry(of) => place.parse_function_body(&mut self.code, of)?,
                Payload::DataSection(of) => place.parse_data_section(&mut self.data, of)?,
                Payload::Version { .. }
                | Payload::DataCountSection { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::CustomSection(_)
                | Payload::End(_) => {}
                Payload::ExportSection(of) if of.count() == 0 => {}
                other => return Err(format!("a chunk has a part that cannot be merged: {other:?}").into()),
            }
        }
        Ok(())
    }

    fn type_of(&mut self, of: FuncType, place: &mut Place) -> Outcome<u32> {
        if let Some(known) = self.known_types.get(&of) {
            return Ok(*known);
        }
        let index = self.types.len();
        self.types.ty().func_type(&place.func_type(of.clone())?);
        self.known_types.insert(of, index);
        Ok(index)
    }

    /// Every chunk has the same few imports, one of a kind: they keep the number 0.
    fn import(&mut self, import: wasmparser::Import, place: &mut Place) -> Outcome {
        let kind = place.entity_type(import.ty)?;
        let name = (import.module.to_owned(), import.name.to_owned());
        if matches!(kind, EntityType::Function(_) | EntityType::FunctionExact(_) | EntityType::Tag(_)) {
            return Err(format!("a chunk imports `{}`, which cannot be merged", import.name).into());
        }
        if self.known_imports.contains_key(&name) {
            return Ok(());
        }
        let is_second = |other: &EntityType| std::mem::discriminant(other) == std::mem::discriminant(&kind);
        if self.known_imports.values().any(is_second) {
            return Err(format!("`{}` is a second import of its kind", import.name).into());
        }
        self.imports.import(import.module, import.name, kind);
        self.known_imports.insert(name, kind);
        Ok(())
    }
}
