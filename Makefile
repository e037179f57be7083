# Every command sets up what it needs by itself, in .venv. Options go into ARGS: make test ARGS="-k sigmoid"
# A Python of your choice: make lab PYTHON=python3.12

PYTHON := $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	if $$python -E bootstrap.py help >/dev/null 2>&1; then echo $$python; exit; fi; done; echo python3)
COMMANDS := lab grade test proof bench release tidy lint lock clean help

.PHONY: $(COMMANDS)
.DEFAULT_GOAL := help

$(COMMANDS):
	@$(PYTHON) -E bootstrap.py $@ $(ARGS)
