"""Inputs as the interface allows them: text or whole numbers, nothing else."""

import re
from datetime import date
from fractions import Fraction

PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?")
MONEY_MOST = Fraction("999999999999.99")
RATE_MOST = Fraction(10_000)


class Unusable(Exception):
    """An input that no answer may rest on."""


class Inputs:
    """One question's inputs. Null and blank text count as not given."""

    def __init__(self, given):
        self.given = given

    def text(self, name, default=None):
        value = self.given.get(name)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, (str, int)):
            raise Unusable(name)
        return str(value).strip() or default

    def _number(self, name, decimals, most):
        text = self.text(name)
        if text is None:
            return None
        if not PLAIN.fullmatch(text):
            raise Unusable(name)
        if len(text.partition(".")[2].rstrip("0")) > decimals:
            raise Unusable(name)
        number = Fraction(text)
        if number > most:
            raise Unusable(name)
        return number

    def money(self, name):
        """Yuan, to the fen."""
        return self._number(name, 2, MONEY_MOST)

    def rate(self, name):
        """Percent, as a fraction of one."""
        percent = self._number(name, 6, RATE_MOST)
        return None if percent is None else percent / 100

    def number(self, name):
        """A factor."""
        return self._number(name, 9, Fraction(10**13 - 1))

    def whole(self, name, least, most):
        number = self._number(name, 9, Fraction(10**13 - 1))
        if number is not None and (number.denominator != 1 or not least <= number <= most):
            raise Unusable(name)
        return None if number is None else int(number)

    def day(self, name):
        """A calendar day of the years that the interface takes."""
        text = self.text(name)
        if text is None:
            return None
        try:
            day = date.fromisoformat(text)
        except ValueError as error:
            raise Unusable(name) from error
        if not 1850 <= day.year <= 2199:
            raise Unusable(name)
        return day

    def need(self, value):
        """What may not be missing."""
        if value is None:
            raise Unusable("missing")
        return value
