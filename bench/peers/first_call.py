"""From nothing to a voltage curve: import, model, one solve. Arguments: BPX file, then 'compile' or nothing."""

import sys
import time

started = time.perf_counter()
import logging  # noqa: E402
import warnings  # noqa: E402

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)
from pybamm_jobs import simulation, solve  # noqa: E402

imported = time.perf_counter()
job = {
    "cell": sys.argv[1],
    "model": "DFN",
    "mesh": [20, 20, 20, 20],
    "rtol": 1e-4,
    "atol": 1e-6,
    "duration": 3700,
    "outputs": ["Voltage [V]"],
}
voltage = solve(job, simulation(job, "compile" in sys.argv))["Voltage [V]"].data
print(imported - started, time.perf_counter() - imported, voltage[-1], flush=True)
