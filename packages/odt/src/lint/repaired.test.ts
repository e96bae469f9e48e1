import { describe, expect, it } from 'vitest'
import { readOdtText } from '../reading/read.ts'
import { file, suite } from '../testing/fixture.ts'
import { PLAIN_CONTEXT } from './context.ts'
import { lintOdt } from './lint.ts'

const BROKEN = `<!-- lotse-ignore legacy-channel-name: the plant says Monthly -->\n${file({
  add: 'OfficeClientEdition="65" Channel="Monthly"',
  products: suite('<ExcludeApp ID="Skype" />'),
})}`.replace('</Product>', '')

describe('OD17 a broken file', () => {
  it('OD17 is judged as if repaired, at the places of the text as it is, without fixes that the repair may move', () => {
    const { findings } = lintOdt(readOdtText(BROKEN))
    expect(findings.map(({ rule }) => rule)).toEqual(['xml-not-well-formed', 'edition-invalid', 'exclude-no-effect'])
    const [broken, edition, skype] = findings
    expect(broken?.fix).not.toBeNull()
    expect(BROKEN.slice(edition?.range.start, edition?.range.end)).toBe('65')
    expect(BROKEN.slice(skype?.range.start, skype?.range.end)).toBe('ExcludeApp')
    expect([edition?.fix, skype?.fix]).toEqual([null, null])
  })

  it('OD17 finds its place behind the repair too, and sets aside what the file says', () => {
    const text = BROKEN.replace('Level="None"', 'Level="Basic"')
    const { findings, suppressed } = lintOdt(readOdtText(text))
    const level = findings.find(({ rule }) => rule === 'display-level-invalid')
    expect(text.slice(level?.range.start, level?.range.end)).toBe('Basic')
    expect(suppressed.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['legacy-channel-name', 'the plant says Monthly'],
    ])
  })

  it('OD17 is not judged where a guess decides: what stands where, and what nothing repairs', () => {
    const nested = file({ products: '<Product ID="O365ProPlusRetail"><Product ID="VisioProRetail"></Product>' })
    const rules = lintOdt(readOdtText(nested)).findings.map(({ rule }) => rule)
    expect(rules).toContain('xml-not-well-formed')
    expect(rules).not.toContain('element-misplaced')
    expect(lintOdt(readOdtText('<A b=1></A>'), PLAIN_CONTEXT).findings).toHaveLength(1)
  })
})
