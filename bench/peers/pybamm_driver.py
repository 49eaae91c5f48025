"""Runs PyBaMM jobs for the benchmark: one JSON request a line on stdin, one JSON answer a line on stdout."""

import json
import os
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")
started = time.perf_counter()
answers, sys.stdout = sys.stdout, sys.stderr

import logging  # noqa: E402
import warnings  # noqa: E402

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)
import pybamm  # noqa: E402
from pybamm_curves import as_timed, converged  # noqa: E402
from pybamm_jobs import simulation, solve  # noqa: E402

simulations = {}


def clocked(action):
    begin = time.perf_counter()
    result = action()
    return result, 1e3 * (time.perf_counter() - begin)


def hello(_):
    return {"version": pybamm.__version__, "importSeconds": time.perf_counter() - started}


def prepare(request):
    """Builds a job and solves it once; the time of both is the cost before the first answer."""
    job, compiled = request["job"], request["compile"]

    def build():
        sim = simulation(job, compiled)
        solve(job, sim)
        return sim

    sim, milliseconds = clocked(build)
    simulations[job["id"], compiled] = job, sim
    return {"milliseconds": milliseconds}


def run(request):
    """Solves until so many milliseconds have passed, once at least."""
    job, sim = simulations[request["id"], request["compile"]]
    times = []
    end = time.perf_counter() + request["lasting"] / 1e3
    while not times or time.perf_counter() < end:
        times.append(clocked(lambda: solve(job, sim))[1])
    return {"milliseconds": times}


def forget(request):
    simulations.pop((request["id"], request["compile"]), None)
    return {}


def curve(request):
    return as_timed(request["job"])


def reference(request):
    return converged(request["job"])


actions = {action.__name__: action for action in (hello, prepare, run, forget, curve, reference)}
for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = actions[request["do"]](request)
    except Exception as error:  # the benchmark says which row failed and goes on
        answer = {"error": f"{type(error).__name__}: {error}"[:500]}
    print(json.dumps(answer), file=answers, flush=True)
