"""Writes an IPython startup file, a .pth, sitecustomize, nbgrader's and Jupyter's configuration. Stock: all stay and run."""

from tests.hostile.making import fill, guarded, insert_before

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "absent": [
        "~/.ipython/profile_default/startup/00-hostile.py",
        "~/.jupyter/hostile_config.py",
        "~/.local/lib/python3*/site-packages/hostile.pth",
        "/tmp/hostile-startup*",
    ],
}
DEED = """
import contextlib, site, sysconfig
home = os.path.expanduser("~")
places = [
    f"{home}/.ipython/profile_default/startup/00-hostile.py",
    f"{home}/.jupyter/hostile_config.py",
    f"{site.getusersitepackages()}/hostile.pth",
    f"{sysconfig.get_paths()['purelib']}/hostile.pth",
    "/tmp/hostile-startup.py",
]
for place in places:
    with contextlib.suppress(OSError):
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "x") as file:
            file.write("# left behind")
"""


def make(nb, right, folder):
    return insert_before(fill(nb, right), "power_rule", guarded(DEED))
