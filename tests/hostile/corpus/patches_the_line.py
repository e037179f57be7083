"""Replaces json.dumps, socket's methods and struct in its own process so that every value that leaves it becomes 1.0."""

from tests.hostile.making import insert_first

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": "zero", "or": {"notebook": "graded", "scores": "zero"}}
SOURCE = """
import json, socket, struct
from course.grading import agent, peer, wire

true = json.dumps

def dumps(value, **options):
    if isinstance(value, dict) and "value" in value:
        value = dict(value, value=1.0, score=100.0, outcome="right")
    return true(value, **options)

json.dumps = dumps
wire.Encoder.encode = lambda self, value, depth=0: 1.0
agent.Agent._call = lambda self, number, *args, **named: 1.0
peer.state_of = lambda live: b""
"""


def make(nb, right, folder):
    return insert_first(nb, SOURCE)
