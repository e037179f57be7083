"""A Unix socket with the notebook's name."""

import os
import socket

from tests.hostile.making import NOTEBOOK

KIND = "hostile"
EXPECT = {"notebook": "refused", "scores": "zero"}


def make(nb, right, folder):
    home = os.getcwd()
    os.chdir(folder)  # a socket's path may have 107 characters only
    try:
        with socket.socket(socket.AF_UNIX) as sock:
            sock.bind(NOTEBOOK)
    finally:
        os.chdir(home)
