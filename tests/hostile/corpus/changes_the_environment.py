"""Tries to change files of Python's environment and of the course's package in place. Read-only, so nothing changes."""

from tests.hostile.making import fill, guarded, insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full", "no_output": ["opened for writing"]}
DEED = """
import course, numpy
for path in (numpy.__file__, course.__file__, os.__file__, "/etc/passwd", "/usr/bin/env"):
    try:
        with open(path, "r+b"):
            print("opened for writing", path)
    except OSError as error:
        print(type(error).__name__)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
