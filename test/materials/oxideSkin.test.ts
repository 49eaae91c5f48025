import { describe, expect, it } from 'vitest'
import { firstCycleEfficiency, irreversibleCapacity } from '../../src/materials/capacity.ts'
import { powderFrom } from '../../src/materials/powderFrom.ts'
import { expectRelative } from '../support/expectRelative.ts'

describe('oxide skins', () => {
  const skinned = (thickness: string, rest: object = {}) =>
    powderFrom({
      family: 'oxide-skin',
      diameter: '100 nm',
      core: [{ phase: 'silicon-crystalline' }],
      skin: { phase: 'silicon-dioxide', thickness, reacted: 1, ...rest },
    })
  it('10 nm of SiO2 on silicon of 100 nm outer diameter: first-cycle efficiency 84.4 %', () => {
    expectRelative(firstCycleEfficiency(skinned('10 nm')), 0.844, 1e-3)
  })
  for (const [thickness, efficiency] of [
    ['0.2 nm', 0.997],
    ['1 nm', 0.986],
    ['2 nm', 0.971],
    ['5 nm', 0.925],
  ] as const) {
    it(`${thickness} on 100 nm: ${efficiency}`, () => {
      expectRelative(firstCycleEfficiency(skinned(thickness)), efficiency, 1e-3)
    })
  }
  it('thicker skins lower the first-cycle efficiency and are a thicker barrier to SEI', () => {
    const [thin, thick] = [skinned('2 nm'), skinned('8 nm')]
    expect(firstCycleEfficiency(thick)).toBeLessThan(firstCycleEfficiency(thin))
    expect(thick.hosts[0].barrierThickness).toBeGreaterThan(thin.hosts[0].barrierThickness)
  })
  it('a skin deeper than lithium reaches reacts only in part', () => {
    const all = skinned('10 nm')
    const part = powderFrom({
      family: 'oxide-skin',
      diameter: '100 nm',
      core: [{ phase: 'silicon-crystalline' }],
      skin: { phase: 'silicon-dioxide', thickness: '10 nm' },
    })
    expectRelative(irreversibleCapacity(part), 0.75 * irreversibleCapacity(all), 1e-9)
  })
  it('a spread of thickness s keeps the mean volume of t², to s²/3 of it', () => {
    const even = skinned('5 nm').structure[1].volumeShare
    const spread = skinned('5 nm', { spread: 0.5 }).structure[1].volumeShare
    // v = 6τ − 12τ² + 8τ³ with τ = t/D: means of τ² and τ³ grow by s²/3 and s²
    const tau = 0.05
    expectRelative(spread - even, -12 * tau ** 2 * (0.25 / 3) + 8 * tau ** 3 * 0.25, 0.03)
  })
  it('a film has one side: area 1/(ρH), and its skin takes t/H', () => {
    const film = powderFrom('si-oxide-film')
    expectRelative(film.specificSurface, 1 / (film.density * 500e-9), 1e-12)
    expectRelative(film.structure[1].volumeShare, 0.01, 1e-12)
    expectRelative(film.hosts[0].diffusionLength, Math.sqrt(5) * 495e-9, 1e-12)
  })
  it('by specific surface alone, the smooth sphere with that area is taken', () => {
    const powder = powderFrom({
      family: 'oxide-skin',
      specificSurface: '10 m^2/g',
      core: [{ phase: 'tin' }],
      skin: { phase: 'tin-dioxide', thickness: '5 nm' },
    })
    expectRelative(6 / (powder.density * powder.diameter), 10_000, 1e-10)
  })
})
