"""nbgrader_config.py, jupyter_config.py, ipython_config.py, .pth and pyproject.toml beside the notebook. Stock: loaded."""

from tests.hostile.making import fill

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    for name in (
        "nbgrader_config.py",
        "jupyter_config.py",
        "ipython_config.py",
        "jupyter_nbconvert_config.py",
    ):
        (folder / name).write_text("raise SystemExit('the configuration of a submission was loaded')\n")
    (folder / "hostile.pth").write_text("import sys; sys.exit('loaded')\n")
    (folder / "pyproject.toml").write_text("not = [toml")
    (folder / ".ipython").mkdir()
    (folder / ".env").write_text("PYTHONPATH=.\n")
    return fill(nb, right)
