"""`python -m course.proof [ASSIGNMENT [EXERCISE]]`: the table of the proof, with every fault in words."""

from __future__ import annotations

import argparse

from course.proof.table import main

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Prove the graders: wheats, chaffs, hints, mutants.")
    parser.add_argument(
        "assignment", nargs="?", default="", help="for example 01-derivatives; all by default"
    )
    parser.add_argument("exercise", nargs="?", default="", help="one exercise; all by default")
    parser.add_argument("--seeds", type=int, default=1, help="try every sample with this many seeds")
    parser.add_argument("--no-mutants", action="store_true", help="leave the mutants out")
    parser.add_argument("--survivors", action="store_true", help="print the mutants that no probe noticed")
    parser.add_argument("--write", action="store_true", help="write docs/proof.md and the README's totals")
    chosen = parser.parse_args()
    raise SystemExit(
        main(
            chosen.assignment,
            chosen.exercise,
            chosen.seeds,
            not chosen.no_mutants,
            chosen.survivors,
            chosen.write,
        )
    )
