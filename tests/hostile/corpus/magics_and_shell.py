"""%pip, !ls, %timeit, %%bash, %%time, %%writefile, %load_ext of nothing and help by a question mark."""

from tests.hostile.making import fill, insert_before, set_answer

KIND = "accident"
EXPECT = {"notebook": "graded", "scores": "full"}
CELLS = (
    "%pip install --quiet numpy",
    "!ls\n!pip --version",
    "%timeit -n 2 -r 1 sum(range(10))",
    "%%bash\necho from bash\nexit 3",
    "%%time\nx = 1",
    "%%writefile notes.py\nnote = 1",
    "%load_ext no_such_extension",
    "np.exp?",
    "%%no_such_magic\nx",
    "%cd ..\n%run no_such_file.py",
    "%autosave 60\n%config InlineBackend.figure_format = 'svg'",
)


def make(nb, right, folder):
    fill(nb, right)
    for source in CELLS:
        insert_before(nb, "power_rule", source)
    set_answer(nb, "product_rule", "%precision 3\n" + right["product_rule"])
    return nb
