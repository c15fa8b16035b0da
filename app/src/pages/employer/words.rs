//! Names of faults and states, as a clerk says them.

use shared::remittance::{Code, SkipReason};
use shared::wire::RemittanceState;

use crate::text::{Phrase, phrase};
use crate::ui::TagTone;

/// A kind of fault in a few words: what the filter shows.
pub(super) fn code(code: Code) -> Phrase {
    match code {
        Code::MissingColumn => phrase("缺少必需的列", "A column is missing"),
        Code::Formula => phrase("单元格是公式", "The cell is a formula"),
        Code::IdLength => phrase("证件号码位数不对", "ID number has a wrong length"),
        Code::IdBirthDate => phrase("证件号码中的出生日期不对", "Birth date in the ID number is wrong"),
        Code::IdCheckDigit => phrase("证件号码校验位不对", "Check digit of the ID number is wrong"),
        Code::Duplicate => phrase("同一职工重复", "The same member twice"),
        Code::UnknownMember => phrase("不是本单位职工", "Not a member of this employer"),
        Code::SealedMember => phrase("账户已封存", "The account is sealed"),
        Code::AccountMismatch => phrase("账号与证件号码不符", "Account and ID number differ"),
        Code::NameMissing => phrase("没有姓名", "No name"),
        Code::NameMismatch => phrase("姓名与证件号码不符", "Name and ID number differ"),
        Code::NotANumber => phrase("不是数字", "Not a number"),
        Code::Negative => phrase("金额为负", "Negative"),
        Code::BaseOverCap => phrase("基数高于上限", "Base above the cap"),
        Code::BaseUnderFloor => phrase("基数低于下限", "Base below the floor"),
        Code::RateOutOfRange => phrase("比例超出范围", "Rate out of range"),
        Code::RateMismatch => phrase("比例与登记不符", "Not the registered rate"),
        Code::AmountMismatch => phrase("缴存额算得不对", "Amount does not fit the base"),
    }
}

/// Whether the name of the fault leaves open which column it stands in.
pub(super) fn needs_field(code: Code) -> bool {
    matches!(
        code,
        Code::Formula | Code::NotANumber | Code::Negative | Code::RateOutOfRange | Code::RateMismatch
    ) || code == Code::AmountMismatch
}

/// Why a row is not taken for a person.
pub(super) fn skipped(reason: SkipReason) -> Phrase {
    match reason {
        SkipReason::Title => phrase("标题或表头", "Title or heading"),
        SkipReason::Blank => phrase("空行", "Blank"),
        SkipReason::Subtotal => phrase("小计或合计", "Subtotal"),
        SkipReason::Heading => phrase("重复的表头", "Heading again"),
        SkipReason::Note => phrase("备注或签字", "Note or signature"),
    }
}

/// Where a remittance stands.
pub(super) fn state(state: RemittanceState) -> (TagTone, Phrase) {
    match state {
        RemittanceState::Collecting => (TagTone::Waiting, phrase("银行扣款中", "Bank is collecting")),
        RemittanceState::Credited => (TagTone::Good, phrase("已入账", "Credited")),
        RemittanceState::Failed => (TagTone::Bad, phrase("扣款失败", "Not collected")),
    }
}
