"""Side-by-side measurements of what the course promises about speed; each prints a ratio."""
