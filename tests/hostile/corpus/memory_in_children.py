"""Eight children with 400 MB each: no single process is over the limit, all together are."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": until("grad_squared_error")}
DEED = """
import time
for _ in range(8):
    if os.fork() == 0:
        try:
            kept = b"x" * 400_000_000
            time.sleep(60)
        finally:
            os._exit(0)
time.sleep(20)
os._exit(1)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "grad_squared_error", guarded(DEED))
