"""The backpropagation course: what its notebooks show and check with.

    from course import check

    check(sigmoid)                  # one exercise
    check_all("01-derivatives")     # every exercise of a notebook at a glance

Importing the package is cheap; heavy parts are loaded when they are used.
"""

from course.check import check, check_all
from course.earlier import from_notebook
from course.environment import check_environment

__all__ = ["check", "check_all", "check_environment", "from_notebook"]
