import { describe, expect, it } from 'vitest'
import type { Finding } from '../facts/finding.ts'
import { sayFinding } from '../messages/say.ts'
import { judgeSample, type Sample } from '../testing/fixture.ts'
import { FIXTURES } from '../testing/fixtures/index.ts'
import { RULES } from './index.ts'
import { READERS } from './rule.ts'

const found = (sample: Sample, rule: string): readonly Finding[] =>
  judgeSample(sample, [rule]).findings.filter((one) => one.rule === rule)
const cases = FIXTURES.map((one, index) => ({ ...one, index }))
const withCode = cases.filter(({ reject }) => reject.code !== undefined && reject.kind === undefined)

describe('RJ10 every rule', () => {
  it('RJ10 has an id of its own, a fixture and three texts with the same values in both languages', () => {
    const withFixture = new Set(FIXTURES.map(({ rule }) => rule))
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
    expect(RULES.filter(({ id }) => !withFixture.has(id)).map(({ id }) => id)).toEqual([])
    const slots = (text: string): string[] => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot))].sort()
    for (const { id, texts } of RULES)
      for (const reader of READERS) {
        const { de, en } = texts[reader]
        expect([id, reader, de.length > 20, en.length > 20, de === en]).toEqual([id, reader, true, true, false])
        expect([id, slots(de)]).toEqual([id, slots(en)])
      }
  })

  it.each(cases)('RJ10 $rule fires, and is silent on its counterpart ($index)', ({ rule, reject, accept }) => {
    const findings = found(reject, rule)
    expect(findings.length).toBeGreaterThan(0)
    expect(found(accept, rule)).toEqual([])
    for (const finding of findings)
      for (const language of ['de', 'en'] as const)
        for (const reader of READERS) expect(sayFinding(finding, language, reader)).not.toMatch(/\{\w+\}/)
  })

  it.each(withCode)('RJ11 $rule is silent in comments and inactive branches ($index)', ({ rule, reject }) => {
    const code = reject.code ?? ''
    const commented = code.replace(/^/gm, "' ").replace(/ _$/gm, '')
    expect(found({ ...reject, code: commented }, rule)).toEqual([])
    expect(found({ ...reject, code: `#If Mac Then\r\n${code}\r\n#End If` }, rule)).toEqual([])
    expect(found({ ...reject, code: `#If VBA7 Then\r\n#Else\r\n${code}\r\n#End If` }, rule)).toEqual([])
  })

  it.each(withCode)('RJ12 $rule finds the same in other case, spacing and line ends ($index)', ({ rule, reject }) => {
    const lines = found(reject, rule).map(({ line }) => line)
    const changed = (reject.code ?? '').replace(/\r\n/g, '\r').replace(/^[ \t]*/gm, '\t ')
    expect(found({ ...reject, code: changed }, rule).map(({ line }) => line)).toEqual(lines)
  })
})
