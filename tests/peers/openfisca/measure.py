"""Times OpenFisca over the cases of a folder: `measure.py FOLDER`.

Reads `cases.bin`, the columns of the made-up borrowers one after another as little-endian 64-bit numbers (amounts in
fen), writes its answers in fen to `openfisca.bin` in the same form, and prints one JSON object: nanoseconds a case, the
median over rounds after one of warming up, on the core alone. What is timed is `calculate`; making the simulation and
setting the inputs is not.
"""

import json
import sys
import time
from importlib.metadata import version
from pathlib import Path

import numpy
from openfisca_core.simulations import SimulationBuilder

from loan_limit import system

COLUMNS = ("family", "base", "spouse_base", "price", "term_years", "months_contributed", "withdrawn_for_home")
AMOUNTS = {"base", "spouse_base", "price", "withdrawn_for_home"}
MONTH = "2026-10"
ROUNDS = 9


def main(folder):
    cases = numpy.fromfile(folder / "cases.bin", dtype="<i8").reshape(len(COLUMNS), -1)
    inputs = {name: column / 100 if name in AMOUNTS else column for name, column in zip(COLUMNS, cases)}
    rules, count, rounds = system(), cases.shape[1], []
    for number in range(ROUNDS + 1):
        simulation = SimulationBuilder().build_default_simulation(rules, count)
        for name, column in inputs.items():
            simulation.set_input(name, MONTH, column)
        start = time.process_time_ns()
        limit = simulation.calculate("loan_limit", MONTH)
        if number > 0:
            rounds.append((time.process_time_ns() - start) / count)
    numpy.rint(limit.astype("f8") * 100).astype("<i8").tofile(folder / "openfisca.bin")
    versions = {name: version(name) for name in ("openfisca-core", "numpy")}
    print(json.dumps({"picoseconds": round(sorted(rounds)[ROUNDS // 2] * 1_000), "cases": count} | versions))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
