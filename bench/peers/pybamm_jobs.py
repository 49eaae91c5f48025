"""What PyBaMM is asked to do: one job is one model, mesh, tolerance and protocol, built once and solved many times."""

import json

import numpy as np
import pybamm


def parameters(job):
    """A BPX file at the full state of each electrode's window, and the job's own changes."""
    with open(job["cell"]) as file:
        bpx = json.load(file)
    values = pybamm.ParameterValues.create_from_bpx_obj(bpx)
    values.update(job.get("parameters", {}), check_already_exists=False)
    for name in job.get("inputs", []):
        values[name] = "[input]"
    return values


def model(job):
    options = {key: as_tuples(value) for key, value in job.get("options", {}).items()}
    return getattr(pybamm.lithium_ion, job["model"])(options)


def as_tuples(value):
    return tuple(as_tuples(v) for v in value) if isinstance(value, list) else value


def mesh(of, cells):
    negative, separator, positive, shells = cells
    points = {"x_n": negative, "x_s": separator, "x_p": positive}
    names = [key if isinstance(key, str) else key.name for key in of.default_var_pts]
    fallback = {key if isinstance(key, str) else key.name: n for key, n in of.default_var_pts.items()}
    return {n: points.get(n, shells if n.startswith("r_") else fallback[n]) for n in names}


def simulation(job, compiled=False, graded=False):
    """`graded` gathers shells at the surface and reads it to second order: for references, not for the clock."""
    built = model(job)
    methods, submeshes = dict(built.default_spatial_methods), dict(built.default_submesh_types)
    if graded:
        second = {"extrapolation": {"order": {"gradient": "quadratic", "value": "quadratic"}, "use bcs": False}}
        for domain in [d for d in methods if "particle" in d and "size" not in d]:
            methods[domain] = pybamm.FiniteVolume(second)
            submeshes[domain] = pybamm.MeshGenerator(
                pybamm.Exponential1DSubMesh, {"side": "right", "stretch": 2.5}
            )
    experiment = job.get("experiment")
    solver = pybamm.IDAKLUSolver(
        rtol=job["rtol"],
        atol=job["atol"],
        output_variables=[] if graded else job.get("outputs", []),
        store_first_last=job.get("ends only", False),
        options={"compile": compiled, "num_threads": 1},
    )
    return pybamm.Simulation(
        built,
        parameter_values=parameters(job),
        experiment=pybamm.Experiment([tuple(c) for c in experiment]) if experiment else None,
        var_pts=mesh(built, job["mesh"]),
        submesh_types=submeshes,
        spatial_methods=methods,
        solver=solver,
    )


def solve(job, sim):
    """One solve, up to what was asked for: a voltage curve, a table of sweep points, or the cycles' ends."""
    if job.get("experiment"):
        solution = sim.solve(calc_esoh=False)
        for name in job.get("outputs", []):
            solution[name].data
        return solution
    if "sweep" in job:
        names, points = job["inputs"], job["sweep"]
        solution = sim.solve(
            [0, job["duration"]],
            inputs=[dict(zip(names, point)) for point in points],
            t_interp=np.linspace(0, job["duration"], job["samples"]),
        )
        return [(s["Discharge capacity [A.h]"].data[-1], s["Voltage [V]"].data) for s in solution]
    solution = sim.solve([0, job["duration"]])
    for name in job.get("outputs", []):
        solution[name].data
    return solution
