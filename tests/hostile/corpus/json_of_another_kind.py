"""Valid JSON that is no notebook: cells that are numbers, types that do not exist, sources that are dictionaries."""

KIND = "hostile"
EXPECT = {"notebook": "damaged", "scores": "zero"}


def make(nb, right, folder):
    return '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [1, null, {"cell_type": "code", "source": {"a": 1}}]}'
