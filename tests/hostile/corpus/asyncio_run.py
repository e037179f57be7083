"""asyncio.run() in cells, once with a package that may be missing: in a notebook it fails, elsewhere it works."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = "import asyncio\nasyncio.run(asyncio.sleep(0.01))"


def make(nb, right, folder):
    fill(nb, right)
    insert_before(nb, "free_fall_velocity", "import nest_asyncio\nnest_asyncio.apply()\n" + SOURCE)
    return insert_before(nb, "power_rule", SOURCE)
