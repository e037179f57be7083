"""Set up the course's own environment in .venv and run one of its commands there.

    python bootstrap.py lab        the same as: make lab

Needs nothing but Python itself. An older Python has to be able to read this file in order to say so in one line:
it uses no syntax that Python 2.7 lacks.
"""

from __future__ import print_function

import contextlib
import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

NEEDED = (3, 11)
ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
BIN = os.path.join(VENV, "Scripts" if os.name == "nt" else "bin")
SUFFIX = ".exe" if os.name == "nt" else ""
VENV_PYTHON = os.path.join(BIN, "python" + SUFFIX)
LOCK = os.path.join(ROOT, "requirements.lock")
PROJECT = os.path.join(ROOT, "pyproject.toml")
STAMP = os.path.join(VENV, "course-stamp.json")
UNFINISHED = os.path.join(VENV, "course-setup-unfinished")
LOG = os.path.join(VENV, "course-setup.log")

# What each command runs, one program after the other, until one fails. The first word is a program of .venv.
COMMANDS = {
    "lab": [["course", "lab"]],
    "grade": [["course", "grade"]],
    "test": [["python", "-m", "pytest", "-n", "auto", "--maxprocesses", "8", "--dist", "worksteal"]],
    "proof": [["course", "proof"]],
    "bench": [["python", "-m", "benchmarks"]],
    "release": [["course", "release"]],
    "tidy": [["course", "tidy"]],
    "lint": [["ruff", "check"], ["ruff", "format", "--check"], ["mypy"]],
    "lock": [
        "uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes "
        "--no-emit-index-url --no-annotate --output-file requirements.lock pyproject.toml".split()
    ],
}
HELP = """\
usage: python bootstrap.py COMMAND [options]        (with make: make COMMAND ARGS="options")

  lab      open JupyterLab on the student notebooks
  grade    release, collect, autograde, write feedback and print the gradebook for the example class
  test     run all tests
  proof    try known right and wrong answers on every exercise and print the table
  bench    measure what the course promises about speed
  release  write release/ from source/
  tidy     normalise the notebooks in source/
  lint     check style and types
  lock     choose exact package versions anew (--upgrade for the newest) and write requirements.lock
  clean    remove .venv and every cache; students' work and gradebooks stay

Each command first sets up .venv when that is missing or out of date."""

# Settings of other environments that would reach into this one.
FOREIGN = """
PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONOPTIMIZE PYTHONINSPECT PYTHONEXECUTABLE PYTHONPLATLIBDIR PYTHONUSERBASE
PYTHONSAFEPATH PYTHONWARNINGS __PYVENV_LAUNCHER__ VIRTUAL_ENV VIRTUAL_ENV_PROMPT CONDA_PREFIX CONDA_DEFAULT_ENV
PIP_TARGET PIP_PREFIX PIP_ROOT PIP_USER PIP_PYTHON PIP_CONSTRAINT PIP_REQUIREMENT PIP_NO_DEPS PIP_DRY_RUN
UV_PYTHON UV_SYSTEM_PYTHON UV_PROJECT_ENVIRONMENT UV_CONSTRAINT UV_OVERRIDE UV_EXCLUDE UV_BUILD_CONSTRAINT
UV_PROJECT UV_WORKING_DIRECTORY UV_CUSTOM_COMPILE_COMMAND
""".split()

# The package index that pip is told to use serves uv as well.
PIP_SETTINGS_FOR_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "cert": "SSL_CERT_FILE",
}


class SetupError(Exception):
    """What went wrong and what to do, in one line."""


def say(text, stream=None):
    """Print a line even where the console cannot show every letter of it."""
    stream = stream or sys.stdout
    if not isinstance(text, bytes):  # Python 2.7 has bytes here
        encoding = stream.encoding or "ascii"
        text = text.encode(encoding, "replace").decode(encoding)
    print(text, file=stream)
    stream.flush()


def require_python():
    """Raise SetupError where this Python is too old for the course."""
    if sys.version_info < NEEDED:
        raise SetupError(
            "The course needs Python %d.%d or newer; this is Python %d.%d.%d (%s). Install a newer one, or name it: "
            "make lab PYTHON=python3.12 (Windows: py -3.12 bootstrap.py lab)."
            % (NEEDED + tuple(sys.version_info[:3]) + (sys.executable,))
        )


def base_python():
    """Return the interpreter behind this one, so that no activated environment becomes the parent of .venv."""
    return getattr(sys, "_base_executable", None) or sys.executable


def clean_environment():
    """Return the variables for a program of .venv: those of other environments are taken out."""
    env = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    env["PATH"] = BIN + os.pathsep + env.get("PATH", os.defpath)
    env["VIRTUAL_ENV"] = VENV
    env["PYTHONNOUSERSITE"] = "1"
    env["PYTHONUTF8"] = "1"
    env["PIP_CONSTRAINT"] = ""
    env["PIP_DISABLE_PIP_VERSION_CHECK"] = "1"
    env["PIP_REQUIRE_VIRTUALENV"] = "0"
    return env


def run_quietly(arguments, remedy, env=None):
    """Run a step of the set-up, its output into the log; raise SetupError with the remedy when it fails."""
    with open(LOG, "ab") as log:
        log.write(("$ %s\n" % " ".join(arguments)).encode("utf-8", "replace"))
        log.flush()
        code = subprocess.call(
            arguments,
            cwd=ROOT,
            env=env or clean_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    if code != 0:
        raise SetupError("%s (details: %s)" % (remedy, os.path.relpath(LOG, ROOT)))


# --- what there is already --------------------------------------------------------------------------------------


def fingerprint():
    """Return what a finished .venv depends on: the locked versions, the project, the Python and the place."""
    digest = hashlib.sha256()
    for path in (LOCK, PROJECT):
        with open(path, "rb") as file:
            digest.update(file.read())
    return {"files": digest.hexdigest(), "python": "%d.%d" % sys.version_info[:2], "place": ROOT}


def installed_names():
    """Return the entries of site-packages; pip is left out because people upgrade it by hand."""
    parts = ["Lib"] if os.name == "nt" else ["lib", "python%d.%d" % sys.version_info[:2]]
    folder = os.path.join(VENV, *(parts + ["site-packages"]))
    names = os.listdir(folder) if os.path.isdir(folder) else []
    return sorted(name for name in names if not name.startswith(("pip", "__pycache__")))


def read_stamp():
    """Return what the last finished set-up wrote, or None."""
    try:
        with io.open(STAMP, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError):
        return None


def python_home_exists():
    """Tell whether the Python that .venv was made from is still there."""
    try:
        with io.open(os.path.join(VENV, "pyvenv.cfg"), encoding="utf-8", errors="replace") as file:
            home = re.search(r"^home\s*=\s*(.+)$", file.read(), re.MULTILINE)
    except OSError:
        return False
    return bool(home) and os.path.isdir(home.group(1).strip()) and os.path.exists(VENV_PYTHON)


def reason_to_remake():
    """Return why .venv cannot be built upon, or None when it can."""
    stamp = read_stamp()
    if os.path.exists(UNFINISHED):
        return "an earlier set-up was interrupted"
    if not python_home_exists():
        return "its Python is gone"
    if stamp is None:
        probe = "import sys, pip; sys.exit(sys.version_info[:2] != %r)" % (tuple(sys.version_info[:2]),)
        with open(os.devnull, "wb") as nowhere:
            works = subprocess.call([VENV_PYTHON, "-I", "-c", probe], stdout=nowhere, stderr=nowhere) == 0
        return None if works else "it does not work with Python %d.%d" % sys.version_info[:2]
    if stamp.get("place") != ROOT:
        return "the folder was moved or copied"
    if stamp.get("python") != "%d.%d" % sys.version_info[:2]:
        return "it was made with Python %s" % stamp.get("python")
    if set(stamp.get("installed", [])) - set(installed_names()):
        return "packages are missing from it"
    return None


def is_ready():
    """Tell whether .venv is finished and still what the lock file asks for."""
    stamp = read_stamp()
    return (
        stamp is not None
        and all(stamp.get(key) == value for key, value in fingerprint().items())
        and reason_to_remake() is None
    )


# --- the steps of a set-up --------------------------------------------------------------------------------------


@contextlib.contextmanager
def one_at_a_time():
    """Let a second set-up of the same folder wait for the first."""
    with open(os.path.join(ROOT, ".setup.lock"), "a") as file:
        try:
            import fcntl  # not on Windows
        except ImportError:
            fcntl = None
        if fcntl:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                say("Another command is setting up .venv; waiting for it ...")
                fcntl.flock(file, fcntl.LOCK_EX)
        yield


def make_venv():
    """Make an empty .venv, in place of a broken one if there is one."""
    try:
        import ensurepip  # noqa: F401 - Debian and Ubuntu leave it out
        import venv  # noqa: F401
    except ImportError:
        raise SetupError(  # noqa: B904 - Python 2.7 has no "from"
            "This Python (%s) cannot make environments: its modules venv and ensurepip are missing. "
            "On Debian and Ubuntu: sudo apt install python%d.%d-venv, then run this again."
            % ((base_python(),) + tuple(sys.version_info[:2]))
        )
    if os.path.islink(VENV) or os.path.isfile(VENV):
        os.remove(VENV)
    elif os.path.isdir(VENV):
        if os.path.realpath(sys.prefix) == os.path.realpath(VENV) and os.name == "nt":
            raise SetupError("Leave the active environment first (deactivate), then run this again.")
        shutil.rmtree(VENV)
    os.mkdir(VENV)
    open(UNFINISHED, "w").close()
    run_quietly(
        [base_python(), "-E", "-s", "-m", "venv", VENV],
        "The environment .venv could not be made",
        env=dict(os.environ),
    )


def locked_requirement(name):
    """Return the lines of requirements.lock that hold one package: its exact version and its hashes."""
    with io.open(LOCK, encoding="utf-8") as file:
        found = re.search(r"^%s==.*?(?=^\S|\Z)" % re.escape(name), file.read(), re.MULTILINE | re.DOTALL)
    if not found:
        raise SetupError(
            "requirements.lock does not hold %s. Fetch the file anew: git checkout requirements.lock" % name
        )
    return found.group(0)


def install_uv():
    """Install the locked version of uv with pip, unless it is there."""
    requirement = locked_requirement("uv")
    version = re.match(r"uv==(\S+)", requirement).group(1)
    if os.path.exists(os.path.join(BIN, "uv" + SUFFIX)) and "uv-%s.dist-info" % version in installed_names():
        return
    handle, path = tempfile.mkstemp(suffix=".txt")
    try:
        with os.fdopen(handle, "w") as file:
            file.write(requirement)
        run_quietly(
            [VENV_PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps", "-r", path],
            "The package uv could not be downloaded: is this machine online? "
            "Connect it, or set PIP_INDEX_URL to a mirror, and run this again",
        )
    finally:
        os.remove(path)


def uv_environment():
    """Return the variables for uv: with the index that pip is told to use, unless uv has its own settings."""
    env = clean_environment()
    listing = subprocess.Popen(
        [VENV_PYTHON, "-m", "pip", "config", "list"], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ).communicate()[0]
    for line in listing.decode("utf-8", "replace").splitlines():
        key, _, value = line.partition("=")
        name = PIP_SETTINGS_FOR_UV.get(key.split(".")[-1])
        if name and name not in env:
            env[name] = " ".join(value.strip("'\"").split())
            env["UV_INDEX_STRATEGY"] = "unsafe-best-match"  # as pip searches; the hashes keep it safe
    return env


def install_packages():
    """Install the locked packages, then the course itself from this folder."""
    env = uv_environment()
    install = [os.path.join(BIN, "uv" + SUFFIX), "pip", "install", "--python", VENV_PYTHON]
    run_quietly(
        # Compiled now, not at the first import: .venv may be one that students can read and not write.
        install + ["--compile-bytecode", "--require-hashes", "-r", LOCK],
        "The packages could not be installed: is this machine online, and is there room on the disk? "
        "Connect it, or set UV_DEFAULT_INDEX to a mirror, and run this again",
        env,
    )
    run_quietly(
        install + ["--no-deps", "--no-build-isolation", "--offline", "--editable", ROOT],
        "The course itself could not be installed: is pyproject.toml or README.md damaged or missing?",
        env,
    )


def write_stamp():
    """Record that the set-up is finished; this is its last step."""
    stamp = dict(fingerprint(), installed=installed_names())
    with io.open(STAMP + ".new", "w", encoding="utf-8") as file:
        file.write(json.dumps(stamp, indent=1))
    os.replace(STAMP + ".new", STAMP)
    os.remove(UNFINISHED)


def set_up(uv_only=False):
    """Bring .venv up to date; with `uv_only`, as far as uv.

    Raises SetupError, OSError.
    """
    if is_ready():
        return
    with one_at_a_time():
        if is_ready():
            return
        if os.path.lexists(VENV):
            reason = reason_to_remake()
            say("Setting up .venv again: %s ..." % reason if reason else "Bringing .venv up to date ...")
        else:
            reason = "there is none"
            say("Setting up .venv with Python %d.%d.%d ..." % sys.version_info[:3])
        if reason:
            make_venv()
        elif not uv_only:
            open(UNFINISHED, "w").close()
            if os.path.exists(STAMP):
                os.remove(STAMP)
        install_uv()
        if not uv_only:
            say(
                "Installing the locked packages (half a minute from a cache, up to some minutes over a slow line) ..."
            )
            install_packages()
            write_stamp()
            say("The environment is ready.")


# --- commands ---------------------------------------------------------------------------------------------------


def clean():
    """Remove .venv and caches. Notebooks that students wrote, gradebooks and submissions are nobody's cache."""
    caches = {
        "__pycache__",
        ".pytest_cache",
        ".mypy_cache",
        ".ruff_cache",
        ".hypothesis",
        ".ipynb_checkpoints",
        "build",
    }
    kept = {".git", "work", "submitted", "autograded", "feedback"}
    if os.path.isdir(VENV):
        shutil.rmtree(VENV)
    for folder, names, _ in os.walk(ROOT):
        for name in [name for name in names if name in caches or name.endswith(".egg-info")]:
            shutil.rmtree(os.path.join(folder, name))
        names[:] = [
            name for name in names if name not in caches | kept and os.path.isdir(os.path.join(folder, name))
        ]
    for name in (".setup.lock", ".nbgrader.log"):
        if os.path.exists(os.path.join(ROOT, name)):
            os.remove(os.path.join(ROOT, name))


def run(program, is_last):
    """Run a program of .venv in the course's folder and return its exit code.

    The last one takes this process over where the system can do that, so that signals reach it.
    """
    env = clean_environment()
    env["UV_CUSTOM_COMPILE_COMMAND"] = "make lock"
    arguments = [os.path.join(BIN, program[0] + SUFFIX)] + program[1:]
    os.chdir(ROOT)
    if is_last and os.name == "posix":
        os.execve(arguments[0], arguments, env)
    child = subprocess.Popen(arguments, env=env)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue  # the program received it too and ends in its own way


def main(arguments):
    """Run one command; return the exit code."""
    command, options = (arguments or ["help"])[0], arguments[1:]
    try:
        require_python()
        if command in ("help", "--help", "-h"):
            say(HELP)
            return 0
        if command == "clean":
            clean()
            return 0
        if command not in COMMANDS:
            raise SetupError(
                "There is no command %r. Known: %s, clean." % (command, ", ".join(sorted(COMMANDS)))
            )
        set_up(uv_only=command == "lock")
    except SetupError as error:
        say("course: %s" % error, sys.stderr)
        return 1
    except OSError as error:
        say("course: %s. Is the folder %s writable, with room on the disk?" % (error, ROOT), sys.stderr)
        return 1
    except KeyboardInterrupt:
        say("course: interrupted; run it again to start over.", sys.stderr)
        return 130
    programs = [list(program) for program in COMMANDS[command]]
    programs[-1] += options
    for program in programs:
        code = run(program, is_last=program is programs[-1])
        if code != 0:
            return code if code > 0 else 128 - code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
