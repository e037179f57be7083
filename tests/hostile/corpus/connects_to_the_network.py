"""TCP to loopback, to the outside, by UDP, by abstract Unix sockets and by name. Stock: delivered."""

from tests.hostile.making import fill, guarded, insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full", "no_output": ["connected to"]}
DEED = """
import socket
socket.setdefaulttimeout(2)
for address in [("127.0.0.1", port) for port in (22, 80, 631, 8888, 8787)] + [("192.0.2.1", 80), ("example.org", 443)]:
    try:
        with socket.create_connection(address):
            print("connected to", address)
    except OSError as error:
        print(address, error)
try:
    for line in open("/proc/net/unix"):
        name = line.split()[-1]
        if name.startswith("@"):
            with socket.socket(socket.AF_UNIX) as sock:
                sock.connect("\\0" + name[1:])
                print("connected to", name)
except OSError as error:
    print(error)
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
