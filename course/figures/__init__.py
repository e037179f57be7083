"""Every figure of the course: one module per notebook, pure functions from arrays to a Picture."""
