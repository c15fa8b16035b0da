"""Early repayment: rules 3.5. All figures use the unrounded payment; what is shown is rounded once."""

from inputs import Unusable
from loan import Loan
from rounding import half_up


def payoff(given):
    """Settled on the day of instalment k: that instalment and the balance after it."""
    loan = Loan.of(given)
    at = given.need(given.whole("at_month", 1, loan.months))
    payment = loan.payment()
    left = loan.balance(payment, at)
    return {"payoff_incl_kth": half_up(left + payment), "total_paid": half_up(left + payment * at)}


def balance(given):
    loan = Loan.of(given)
    after = given.need(given.whole("after", 0, loan.months))
    return {"balance": half_up(loan.balance(loan.payment(), after))}


def _prepaid(given):
    """The loan, its payment, the months left and what is owed after the prepayment."""
    loan = Loan.of(given)
    after = given.need(given.whole("balance_after", 0, loan.months - 1))
    prepaid = given.need(given.money("prepay"))
    payment = loan.payment()
    owed = loan.balance(payment, after)
    if prepaid > half_up(owed):
        raise Unusable("prepay")
    # The balance as it is shown, in fen, clears the loan.
    left = 0 if prepaid == half_up(owed) else owed - prepaid
    return loan, payment, loan.months - after, left


def shorten(given):
    """The least n with M·(1 − (1+r)^−n)/r ≥ B: ceil(−ln(1 − B·r/M) / ln(1+r)) without logarithms."""
    loan, payment, before, left = _prepaid(given)

    def repays(months):
        if loan.monthly == 0:
            return payment * months >= left
        return (payment - left * loan.monthly) * (1 + loan.monthly) ** months >= payment

    least, most = 0, before
    while least < most:
        middle = (least + most) // 2
        least, most = (least, middle) if repays(middle) else (middle + 1, most)
    return {"remaining": least, "months_saved": before - least}


def reduce(given):
    """The term stays: the payment of a new loan over the months left."""
    loan, _, months, left = _prepaid(given)
    if left <= 0:
        return {"payment": 0}
    return {"payment": half_up(Loan(left, loan.monthly * 12, months).payment())}
