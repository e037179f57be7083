"""A daemon by a double fork with its own session, which ignores hang-ups. Stock: it survives the grading."""

from tests.hostile.making import fill, guarded, insert_before

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "no_process": "hostile-daemon",
    "absent": ["/tmp/hostile-daemon*"],
}
DEED = """
import sys
if os.fork() == 0:
    os.setsid()
    if os.fork():
        os._exit(0)
    code = "import time, signal; signal.signal(1, signal.SIG_IGN); time.sleep(5); open('/tmp/hostile-daemon', 'w'); time.sleep(900)"
    for number in range(200):
        try:
            os.close(number)
        except OSError:
            pass
    os.execv(sys.executable, [sys.executable, "-S", "-c", code, "hostile-daemon"])
os.wait()
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
