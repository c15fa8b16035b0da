"""Runs the cases against any program that speaks the line interface: `python3 run.py -- COMMAND...`.

The program gets one question a line on standard input and answers one line each, in order. Exit code 0 when every
case passed, 1 when one failed or was not answered, 2 when the program cannot be asked.
"""

import json
import re
import subprocess
import sys
import unicodedata
from decimal import Decimal, InvalidOperation
from pathlib import Path

SHOWN = 20


def load(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def ask(command, cases):
    """The answers by the id of their case."""
    asked = "".join(
        json.dumps({key: case[key] for key in ("id", "kind", "inputs")}, ensure_ascii=False) + "\n" for case in cases
    )
    try:
        ran = subprocess.run(command, input=asked.encode(), stdout=subprocess.PIPE, timeout=600, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"{command[0]}: {error}", file=sys.stderr)
        sys.exit(2)
    answers = {}
    for line in ran.stdout.decode("utf-8", "replace").splitlines():
        try:
            answer = json.loads(line)
        except ValueError:
            continue
        if isinstance(answer, dict) and isinstance(answer.get("id"), str):
            answers[answer["id"]] = answer
    return answers


def decided(decision):
    """Outcome, amount, binding bound and codes of an explained decision."""
    outcome, detail = decision["outcome"], decision["detail"]
    if outcome == "grant":
        grant, codes = detail, []
        outcome = "estimate" if detail["assumed"] else "grant"
    elif outcome == "refer":
        grant, codes = detail.get("estimate"), [reason["code"] for reason in detail["because"]]
    elif outcome == "refuse":
        grant, codes = None, [reason["code"] for reason in detail]
    else:
        grant, codes = None, [question["field"] for question in detail]
    figures = {} if grant is None else {"amount": grant["amount"], "binding": grant["binding"]}
    return {"outcome": outcome, "codes": codes} | figures


def found(result, path):
    """What an answer holds at a place such as `interest` or `rows[16].payment`; none where it has no such place."""
    for name, place in re.findall(r"(\w+)|\[(\d+)\]", path):
        if name:
            result = result.get(name)
        else:
            result = result[int(place)] if int(place) < len(result) else None
        if result is None:
            return None
    return result


def same(expected, got):
    """Numbers are compared as numbers, everything else as it is written."""
    if isinstance(expected, str) and isinstance(got, str):
        try:
            return Decimal(expected) == Decimal(got)
        except InvalidOperation:
            return expected == got
    return type(expected) is type(got) and expected == got


def verdict(case, answer):
    """`passed`, `failed` or `not answered`, and what was said instead."""
    expected, said = case["expected"], (answer or {}).get("error")
    if answer is None:
        return "not answered", "no line with this id"
    if "error" in expected:
        code = said.get("code") if isinstance(said, dict) else None
        return ("passed", "") if code == expected["error"] else ("failed", f"expected {expected}, got {answer}")
    if said is not None:
        return "not answered", str(said)
    result = answer.get("result")
    if result is None:
        return "not answered", "neither a result nor an error"
    try:
        if case["kind"] == "decide":
            result = decided(result["decision"])
        got = {key: found(result, key) for key in expected}
        differs = {key: got[key] for key, value in expected.items() if not same(value, got[key])}
    except (AttributeError, KeyError, TypeError) as error:
        return "failed", f"an answer of another form: {error!r}"
    if not differs:
        return "passed", ""
    return "failed", "; ".join(f"{key} is {got}, not {expected[key]}" for key, got in differs.items())


def padded(text, width):
    """Chinese characters take two columns."""
    wide = sum(1 + (unicodedata.east_asian_width(char) in "WF") for char in text)
    return text + " " * (width - wide)


def main(arguments):
    if len(arguments) < 2 or arguments[0] != "--":
        print(__doc__, file=sys.stderr)
        return 2
    cases = load(Path(__file__).parent / "cases.jsonl")
    answers = ask(arguments[1:], cases)
    table, wrong = {}, []
    for case in cases:
        outcome, why = verdict(case, answers.get(case["id"]))
        row = table.setdefault(case["article"], {"passed": 0, "failed": 0, "not answered": 0})
        row[outcome] += 1
        if outcome != "passed":
            wrong.append(f"{outcome}: {case['id']} ({case['note']}): {why}")
    table["合计 total"] = {key: sum(row[key] for row in table.values()) for key in ("passed", "failed", "not answered")}
    print(padded("条款 article", 48) + "passed  failed  not answered")
    for article, row in table.items():
        print(f"{padded(article, 48)}{row['passed']:>6}  {row['failed']:>6}  {row['not answered']:>12}")
    for line in wrong[:SHOWN]:
        print(line)
    if len(wrong) > SHOWN:
        print(f"… and {len(wrong) - SHOWN} more")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
