import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lgM50 } from './rows.ts'
import { type Timing, timingOf } from './statistics.ts'

/** Whole life of a fresh process that prints the last voltage of one DFN discharge [ms]. */
export interface ColdStart {
  readonly tinsel: Timing
  readonly pybamm?: Timing
  /** With C compilation ahead of time, nothing kept from before. */
  readonly compiled?: Timing
}

export function coldStart(
  root: string,
  python: string | undefined,
  rounds: number,
  compiled: boolean,
): ColdStart {
  const own: number[] = []
  const peer: number[] = []
  const peerCompiled: number[] = []
  const script = `${root}/bench/peers/first_call.py`
  for (let round = 0; round < rounds; round++) {
    own.push(lifeOf(process.execPath, [`${root}/bench/firstCall.mjs`, lgM50]))
    if (python === undefined) continue
    peer.push(lifeOf(python, [script, lgM50]))
    if (!compiled || round > 1) continue
    const cache = mkdtempSync(join(tmpdir(), 'tinsel-bench-'))
    peerCompiled.push(
      lifeOf(python, [script, lgM50, 'compile'], { PYBAMM_CASADI_AOT_CACHE: cache }),
    )
    rmSync(cache, { recursive: true })
  }
  return {
    tinsel: timingOf(own),
    ...(peer.length > 0 ? { pybamm: timingOf(peer) } : {}),
    ...(peerCompiled.length > 0 ? { compiled: timingOf(peerCompiled) } : {}),
  }
}

function lifeOf(command: string, args: string[], environment: Record<string, string> = {}): number {
  const begin = performance.now()
  execFileSync(command, args, {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, OMP_NUM_THREADS: '1', ...environment },
  })
  return performance.now() - begin
}
