"""Attaches to its parent by ptrace, and tries system calls that a notebook never needs. They fail; nothing else happens."""

from tests.hostile.making import fill, guarded, insert_before, until

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "or": {"notebook": "stopped", "scores": until("power_rule")},
}
DEED = """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
parent = os.getppid()
if parent > 1:
    # PTRACE_SEIZE does not stop the process: it only shows whether it would be allowed.
    print("seize", libc.ptrace(0x4206, parent, 0, 0), ctypes.get_errno())
print("unshare", libc.unshare(0x10000000), "mount", libc.mount(b"none", b"/tmp", b"tmpfs", 0, None))
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
