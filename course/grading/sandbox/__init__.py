"""Keeps submitted code apart: which means this machine has, how the process that forks is started, and how a fork is confined."""

from course.grading.sandbox.confine import fork_confined
from course.grading.sandbox.launch import Launch, zygote_command
from course.grading.sandbox.rungs import Rung, Status, find_rung
from course.grading.sandbox.watch import Watch

__all__ = ["Launch", "Rung", "Status", "Watch", "find_rung", "fork_confined", "zygote_command"]
