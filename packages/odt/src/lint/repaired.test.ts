import { describe, expect, it } from 'vitest'
import { readOdtText } from '../reading/read.ts'
import { file, GOOD_REST, suite } from '../testing/fixture.ts'
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

describe('OD17 a root of another case', () => {
  it('OD17 is judged as if it were right', () => {
    const text = file({ add: 'OfficeClientEdition="65" Channel="Current"' }).replaceAll(
      'Configuration',
      'configuration',
    )
    const { findings } = lintOdt(readOdtText(text))
    expect(findings.map(({ rule, fix }) => [rule, fix === null])).toEqual([
      ['root-not-configuration', false],
      ['edition-invalid', true],
    ])
    expect(text.slice(findings[1]?.range.start, findings[1]?.range.end)).toBe('65')
  })
})

describe('OD11 what moves', () => {
  const errors = (text: string): (string | boolean)[][] =>
    lintOdt(readOdtText(text))
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ rule, fix }) => [rule, fix !== null])

  it('OD11 is offered where nothing wrong comes to light by it, and only there', () => {
    const lost = (tag: string): string => file({ rest: `${GOOD_REST}<Language ID="${tag}" />` })
    expect(errors(lost('de-de'))).toEqual([['element-misplaced', true]])
    expect(errors(lost('xx-xx'))).toEqual([['element-misplaced', false]])
    expect(errors(file({ rest: `${GOOD_REST}<Updates Deadline="tomorrow" />` }))).toEqual([
      ['duplicate-singleton', false],
    ])
  })

  it('OD11 spoils nothing for others that move', () => {
    const text = file({ rest: `${GOOD_REST}<Language ID="de-de" /><Language ID="xx-xx" /><Language ID="fr-fr" />` })
    expect(errors(text).map(([, has]) => has)).toEqual([true, false, true])
  })
})
