"""await at the top level, as notebooks allow it, and tasks that are never awaited."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
import asyncio

async def half(x):
    await asyncio.sleep(0.01)
    return x / 2

later = asyncio.ensure_future(half(8))
value = await half(3.0)
print(value)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", SOURCE)
