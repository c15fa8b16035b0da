"""The loan limit of Yancheng as a country package of OpenFisca: one entity, dated parameters, vectorised formulas.

The same rule as `shared::loan::limit`, for a first home without other debts: repayment capacity, price less the down
payment, cap, price less withdrawals; the least, brought down to whole thousands; nothing for too few months or too long
a term. Written the way OpenFisca's own country packages are: values of type float, no rounding in between.
"""

from pathlib import Path

from numpy import floor, maximum, minimum, where
from openfisca_core.entities import build_entity
from openfisca_core.periods import MONTH
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

Borrower = build_entity(key="borrower", plural="borrowers", label="借款人", is_person=True)


class family(Variable):
    value_type = bool
    entity = Borrower
    definition_period = MONTH
    label = "夫妻双方都缴存并一起申请"


class base(Variable):
    value_type = float
    entity = Borrower
    definition_period = MONTH
    label = "月均缴存基数"


class spouse_base(Variable):
    value_type = float
    entity = Borrower
    definition_period = MONTH
    label = "配偶月均缴存基数"


class price(Variable):
    value_type = float
    entity = Borrower
    definition_period = MONTH
    label = "房屋总价"


class term_years(Variable):
    value_type = int
    entity = Borrower
    definition_period = MONTH
    label = "贷款年限"


class months_contributed(Variable):
    value_type = int
    entity = Borrower
    definition_period = MONTH
    label = "连续足额缴存月数"


class withdrawn_for_home(Variable):
    value_type = float
    entity = Borrower
    definition_period = MONTH
    label = "为这套房已提取"


class by_capacity(Variable):
    value_type = float
    entity = Borrower
    definition_period = MONTH
    label = "还款能力"

    def formula(borrower, period, parameters):
        loan = parameters(period).loan
        years = borrower("term_years", period)
        counted = borrower("base", period) + borrower("spouse_base", period) * borrower("family", period)
        monthly = where(years > 5, loan.rate.long, loan.rate.short) / 12
        payment = counted * loan.payment_ceiling
        return payment * (1 - (1 + monthly) ** (-12 * years)) / monthly


class by_price(Variable):
    value_type = float
    entity = Borrower
    definition_period = MONTH
    label = "房价减首付"

    def formula(borrower, period, parameters):
        return borrower("price", period) * (1 - parameters(period).loan.down_first)


class by_cap(Variable):
    value_type = float
    entity = Borrower
    definition_period = MONTH
    label = "最高贷款额度"

    def formula(borrower, period, parameters):
        cap = parameters(period).loan.cap
        return where(borrower("family", period), cap.family, cap.single)


class by_withdrawals(Variable):
    value_type = float
    entity = Borrower
    definition_period = MONTH
    label = "房价减已提取"

    def formula(borrower, period, parameters):
        return borrower("price", period) - borrower("withdrawn_for_home", period)


class loan_limit(Variable):
    value_type = float
    entity = Borrower
    definition_period = MONTH
    label = "可贷额度"

    def formula(borrower, period, parameters):
        loan = parameters(period).loan
        of_person = minimum(borrower("by_capacity", period), borrower("by_cap", period))
        of_home = minimum(borrower("by_price", period), borrower("by_withdrawals", period))
        whole = floor(minimum(of_person, of_home) / loan.floor_to) * loan.floor_to
        enough = borrower("months_contributed", period) >= loan.months_required
        short = borrower("term_years", period) <= loan.term_max_years
        return where(enough * short, maximum(whole, 0), 0)


def system():
    """The package with its parameters."""
    rules = TaxBenefitSystem([Borrower])
    rules.load_parameters(str(Path(__file__).parent / "parameters"))
    inputs = (family, base, spouse_base, price, term_years, months_contributed, withdrawn_for_home)
    rules.add_variables(*inputs, by_capacity, by_price, by_cap, by_withdrawals, loan_limit)
    return rules
