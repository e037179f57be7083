"""nbgrader's own tests of `nbgrader autograde`, which come in its wheel, hold for the course's way of grading, too."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.grading.our_settings import DIFFERENT_ON_PURPOSE

REPOSITORY = Path(__file__).resolve().parents[2]
MODULE = "nbgrader.tests.apps.test_nbgrader_autograde"


@pytest.mark.slow
def test_nbgraders_own_tests_of_autograde(tmp_path):
    command = [sys.executable, "-m", "pytest", "--pyargs", MODULE, "-p", "tests.grading.our_settings"]
    done = subprocess.run(
        [*command, "-q", "--tb=short", "-p", "no:cacheprovider", "-p", "no:xdist"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6000:]
    passed, different = (
        int(re.search(rf"(\d+) {word}", done.stdout).group(1)) for word in ("passed", "xfailed")
    )
    assert passed >= 30
    assert different == len(DIFFERENT_ON_PURPOSE)
