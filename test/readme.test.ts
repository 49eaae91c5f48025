import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cellFrom } from '../src/cells/cellFrom.ts'
import { main } from '../src/cli/program.ts'
import { defaultProtocol } from '../src/protocols/defaultProtocol.ts'
import { simulate } from '../src/simulation/simulate.ts'
import { expectRelative } from './support/expectRelative.ts'
import { keptShell } from './support/shell.ts'

const readme = readFileSync('README.md', 'utf8')
const modelsReadme = readFileSync('models/README.md', 'utf8')
const absent = existsSync('dist/index.js') ? '' : ' (skipped: not built)'

/** Contents of the fenced blocks of a language. */
function blocks(language: string, text = readme): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code]) => code,
  )
}

/** What a program prints, without colours whatever the environment asks for. */
function printedBy(program: string): string {
  const { FORCE_COLOR: _, ...env } = process.env
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env,
  })
}

describe('the README', () => {
  it.skipIf(absent !== '')(`shows a program that runs as it stands${absent}`, () => {
    const [program] = blocks('ts')
    const printed = printedBy(program)
    expect(printed).toMatch(/^Discharge energy \d/m)
    expect(printed).not.toContain('NaN')
  })

  it.skipIf(absent !== '')(`names entries of the package that there are${absent}`, () => {
    const entries = [...readme.matchAll(/`tinsel\/(\w+)`/g)].map(([, name]) => name)
    expect(entries).toEqual(['simulate', 'bpx'])
    const program = entries.map(
      (name) => `console.log(Object.keys(await import('tinsel/${name}')))`,
    )
    const printed = printedBy(program.join('\n'))
    expect(printed).toContain('simulate')
    expect(printed).toContain('cellParametersFromBpx')
  })

  it('shows a recipe that is one', () => {
    const [recipe] = blocks('json')
    expect(cellFrom(JSON.parse(recipe)).negative.porosity).toBe(0.55)
  })

  it('names options that there are', async () => {
    const shell = keptShell()
    for (const verb of ['run', 'compare', 'show']) await main([verb, '--help'], shell)
    const help = shell.printed.join('\n')
    const lines = blocks('sh').flatMap((block) => block.match(/npx tinsel(.*\\\n)*.*/g) ?? [])
    expect(lines.length).toBeGreaterThan(4)
    for (const [option] of lines.join('\n').matchAll(/--[a-z-]+/g)) expect(help).toContain(option)
  })

  it('names files that there are', () => {
    for (const [, path] of readme.matchAll(/\]\((?!http)([^)]+)\)/g)) {
      expect(existsSync(path), path).toBe(true)
    }
  })
})

describe('the README of models', () => {
  it('shows a blend of 90 % graphite and 10 % silicon that runs without closing its pores', () => {
    const [recipe] = blocks('json', modelsReadme)
    const cell = cellFrom(JSON.parse(recipe))
    const [graphite, silicon] = cell.negative.powders.map(({ massShare }) => massShare)
    expectRelative(silicon / (graphite + silicon), 0.1, 1e-9)
    const { voltageWindow: window } = cell.parameters
    const { status, cycles } = simulate(
      cell,
      defaultProtocol({ ...window, cycles: 1, kind: 'full' }),
      {
        model: 'DFN',
      },
    )
    expect(status).toBe('completed')
    expect(cycles.length).toBe(2)
  })
})
