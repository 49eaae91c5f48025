import type { CellParameters, HostParameters, SeiParameters } from '../src/cells/cellParameters.ts'
import type { TinselJob } from './tinselJob.ts'

/** Reaction and diffusion in series: the values that the peer's job states by its own names. */
const sei: SeiParameters = {
  form: 'reaction-diffusion',
  molarVolume: 9.585e-5,
  lithiumPerMole: 2,
  resistivity: 2e5,
  initialThickness: 5e-9,
  initialLayer: 'present',
  solventDiffusivity: 2e-18,
  solventConcentration: 4541,
  rateConstant: 1e-12,
  potential: 0.4,
  barrierThickness: 0,
  barrierCoverage: 0,
  poreClogging: false,
}

/** Lithium's volume in a host that fills threefold (silicon) or by a tenth (graphite) [m³/mol]: loads the solver. */
const swellingVolume = { Silicon: 8.9e-6, Graphite: 3.5e-6 } as const

/** The cell of a job: as read, with what the job adds to the negative electrode's hosts. */
export function varied(cell: CellParameters, job: TinselJob): CellParameters {
  let changed = cell
  if (job.sei) changed = withNegativeHosts(changed, (host) => ({ ...host, sei }))
  if (job.swelling) {
    changed = withNegativeHosts(changed, (host) => ({
      ...host,
      lithiumMolarVolume: swellingVolume[host.name as keyof typeof swellingVolume],
    }))
  }
  return changed
}

export function withNegativeHosts(
  cell: CellParameters,
  change: (host: HostParameters) => HostParameters,
): CellParameters {
  const { negative } = cell
  if (negative.kind !== 'porous') throw new Error('the benchmark needs a porous negative electrode')
  return { ...cell, negative: { ...negative, hosts: negative.hosts.map(change) } }
}
