"""The one exception whose message is meant for a person."""


class CourseError(Exception):
    """Something a person can put right: the message names the file and says what to do."""
