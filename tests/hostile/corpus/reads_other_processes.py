"""Reads environ, cmdline, maps and mem of every process for seeds, paths and tests, with no answer written."""

from tests.hostile.making import guarded, insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero", "no_output": ["BEGIN HIDDEN TESTS", "secret-of-the-grader"]}
DEED = """
import glob
for folder in glob.glob("/proc/[0-9]*"):
    for name in ("environ", "cmdline"):
        try:
            print(folder, name, open(f"{folder}/{name}", "rb").read()[:2000])
        except OSError as error:
            print(folder, name, error)
    if folder != f"/proc/{os.getpid()}":
        try:
            with open(f"{folder}/maps") as maps, open(f"{folder}/mem", "r+b", buffering=0) as memory:
                for line in maps:
                    if "[heap]" in line:
                        begin = int(line.split("-")[0], 16)
                        memory.seek(begin)
                        part = memory.read(1 << 16)
                        print(part[part.find(b"seed"):][:200])
        except (OSError, ValueError, OverflowError) as error:
            print(folder, error)
"""


def make(nb, right, folder):
    return insert_before(nb, "forward_difference", guarded(DEED))
