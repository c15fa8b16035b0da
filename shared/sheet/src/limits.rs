//! How much one workbook may ask of the machine. A month of the largest employer is far below every line here.

/// Bytes of the file itself.
pub const FILE_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Bytes that the parts of an xlsx may unpack to, all together; counted while unpacking, not believed.
pub const UNPACKED_BYTES_MAX: u64 = 512 * 1024 * 1024;
/// Parts (files) inside an xlsx.
pub const PARTS_MAX: usize = 10_000;
/// Rows with content, of all sheets together.
pub const ROWS_MAX: usize = 300_000;
/// Columns, counted from column A to the last cell with content.
pub const COLUMNS_MAX: usize = 200;
/// Cells up to the last one of each row, of all sheets together.
pub const CELLS_MAX: usize = 10_000_000;
/// Bytes of all the text handed out, and of a workbook's table of shared texts.
pub const TEXT_BYTES_MAX: usize = 256 * 1024 * 1024;
/// Characters of one cell: what Excel itself can hold.
pub const CELL_CHARS_MAX: usize = 32_767;
