import { describe, expect, it } from 'vitest'
import { escaped, listOf, scriptJson, scriptText } from '../../src/reports/html.ts'

describe('escaped', () => {
  it('keeps text from becoming a tag or ending an attribute', () => {
    expect(escaped('<b a="1">&')).toBe('&lt;b a=&quot;1&quot;&gt;&amp;')
  })
})

describe('scriptJson', () => {
  it('cannot end the script element that it stands in, and reads back the same', () => {
    const value = { name: '</script><!-- x', n: 1.5 }
    expect(scriptJson(value)).not.toContain('<')
    expect(JSON.parse(scriptJson(value))).toEqual(value)
  })
})

describe('scriptText', () => {
  it('cannot end the script element that it stands in', () => {
    expect(scriptText('a="</script>";b="</SCRIPT>"')).toBe('a="<\\/script>";b="<\\/SCRIPT>"')
  })
})

describe('listOf', () => {
  it('is nothing where there is nothing', () => {
    expect(listOf([])).toBe('')
    expect(listOf(['a < b'])).toBe('<ul><li>a &lt; b</li></ul>')
  })
})
