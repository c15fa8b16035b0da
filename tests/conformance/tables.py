"""The golden tables of plain kinds as questions: kind, id, the row, inputs, expected."""

import csv
from pathlib import Path

GOLDEN = Path(__file__).parent.parent / "golden"


def rows_of(table):
    """The rows of a table with a case and a source, numbered from one."""
    with (GOLDEN / table).open(encoding="utf-8", newline="") as file:
        yield from enumerate(csv.DictReader(file), 1)


def event(text):
    """`prepay 2026-01-10 200000 payment`, `postpone 2022-05-25 3 at_end` or `settle 2026-01-30`."""
    what, date, *rest = text.split()
    names = {"prepay": ("prepay", "keep"), "postpone": ("instalments", "catch_up"), "settle": ()}[what]
    return {"what": what, "date": date} | dict(zip(names, rest, strict=True))


def pieces(text, read):
    """What is divided by semicolons."""
    return [read(piece.strip()) for piece in text.split(";") if piece.strip()]


def lives():
    """Loans from the first instalment to the last: one line of each, the last one, and the interest of all."""
    for number, row in rows_of("loan_life.csv"):
        terms = ("principal", "annual_pct", "months", "issued", "due_day", "method", "first", "split")
        inputs = {key: row[key] for key in terms}
        inputs["changes"] = pieces(row["changes"], lambda text: dict(zip(("from", "annual_pct"), text.split(":"))))
        inputs["events"] = pieces(row["events"], event)
        line, last = f"rows[{int(row['line']) - 1}]", f"rows[{int(row['lines']) - 1}]"
        expected = {"interest": row["interest"], f"rows[{row['lines']}]": None}
        expected |= {f"{last}.on": row["last_on"], f"{last}.payment": row["last_payment"]}
        expected |= {f"{line}.{key}": row[key] for key in ("kind", "on", "payment")}
        expected |= {f"{line}.principal": row["line_principal"], f"{line}.interest": row["line_interest"]}
        if row["kind"] != "prepaid":
            expected[f"{line}.caught_up"] = row["caught_up"]
        if row["kind"] != "settled":
            expected[f"{line}.balance"] = row["balance"]
        yield "loan_life", f"life-{number:03}", row, inputs, expected


def movement(text):
    date, side, amount = text.split()
    paid = {"paid_out": amount[1:]} if amount.startswith("-") else {"paid_in": amount}
    return {"date": date, "side": side} | paid


def interests():
    """Interest on accounts, settled year by year."""
    for number, row in rows_of("deposit_interest.csv"):
        inputs = {key: row[key] for key in ("carried", "current", "from", "to")}
        inputs["movements"] = pieces(row["movements"], movement)
        settled = row["interest"].split(";")
        expected = {"after": row["after"], "estimate": row["estimate"] == "true", f"settlements[{len(settled)}]": None}
        expected |= {f"settlements[{year}].interest": interest for year, interest in enumerate(settled)}
        yield "deposit_interest_days", f"interest-{number:03}", row, inputs, expected


def penalties():
    """Penalty interest of an overdue instalment."""
    for number, row in rows_of("overdue.csv"):
        inputs = {key: row[key] for key in ("annual_pct", "factor_pct", "due", "charged_to", "on")}
        inputs |= {f"overdue_{key}": row[key] for key in ("principal", "interest")}
        expected = {"days": row["days"], "penalty": row["penalty"]}
        yield "overdue_penalty", f"penalty-{number:03}", row, inputs, expected


def plan(text):
    """`monthly part`, `monthly whole` or `yearly 7 payment`."""
    how, *rest = text.split()
    if how == "yearly":
        return {"plan": how} | dict(zip(("offset_month", "keep"), rest, strict=True))
    return {"plan": "_".join([how, *rest])}


def offsets():
    """Loans that the accounts of the fund repay: one month of each, how many months, and what the card pays."""
    for number, row in rows_of("loan_offset.csv"):
        inputs = {key: row[key] for key in ("principal", "annual_pct", "months", "issued", "reserve")}
        account = ("balance", "monthly_deposit")
        inputs["accounts"] = [one for text in row["accounts"].split(";") for one in groups(text, *account)]
        inputs |= plan(row["plan"])
        line = f"rows[{int(row['number']) - 1}]"
        expected = {"instalments": row["instalments"], "from_card": row["card_in_all"], f"{line}.number": row["number"]}
        expected |= {f"{line}.{key}": row[key] for key in ("payment", "from_card", "prepaid", "owed")}
        for column, key in (("from_accounts", "paid"), ("balances", "balance")):
            for place, amount in enumerate(row[column].split()):
                expected[f"{line}.accounts[{place}].{key}"] = amount
        yield "loan_offset", f"loan-offset-{number:03}", row, inputs, expected


def bans():
    """Until when a false claim bars a member."""
    for number, row in rows_of("ban.csv"):
        inputs = {key: row[key] for key in ("claim", "decided_on")}
        expected = {"until": row["until"]} if row["until"] else {"error": "not_in_force"}
        yield "ban_until", f"ban-{number:03}", row, inputs, expected


def groups(text, *names):
    """Objects of these inputs from words in turn."""
    words = text.split()
    return [dict(zip(names, words[start : start + len(names)])) for start in range(0, len(words), len(names))]


def figures(facts):
    """The facts of an indicator as its inputs."""
    month = ("member_count", "due_amount", "credited")
    lists = {
        "paying": ("member_count",),
        "types": ("economic_type", "member_count"),
        "public": ("economic_type",),
        "relieved": ("employer", "normal", "actual"),
    }
    inputs = {}
    for name, text in (fact.split("=") for fact in facts.split(";") if fact):
        if name in ("months", "deferred"):
            deferred = "yes" if name == "deferred" else "no"
            inputs.setdefault("remittances", []).extend(one | {"deferred": deferred} for one in groups(text, *month))
        elif name in lists:
            inputs[name] = groups(text, *lists[name])
        else:
            inputs[{"overdue": "overdue_loans"}.get(name, name)] = text
    return inputs


def indicators():
    """Figures of a centre's own reports."""
    for number, row in rows_of("indicators.csv"):
        indicator, by = row["indicator"], ""
        for counted in ("widened", "on_time"):
            if indicator.startswith(f"{counted}_"):
                indicator, by = counted, indicator.removeprefix(f"{counted}_")
        inputs = {"indicator": indicator, "by": by} | figures(row["facts"])
        said = row["expect"]
        if said == "none":
            expected = {"error": "nothing_to_calculate"}
        elif indicator == "relief":
            expected = dict(zip(("employers", "amount"), said.split(), strict=True))
        elif indicator in ("collected", "average_deposit"):
            expected = {"amount": said}
        elif indicator == "widened":
            expected = {"accounts": said}
        else:
            inputs["decimals"], expected = row["decimals"], {"percent": said}
        yield "indicator", f"indicator-{number:03}", row, inputs, expected


def every():
    for table in (lives, interests, penalties, offsets, bans, indicators):
        yield from table()
