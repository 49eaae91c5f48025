import { describe, expect, it } from 'vitest'
import { recipeHtml } from '../../src/reports/recipeHtml.ts'
import { handMadeDesign } from '../support/handMadeDesign.ts'

describe('recipeHtml', () => {
  const html = recipeHtml('A <cell>', handMadeDesign)

  it('lists domains from the inside with shares and sizes', () => {
    expect(html).toContain('<td>Amorphous silicon</td><td>20.0</td><td>30.0</td><td>20 nm</td>')
    expect(html).toContain('<td>Titanium disilicide</td><td>80.0</td><td>70.0</td><td>–</td>')
  })

  it('gives loading, areal capacity and both apparent densities in units of the trade', () => {
    expect(html).toContain('<dd>5.00 mg/cm²</dd>')
    expect(html).toContain('<dd>3.00 mAh/cm²</dd>')
    expect(html).toContain('1.00 g/cm³ (layer), 1.70 g/cm³ (with foil)')
  })

  it('tells how it was made and what the claims say', () => {
    expect(html).toContain('milled for 40 h')
    expect(html).toContain('001 claim 2: 5-100 nm')
  })

  it('escapes what it is given', () => {
    expect(html).toContain('A &lt;cell&gt;')
  })
})
