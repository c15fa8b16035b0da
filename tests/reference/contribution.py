"""Contribution: rules 3.1."""

from fractions import Fraction

from inputs import Unusable
from rounding import STEPS, half_up, mode, to_step

YUAN = STEPS["yuan"]
FEN = STEPS["fen"]

# Yancheng from July 2026 (rules 2.1), by hand and not from the pack.
CAP = Fraction(31_314)
LOW_COUNTIES = {"jianhu", "sheyang", "funing", "binhai", "xiangshui"}
CITY = {"shiqu", "tinghu", "yandu", "dafeng", "kaifaqu", "yannan", "dongtai"}
FLEXIBLE_FLOOR, FLEXIBLE_RATE = Fraction(3_800), Fraction(10, 100)


def contribution(given):
    """Each side alone, or (`single_`) the total once, the personal side alone and the employer the rest."""
    base = given.need(given.money("base"))
    member = given.text("member", "employee")
    if member not in ("employee", "flexible"):
        raise Unusable("member")
    employer, personal = given.rate("unit_pct"), given.rate("personal_pct")
    if member == "employee":
        given.need(employer)
        given.need(personal)
    employer, personal = employer or Fraction(0), personal or Fraction(0)
    if member == "flexible" and employer + personal == 0:
        given.need(given.rate("personal_pct"))
    name = given.text("mode", "each_side_half_up_yuan")
    where = next((kind for kind in ("each_side_", "single_") if name.startswith(kind)), None)
    if where is None:
        raise Unusable("mode")
    try:
        direction, step = mode(name.removeprefix(where))
    except ValueError as error:
        raise Unusable("mode") from error
    own = to_step(base * personal, direction, step)
    if where == "single_":
        total = to_step(base * (personal + employer), direction, step)
        own = min(own, total)
    else:
        total = own + to_step(base * employer, direction, step)
    if member == "flexible":
        # A flexible member pays both sides.
        return {"per_side": own, "unit": 0, "personal": total, "total": total}
    return {"per_side": own, "unit": total - own, "personal": own, "total": total}


def shortfall(given):
    """A base declared too low, both sides, nothing rounded."""
    real, declared = given.need(given.money("true_base")), given.need(given.money("declared_base"))
    both, months = 2 * given.need(given.rate("pct")), given.need(given.whole("months", 0, 1_200))
    month = (real - declared) * both
    return {
        "monthly_full": real * both,
        "monthly_paid": declared * both,
        "shortfall_month": month,
        "shortfall_total": month * months,
    }


def base_cap(given):
    """A multiple of the average monthly wage."""
    monthly, annual = given.number("avg_monthly_wage"), given.number("avg_annual_wage")
    if monthly is None:
        monthly = given.need(annual) / 12
    multiple = given.number("multiple")
    multiple = Fraction(3) if multiple is None else multiple
    how = given.text("mode", "exact")
    if how == "exact":
        return {"cap": monthly * multiple}
    if how == "floor_month_then_x3":
        return {"cap": to_step(monthly, "floor", YUAN) * multiple}
    try:
        direction, step = mode(how)
    except ValueError as error:
        raise Unusable("mode") from error
    return {"cap": to_step(monthly * multiple, direction, step)}


def share_of_wage(given):
    """A share of the average monthly wage: the month half-up to the yuan, then times twelve."""
    wage, share = given.need(given.number("avg_monthly_wage")), given.need(given.rate("pct"))
    month = half_up(wage * share, YUAN)
    return {"month": month, "year": month * 12}


def decided(rule, facts):
    """The amount of a decision whose facts are all given; none where the rule must refuse."""
    return RULES[rule](facts)


def between(wage, floor):
    return min(max(wage, floor), CAP)


def floor_of(facts):
    """None for a district that Yancheng does not have."""
    if facts["district"] in LOW_COUNTIES:
        return Fraction(2_010)
    return Fraction(2_260) if facts["district"] in CITY else None


def base(facts):
    """The wage that counts, between the limits of its place."""
    kind = facts["wage_kind"]
    if kind == "declared":
        return between(Fraction(facts["income"]), FLEXIBLE_FLOOR)
    floor = floor_of(facts)
    if kind == "last_year":
        if not 1 <= facts["months_worked"] <= 12:
            return None
        wage = half_up(Fraction(facts["wages_year"]) / facts["months_worked"], FEN)
    else:
        wage = Fraction(facts["wage_month"])
    return None if floor is None else between(wage, floor)


def flexible(facts):
    """Ten percent of what is declared, rounded once; nothing beside an employer."""
    if facts["has_employer"]:
        return None
    return half_up(between(Fraction(facts["income"]), FLEXIBLE_FLOOR) * FLEXIBLE_RATE, YUAN)


def monthly(facts):
    """Both sides of the base, each rounded; five to twelve percent, public bodies twelve."""
    rates = [Fraction(facts[side].rstrip("%")) for side in ("rate_employer", "rate_member")]
    least, most = (12, 12) if facts["employer_kind"] == "public" else (5, 12)
    floor = floor_of(facts)
    if floor is None or any(not least <= rate <= most for rate in rates):
        return None
    wage = between(Fraction(facts["base"]), floor)
    return sum(half_up(wage * rate / 100, YUAN) for rate in rates)


RULES = {"base": base, "flexible": flexible, "monthly_contribution": monthly}
