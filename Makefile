# PetAmigos. `make` alone lists the commands; `make run` is the one to begin with.
.DEFAULT_GOAL := help
.PHONY: help run stop install test check bench bench-chat messages shell manage lock css openapi schema clean

# Any Python from 3.11 on will do; PYTHON=/path/to/python chooses another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if command -v $$name >/dev/null 2>&1 && $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then command -v $$name; break; fi; done)
ifeq ($(strip $(PYTHON)),)
$(error PetAmigos needs Python 3.11 or newer; none was found. PYTHON=/path/to/python3 names one)
endif

LAUNCH := "$(PYTHON)" -m petamigos.run
VENV := .venv/bin/python

help: ## List these commands
	@awk -F':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

run: ## Install, start the whole site and open the demo world; PORT=8001 for another port
	@exec $(LAUNCH) run

stop: ## End what make run started, also after a crash
	@exec $(LAUNCH) stop

install: ## Only fill .venv from requirements.txt
	@exec $(LAUNCH) install

test: ## Run all tests on servers of their own; ARGS="-k feed" chooses
	@$(LAUNCH) install --dev
	@exec $(VENV) -m pytest $(ARGS)

check: ## All that CI checks: style, types, architecture, migrations, deployment, translations, API, tests
	@$(LAUNCH) install --dev
	@exec $(VENV) -m petamigos.run check $(ARGS)

bench: ## Measure the product beside the baselines, into benchmarks/results
	@$(LAUNCH) install --dev
	@exec $(VENV) -m benchmarks $(ARGS)

bench-chat: ## Measure rooms, messages, idle sockets and a history beside others' ways
	@$(LAUNCH) install --dev
	@exec $(VENV) -m benchmarks --suite chat $(ARGS)

messages: ## Collect texts into locale/*.po and compile them
	@$(LAUNCH) install
	DEBUG=1 $(VENV) manage.py make_messages $(ARGS)
	DEBUG=1 $(VENV) manage.py compile_messages

css: ## Build static/css/app.css
	@$(LAUNCH) install
	DEBUG=1 $(VENV) manage.py build_css

openapi: ## Write the API's schema to docs/openapi.yaml
	@$(LAUNCH) install --dev
	@exec $(VENV) -m petamigos.run openapi

schema: ## Run every migration and write core/schema/fresh.sql, which an empty database begins with
	@$(LAUNCH) install --dev
	@exec $(VENV) -m petamigos.run schema

shell: ## Open a Python shell on the running site's data
	@exec $(LAUNCH) manage shell

manage: ## Any management command: make manage ARGS="createsuperuser"
	@exec $(LAUNCH) manage $(ARGS)

lock: ## Write requirements*.txt with versions and hashes from requirements*.in
	@$(LAUNCH) install --dev
	.venv/bin/uv pip compile --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-annotate requirements.in -o requirements.txt
	.venv/bin/uv pip compile --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-annotate requirements-dev.in -o requirements-dev.txt

clean: ## Stop, then delete the running state of this folder: database, uploads, logs. Asks first
	@$(LAUNCH) stop
	@exec $(LAUNCH) clean
