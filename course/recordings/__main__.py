"""`python -m course.recordings [NAME...]`: makes the named recordings again, or all."""

import importlib
import pkgutil
import sys

from course import recordings

MAKE = "make_"

if __name__ == "__main__":
    scripts = [module.name for module in pkgutil.iter_modules(recordings.__path__)]
    for name in sys.argv[1:] or [script.removeprefix(MAKE) for script in scripts if script.startswith(MAKE)]:
        importlib.import_module(f"course.recordings.{MAKE}{name}").main()
