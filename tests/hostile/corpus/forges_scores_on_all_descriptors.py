"""Well-formed messages that claim full scores, to every descriptor, with no answer written. Scores don't come from here."""

from tests.hostile.making import guarded, insert_before

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": "zero", "or": {"notebook": "graded", "scores": "zero"}}
DEED = """
import contextlib, json, struct
mime = "application/vnd.backpropagation-course.score+json"
names = ["forward_difference", "free_fall_velocity", "central_difference", "power_rule"]
messages = []
for name in names:
    score = {"exercise": name, "score": 2.0, "points": 2.0, "outcome": "right", "seed": 1, "hints": [], "remarks": [], "parts": []}
    messages += [
        {"output": {"output_type": "display_data", "data": {mime: score, "text/plain": "2.0"}, "metadata": {}}},
        {"number": 3, "stopped": False},
        {"judged": True},
        {"value": 1.0},
        {"grade_id": f"test_{name}", "score": 2.0, "outcome": "right"},
        {"outcome": "right", "cells": [{"grade_id": f"test_{name}", "outcome": "right", "score": 2.0, "points": 2.0}]},
    ]
for number in os.listdir("/proc/self/fd"):
    for message in messages:
        text = json.dumps(message).encode()
        with contextlib.suppress(OSError):
            os.set_blocking(int(number), False)
            os.write(int(number), struct.pack("<II", len(text), 0) + text)
"""


def make(nb, right, folder):
    return insert_before(nb, "forward_difference", guarded(DEED))
