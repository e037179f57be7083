"""Writes 1.5 GB into the working folder and /tmp. Stock: no limit."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("power_rule")},
    "absent": ["/tmp/hostile-disk*", "~/hostile-disk*"],
}
DEED = """
import contextlib, tempfile
for folder in (".", tempfile.gettempdir(), os.path.expanduser("~")):
    with contextlib.suppress(OSError), open(os.path.join(folder, "hostile-disk"), "wb") as file:
        for _ in range(1500):
            file.write(b"x" * 1_000_000)
            file.flush()
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
