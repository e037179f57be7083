"""The notebook is a link to /dev/zero, which never ends."""

from tests.hostile.making import NOTEBOOK

KIND = "hostile"
EXPECT = {"notebook": "refused", "scores": "zero"}


def make(nb, right, folder):
    (folder / NOTEBOOK).symlink_to("/dev/zero")
