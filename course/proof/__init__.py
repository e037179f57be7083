"""The proof of the graders: right answers that must be accepted, wrong ones that must be caught and named."""
