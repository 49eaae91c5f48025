"""Voltage curves from PyBaMM: as timed, and converged by extrapolation over two meshes."""

import numpy as np
from pybamm_jobs import simulation, solve


def parts(job, solution):
    return [step for cycle in solution.cycles for step in cycle.steps] if job.get("experiment") else [solution]


def sampled(job, solution, rows=400):
    """Time and voltage of each step at the same shares of its duration, denser at both ends."""
    spread = np.linspace(0, 1, rows + 1)
    shares = np.unique(np.concatenate([spread, spread[:20] / 40, 1 - spread[:20] / 40]))
    tables = []
    for step in parts(job, solution):
        begin, end = float(step.t[0]), float(step.t[-1])
        times = np.minimum(begin + shares * (end - begin), end)
        tables.append(np.array([times, step["Voltage [V]"](times)]))
    return tables


def joined(tables):
    time, voltage = np.concatenate(tables, axis=1)
    return {"time": time.tolist(), "voltage": voltage.tolist()}


def as_timed(job):
    """The curve of the timed settings, by the solver's own dense output."""
    whole = {**job, "outputs": [], "ends only": False}
    return joined(sampled(job, solve(whole, simulation(whole))))


def converged(job, coarse=(48, 24, 48, 64), fine=(96, 48, 96, 96)):
    """PyBaMM is first order in x: twice the fine mesh less the coarse one, at tight tolerance and equal shares of each step."""
    tight = {**job, "rtol": 1e-7, "atol": 1e-9, "outputs": [], "ends only": False}
    a, b = (
        sampled(job, solve(tight, simulation({**tight, "mesh": cells}, graded=True))) for cells in (coarse, fine)
    )
    return joined([2 * y - x for x, y in zip(a, b)])
