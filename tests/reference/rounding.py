"""Rounding of exact fractions. Negative amounts mirror the positive ones."""

from fractions import Fraction

STEPS = {"yuan": Fraction(1), "jiao": Fraction(1, 10), "fen": Fraction(1, 100)}
FEN = STEPS["fen"]


def to_step(amount, direction, step):
    """The amount in whole steps, by the direction that a mode names."""
    amount = Fraction(amount)
    sign = -1 if amount < 0 else 1
    # Whole numbers from here: the fraction need not be brought to its lowest terms again.
    bottom = amount.denominator * step.numerator
    whole, rest = divmod(abs(amount.numerator) * step.denominator, bottom)
    if direction == "half_up":
        whole += 2 * rest >= bottom
    elif direction == "half_even":
        whole += 2 * rest > bottom or (2 * rest == bottom and whole % 2 == 1)
    elif direction == "ceil":
        whole += rest > 0
    elif direction == "ceil_even":
        whole += rest > 0
        whole += whole % 2
    elif direction == "next_digit":
        whole += 10 * rest >= bottom
    elif direction != "floor":
        raise ValueError(direction)
    return sign * whole * step


def half_up(amount, step=FEN):
    """四舍五入"""
    return to_step(amount, "half_up", step)


def mode(name):
    """Direction and step of `half_up_yuan` and its like."""
    direction, _, step = name.rpartition("_")
    if step not in STEPS:
        raise ValueError(name)
    to_step(Fraction(0), direction, FEN)
    return direction, STEPS[step]
