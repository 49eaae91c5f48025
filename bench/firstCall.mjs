// From nothing to a voltage curve: load the library, read a BPX file, one DFN discharge.
// Run by bench/coldStart.ts in a fresh process, on the built package, by the entries that a user's script would take.
// What a former process compiled is used, as Python does by itself: Node has that from 22 on, when asked.
import { readFileSync } from 'node:fs'
import * as nodeModule from 'node:module'

nodeModule.enableCompileCache?.()

const entry = (file) => import(process.env.TINSEL_LIBRARY ?? `../dist/${file}`)
const { cellParametersFromBpx } = await entry('interop/bpx.js') // tinsel/bpx
const { simulate } = await entry('simulate.js') // tinsel/simulate
const cell = cellParametersFromBpx(JSON.parse(readFileSync(process.argv[2], 'utf8')))
const { series } = simulate(cell, 'Discharge at 1C until 2.5 V', { model: 'DFN' })
console.log(series.voltage.at(-1))
