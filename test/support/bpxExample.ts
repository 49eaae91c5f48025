/** A small, complete file of version 1.x to bend in tests. Its numbers are round, so that results can be told by hand. */
export function bpxExample() {
  const particle = {
    'Particle radius [m]': 5e-6,
    'Surface area per unit volume [m-1]': 3e5,
    'Diffusivity [m2.s-1]': 1e-14,
    'OCP [V]': '0.1 + 0.5 * (1 - x)' as unknown,
    'Reaction rate constant [mol.m-2.s-1]': 2e-6,
    'Minimum stoichiometry': 0.1,
    'Maximum stoichiometry': 0.9,
    'Maximum concentration [mol.m-3]': 3e4,
  }
  const layer = {
    'Thickness [m]': 1e-4,
    'Conductivity [S.m-1]': 100,
    Porosity: 0.3,
    'Transport efficiency': 0.16,
  }
  return {
    Header: { BPX: '1.1.0', Title: 'example', Model: 'DFN' },
    Parameterisation: {
      Cell: {
        'Electrode area [m2]': 0.02,
        'Number of electrode pairs connected in parallel to make a cell': 10,
        'Lower voltage cut-off [V]': 2.5,
        'Upper voltage cut-off [V]': 4.2,
        'Nominal cell capacity [A.h]': 5,
        'Reference temperature [K]': 300,
        'Density [kg.m-3]': 2000,
        'Volume [m3]': 1e-4,
        'Specific heat capacity [J.K-1.kg-1]': 1000,
        'External surface area [m2]': 0.05,
      },
      Electrolyte: {
        'Cation transference number': 0.26,
        'Conductivity [S.m-1]': { x: [0, 1000, 5000], y: [0.1, 1.1, 0.5] } as unknown,
        'Diffusivity [m2.s-1]': 3e-10,
      },
      'Negative electrode': { ...layer, ...particle },
      'Positive electrode': { ...layer, ...particle, 'OCP [V]': '4.5 - x' },
      Separator: { 'Thickness [m]': 2e-5, Porosity: 0.5, 'Transport efficiency': 0.35 },
    },
    State: {
      'Initial conditions': {
        'Initial temperature [K]': 310,
        'Initial electrolyte concentration [mol.m-3]': 1200,
      },
      'Thermal environment': {
        'Ambient temperature [K]': 290,
        'Heat transfer coefficient [W.m-2.K-1]': 20,
      },
    },
  }
}

type Node = Record<string, unknown>

/** A copy in which the field at the path has another value, or is gone where that is undefined. */
export function withField(json: unknown, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(json) as Node
  const parent = path.slice(0, -1).reduce<Node>((at, key) => at[key] as Node, copy)
  const key = path[path.length - 1]
  if (value === undefined) delete parent[key]
  else parent[key] = value
  return copy
}

/** The same for the SPM alone, which has neither electrolyte nor separator, nor what they ask of electrodes. */
export function spmExample(): unknown {
  let json = withField(bpxExample(), ['Header', 'Model'], 'SPM')
  for (const section of ['Electrolyte', 'Separator'])
    json = withField(json, ['Parameterisation', section], undefined)
  for (const electrode of ['Negative electrode', 'Positive electrode']) {
    for (const key of ['Conductivity [S.m-1]', 'Porosity', 'Transport efficiency']) {
      json = withField(json, ['Parameterisation', electrode, key], undefined)
    }
  }
  return json
}
