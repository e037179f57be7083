"""The folder of the submission is a link to another place."""

KIND = "hostile"
EXPECT = {"notebook": "refused", "scores": "zero"}


def make(nb, right, folder):
    folder.rmdir()
    folder.symlink_to("../../source/01-derivatives", target_is_directory=True)
