"""Looks for gradebook.db in the folders above and takes its write lock. Stock: succeeds, and could give itself all points."""

from tests.hostile.making import guarded, insert_before, insert_last

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero", "no_output": ["opened the gradebook"]}
DEED = """
import sqlite3
for up in range(8):
    path = "../" * up + "gradebook.db"
    if os.path.exists(path):
        with sqlite3.connect(path) as db:
            db.execute("begin immediate")
            print("opened the gradebook", path)
            db.rollback()
"""


def make(nb, right, folder):
    insert_before(nb, "forward_difference", guarded(DEED))
    return insert_last(nb, guarded(DEED))
