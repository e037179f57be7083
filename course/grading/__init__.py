"""From a submitted notebook to a grade."""
