"""Patches run_cell, run_cell_async, ExecutionResult, the display hook and publisher, and adds input and AST transformers."""

from tests.hostile.making import insert_before

KIND = "hostile"
EXPECT = {"notebook": "graded", "scores": "zero", "or": {"notebook": "stopped", "scores": "zero"}}
SOURCE = """
import ast
from IPython.core.interactiveshell import ExecutionResult, InteractiveShell

ip = get_ipython()
mime = "application/vnd.backpropagation-course.score+json"

class Rewrite(ast.NodeTransformer):
    def visit_Raise(self, node):
        return ast.copy_location(ast.Pass(), node)

    def visit_Assert(self, node):
        return ast.copy_location(ast.Pass(), node)

ip.ast_transformers.append(Rewrite())
ip.input_transformers_cleanup.append(lambda lines: ["pass\\n"] if any("grade" in line for line in lines) else lines)
ExecutionResult.success = property(lambda self: True)
ExecutionResult.raise_error = lambda self: None
ip.display_formatter.format = lambda *_, **__: ({"text/plain": "2.0", mime: {"score": 2.0, "points": 2.0}}, {})
ip.showtraceback = lambda *_, **__: None
InteractiveShell.run_cell = lambda self, *_, **__: print(2.0)
type(ip).run_cell_async = InteractiveShell.run_cell_async = None
"""


def make(nb, right, folder):
    return insert_before(nb, "forward_difference", SOURCE)
