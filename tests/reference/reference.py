"""A second, independent calculation of the rules in exact rationals; it compares, and counts what differs.

Standard input: one line a case, the question and the answer to be checked, as JSON with a tab between them.
Standard output: up to five differences, one a line, then `{"cases": N, "wrong": D}`. Nothing but Python 3.11 is needed.
"""

import json
import sys
from fractions import Fraction

import contribution
import interest
import life
import limits
import loan
import overdue
import prepay
from inputs import Inputs, Unusable

KINDS = {
    "contribution": contribution.contribution,
    "contribution_shortfall": contribution.shortfall,
    "base_cap": contribution.base_cap,
    "pct_of_wage": contribution.share_of_wage,
    "loan_equal_instalment": loan.equal_instalment,
    "loan_first_instalment": loan.first_instalment,
    "loan_equal_principal": loan.equal_principal,
    "loan_compare": loan.compare,
    "loan_rate_cut_saving": loan.rate_cut_saving,
    "schedule": loan.schedule,
    "loan_payoff": prepay.payoff,
    "loan_balance": prepay.balance,
    "loan_prepay_shorten": prepay.shorten,
    "loan_prepay_reduce": prepay.reduce,
    "repayment_capacity": limits.repayment_capacity,
    "loan_limit": limits.loan_limit,
    "deposit_interest": limits.deposit_interest,
    "deposit_interest_days": interest.days,
    "rent_cap": limits.rent_cap,
    "rent_amount": limits.rent_amount,
    "loan_life": life.whole,
    "loan_arrears": life.arrears,
    "loan_divide": overdue.divide,
    "overdue_penalty": overdue.penalty,
    "overdue_allocation": overdue.allocation,
}
# Answers of several rows, as this calculation names their figures.
FLAT = {
    "deposit_interest_days": interest.flat,
    "loan_life": life.flat_whole,
    "loan_arrears": life.flat_arrears,
    "overdue_allocation": overdue.flat_allocation,
}
SHOWN = 5
# An exact figure without an end is written to twelve decimals.
UNIT = Fraction(1, 10**12)


def same(expected, written):
    """Equal; where the exact figure has no end, equal to its last written digit."""
    expected, got = Fraction(expected), Fraction(written)
    if expected == got:
        return True
    return 10**12 % expected.denominator != 0 and abs(expected - got) * 2 <= UNIT


def decision(question, answer):
    """The amount of a decision: granted, or estimated where a person must judge."""
    inputs, said = question["inputs"], answer["result"]["decision"]
    grant = said["detail"] if said["outcome"] == "grant" else None
    if said["outcome"] == "refer":
        grant = said["detail"].get("estimate")
    got = None if grant is None else Fraction(grant["amount"])
    expected = contribution.decided(inputs["rule"], inputs["facts"])
    return [] if got == expected else [f"{inputs}: {got}, by the rules {expected}"]


def differences(question, answer):
    """The figures of one answer that are not those of the rules."""
    if question["kind"] == "decide":
        return decision(question, answer)
    try:
        expected = KINDS[question["kind"]](Inputs(question["inputs"]))
    except Unusable as why:
        return [] if "error" in answer else [f"answered although unusable: {why}"]
    result = answer.get("result")
    if result is None:
        return [f"not answered: {answer.get('error')}"]
    if question["kind"] in FLAT:
        result = FLAT[question["kind"]](result)
    if expected.keys() != result.keys():
        return [f"keys {sorted(expected)} and {sorted(result)}"]
    return [
        f"{key}: {result[key]}, by the rules {readable(expected[key])}"
        for key in expected
        if not same(expected[key], result[key])
    ]


def readable(number):
    """A fraction as it is read best."""
    text = str(Fraction(number))
    return text if len(text) < 40 else text[:40] + "…"


def main():
    cases = wrong = 0
    for line in sys.stdin:
        question, _, answer = line.partition("\t")
        question, answer = json.loads(question), json.loads(answer)
        found = differences(question, answer)
        cases += 1
        if found and wrong < SHOWN:
            print(json.dumps({"question": question, "differs": found}, ensure_ascii=False), flush=True)
        wrong += len(found)
    print(json.dumps({"cases": cases, "wrong": wrong}))


if __name__ == "__main__":
    main()
