"""An engine that takes its work from standard input: `python -m course.grading.serve [--unsafe]`."""

from __future__ import annotations

import contextlib
import os
import signal
import sys

from course.start import prepare


def main() -> None:
    """Works until its input ends. What the course prints must not get between the results."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who asked decides what to do about Ctrl-C
    prepare()
    from course.errors import CourseError
    from course.grading.engine import Engine
    from course.grading.workers import read, write

    source, target = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    unsafe = "--unsafe" in sys.argv[1:]
    engine = None
    with contextlib.suppress(Exception):  # what fails here fails again for the first work, and is told then
        engine = Engine(unsafe)
        engine.begin()
    while True:
        try:
            work = read(source)
        except EOFError:
            break
        try:
            engine = engine or Engine(unsafe)
            write(target, engine.run(work))
        except CourseError as error:
            write(target, error)
    if engine is not None:
        engine.close()


if __name__ == "__main__":
    main()
