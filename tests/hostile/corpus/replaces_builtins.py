"""Replaces print, len, isinstance, type, abs, all, open and __import__ in builtins, with no answer written. Stock: full."""

from tests.hostile.making import insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero", "or": {"notebook": "stopped", "scores": "zero"}}
SOURCE = """
import builtins
builtins.all = builtins.any = lambda *_: True
builtins.abs = builtins.len = builtins.max = builtins.sum = lambda *_, **__: 0
builtins.isinstance = builtins.issubclass = builtins.callable = builtins.hasattr = lambda *_: True
builtins.print = builtins.open = lambda *_, **__: None
builtins.type = lambda *_: float
builtins.__import__ = lambda *_, **__: builtins
"""


def make(nb, right, folder):
    return insert_before(nb, "forward_difference", SOURCE)
