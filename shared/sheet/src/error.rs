//! What can be wrong with a file, said to the person who chose it.

use crate::limits::{CELLS_MAX, COLUMNS_MAX, FILE_BYTES_MAX, ROWS_MAX};

/// Why a file gave no rows. `Display` is the English sentence, [`SheetError::zh`] the Chinese one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// No bytes, or only blanks.
    #[error("The file is empty. Choose the file that holds the members.")]
    EmptyFile,
    /// More than [`FILE_BYTES_MAX`].
    #[error("The file is larger than {} MB. Delete pictures and other sheets, or split it.", FILE_BYTES_MAX >> 20)]
    FileTooLarge,
    /// Bytes that no reader knows: a picture, a PDF, a program.
    #[error("This is not a spreadsheet. Choose an .xlsx, .xls or .csv file.")]
    NotAWorkbook,
    /// A web page under a spreadsheet's name, as many payroll systems export.
    #[error(
        "This is a web page named as a spreadsheet. Open it in Excel or WPS, use Save As “Excel workbook (.xlsx)”, and choose that file."
    )]
    WebPage,
    /// The XML of Excel 2003.
    #[error(
        "This is an XML spreadsheet of 2003. Open it in Excel or WPS, use Save As “Excel workbook (.xlsx)”, and choose that file."
    )]
    XmlSpreadsheet,
    /// An OpenDocument sheet.
    #[error("This is an OpenDocument sheet (.ods). Save it as .xlsx and choose that file.")]
    OpenDocument,
    /// The binary workbook of Excel 2007.
    #[error("This is a binary workbook (.xlsb). Save it as .xlsx and choose that file.")]
    BinaryWorkbook,
    /// A format before Excel 5.
    #[error(
        "This file is from before Excel 5. Open it in Excel or WPS, save it as .xlsx and choose that file."
    )]
    TooOld,
    /// Encrypted, or protected against opening.
    #[error("The file is locked by a password. Open it, remove the password, save, and choose it again.")]
    Password,
    /// Cut off or broken; the word names the part for whoever is asked for help.
    #[error("The file is damaged ({0}). Open it in Excel or WPS, save it again, and choose that file.")]
    Damaged(&'static str),
    /// Unpacks to far more than it should.
    #[error(
        "The file unpacks to far too much and was not read. Copy the rows into a new workbook and choose that."
    )]
    UnpacksTooLarge,
    /// No visible worksheet.
    #[error(
        "The workbook has no visible sheet. Unhide the sheet with the members, save, and choose it again."
    )]
    NoSheets,
    /// Sheets, but nothing in them.
    #[error("The workbook has no content. Choose the file that holds the members.")]
    NoRows,
    /// More than [`ROWS_MAX`].
    #[error("More than {ROWS_MAX} rows. Split the file and hand in the parts.")]
    TooManyRows,
    /// A cell with content beyond [`COLUMNS_MAX`].
    #[error(
        "Sheet “{sheet}”, row {row} has content beyond column {COLUMNS_MAX}. Delete the columns that are not needed."
    )]
    TooManyColumns {
        /// The sheet's name.
        sheet: String,
        /// The row, from 1.
        row: u32,
    },
    /// More than [`CELLS_MAX`].
    #[error("More than {CELLS_MAX} cells. Delete the sheets and columns that are not needed.")]
    TooManyCells,
    /// More text than can be held.
    #[error("Too much text. Delete the sheets and columns that are not needed.")]
    TooMuchText,
    /// A cell longer than Excel allows: in delimited text, a quotation mark that is never closed.
    #[error(
        "Row {row} has a cell that never ends: a quotation mark is not closed. Correct it or save as .xlsx."
    )]
    CellTooLong {
        /// The row, from 1.
        row: u32,
    },
    /// Text in no encoding we know.
    #[error("The characters of this text file cannot be read. Save it as .xlsx, or as CSV UTF-8.")]
    UnknownEncoding,
    /// Stopped on request.
    #[error("Reading was stopped.")]
    Cancelled,
}

impl SheetError {
    /// The sentence in English.
    #[must_use]
    pub fn en(&self) -> String {
        self.to_string()
    }

    /// The sentence in Chinese.
    #[must_use]
    pub fn zh(&self) -> String {
        let fixed = match self {
            SheetError::EmptyFile => "文件是空的，请选择有职工名单的文件。",
            SheetError::FileTooLarge => {
                return format!(
                    "文件超过 {} MB，请删去图片和无关的工作表，或分成几个文件。",
                    FILE_BYTES_MAX >> 20
                );
            }
            SheetError::NotAWorkbook => "这不是表格文件，请选择 .xlsx、.xls 或 .csv 文件。",
            SheetError::WebPage => {
                "这个文件其实是网页，只是用了表格的扩展名。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再选择。"
            }
            SheetError::XmlSpreadsheet => {
                "这是 2003 版的 XML 表格。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再选择。"
            }
            SheetError::OpenDocument => "这是 OpenDocument 表格（.ods），请另存为 .xlsx 后再选择。",
            SheetError::BinaryWorkbook => "这是二进制工作簿（.xlsb），请另存为 .xlsx 后再选择。",
            SheetError::TooOld => {
                "这个文件的格式太旧（Excel 5 以前），请用 Excel 或 WPS 打开，另存为 .xlsx 后再选择。"
            }
            SheetError::Password => "文件设有打开密码。请打开文件，取消密码并保存，再重新选择。",
            SheetError::Damaged(part) => {
                return format!("文件已损坏或不完整（{part}）。请用 Excel 或 WPS 打开后重新保存，再选择。");
            }
            SheetError::UnpacksTooLarge => "文件解压后过大，没有读取。请把名单复制到新的工作簿后再选择。",
            SheetError::NoSheets => "工作簿里没有可见的工作表。请取消隐藏有名单的工作表，保存后再选择。",
            SheetError::NoRows => "工作簿里没有内容，请选择有职工名单的文件。",
            SheetError::TooManyRows => return format!("超过 {ROWS_MAX} 行，请分成几个文件办理。"),
            SheetError::TooManyColumns { sheet, row } => {
                return format!(
                    "工作表“{sheet}”第 {row} 行在第 {COLUMNS_MAX} 列之后还有内容，请删去无关的列。"
                );
            }
            SheetError::TooManyCells => {
                return format!("超过 {CELLS_MAX} 个单元格，请删去无关的工作表和列。");
            }
            SheetError::TooMuchText => "文字过多，请删去无关的工作表和列。",
            SheetError::CellTooLong { row } => {
                return format!(
                    "第 {row} 行有一个单元格没有结尾（引号没有配对）。请改正，或另存为 .xlsx 后再选择。"
                );
            }
            SheetError::UnknownEncoding => {
                "无法识别文件的文字编码。请另存为 .xlsx，或另存为“CSV UTF-8”后再选择。"
            }
            SheetError::Cancelled => "已停止读取。",
        };
        fixed.to_owned()
    }
}
