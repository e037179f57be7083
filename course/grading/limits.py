"""What a submission may use. One place, with units; nbgrader_config.py may set others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Per notebook unless said otherwise.

    cell_seconds      processor time of one cell of the student; three times as much by the clock
    notebook_seconds  all cells of the notebook together, by the clock; judging has its own limits
    exercise_seconds  judging one exercise, by the clock
    case_seconds      processor time of one use of an answer
    memory_mb         of all processes together, shared pages counted once; one process alone gets a MemoryError
    processes         at one time, threads included
    disk_mb           files written, in all
    file_mb           one file
    output_bytes      kept of one cell's output; the rest is cut
    notebook_bytes    size of the notebook as handed in
    files_mb          size of the files handed in beside it
    """

    cell_seconds: float = 30.0
    notebook_seconds: float = 300.0
    exercise_seconds: float = 60.0
    case_seconds: float = 2.0
    memory_mb: int = 1024
    processes: int = 64
    disk_mb: int = 256
    file_mb: int = 128
    output_bytes: int = 1_000_000
    notebook_bytes: int = 20_000_000
    files_mb: int = 50
