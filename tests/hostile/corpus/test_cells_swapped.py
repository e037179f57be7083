"""grade_ids of tests swapped among each other and with answers; one test cell turned into Markdown, one into raw text."""

from tests.hostile.making import cell, fill, only

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": only("forward_difference", "free_fall_velocity")}


def make(nb, right, folder):
    fill(nb, {name: right[name] for name in ("forward_difference", "free_fall_velocity")})
    pairs = [
        ("test_forward_difference", "test_gradients_agree"),
        ("test_power_rule", "test_free_fall_velocity"),
    ]
    for one, other in pairs:
        first, second = cell(nb, one), cell(nb, other)
        first.metadata.nbgrader["grade_id"], second.metadata.nbgrader["grade_id"] = other, one
    for grade_id, kind in (("test_product_rule", "markdown"), ("test_quotient_rule", "raw")):
        changed = cell(nb, grade_id)
        changed.cell_type = kind
        for key in ("outputs", "execution_count"):
            changed.pop(key, None)
    return nb
