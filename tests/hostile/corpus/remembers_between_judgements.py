"""Keeps what it sees in files, in pipes made before and in the shell, for a later judgement to read; answers nothing right."""

from tests.hostile.making import answer_all, insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero", "absent": ["/tmp/hostile-notes*"]}
SOURCE = """
import json, os, threading
reader, writer = os.pipe()
os.set_blocking(reader, False)
os.set_blocking(writer, False)

def remember(*args):
    try:
        os.write(writer, repr(args).encode()[:500])
        with open("/tmp/hostile-notes", "a") as file:
            file.write(repr(args))
        return float(os.read(reader, 500)[:1] == b"?")
    except OSError:
        return -7.5
"""


def make(nb, right, folder):
    answer_all(nb, "remember(*args)")
    return insert_before(nb, "forward_difference", SOURCE)
