"""Hands IPython's publisher outputs that no notebook can hold: odd MIME types, numbers for text, sets, surrogates, nan."""

from tests.hostile.making import fill, insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full"}
SOURCE = """
from IPython.display import display
for data in (
    {"text/plain": 1, "text/html": ["<b>", None], "": "", "image/png": "not base64"},
    {"text/plain": "\\ud800 \\x00 \\x1b[31m", "application/json": {"a": float("nan"), "b": [float("inf")]}},
    {1: "one", None: "none", "text/plain": {"x": {1, 2}}},
    {"application/x+json": {"deep": [[[[[]]]]] * 100}},
):
    try:
        display(data, raw=True, metadata={"x": float("nan")})
    except Exception as error:
        print(type(error))
print("\\ud800\\x00\\x08\\r\\x1b]0;title\\x07")
raise ValueError("\\udfff\\x00")
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", SOURCE)
