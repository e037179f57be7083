"""sys.stdout and sys.stderr are replaced and never put back, then closed."""

from tests.hostile.making import fill, insert_before

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    insert_before(nb, "free_fall_velocity", "import io, sys\nsys.stdout = sys.stderr = io.StringIO()")
    insert_before(nb, "power_rule", "sys.stdout.close()\nsys.stderr = None\nprint('?')")
    return insert_before(nb, "product_rule", "import os\nos.close(1)\nos.close(2)\nprint('still there')")
