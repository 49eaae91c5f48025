import { describe, expect, it } from 'vitest'
import { reportPage } from '../../src/reports/page.ts'

const parts = {
  title: 'T <i>',
  lead: 'L & L',
  facts: [['Made by', '<code>x</code>']],
  links: [['here', 'There <b>']],
  warnings: [],
  key: '<details id="key"></details>',
  body: '<p>body</p>',
  tail: '<p>tail</p>',
  figures: [{ id: 'f', data: [{ name: '</script>' }], layout: {}, config: {} }],
} as const

describe('reportPage', () => {
  const html = reportPage(parts)

  it('escapes text and leaves HTML as it is', () => {
    expect(html).toContain('<title>T &lt;i&gt;</title>')
    expect(html).toContain('<dd><code>x</code></dd>')
    expect(html).toContain('There &lt;b&gt;')
  })

  it('has exactly three scripts, whatever stands in the data', () => {
    expect(html.match(/<script/g)).toHaveLength(3)
    expect(html.match(/<\/script>/g)).toHaveLength(3)
  })

  it('gives no id to its scripts, which a section could have too', () => {
    expect(html).not.toMatch(/<script[^>]* id=/)
  })

  it('has a warning box only where there is a warning', () => {
    expect(html).not.toContain('Read this first')
    expect(reportPage({ ...parts, warnings: ['stopped <'] })).toContain('<li>stopped &lt;</li>')
  })
})
