"""Open JupyterLab on a student's own copies of the released notebooks."""

import json
import os
import shutil
import socket
import sys
from collections.abc import Callable
from pathlib import Path

from course.errors import CourseError

SETTINGS = ".jupyter"  # inside the working folder: JupyterLab does not list what begins with a dot
FIRST_PORT = 8888
NBGRADER = ("formgrader", "assignment_list", "course_list", "validate_assignment")
UNWANTED = {  # nbgrader's panels are for instructors, who start JupyterLab in the course's folder
    "@jupyter/nbgrader": True,
    "@jupyterlab/apputils-extension:announcements": True,  # asks whether it may fetch news
}
CONFIG = {
    "jupyter_server_config.json": {
        "ServerApp": {
            "jpserver_extensions": {f"nbgrader.server_extensions.{name}": False for name in NBGRADER}
        }
    },
    "labconfig/page_config.json": {"disabledExtensions": UNWANTED},
}
FROM_PATH = {"python", "python3", f"python{sys.version_info[0]}.{sys.version_info[1]}"}


def prepare_work(release: Path, work: Path) -> list[Path]:
    """Copy what is released and not yet in the working folder; return the new files, relative to it.

    A file that is already there is the student's own and stays as it is.

    Raises CourseError when there is no release, or a file stands where a folder must be made.
    """
    released = sorted(
        path for path in release.glob("*/**/*") if path.is_file() and ".ipynb_checkpoints" not in path.parts
    )
    if not any(path.suffix == ".ipynb" for path in released):
        raise CourseError(f"{release} holds no notebooks. Make them with: make release")
    copied = []
    for path in released:
        name = path.relative_to(release)
        target = work / name
        if os.path.lexists(target):
            continue
        _copy_whole(path, target)
        copied.append(name)
    return copied


def _copy_whole(path: Path, target: Path) -> None:
    """Copy a file so that an interruption leaves either nothing or all of it."""
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, part)
        part.replace(target)
    except OSError as error:
        raise CourseError(
            f"{target} could not be written: {error.strerror}. Move away what is in its place."
        ) from None


def isolate(settings: Path) -> None:
    """Keep the user's other Jupyter set-ups out of this process and of its kernels.

    Settings, saved layouts, other kernels and extensions of the account would otherwise reach in.
    """
    for name in (
        "JUPYTER_PATH",
        "JUPYTER_CONFIG_PATH",
        "JUPYTER_RUNTIME_DIR",
        "JUPYTER_TOKEN",
        "JUPYTER_NO_CONFIG",
    ):
        os.environ.pop(name, None)
    for name in [name for name in os.environ if name.startswith("JUPYTERLAB_")]:
        del os.environ[name]
    (settings / "ipython").mkdir(parents=True, exist_ok=True)
    for name, content in CONFIG.items():
        path = settings / "config" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, indent=1), encoding="utf-8")
    os.environ |= {
        "JUPYTER_CONFIG_DIR": str(settings / "config"),
        "JUPYTER_DATA_DIR": str(settings / "data"),
        "JUPYTER_PREFER_ENV_PATH": "0",
        "IPYTHONDIR": str(settings / "ipython"),
        "PATH": str(Path(sys.executable).parent) + os.pathsep + os.environ.get("PATH", os.defpath),
    }


def trust(paths: list[Path]) -> None:
    """Sign notebooks of the course, so that JupyterLab shows their pictures from the start."""
    from nbformat.sign import NotebookNotary

    from course import notebooks

    notary = NotebookNotary()
    for path in paths:
        if path.suffix == ".ipynb":
            notary.sign(notebooks.read(path))


def require_own_kernel() -> None:
    """Raise CourseError unless the kernel "python3" runs this environment's Python."""
    from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

    try:
        program = KernelSpecManager().get_kernel_spec("python3").argv[0]
    except NoSuchKernel:
        raise CourseError(
            "This environment has no Jupyter kernel. Delete the folder .venv and start again."
        ) from None
    if program not in FROM_PATH and not program.startswith(sys.prefix):
        raise CourseError(
            f"The Jupyter kernel python3 would run {program}, not the course's Python. "
            "Delete the folder .venv and start again."
        )


def choose_port(ip: str, port: int | None) -> int:
    """Return the port that was asked for, or the first free one from 8888 on.

    Raises CourseError when that port is in use, or this machine has no such address.
    """
    for candidate in [port] if port is not None else range(FIRST_PORT, FIRST_PORT + 100):
        with socket.socket(socket.AF_INET6 if ":" in ip else socket.AF_INET) as probe:
            if os.name == "posix":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((ip, candidate))
            except socket.gaierror:
                raise CourseError(
                    f"{ip!r} is no address of this machine. Leave --ip out, or use 0.0.0.0."
                ) from None
            except OSError:
                continue
            return candidate
    if port is None:
        raise CourseError(
            f"The ports {FIRST_PORT} to {FIRST_PORT + 99} are all in use. Name a free one with --port."
        )
    raise CourseError(
        f"Port {port} is in use or not allowed. Name another one with --port, or leave --port out."
    )


def serve(work: Path, port: int, ip: str, browser: bool, announce: Callable[[list[str]], None]) -> None:
    """Run JupyterLab until it is stopped; call `announce` with its addresses once it listens."""
    import zmq
    from jupyterlab.labapp import LabApp

    options = {
        # jupyter_server's pings close a connection whose last answer is older than the time-out, and Tornado warns
        # of a time-out longer than the interval. With the two alike, the kernel was lost after half a minute.
        "ServerApp.tornado_settings": {"ws_ping_interval": 0},
        "ServerApp.root_dir": work,
        "ServerApp.ip": ip,
        "ServerApp.port": port,
        "ServerApp.port_retries": 0,
        "ServerApp.open_browser": browser,
        "ServerApp.answer_yes": True,  # Ctrl-C stops it without a question
        "ServerApp.allow_root": True,  # containers run as root
        "Application.log_level": "WARN",
        "KernelManager.transport_encryption": "auto" if zmq.has("curve") else "disabled",
        "LabApp.news_url": None,
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "LabApp.extension_manager": "readonly",
    }
    server = LabApp.initialize_server(argv=[f"--{name}={value}" for name, value in options.items()])
    addresses = [server.local_url]
    if server.public_url.replace("localhost", "127.0.0.1") != server.local_url:
        addresses.append(server.public_url)
    server.log.addFilter(
        lambda record: "To access the server" not in str(record.msg)
    )  # `announce` says it shorter
    server.io_loop.add_callback(announce, addresses)
    server.start()
