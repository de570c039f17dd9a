"""`python -m tests.simulation --seed N` replays a seed; `--seeds COUNT` plays that many from there."""

import argparse
import sys

from tests.core.postgresql_server import end_shared_server
from tests.simulation.centres import CENTRES
from tests.simulation.hall import played


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.simulation")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--seeds", type=int, default=1)
    options.add_argument("--store", choices=sorted(CENTRES), default="sqlite")
    chosen = options.parse_args()
    wrong = 0
    for seed in range(chosen.seed, chosen.seed + chosen.seeds):
        outcome = played(seed, chosen.store)
        wrong += bool(outcome.wrong)
        print(  # noqa: T201
            f"seed {seed}: {outcome.events} events, {sum(outcome.faults.values())} faults, "
            f"history {outcome.history[:16]}, head {outcome.head}"
        )
        for fault in outcome.wrong:
            print(f"  WRONG: {fault}")  # noqa: T201
    end_shared_server()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
