"""One overdue instalment, what a late payment covers, and how a combined loan is divided. Rules 3.6."""

from fractions import Fraction

from inputs import Unusable
from life import FACTOR, FACTOR_FROM, objects
from rounding import half_up

PARTS = ("penalty", "interest", "principal")
ORDERS = (
    "penalty_interest_principal",
    "interest_penalty_principal",
    "interest_principal_penalty",
    "principal_interest_penalty",
)


def late(given):
    """Repayment day, the day up to which a penalty was charged, and what is owed by its part."""
    due, charged_to = given.need(given.day("due")), given.day("charged_to")
    owed = {name: given.need(given.money(f"overdue_{name}")) for name in ("principal", "interest")}
    return due, charged_to or due, owed | {"penalty": given.money("penalty") or Fraction(0)}


def penalty(given):
    """(principal + interest) × rate / 360 × factor × days, rounded once."""
    _, charged_to, owed = late(given)
    annual, on, factor = given.need(given.rate("annual_pct")), given.need(given.day("on")), given.rate("factor_pct")
    if annual > 1 or (factor or 0) > 10 or (factor is None and on < FACTOR_FROM):
        raise Unusable("penalty")
    used = FACTOR if factor is None else factor
    days, sum_owed = max((on - charged_to).days, 0), owed["principal"] + owed["interest"]
    return {
        "days": days,
        "owed": sum_owed,
        "factor_pct": used * 100,
        "penalty": half_up(sum_owed * annual * used * days / 360),
        "estimate": int(factor is None),
    }


def allocation(given):
    """The oldest instalment first, and of each its parts in the order named."""
    order, left = given.text("order"), given.need(given.money("paid"))
    if order not in ORDERS:
        raise Unusable("order")
    owed = [late(one) for one in objects(given, "overdue")]
    figures = {}
    for place in sorted(range(len(owed)), key=lambda place: owed[place][0]):
        for part in order.split("_"):
            paid = min(owed[place][2][part], left)
            figures[f"{place}.{part}"] = paid
            left -= paid
    return figures | {"left": left}


def flat_allocation(result):
    figures = {"left": result["left"]}
    for place, row in enumerate(result["covered"]):
        figures |= {f"{place}.{part}": row[part] for part in PARTS}
    return figures


def divide(given):
    needed, limit = given.need(given.money("needed")), given.need(given.money("fund_limit"))
    return {"fund": min(needed, limit), "bank": max(needed - limit, 0)}
