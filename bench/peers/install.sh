#!/bin/sh
# Installs the peer that the benchmark runs against into .venv at the project's root (kept out of git).
# Needs Python 3.10 to 3.14, and a C compiler for the rows that PyBaMM compiles ahead of time.
set -eu
cd "$(dirname "$0")/../.."
python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check \
  pybamm==26.10.1.1 pybammsolvers==0.11.1 casadi==3.8.1 bpx==1.1.1 numpy==2.4.6 scipy==1.17.1
.venv/bin/python -c 'import pybamm; print("PyBaMM", pybamm.__version__)'
