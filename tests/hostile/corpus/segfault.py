"""Reads from address 0. Stock: DeadKernelError, no grade."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": until("power_rule")}


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded("import ctypes\nctypes.string_at(0)"))
