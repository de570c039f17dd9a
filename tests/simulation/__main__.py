"""`python -m tests.simulation --seed N` replays a seed; `--seeds COUNT` plays that many from there."""

import argparse
import sys

from tests.simulation.hall import played


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.simulation")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--seeds", type=int, default=1)
    chosen = options.parse_args()
    wrong = 0
    for seed in range(chosen.seed, chosen.seed + chosen.seeds):
        outcome = played(seed)
        wrong += bool(outcome.wrong)
        print(f"seed {seed}: {outcome.events} events, {sum(outcome.faults.values())} faults, {outcome.head}")  # noqa: T201
        for fault in outcome.wrong:
            print(f"  WRONG: {fault}")  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
