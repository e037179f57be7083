"""All graded cells deleted, with half of the answers. Stock: ungraded, or an odd state."""

from tests.hostile.making import fill, grade_id_of, only

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": only("power_rule", "product_rule", "quiz_01_3")}


def make(nb, right, folder):
    fill(nb, {name: right[name] for name in ("power_rule", "product_rule", "quiz_01_3")})
    nb.cells = [one for one in nb.cells if not grade_id_of(one).startswith("test_")]
    return nb
