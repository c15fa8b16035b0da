"""The limits of many made-up borrowers in exact fractions: `many.py FOLDER`.

Reads `cases.bin` (see `../peers/openfisca/measure.py`) and counts in how many cases the answers of `ours.bin` and of
`openfisca.bin` are not those of the rule, rules 2.3 and 3.8 for a first home on 2026-10-08; prints one JSON object.
"""

import json
import sys
from array import array
from fractions import Fraction
from functools import cache
from pathlib import Path

from rounding import FEN, to_step

CEILING, DOWN, STEP = Fraction(60, 100), Fraction(15, 100), Fraction(1_000)
CAP_SINGLE, CAP_FAMILY = Fraction(800_000), Fraction(1_200_000)
SHORT, LONG = Fraction(21, 1_000), Fraction(26, 1_000)
MONTHS, TERM = 6, 30


def column(path):
    """Little-endian 64-bit numbers, as the machines that this runs on have them."""
    numbers = array("q")
    numbers.frombytes(path.read_bytes())
    return numbers


@cache
def worth(years):
    """The loan that one yuan a month repays: ((1+r)^n − 1)/(r(1+r)^n)."""
    monthly = (LONG if years > 5 else SHORT) / 12
    growth = (1 + monthly) ** (12 * years)
    return (growth - 1) / (monthly * growth)


def limit(family, base, spouse, price, years, months, withdrawn):
    """In fen."""
    if months < MONTHS or years > TERM:
        return 0
    income = Fraction(base + (spouse if family else 0), 100)
    price = Fraction(price, 100)
    capacity = to_step(to_step(income * CEILING, "floor", FEN) * worth(years), "floor", FEN)
    cap = CAP_FAMILY if family else CAP_SINGLE
    least = min(capacity, price * (1 - DOWN), cap, price - Fraction(withdrawn, 100))
    return max(int(to_step(least, "floor", STEP) * 100), 0)


def main(folder):
    cases = column(folder / "cases.bin")
    ours, theirs = column(folder / "ours.bin"), column(folder / "openfisca.bin")
    count = len(ours)
    columns = [cases[start : start + count] for start in range(0, len(cases), count)]
    exact = [limit(*case) for case in zip(*columns, strict=True)]
    wrong = {
        name: sum(right != answer for right, answer in zip(exact, answers, strict=True))
        for name, answers in (("ours", ours), ("openfisca", theirs))
    }
    print(json.dumps({"cases": count} | wrong))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
