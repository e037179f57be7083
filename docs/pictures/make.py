"""Makes the pictures of the README: python -m docs.pictures.make

The explorers are photographed in JupyterLab, so this needs Chromium.
"""

import sys
import tempfile
from pathlib import Path

from course.figures import himmelblau_descent
from tests.browser.driving import NO_CHROMIUM, Lab, chromium, chromium_path, opened

HERE = Path(__file__).parent
EXPLORERS = {
    "descent-explorer": "explore_descent(learning_rate=0.005, second=0.02, third=0.03, compare=3)",
    "playground": "explore_playground(epoch=40)",
}


def photograph(lab: Lab) -> None:
    """One picture an explorer, as a student sees it."""
    with chromium() as browser:
        for name, line in EXPLORERS.items():
            notebook = lab.write(f"{name}.ipynb", [f"from course.widgets import *\n{line}"])
            with opened(browser, lab, notebook) as page:
                page.run_all()
                explorer = page.explorer()
                explorer.settle()
                explorer.box.screenshot(path=HERE / f"{name}.png")


def main() -> int:
    (HERE / "descent.png").write_bytes(himmelblau_descent.contour().png())
    if chromium_path() is None:
        print(f"The explorers' pictures were left as they are: {NO_CHROMIUM}")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        lab = Lab(Path(folder))
        try:
            photograph(lab)
        finally:
            lab.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
