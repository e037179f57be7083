"""What all tests share: the surroundings that the `course` command gives."""

from course.start import prepare

prepare()
