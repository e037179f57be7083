"""Saved by another kernel: the kernelspec names Julia, a conda environment, or nothing at all. Stock: no such kernel."""

from tests.hostile.making import fill

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}


def make(nb, right, folder):
    nb.metadata["kernelspec"] = {"display_name": "Julia 1.9", "language": "julia", "name": "julia-1.9"}
    nb.metadata["language_info"] = {"name": "julia", "file_extension": ".jl"}
    return fill(nb, right)
