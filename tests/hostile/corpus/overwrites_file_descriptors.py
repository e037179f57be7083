"""dup2 of /dev/null over all descriptors: the line is still open here, and answers nothing."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {"notebook": "stopped", "scores": until("product_rule")}
DEED = """
null = os.open("/dev/null", os.O_RDWR)
for number in os.listdir("/proc/self/fd"):
    if int(number) not in (null, 0, 1, 2):
        os.dup2(null, int(number))
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "product_rule", guarded(DEED))
