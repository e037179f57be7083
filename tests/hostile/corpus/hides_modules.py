"""numpy.py, json.py, course/, ipykernel_launcher.py, sitecustomize.py and others beside the notebook. Stock: imported."""

from tests.hostile.making import fill

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full"}
TRAP = "raise SystemExit('a file of the submission was imported')\n"


def make(nb, right, folder):
    for name in (
        "numpy",
        "json",
        "socket",
        "ipykernel_launcher",
        "sitecustomize",
        "usercustomize",
        "IPython",
        "nbgrader",
    ):
        (folder / f"{name}.py").write_text(TRAP)
    for name in ("course", "course/grading", "course/checking", "matplotlib"):
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text(TRAP)
    (folder / "conftest.py").write_text(TRAP)
    return fill(nb, right)
