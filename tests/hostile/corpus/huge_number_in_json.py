"""nbformat with ten thousand digits, and execution counts of the same size."""

KIND = "hostile"
EXPECT = {"notebook": "damaged", "scores": "zero"}


def make(nb, right, folder):
    return '{"nbformat": ' + "4" * 10_000 + ', "nbformat_minor": 5, "metadata": {}, "cells": []}'
