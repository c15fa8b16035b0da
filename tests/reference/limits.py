"""Limits, interest on deposits and caps: rules 3.2, 3.6, 3.8, 3.10 and the table of kinds."""

from fractions import Fraction

from inputs import Unusable
from rounding import FEN, half_up, to_step


def repayment_capacity(given):
    """P = M·((1+r)^n − 1)/(r(1+r)^n), down to the fen and then to the step."""
    base, share = given.need(given.money("base")), given.need(given.rate("pct"))
    annual, months = given.need(given.rate("annual_pct")), given.need(given.whole("months", 1, 1_200))
    step = given.money("floor_to")
    if annual > 1 or step == 0:
        raise Unusable("terms")
    payment, monthly = base * share, annual / 12
    if monthly == 0:
        limit = payment * months
    else:
        growth = (1 + monthly) ** months
        limit = payment * (growth - 1) / (monthly * growth)
    return {"limit": to_step(to_step(limit, "floor", FEN), "floor", step or FEN)}


def loan_limit(given):
    """The least of the bounds that the inputs define."""
    balance, floor, multiple = given.money("balance"), given.money("floor_balance"), given.number("multiple")
    base, deposit, rate = given.money("base"), given.money("monthly_deposit"), given.rate("rate_pct")
    share, years = given.rate("pct"), given.number("years")
    cap, base_cap = given.money("cap"), given.money("base_cap")
    uplift, more = given.number("uplift_factor"), given.money("uplift_amount")
    coefficient, liquidity = given.number("coeff"), given.number("liquidity_coeff")
    if rate == 0 or (base_cap is None and not (uplift is None and more is None)):
        raise Unusable("bounds")

    bounds = {}
    if balance is not None:
        bounds["balance"] = max(balance, floor or Fraction(0)) * given.need(multiple)
    if base is not None or deposit is not None:
        income = base if base is not None else deposit / given.need(rate)
        bounds["base"] = income * given.need(share) * 12 * given.need(years)
    if cap is not None:
        bounds["cap"] = cap
    if base_cap is not None:
        bounds["base_cap"] = base_cap * (Fraction(1) if uplift is None else uplift)

    for factor, order in ((coefficient, ("base", "balance", "base_cap")), (liquidity, ("balance", "cap", "base_cap"))):
        if factor is not None:
            first = next((name for name in order if name in bounds), None)
            if first is None:
                raise Unusable("factor")
            bounds[first] *= factor
    if base_cap is not None:
        # An amount on top is not multiplied.
        bounds["base_cap"] += more or 0
    if not bounds:
        raise Unusable("bounds")
    return {"limit": min(bounds.values())}


def deposit_interest(given):
    """Balance × rate × days / 360, half-up once."""
    balance, annual = given.need(given.money("balance")), given.need(given.rate("annual_pct"))
    days = given.need(given.whole("days", 0, 36_600))
    if annual > 1:
        raise Unusable("annual_pct")
    interest = balance * annual * days / 360
    return {"interest": half_up(interest), "interest_yuan": half_up(interest, Fraction(1))}


def rent_cap(given):
    """A month's cap × multiplier × months; each one where not given."""
    multiplier, months = given.number("multiplier"), given.whole("months", 0, 1_200)
    cap = given.need(given.money("base_month"))
    return {"cap": cap * (1 if multiplier is None else multiplier) * (1 if months is None else months)}


def rent_amount(given):
    """The least of rent, cap and a share of the deposit, of those that are given."""
    deposit, share = given.money("monthly_deposit"), given.rate("pct_of_deposit")
    parts = [given.money("contract"), given.money("single_cap")]
    if share is not None:
        parts.append(given.need(deposit) * share)
    given_parts = [part for part in parts if part is not None]
    if not given_parts:
        raise Unusable("contract")
    return {"amount": min(given_parts)}
