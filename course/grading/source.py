"""Running the source of a cell for the value that it ends with."""

from __future__ import annotations

import ast
from typing import Any


def last_value(source: str, namespace: dict[str, Any], name: str) -> Any:
    """Runs a cell in `namespace`; the value of its last line, None where that is no expression.

    name  stands for the file in tracebacks
    Raises whatever the cell raises, and SyntaxError.
    """
    tree = ast.parse(source)
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr):
        exec(compile(tree, name, "exec"), namespace)
        return None
    exec(compile(ast.Module(tree.body[:-1], []), name, "exec"), namespace)
    return eval(compile(ast.Expression(last.value), name, "eval"), namespace)
