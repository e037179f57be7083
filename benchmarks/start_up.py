"""What a student waits for before the first cell runs: the course beside the libraries it works with."""

import statistics
import subprocess
import sys
import time

RUNS = 5
CASES = {
    "an empty Python program": [],
    "import course": ["-c", "import course"],
    "course --help": ["-m", "course.cli", "--help"],
    "import numpy, matplotlib.pyplot": ["-c", "import numpy, matplotlib.pyplot"],
}


def seconds(arguments: list[str]) -> float:
    """Return the median time of a Python process over a few runs, after one to warm up."""
    times = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run([sys.executable, *(arguments or ["-c", ""])], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def main() -> None:
    """Print a line per case, with its ratio to the first."""
    measured = {name: seconds(arguments) for name, arguments in CASES.items()}
    shortest = next(iter(measured.values()))
    print("start-up")
    for name, value in measured.items():
        print(f"  {name:34}{value:6.2f} s {value / shortest:7.1f} times an empty program")
