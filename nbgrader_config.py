"""nbgrader's settings: the course's id, and the places where course.grading takes over from nbgrader's own steps."""

from pathlib import Path

from nbgrader.converters import GenerateAssignment
from nbgrader.server_extensions import formgrader

import course.grading
from course.release import with_quiz_stubs

c = get_config()  # noqa: F821 - traitlets puts it here

# The name under which exchanges and gradebooks know the course.
c.CourseDirectory.course_id = "backpropagation"
# nbgrader's own list, and the folder for files of a submission that must not be copied.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", ".refused", "README.md"]

# nbgrader's own steps from source/ to release/, and one that leaves a quiz its empty answer.
c.GenerateAssignment.preprocessors = with_quiz_stubs(GenerateAssignment().preprocessors)
# The form in which released notebooks are kept: no stray metadata, cell ids that follow from the content.
c.GenerateAssignment.exporter_class = "course.grading.release.TidyExporter"

# Links, pipes and files that would hide an installed module are set aside before anything is copied.
c.Autograde.pre_convert_hook = "course.grading.quarantine.quarantine"
# Reads submissions; a damaged or refused one gets a status, and the class goes on.
c.Autograde.exporter_class = "course.grading.submission.SubmissionExporter"
# The notebook is held against nbformat's schema once, not after each of the steps.
c.SubmissionExporter.optimistic_validation = True
# Rebuild comes first: what follows sees the instructor's notebook with the student's answers. No metadata of the
# student's is left after it, so that there is none to be checked.
c.Autograde.sanitize_preprocessors = [
    "course.grading.rebuild.Rebuild",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
]
# Run, cut long outputs, and save scores that come through the course's own channel.
c.Autograde.autograde_preprocessors = [
    "course.grading.execute.RunAnswers",
    "nbgrader.preprocessors.LimitOutput",
    "course.grading.scores.SaveScores",
    "nbgrader.preprocessors.AssignLatePenalties",
]

# What a submission may use, where it differs from course/grading/limits.py: {"cell_seconds": 10, "memory_mb": 2048}
c.RunAnswers.limits = {}
# Without a sandbox nothing is run, unless you say that you trust every submission: see course doctor.
c.RunAnswers.allow_unsafe = False

# Scores and comments from the gradebook, then everything out that a student should not get.
c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.GetGrades",
    "course.grading.feedback.SafeFeedback",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
]
# No script of a submission runs in feedback or in formgrader.
c.HTMLExporter.sanitize_html = True
# Our cleaning keeps tables, folded hints and the reports' roles; formulas become MathML, which needs no network.
c.HTMLExporter.filters = {
    "clean_html": "course.grading.formulas.clean_html",
    "markdown2html": "course.grading.formulas.markdown_to_html",
}
# The first folder replaces the one template part that would load MathJax from the web; the rest is nbgrader's.
c.HTMLExporter.extra_template_basedirs = [
    str(Path(course.grading.__file__).parent / "templates"),
    str(Path(formgrader.__file__).parent / "templates"),
]
