"""`python -m benchmarks [NAME...]`: run the named measurements, or all."""

import importlib
import pkgutil
import sys

import benchmarks

if __name__ == "__main__":
    names = sys.argv[1:] or [
        module.name for module in pkgutil.iter_modules(benchmarks.__path__) if module.name != "__main__"
    ]
    for name in names:
        module = importlib.import_module(f"benchmarks.{name}")
        if hasattr(module, "main"):  # the others are what measurements share
            module.main()
