import { attempt } from '../units/attempt.ts'
import { InputError, type InputIssue } from '../units/inputError.ts'
import {
  exactly,
  object,
  optional,
  plainNumber,
  ratio,
  text,
  type ValueOf,
  variant,
} from '../units/schema.ts'
import { type Atoms, atomicMass, atomsOf, molarMassOf } from './formula.ts'

/** The agents of patent 000, claim 4, by their general formulas. */
export const organosiliconAgent = variant('kind', [
  /** R(4−n)SiYn and its (partial) hydrolytic condensate. */
  object({
    kind: exactly('silane'),
    organic: optional(text()),
    hydrolyzable: text(),
    n: plainNumber(),
    /** Share of Y that has hydrolysed and condensed before use; 0 is the silane itself. */
    hydrolysed: optional(ratio()),
  }),
  /** (RmSi)L Yp */
  object({
    kind: exactly('silylating'),
    organic: text(),
    hydrolyzable: text(),
    m: plainNumber(),
    L: plainNumber(),
    p: plainNumber(),
  }),
  /** R¹q R²r SiO(4−q−r)/2 */
  object({
    kind: exactly('resin'),
    first: text(),
    second: text(),
    q: plainNumber(),
    r: plainNumber(),
  }),
])

export type OrganosiliconAgent = ValueOf<typeof organosiliconAgent>

/** What an agent is, and what it leaves. */
export interface OrganosiliconOutcome {
  /** Formula of one molecule, or of one unit of a resin or condensate. */
  readonly formula: string
  /** [kg/mol] of it */
  readonly molarMass: number
  readonly siliconPerFormula: number
  /** Siloxane after full hydrolysis and condensation, R kept, per mass of agent [1]. */
  readonly siloxaneMass: number
  /** Ceramic after pyrolysis per mass of agent [1]. */
  readonly residueMass: number
  /** Atoms of the ceramic per silicon. */
  readonly residue: { readonly O: number; readonly C: number }
  /** What it becomes: a phase of models/phases. */
  readonly phase: 'silicon-oxycarbide' | 'silicon-dioxide'
  readonly assumptions: readonly string[]
}

/**
 * Mass of an agent and of what it leaves on a particle.
 *
 * On hydrolysis and condensation every Si keeps its organic groups and shares an oxygen for each other bond: a unit with k
 * organic groups becomes R_k SiO_(4−k)/2. On pyrolysis hydrogen and all but one carbon of each silicon's organic groups
 * leave as gas: SiO_(4−k)/2 C_min(k', 1), k' its carbon atoms; without organic groups, silica.
 *
 * @throws InputError for an index outside its claimed range
 */
export function organosiliconOutcome(agent: OrganosiliconAgent): OrganosiliconOutcome {
  refuse(agent)
  switch (agent.kind) {
    case 'silane':
      return silane(agent)
    case 'silylating':
      return silylating(agent)
    case 'resin':
      return resin(agent)
  }
}

type AgentOf<K extends OrganosiliconAgent['kind']> = Extract<OrganosiliconAgent, { kind: K }>

function silane({
  organic = '',
  hydrolyzable,
  n,
  hydrolysed = 0,
}: AgentOf<'silane'>): OrganosiliconOutcome {
  const k = 4 - n
  const R = groupAtoms(organic)
  const formula = `${bracket(organic, k)}Si${bracket(hydrolyzable, n * (1 - hydrolysed))}${oxygen((n * hydrolysed) / 2)}`
  const molarMass =
    atomicMass('Si') +
    k * molarMassOf(R) +
    n * (1 - hydrolysed) * molarMassOf(groupAtoms(hydrolyzable)) +
    ((n * hydrolysed) / 2) * atomicMass('O')
  return left(formula, molarMass, 1, k * molarMassOf(R), k * (R.C ?? 0), (4 - k) / 2, k)
}

/** Each silicon carries m groups R; Y bridges or ends them, and hydrolyses whole. */
function silylating({
  organic,
  hydrolyzable,
  m,
  L,
  p,
}: AgentOf<'silylating'>): OrganosiliconOutcome {
  const R = groupAtoms(organic)
  const formula = `${bracket(`${bracket(organic, m)}Si`, L)}${bracket(hydrolyzable, p)}`
  const molarMass =
    L * (m * molarMassOf(R) + atomicMass('Si')) + p * molarMassOf(groupAtoms(hydrolyzable))
  return left(formula, molarMass, L, L * m * molarMassOf(R), m * (R.C ?? 0), (4 - m) / 2, m)
}

function resin({ first, second, q, r }: AgentOf<'resin'>): OrganosiliconOutcome {
  const R1 = groupAtoms(first)
  const R2 = groupAtoms(second)
  const groups = q * molarMassOf(R1) + r * molarMassOf(R2)
  const oxygens = (4 - q - r) / 2
  const formula = `${bracket(first, q)}${bracket(second, r)}Si${oxygen(oxygens)}`
  const molarMass = groups + atomicMass('Si') + oxygens * atomicMass('O')
  return left(formula, molarMass, 1, groups, q * (R1.C ?? 0) + r * (R2.C ?? 0), oxygens, q + r)
}

/**
 * @param organicMass   of R kept on all silicon of the formula [kg/mol]
 * @param carbon        atoms in R per silicon
 * @param oxygenPerSi   after condensation
 * @param organicGroups per silicon
 */
function left(
  formula: string,
  molarMass: number,
  silicon: number,
  organicMass: number,
  carbon: number,
  oxygenPerSi: number,
  organicGroups: number,
): OrganosiliconOutcome {
  const skeleton = silicon * (atomicMass('Si') + oxygenPerSi * atomicMass('O'))
  const C = Math.min(carbon, 1)
  return {
    formula,
    molarMass,
    siliconPerFormula: silicon,
    siloxaneMass: (skeleton + organicMass) / molarMass,
    residueMass: (skeleton + silicon * C * atomicMass('C')) / molarMass,
    residue: { O: oxygenPerSi, C },
    phase: C > 0 ? 'silicon-oxycarbide' : 'silicon-dioxide',
    assumptions: [
      'every silicon stays: nothing evaporates before it is bound to the surface',
      ...(organicGroups > 0
        ? ['of the organic groups at most one carbon per silicon stays in the ceramic']
        : []),
      ...(C > 0
        ? [
            'the ceramic has the density and capacity of one silicon oxycarbide, whatever its O and C',
          ]
        : []),
    ],
  }
}

function refuse(agent: OrganosiliconAgent): void {
  const issues: InputIssue[] = []
  const whole = (path: string, value: number, min: number, max: number) => {
    if (Number.isInteger(value) && value >= min && value <= max) return
    issues.push({ path, value, expected: `a whole number, ${min} to ${max}` })
  }
  const within = (path: string, value: number, min: number, max: number) => {
    if (value >= min && value <= max) return
    issues.push({ path, value: Number(value.toPrecision(12)), expected: `${min} to ${max}` })
  }
  const group = (path: string, value: string) =>
    attempt(issues, path, () => molarMassOf(groupAtoms(value)))
  if (agent.kind === 'silane') {
    whole('n', agent.n, 1, 4)
    group('hydrolyzable', agent.hydrolyzable)
    if (agent.organic !== undefined) group('organic', agent.organic)
    if (agent.organic === undefined && agent.n < 4) {
      issues.push({ path: 'organic', expected: 'the group R, since n is less than 4' })
    }
  } else if (agent.kind === 'silylating') {
    whole('m', agent.m, 1, 3)
    whole('L', agent.L, 2, 4)
    whole('p', agent.p, 1, 3)
    group('organic', agent.organic)
    group('hydrolyzable', agent.hydrolyzable)
  } else {
    within('q', agent.q, 0, 2.5)
    within('r', agent.r, 0.01, 3)
    within('q + r', agent.q + agent.r, 0.5, 3)
    group('first', agent.first)
    group('second', agent.second)
  }
  if (issues.length > 0) throw new InputError(issues)
}

function groupAtoms(group: string): Atoms {
  return group === '' ? {} : atomsOf(group)
}

function bracket(group: string, count: number): string {
  if (count === 0 || group === '') return ''
  const times = Number(count.toPrecision(6))
  if (times === 1) return group
  return /^[A-Z][a-z]?$/.test(group) ? `${group}${times}` : `(${group})${times}`
}

function oxygen(count: number): string {
  return bracket('O', count)
}
