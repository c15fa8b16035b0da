"""Writes `cases.jsonl` from the worked examples in `../golden`. Run it after those change: `python3 make.py`;
`--check` only says whether it would change anything."""

import csv
import json
import re
import sys
from pathlib import Path

import tables

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "golden"
# Columns of a table of decisions that are no facts, and facts that are numbers in JSON.
NO_FACTS = {"case", "rule", "day", "outcome", "amount", "binding", "codes", "says", "source"}
NUMBERS = {
    "children",
    "homes",
    "house_age_years",
    "months",
    "months_contributed",
    "months_regular",
    "months_worked",
    "term_years",
}
# The table's name where it is not the rule's.
RULES = {"retirement_withdrawal": "retirement"}

# What the plain kinds calculate, and the text behind it where there is one.
ARTICLES = {
    "contribution": "条例第16条 月缴存额",
    "contribution_shortfall": "条例第16条 少缴差额",
    "base_cap": "建金〔2018〕45号 缴存基数上限",
    "pct_of_wage": "月平均工资的比例",
    "duty_deadline": "条例第14条、第15条、第19条 单位的期限",
    "months_counted": "连续缴存月数",
    "employer_merge": "条例第14条 单位合并",
    "employer_split": "条例第14条 单位分立",
    "deposit_interest": "条例第21条 存款利息",
    "loan_equal_instalment": "等额本息",
    "loan_first_instalment": "等额本息",
    "loan_equal_principal": "等额本金",
    "loan_compare": "等额本息与等额本金",
    "loan_rate_cut_saving": "利率下调",
    "loan_payoff": "提前还款",
    "loan_balance": "提前还款",
    "loan_prepay_shorten": "提前还款",
    "loan_prepay_reduce": "提前还款",
    "repayment_capacity": "贷款额度",
    "loan_limit": "贷款额度",
    "loan_term": "贷款期限",
    "liquidity_multiple": "个贷率与余额倍数",
    "rate_lookup": "贷款利率",
    "loan_reprice": "贷款利率",
    "retirement_age": "渐进式延迟法定退休年龄的决定",
    "rent_cap": "租房提取限额",
    "rent_amount": "租房提取限额",
    "property_fee_cap": "物业费与装修",
    "property_fee_rate": "物业费与装修",
    "renovation_cap": "物业费与装修",
    "id_check": "GB 11643 居民身份证号码",
    "uscc_check": "GB 32100 统一社会信用代码",
    "luhn_check": "ISO/IEC 7812 银行卡号",
    "kpi": "运行指标",
    "loan_life": "还款计划与提前还款",
    "deposit_interest_days": "条例第21条 存款利息",
    "yuan_upper": "人民币大写",
    "loan_offset": "条例第24条 冲还贷",
    "loan_divide": "组合贷款",
    "loan_combined": "组合贷款",
    "overdue_penalty": "逾期罚息",
    "overdue_allocation": "逾期罚息",
    "loan_arrears": "逾期罚息",
    "ban_until": "条例2026第41条 限制期",
    "indicator": "运行指标",
}


def case(name, article, kind, inputs, expected, note):
    return {
        "id": name,
        "article": article,
        "kind": kind,
        "inputs": inputs,
        "expected": expected,
        "note": note,
    }


def examples():
    """The published examples that reproduce, without numbers that could be a real person's."""
    for table in ("cases.json", "boundaries.json"):
        for row in json.loads((GOLDEN / table).read_text("utf-8")):
            if not row["reproduces"] or re.fullmatch(r"(?!990101)\d{17}[\dXx]", row["inputs"].get("id", "")):
                continue
            source = row["source"]
            note = "；".join(filter(None, [source["title"], source.get("url"), row.get("rounding")]))
            yield case(row["id"], ARTICLES[row["kind"]], row["kind"], row["inputs"], row["expected"], note)


def identities():
    """Identity numbers of an area that does not exist."""
    note = "GB 11643: the check character is the sum by 2^(17-i) modulo 11"
    for name, number, valid in (
        ("id-good", "990101199003070015", True),
        ("id-x", "99010119900307004X", True),
        ("id-check", "990101199003070010", False),
        ("id-day", "990101199002300018", False),
        ("id-short", "99010119900307001", False),
    ):
        yield case(name, ARTICLES["id_check"], "id_check", {"id": number}, {"valid": valid}, note)


def rates():
    """The days on which a rate changes."""
    with (GOLDEN / "rates.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            inputs = {key: row[key] for key in ("date", "home", "term")}
            none = row["rate"] == "not_in_force"
            expected = {"error": row["rate"]} if none else {"rate": row["rate"]}
            name = f"rate-{row['date']}-{row['home']}-{row['term']}"
            yield case(name, ARTICLES["rate_lookup"], "rate_lookup", inputs, expected, row["source"])


def duties():
    """By which day an employer must have done what."""
    with (GOLDEN / "duty.csv").open(encoding="utf-8", newline="") as table:
        for number, row in enumerate(csv.DictReader(table), 1):
            inputs = {key: row[key] for key in ("duty", "event", "on") if row[key]}
            none = row["last"] == "not_in_force"
            expected = {key: row[key] for key in ("last", "days", "article", "days_late")}
            expected = {"error": row["last"]} if none else expected
            note = f"{row['case']}；{row['source']}"
            yield case(f"duty-{number:03}", ARTICLES["duty_deadline"], "duty_deadline", inputs, expected, note)


def months():
    """Which months count as paid in a row."""
    with (GOLDEN / "months_counted.csv").open(encoding="utf-8", newline="") as table:
        for number, row in enumerate(csv.DictReader(table), 1):
            inputs = {"date": row["date"], "states": [{"state": state} for state in row["states"].split()]}
            none = row["months"] == "not_in_force"
            expected = {"error" if none else "months": row["months"]}
            note = f"{row['case']}；{row['source']}"
            name = f"months-{number:03}"
            yield case(name, ARTICLES["months_counted"], "months_counted", inputs, expected, note)


def worked():
    """The tables of plain kinds; what a row leaves empty is not given."""
    for kind, name, row, inputs, expected in tables.every():
        given = {key: value for key, value in inputs.items() if value not in ("", [])}
        yield case(name, ARTICLES[kind], kind, given, expected, f"{row['case']}；{row['source']}")


def fact(name, text):
    if text in ("true", "false"):
        return text == "true"
    if name in NUMBERS:
        return int(text)
    if name == "lease" and text.startswith("registered:"):
        return {"registered": {"rent_per_month": text.removeprefix("registered:")}}
    return text


def decisions():
    """The tables of decisions: those with a column for the outcome."""
    for path in sorted(GOLDEN.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as table:
            reader = csv.DictReader(table)
            columns = set(reader.fieldnames or [])
            # A table of several centres asks of more than one program.
            if not {"case", "day", "outcome", "codes"} <= columns or "centre" in columns:
                continue
            for number, row in enumerate(reader, 1):
                # A table of several rules names them row by row.
                rule = row.get("rule") or RULES.get(path.stem, path.stem)
                facts = {key: fact(key, text) for key, text in row.items() if key not in NO_FACTS and text}
                inputs = {"rule": rule, "date": row["day"], "facts": facts}
                expected = {"outcome": row["outcome"], "codes": row["codes"].split()}
                if row["amount"]:
                    expected |= {"amount": row["amount"], "binding": row["binding"]}
                article = row["source"].split("；")[0].strip()
                if not article.startswith("条例"):
                    article = f"{rule}：本市规定"
                name = f"{rule}-{number:03}"
                yield case(name, article, "decide", inputs, expected, f"{row['case']}；{row['source']}")


def main():
    made = (examples, identities, rates, duties, months, worked, decisions)
    cases = [one for cases_of in made for one in cases_of()]
    ids = [one["id"] for one in cases]
    if twice := {name for name in ids if ids.count(name) > 1}:
        sys.exit(f"two cases of one id: {sorted(twice)}")
    cases.sort(key=lambda one: one["article"])
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in cases)
    file = HERE / "cases.jsonl"
    if sys.argv[1:] == ["--check"]:
        if file.read_text("utf-8") != text:
            sys.exit("cases.jsonl is not what the golden tables say: run make.py")
    else:
        file.write_text(text, "utf-8")
    print(f"{len(cases)} cases")


if __name__ == "__main__":
    main()
