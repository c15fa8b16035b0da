"""Interest on an account, day by day: rules 1.4, 3.10."""

from datetime import date, timedelta
from fractions import Fraction

from inputs import Inputs, Unusable
from rounding import half_up

# By hand from rules 1.4 and not from the pack: the day from which it holds, the current year's part, what was carried forward.
RATES = [
    (date(2015, 5, 11), Fraction("0.35"), Fraction("1.85")),
    (date(2015, 6, 28), Fraction("0.35"), Fraction("1.60")),
    (date(2015, 8, 26), Fraction("0.35"), Fraction("1.35")),
    (date(2015, 10, 24), Fraction("0.35"), Fraction("1.10")),
    (date(2016, 2, 21), Fraction("1.50"), Fraction("1.50")),
]
# Between these days the rate of what was carried forward is general knowledge: an estimate.
GUESSED = (date(2015, 8, 26), date(2016, 2, 21))
CURRENT, CARRIED = 0, 1
SIDES = {"current": CURRENT, "carried": CARRIED}
DAY = timedelta(days=1)
# Hundredths of a percent and of a yuan, over a year of 360 days.
WHOLE = 100 * 100 * 100 * 360


def moved(given, first, last):
    """What comes in or goes out, by day and side."""
    movements = given.given.get("movements")
    movements = [] if movements is None else movements
    if not isinstance(movements, list):
        raise Unusable("movements")
    found = {}
    for one in movements:
        if not isinstance(one, dict):
            raise Unusable("movements")
        one = Inputs(one)
        on, side = one.need(one.day("date")), SIDES.get(one.text("side", "current"))
        amount = (one.money("paid_in") or 0) - (one.money("paid_out") or 0)
        if side is None or not first <= on < last:
            raise Unusable("movements")
        sums = found.setdefault(on, [0, 0])
        sums[side] += int(amount * 100)
    return found


def days(given):
    """Each day's balances at that day's rates; rounded once on the eve of 1 July and on the last day, then carried forward."""
    first, last = given.need(given.day("from")), given.need(given.day("to"))
    if first < RATES[0][0] or last <= first or last.year > first.year + 100:
        raise Unusable("days")
    current, carried = (int((given.money(name) or 0) * 100) for name in ("current", "carried"))
    movements = moved(given, first, last)
    changes = {row[0]: tuple(int(rate * 100) for rate in row[1:]) for row in RATES}
    of_current, of_carried = changes[max(day for day in changes if day <= first)]
    product, guessed, figures, settled, total = 0, False, {}, 0, Fraction(0)
    day = first
    while day < last:
        if day in movements:
            current, carried = current + movements[day][CURRENT], carried + movements[day][CARRIED]
        if day in changes:
            of_current, of_carried = changes[day]
        product += of_current * current + of_carried * carried
        guessed = guessed or (carried != 0 and GUESSED[0] <= day < GUESSED[1])
        day += DAY
        if day == last or (day.day == 1 and day.month == 7):
            interest, before = half_up(Fraction(product, WHOLE)), Fraction(current + carried, 100)
            figures |= {f"{settled}.before": before, f"{settled}.interest": interest}
            current, carried, product = 0, int((before + interest) * 100), 0
            total, settled = total + interest, settled + 1
    return figures | {"interest": total, "after": Fraction(carried, 100), "estimate": int(guessed)}


def flat(result):
    """The answer to be checked, as this calculation names its figures; the stretches of days are the other's way to them."""
    figures = {name: result[name] for name in ("interest", "after", "estimate")}
    for number, settlement in enumerate(result["settlements"]):
        figures |= {f"{number}.{name}": settlement[name] for name in ("before", "interest")}
    return figures
