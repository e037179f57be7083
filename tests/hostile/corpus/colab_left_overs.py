"""Saved by Colab: its metadata, a drive mount, and cells without ids in format 4.0."""

from tests.hostile.making import fill, insert_first

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    fill(nb, right)
    insert_first(nb, "from google.colab import drive\ndrive.mount('/content/drive')")
    nb.nbformat_minor = 0
    nb.metadata["colab"] = {"provenance": [], "toc_visible": True}
    for number, one in enumerate(nb.cells):
        one.pop("id", None)
        one.metadata["id"] = f"c{number}"
        one.metadata["colab"] = {"base_uri": "https://localhost:8080/"}
    return nb
