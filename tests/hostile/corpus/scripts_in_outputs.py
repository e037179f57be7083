"""Script in HTML, SVG, Markdown, LaTeX, error names, attachments and written answers. Stock: it runs on the feedback page."""

from tests.hostile.making import cell, fill, insert_before

KIND = "hostile"
EXPECT = {
    "notebook": "graded",
    "scores": "full",
    "no_page": ["<script>attack", 'onerror="attack', 'onload="attack', 'href="javascript:attack'],
}
SOURCE = """
from IPython.display import HTML, SVG, Javascript, Latex, Markdown, display
script = "<script>attack()</script><img src=x onerror=\\"attack()\\"><a href=\\"javascript:attack()\\">x</a><iframe srcdoc='<script>attack()</script>'>"
display(HTML(script), Markdown(script), Latex(f"$\\\\href{{javascript:attack()}}{{x}}$ {script}"), Javascript("attack()"))
display(SVG('<svg xmlns="http://www.w3.org/2000/svg" onload="attack()"><script>attack()</script></svg>'))
display({"text/html": script, "image/svg+xml": f"<svg>{script}</svg>", "application/javascript": "attack()"}, raw=True)
raise type("</pre>" + script, (Exception,), {})(script)
"""


def make(nb, right, folder):
    fill(nb, right)
    cell(
        nb, "written_choose_h"
    ).source = "<script>attack()</script> [x](javascript:attack()) <style>body{display:none}</style>"
    return insert_before(nb, "power_rule", SOURCE)
