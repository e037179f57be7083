"""A fork bomb, of 512 processes at most. Stock: as many processes as the machine bears."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": until("grad_exponential")}
DEED = """
import time
try:
    for _ in range(9):
        os.fork()
    time.sleep(5)
except OSError:
    time.sleep(5)
finally:
    os._exit(0)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "grad_exponential", guarded(DEED))
