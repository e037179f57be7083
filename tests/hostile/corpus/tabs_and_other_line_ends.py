"""Tabs for indentation, Windows line ends, letters with accents and non-breaking spaces in comments."""

from tests.hostile.making import cell, fill

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    cell(
        nb, "power_rule"
    ).source = "def power_rule(x, a):\r\n\t# n\u00e4chste\u00a0Zeile\r\n\treturn a * x ** (a - 1)\r\n"
    cell(nb, "product_rule").source += "\n\n\n\t\n"
    return nb
