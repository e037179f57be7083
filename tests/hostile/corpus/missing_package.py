"""Imports a package that is not installed, at the top of an answer and in a cell. Only that answer is lost."""

from tests.hostile.making import but, fill, insert_before, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": but(exponential_rule="zero")}


def make(nb, right, folder):
    fill(nb, right)
    insert_before(nb, "forward_difference", "import no_such_package_anywhere as t")
    return set_answer(
        nb, "exponential_rule", "import no_such_package_anywhere\n\n" + right["exponential_rule"]
    )
