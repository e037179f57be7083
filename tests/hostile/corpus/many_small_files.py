"""Two hundred thousand empty files: uses up the inodes, not the bytes."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("power_rule")},
    "absent": ["/tmp/hostile-many*"],
}
DEED = """
import contextlib
with contextlib.suppress(OSError):
    os.mkdir("/tmp/hostile-many")
    for number in range(200_000):
        os.close(os.open(f"/tmp/hostile-many/{number}", os.O_CREAT | os.O_WRONLY))
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
