# The site in two commands: `make run` serves it, `make test` tests it. A machine needs python3
# (3.11 or later) with pip and venv, and make; everything else is installed under .venv and var.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VAR_DIR ?= var
# The older plan first: the newer names it as its predecessor.
PLANS ?= data/canada-mexico-2023 data/canada-mexico-2025-2028
# Milestones of each invented plan that `make demo` shows.
INVENTED ?= 10 150
TESTS ?=
# Processes that test at once, each with a database of its own: as many as there are cores.
# Starting them takes longer than the few tests of one folder do.
JOBS ?= $(if $(findstring tests/,$(TESTS)),0,auto)

VENV := .venv/bin
PIP := $(PYTHON) -m pip --disable-pip-version-check --python $(VENV)/python
INSTALL := $(PIP) install --quiet --require-hashes
# Which plan files were loaded into which database: changes with either.
STATE = $(shell { echo "$(DATABASE_URL)"; find data $(PLANS) -type f 2>/dev/null | LC_ALL=C sort | xargs cat; } | sha256sum | cut -c1-16)
LOADED = $(VAR_DIR)/loaded-$(STATE)
STATIC_FILES := $(shell find static -type f 2>/dev/null)

# What `make run` serves is a try-out on this machine: plain HTTP and made-up officials.
export VAR_DIR
run full serve load database static: export DEMO ?= 1
run full serve load database static: export HTTPS ?= 0
run full serve load database static: export SITE_URL ?= http://$(HOST):$(PORT)
run full serve load database static: export ALLOWED_HOSTS ?= localhost,127.0.0.1,[::1],$(HOST)

.PHONY: run demo full test bench lint lock words python port database load static serve
.DELETE_ON_ERROR:
# One step after the other, as each says what it does.
.NOTPARALLEL:

run: python port .venv/.run $(VAR_DIR)/secret-key database load static serve

# Beside `make run`, in a folder of its own: plans that are invented and say so, with a history.
demo:
	@$(MAKE) --no-print-directory VAR_DIR=$(VAR_DIR)/demo full

full: python port .venv/.run $(VAR_DIR)/secret-key database $(VAR_DIR)/invented load static serve

test: python .venv/.test
	@echo "== Running the tests"
	@$(VENV)/python -m pytest -n $(JOBS) --maxprocesses 8 --dist worksteal $(TESTS)

lint: python .venv/.test
	$(VENV)/ruff check
	$(VENV)/ruff format --check
	$(VENV)/djlint --quiet templates
	$(VENV)/mypy
	$(VENV)/python manage.py makemigrations --check --dry-run --settings tests.settings

# The locks name no index: any that serves these hashes will do.
lock:
	uv pip compile --quiet --universal --generate-hashes --no-header pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --generate-hashes --no-header --extra test \
		-c requirements.txt pyproject.toml -o requirements-test.txt

# Needs gettext. The compiled words are kept in the repository, as a bare machine cannot make them.
words: .venv/.test
	$(VENV)/python manage.py makemessages --settings tests.settings -l fr -l es --no-location --no-wrap --no-obsolete --ignore=.venv --ignore=var --ignore=tests
	$(VENV)/python manage.py compilemessages --settings tests.settings --ignore=.venv

python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or later is needed; $(PYTHON) is $$($(PYTHON) --version 2>&1)." \
			"Name another: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || { \
		echo "pip is needed for $(PYTHON): on Debian, apt-get install python3-pip python3-venv."; exit 1; }

port:
	@$(PYTHON) -c 'import socket, sys; from contextlib import closing; \
	host, port = sys.argv[1], int(sys.argv[2]); \
	family = socket.AF_INET6 if ":" in host else socket.AF_INET; \
	s = socket.socket(family); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1); \
	s.bind((host, port))' $(HOST) $(PORT) 2>/dev/null || { \
		echo "Port $(PORT) of $(HOST) cannot be used: another program has it, or there is no such address." \
			"Choose another: make run PORT=8001"; exit 1; }

# Debian's python3 has no ensurepip, so the machine's own pip installs into the environment.
$(VENV)/python:
	@echo "== Making a Python environment in .venv"
	@$(PYTHON) -m venv --without-pip .venv

.venv/.run: requirements.txt | $(VENV)/python
	@echo "== Installing what the site needs (hashes checked)"
	@test -e .venv/.test || $(INSTALL) -r requirements.txt
	@if test -e .venv/.test; then $(INSTALL) -r requirements.txt -r requirements-test.txt; fi
	@touch $@

.venv/.test: requirements-test.txt requirements.txt | $(VENV)/python
	@echo "== Installing what the tests need (hashes checked)"
	@$(INSTALL) -r requirements-test.txt
	@touch $@

$(VAR_DIR)/secret-key: | $(VENV)/python
	@echo "== Writing a secret key to $@"
	@mkdir -p $(VAR_DIR)
	@umask 077; $(VENV)/python -c 'import secrets; print(secrets.token_urlsafe(64))' > $@

# A database that was thrown away has nothing loaded.
database:
	@echo "== Bringing the database up to date"
	@test -n "$(DATABASE_URL)" -o -e $(VAR_DIR)/tracker.sqlite3 || rm -f $(VAR_DIR)/loaded-* $(VAR_DIR)/invented
	@$(VENV)/python manage.py migrate --no-input --verbosity 0

# Before the others are loaded, as the record never goes back behind what is on it.
$(VAR_DIR)/invented:
	@echo "== Inventing plans of $(INVENTED) milestones, day by day"
	@$(VENV)/python manage.py make_demo_plan --milestones $(INVENTED)
	@touch $@

load: $(LOADED)

$(LOADED):
	@for plan in $(PLANS); do \
		echo "== Loading the plan of $$plan"; \
		$(VENV)/python manage.py import_plan $$plan || exit 1; \
	done
	@echo "== Making officials to try the site with"
	@$(VENV)/python manage.py create_demo_officials
	@rm -f $(VAR_DIR)/loaded-*
	@touch $@

static: $(VAR_DIR)/static/.collected

$(VAR_DIR)/static/.collected: requirements.txt $(STATIC_FILES)
	@echo "== Collecting styles and scripts"
	@$(VENV)/python manage.py collectstatic --no-input --clear --verbosity 0
	@touch $@

serve:
	@echo
	@echo "The tracker:     http://$(HOST):$(PORT)/"
	@echo "For officials:   http://$(HOST):$(PORT)/admin/"
	@echo "The API:         http://$(HOST):$(PORT)/api/v1/"
	@echo "Ctrl+C stops it; nothing is lost."
	@echo
	@exec $(VENV)/gunicorn tracker.wsgi --bind $(HOST):$(PORT) --no-control-socket \
		--worker-class gthread --workers 2 --threads 4 --log-level warning

# Measures what the site costs on this machine, in a folder of its own; needs wrk and nginx for speeds.
bench: python .venv/.run
	@$(VENV)/python -m benchmarks $(BENCH)
