import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lgM50 } from './rows.ts'
import { type Timing, timingOf } from './statistics.ts'

/** Turns are of equal time, as those of the race: about what one process of the peer takes [ms]. */
const turn = 1000

/** A fresh process that prints the last voltage of one DFN discharge: until that is here, and until it has ended [ms]. */
export interface FirstCurve {
  readonly shown: Timing
  readonly ended: Timing
}

export interface ColdStart {
  readonly tinsel: FirstCurve
  readonly pybamm?: FirstCurve
  /** With C compilation ahead of time, nothing kept from before. */
  readonly compiled?: FirstCurve
}

type Life = readonly [shown: number, ended: number]

export function coldStart(
  root: string,
  python: string | undefined,
  rounds: number,
  compiled: boolean,
): ColdStart {
  const lives = (command: string, args: string[], lasting: number, env = {}): Life[] => {
    const asked = JSON.stringify({ command, args, env, lasting })
    const told = execFileSync(process.execPath, [`${root}/bench/lives.mjs`, asked])
    return JSON.parse(told.toString())
  }
  const own: Life[] = []
  const peer: Life[] = []
  const peerCompiled: Life[] = []
  const script = `${root}/bench/peers/first_call.py`
  for (let round = 0; round < rounds; round++) {
    own.push(...lives(process.execPath, [`${root}/bench/firstCall.mjs`, lgM50], turn))
    if (python === undefined) continue
    peer.push(...lives(python, [script, lgM50], turn))
    if (!compiled || round > 1) continue
    const cache = mkdtempSync(join(tmpdir(), 'tinsel-bench-'))
    const environment = { PYBAMM_CASADI_AOT_CACHE: cache }
    peerCompiled.push(...lives(python, [script, lgM50, 'compile'], 0, environment))
    rmSync(cache, { recursive: true })
  }
  return {
    tinsel: firstCurveOf(own),
    ...(peer.length > 0 ? { pybamm: firstCurveOf(peer) } : {}),
    ...(peerCompiled.length > 0 ? { compiled: firstCurveOf(peerCompiled) } : {}),
  }
}

function firstCurveOf(lives: readonly Life[]): FirstCurve {
  return {
    shown: timingOf(lives.map(([shown]) => shown)),
    ended: timingOf(lives.map(([, ended]) => ended)),
  }
}
