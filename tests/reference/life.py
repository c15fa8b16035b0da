"""A loan by its calendar: odd first month, a rate that changes within a month, instalments that were missed. Rules 3.4, 3.6."""

import calendar
import re
from datetime import date, timedelta
from fractions import Fraction

from inputs import Inputs, Unusable
from loan import Loan
from rounding import half_up

DAY = timedelta(days=1)
BASES = ("whole_month", "actual360", "thirty360")
MONTH = re.compile(r"(\d{4})-(\d{2})")
# By hand from rules 3.6: an assumption of one and a half times the contract's rate, kept from this day on.
FACTOR, FACTOR_FROM = Fraction(3, 2), date(2019, 4, 1)


def choice(given, name, choices):
    found = given.text(name, choices[0])
    if found not in choices:
        raise Unusable(name)
    return found


def objects(given, name):
    found = given.given.get(name)
    found = [] if found is None else found
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise Unusable(name)
    return [Inputs(one) for one in found]


class Life:
    """A loan with its days."""

    def __init__(self, given):
        self.loan = Loan.of(given)
        self.issued = given.need(given.day("issued"))
        self.due_day = given.whole("due_day", 1, 31) or self.issued.day
        self.level = choice(given, "method", ("level", "level_principal")) == "level"
        self.first, self.split = choice(given, "first", BASES), choice(given, "split", BASES)
        self.changes = {}
        for one in objects(given, "changes"):
            on, rate = one.need(one.day("from")), one.need(one.rate("annual_pct"))
            if rate > 1:
                raise Unusable("changes")
            self.changes[on] = rate
        self.change_days = sorted(self.changes)

    def rate(self, day):
        """The year's rate of one day."""
        rate = self.loan.monthly * 12
        for on in self.change_days:
            if on <= day:
                rate = self.changes[on]
        return rate

    def due(self, number):
        years, month = divmod(self.issued.month - 1 + number, 12)
        year, month = self.issued.year + years, month + 1
        return date(year, month, min(self.due_day, calendar.monthrange(year, month)[1]))

    def stretches(self, start, end):
        """Stretches of days of one rate: first day, day after, rate."""
        cuts = [start, *(day for day in self.change_days if start < day < end), end]
        found = []
        for one, after in zip(cuts, cuts[1:]):
            rate = self.rate(one)
            if found and found[-1][2] == rate:
                found[-1] = (found[-1][0], after, rate)
            else:
                found.append((one, after, rate))
        return found

    def year_part(self, number, start, end):
        """The year's rate times the part of a year that a period is: a month unless it is the odd first or is cut."""
        found = self.stretches(start, end)
        basis = "whole_month" if len(found) == 1 else self.split
        if number == 1 and self.first != "whole_month":
            basis = self.first
        if basis == "whole_month":
            return sum(rate * (after - one).days for one, after, rate in found) / (12 * (end - start).days)
        count = thirties if basis == "thirty360" else lambda one, after: (after - one).days
        return sum(rate * count(one, after) for one, after, rate in found) / Fraction(360)

    def regular(self, owed, rate, left):
        """The payment, or the part of principal, that is due from here on."""
        if owed == 0:
            return Fraction(0)
        return half_up(Loan(owed, rate, left).payment() if self.level else owed / left)

    def rows(self):
        """Repayment day, principal and interest of each instalment."""
        owed, start, priced = self.loan.principal, self.issued, self.rate(self.issued)
        regular = self.regular(owed, priced, self.loan.months)
        for number in range(1, self.loan.months + 1):
            due, left = self.due(number), self.loan.months + 1 - number
            if self.rate(due - DAY) != priced:
                priced = self.rate(due - DAY)
                regular = self.regular(owed, priced, left)
            part = regular - half_up(owed * priced / 12) if self.level else regular
            part = owed if left == 1 else min(max(part, 0), owed)
            yield due, part, half_up(owed * self.year_part(number, start, due))
            owed, start = owed - part, due


def thirties(start, end):
    """Days between two days in a year of twelve months of thirty."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months * 30 + min(end.day, 30) - min(start.day, 30)


def weighed(rows):
    """Every row told apart by sums that weigh it with its number."""
    found = {"paid": 0, "principal": 0, "interest": 0, "days": 0, "weighed_principal": 0, "weighed_interest": 0}
    for number, (due, principal, interest) in enumerate(rows, 1):
        found["paid"] += principal + interest
        found["principal"] += principal
        found["interest"] += interest
        found["days"] += number * due.toordinal()
        found["weighed_principal"] += number * principal
        found["weighed_interest"] += number * interest
    return found


def whole(given):
    """A loan without events."""
    return weighed(Life(given).rows())


def flat_whole(result):
    rows = [
        (date.fromisoformat(row["on"]), Fraction(row["principal"]), Fraction(row["interest"])) for row in result["rows"]
    ]
    return weighed(rows) | {name: result[name] for name in ("paid", "principal", "interest")}


def arrears(given):
    """Instalments missed from a month on, each with its penalty: every day bears its own rate."""
    life = Life(given)
    found = MONTH.fullmatch(given.text("from_month", ""))
    many, paid_on = given.need(given.whole("instalments", 1, 1_200)), given.need(given.day("paid_on"))
    if not found or paid_on < FACTOR_FROM:
        raise Unusable("arrears")
    month = tuple(int(part) for part in found.groups())
    missed = [row for row in life.rows() if (row[0].year, row[0].month) >= month][:many]
    if len(missed) < many or (missed[0][0].year, missed[0][0].month) != month or paid_on <= missed[-1][0]:
        raise Unusable("arrears")
    figures = {"instalments": sum(row[1] + row[2] for row in missed), "penalty": 0}
    for place, (due, principal, interest) in enumerate(missed):
        late = sum(rate * (after - one).days for one, after, rate in life.stretches(due + DAY, paid_on + DAY))
        penalty = half_up((principal + interest) * late * FACTOR / 360)
        figures |= {f"{place}.principal": principal, f"{place}.interest": interest, f"{place}.penalty": penalty}
        figures |= {f"{place}.days": (paid_on - due).days}
        figures["penalty"] += penalty
    ageing = 1 if many < 3 else 2 if many < 6 else 3
    total = figures["instalments"] + figures["penalty"]
    return figures | {"factor_pct": FACTOR * 100, "total": total, "ageing": ageing, "estimate": 1}


def flat_arrears(result):
    figures = {name: result[name] for name in result if name != "missed"}
    for place, row in enumerate(result["missed"]):
        figures |= {f"{place}.{name}": row[name] for name in row if name != "due"}
    return figures
