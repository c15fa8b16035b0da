"""Amortisation: rules 3.4. A month's rate is exactly a twelfth of the year's."""

from fractions import Fraction

from inputs import Unusable
from rounding import STEPS, half_up

YUAN, HUNDRED, THOUSAND = STEPS["yuan"], Fraction(100), Fraction(1_000)


class Loan:
    """Principal, a month's rate, instalments."""

    def __init__(self, principal, annual, months):
        if principal <= 0 or annual > 1:
            raise Unusable("loan")
        self.principal, self.monthly, self.months = principal, annual / 12, months

    @classmethod
    def of(cls, given, rate="annual_pct"):
        principal, annual = given.need(given.money("principal")), given.need(given.rate(rate))
        return cls(principal, annual, given.need(given.whole("months", 1, 1_200)))

    def payment(self):
        """M = P·r(1+r)^n / ((1+r)^n − 1), not rounded."""
        if self.monthly == 0:
            return self.principal / self.months
        # (1+r)^n as top over bottom, so that one fraction is made and not six.
        base = 1 + self.monthly
        top, bottom = base.numerator**self.months, base.denominator**self.months
        once = self.principal * self.monthly
        return Fraction(once.numerator * top, once.denominator * (top - bottom))

    def balance(self, payment, after):
        """What is owed after so many unrounded payments: P·g − M·(g − 1)/r with g = (1+r)^k."""
        if self.monthly == 0:
            return self.principal - payment * after
        growth = (1 + self.monthly) ** after
        return self.principal * growth - payment * ((growth - 1) / self.monthly)

    def interest(self):
        """Interest by the quote convention, not rounded."""
        return self.payment() * self.months - self.principal

    def rows(self, part, level):
        """The ledger: principal, interest and payment of each month, in whole fen. `part` is the regular payment
        (level) or the regular principal; interest is half-up on the fen balance; the last instalment clears."""
        top, bottom = self.monthly.numerator, self.monthly.denominator
        owed, part = int(self.principal * 100), int(part * 100)
        for number in range(1, self.months + 1):
            interest = (2 * owed * top + bottom) // (2 * bottom)
            repaid = part - interest if level else part
            if number == self.months or repaid > owed:
                repaid = owed
            owed -= repaid
            yield repaid, interest, repaid + interest

    def level_rows(self, payment):
        return self.rows(half_up(payment), True)

    def ledger_interest(self):
        return Fraction(sum(row[1] for row in self.level_rows(self.payment())), 100)


def equal_instalment(given):
    loan = Loan.of(given)
    payment = loan.payment()
    rows = list(loan.level_rows(payment))
    interest = payment * loan.months - loan.principal
    return {
        "payment": half_up(payment),
        "payment_yuan": half_up(payment, YUAN),
        "interest": half_up(interest),
        "total": half_up(payment * loan.months),
        "interest_rounded_payment": half_up(payment) * loan.months - loan.principal,
        "ledger_interest": Fraction(sum(row[1] for row in rows), 100),
        "ledger_last": Fraction(rows[-1][2], 100),
        "interest_to_100": half_up(interest, HUNDRED),
        "interest_to_1000": half_up(interest, THOUSAND),
    }


def first_instalment(given):
    loan = Loan.of(given)
    repaid, interest, _ = next(loan.level_rows(loan.payment()))
    return {"interest": Fraction(interest, 100), "principal_part": Fraction(repaid, 100)}


def equal_principal(given):
    """Month k costs P/n + (P − P/n·(k−1))·r; interest in all P·r·(n+1)/2."""
    loan = Loan.of(given)
    part = loan.principal / loan.months
    interest = principal_interest(loan)
    figures = {
        "last": half_up(part + part * loan.monthly),
        "dec": half_up(part * loan.monthly),
        "interest": half_up(interest),
        "total": loan.principal + half_up(interest),
        "interest_to_1000": half_up(interest, THOUSAND),
    }
    for name, number in (("first", 1), ("second", 2), ("third", 3)):
        if number <= loan.months:
            owed = loan.principal - part * (number - 1)
            figures[name] = half_up(part + owed * loan.monthly)
    return figures


def principal_interest(loan):
    return loan.principal * loan.monthly * (loan.months + 1) / 2


def compare(given):
    loan = Loan.of(given)
    return {"epi_minus_ep_interest": half_up(loan.interest()) - half_up(principal_interest(loan))}


def rate_cut_saving(given):
    before, after = Loan.of(given, "from_pct"), Loan.of(given, "to_pct")
    was, now = before.payment(), after.payment()
    quoted = (was - now) * before.months
    return {
        "payment_saved": half_up(was - now),
        "payment_saved_rounded_diff": half_up(was) - half_up(now),
        "payment_saved_yuan": half_up(was, YUAN) - half_up(now, YUAN),
        "payment_saved_nearest_yuan": half_up(was - now, YUAN),
        "interest_saved": before.ledger_interest() - after.ledger_interest(),
        "interest_saved_to_100": half_up(quoted, HUNDRED),
        "interest_saved_to_1000": half_up(quoted, THOUSAND),
    }


def schedule(given):
    """Every row of both ledgers, told apart by sums that weigh each row with its number; in fen."""
    loan = Loan.of(given)
    level = given.text("method") == "level"
    part = loan.payment() if level else loan.principal / loan.months
    rows = list(loan.rows(half_up(part), level))
    return {
        "first": rows[0][2],
        "last": rows[-1][2],
        "interest": sum(row[1] for row in rows),
        "weighed_payments": sum(number * row[2] for number, row in enumerate(rows, 1)),
        "weighed_interest": sum(number * row[1] for number, row in enumerate(rows, 1)),
    }
