"""Threads that compute and print after their cell has ended."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
import os, threading, time

def tick():
    while os.environ.get("NBGRADER_EXECUTION") == "autograde":
        print("tick")
        time.sleep(0.5)

for _ in range(3):
    threading.Thread(target=tick, daemon=True).start()
if os.environ.get("NBGRADER_EXECUTION") == "autograde":
    threading.Thread(target=time.sleep, args=(600,)).start()
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "forward_difference", SOURCE)
