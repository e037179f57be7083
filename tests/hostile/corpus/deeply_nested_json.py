"""JSON that is a hundred thousand levels deep, in metadata. Stock: RecursionError in the middle of the class."""

KIND = "hostile"
EXPECT = {"notebook": "damaged", "scores": "zero"}


def make(nb, right, folder):
    return (
        '{"nbformat": 4, "nbformat_minor": 5, "cells": [], "metadata": {"x": '
        + "[" * 100_000
        + "]" * 100_000
        + "}}"
    )
