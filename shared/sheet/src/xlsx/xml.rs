//! XML as the few events that a workbook needs.

use std::borrow::Cow;
use std::io::{BufRead, ErrorKind};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesEnd, BytesStart, Event};

use crate::error::SheetError;

/// One event. Names are local: prefixes differ between writers.
pub(super) enum Node<'b> {
    Open(BytesStart<'b>),
    /// The name of the element closed; an empty element is opened and closed.
    Close(BytesEnd<'b>),
    Text(Cow<'b, str>),
    /// A comment, a declaration, a document type: never looked into.
    Other,
    End,
}

/// A part being read.
pub(super) struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
}

impl<R: BufRead> Xml<R> {
    pub(super) fn new(input: R) -> Self {
        let mut reader = Reader::from_reader(input);
        reader.config_mut().expand_empty_elements = true;
        Xml { reader, buffer: Vec::with_capacity(1_024) }
    }

    /// The next event.
    pub(super) fn next(&mut self) -> Result<Node<'_>, SheetError> {
        self.buffer.clear();
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|error| failure(&error))?;
        Ok(match event {
            Event::Start(element) | Event::Empty(element) => Node::Open(element),
            Event::End(element) => Node::Close(element),
            Event::Text(text) => Node::Text(text.into_inner()),
            Event::CData(text) => Node::Text(text.into_inner()),
            Event::GeneralRef(entity) => {
                let resolved = match resolve_xml_entity(&entity) {
                    Some(text) => Some(text.to_owned()),
                    None => entity.resolve_char_ref().ok().flatten().map(String::from),
                };
                Node::Text(Cow::Owned(resolved.ok_or(SheetError::Damaged("xml entity"))?))
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => Node::Other,
            Event::Eof => Node::End,
        })
    }

    /// The text up to the close of the element `name` just opened, whatever it is wrapped in. Leaves out phonetic
    /// guides (`rPh`), which Excel does not show either.
    pub(super) fn text_of(&mut self, name: &str) -> Result<String, SheetError> {
        let mut text = String::new();
        let mut in_guide = false;
        loop {
            match self.next()? {
                Node::Open(element) => in_guide |= element.local_name().as_ref() == "rPh",
                Node::Close(closed) if closed.local_name().as_ref() == name => return Ok(text),
                Node::Close(closed) => in_guide &= closed.local_name().as_ref() != "rPh",
                Node::Text(part) if !in_guide => text.push_str(&part),
                Node::Text(_) | Node::Other => {}
                Node::End => return Err(SheetError::Damaged("xml end")),
            }
        }
    }
}

/// An attribute by its local name, unescaped.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, SheetError> {
    let mut attributes = element.attributes();
    for attribute in attributes.with_checks(false) {
        let attribute = attribute.map_err(|_| SheetError::Damaged("xml attribute"))?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            return Ok(Some(value.map_err(|_| SheetError::Damaged("xml attribute"))?.into_owned()));
        }
    }
    Ok(None)
}

fn failure(error: &quick_xml::Error) -> SheetError {
    let is_metered_out = matches!(error, quick_xml::Error::Io(io) if io.kind() == ErrorKind::FileTooLarge);
    if is_metered_out { SheetError::UnpacksTooLarge } else { SheetError::Damaged("xml") }
}
