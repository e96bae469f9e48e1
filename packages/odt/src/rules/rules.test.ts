import { describe, expect, it } from 'vitest'
import { type LintContext, MODES, PLAIN_CONTEXT } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import type { Finding } from '../lint/types.ts'
import { sayFinding, sayFix } from '../messages/say.ts'
import { readOdt } from '../reading/read.ts'
import { file } from '../testing/fixture.ts'
import { AROUND_FIXTURES } from '../testing/fixtures/around.ts'
import { FIXTURES } from '../testing/fixtures/index.ts'
import { better } from '../writing/better.ts'
import { applyEdits } from '../writing/edits.ts'
import { RULES } from './index.ts'

/** As bytes, so that what a text declares can be wrong. */
const lint = (text: string, context: LintContext): readonly Finding[] =>
  lintOdt(readOdt(new TextEncoder().encode(text)), context).findings
const of = (findings: readonly Finding[], rule: string): readonly Finding[] =>
  findings.filter((one) => one.rule === rule)
const errors = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)

describe('OD10 every rule', () => {
  it('OD10 has an id of its own, a fixture and texts with the same values in both languages', () => {
    const withFixture = new Set([...FIXTURES, ...AROUND_FIXTURES].map(({ rule }) => rule))
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
    expect(RULES.filter(({ id }) => !withFixture.has(id)).map(({ id }) => id)).toEqual([])
    const slots = (text: string): string[] => [...new Set([...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot))].sort()
    for (const { id, engineer, lead } of RULES)
      for (const { de, en } of [engineer, lead]) {
        expect([id, de.length > 10, en.length > 10, de === en]).toEqual([id, true, true, false])
        expect([id, slots(de)]).toEqual([id, slots(en)])
      }
  })

  it.each(FIXTURES.map((one, index) => [one.rule, index, one] as const))(
    'OD10 %s fires, and is silent on its counterpart (%i)',
    (rule, _, { reject, accept, context }) => {
      const found = of(lint(reject, context), rule)
      expect(found.length).toBeGreaterThan(0)
      expect(of(lint(accept, context), rule)).toEqual([])
      for (const finding of found)
        for (const language of ['de', 'en'] as const) {
          const said = [
            sayFinding(finding, language),
            sayFinding(finding, language, 'lead'),
            finding.fix === null ? '' : sayFix(finding.fix, language),
          ]
          // A value the rule forgot would show as a question mark of its own.
          expect(said.filter((text) => /(^|\s)\?(\s|$|[.,;:])|\{\w+\}/.test(text))).toEqual([])
        }
    },
  )

  it.each(AROUND_FIXTURES)('OD10 $rule fires by what stands around a file', ({ rule, reject, accept }) => {
    expect(of(lint(file(), { ...PLAIN_CONTEXT, ...reject }), rule)).toHaveLength(1)
    expect(of(lint(file(), { ...PLAIN_CONTEXT, ...accept }), rule)).toEqual([])
  })
})

describe('OD11 fixes', () => {
  const cases = FIXTURES.flatMap(({ reject, rule, context }) =>
    of(lint(reject, context), rule).flatMap((finding) =>
      finding.fix === null ? [] : [{ rule, reject, context, fix: finding.fix }],
    ),
  )

  it.each(cases)('OD11 the fix of $rule silences it and raises no error', ({ rule, reject, context, fix }) => {
    const before = lint(reject, context)
    const after = lint(applyEdits(reject, fix.edits), context)
    expect(of(after, rule).length).toBeLessThan(of(before, rule).length)
    expect(errors(after).filter((one) => !errors(before).includes(one))).toEqual([])
  })

  const surroundings = MODES.flatMap((mode) =>
    ([[], ['gcc-high'], ['shared']] as const).map((profiles) => [mode, profiles] as const),
  )

  it.each(surroundings)('OD11 no fix raises an error in mode %s with %j', (mode, profiles) => {
    const context = { ...PLAIN_CONTEXT, mode, profiles, project: { otherArchitecture: true }, asOf: '2026-11-24' }
    const texts = new Set(FIXTURES.flatMap(({ reject, accept }) => [reject, accept]))
    const spoiling = [...texts].flatMap((text) => {
      const before = lint(text, context)
      return before.flatMap(({ fix, ...finding }) => {
        if (fix === null) return []
        const after = lint(applyEdits(text, fix.edits), context)
        return better(before, after, [{ ...finding, fix }], fix.edits) ? [] : [`${finding.rule}: ${text}`]
      })
    })
    expect(spoiling).toEqual([])
  })

  it('OD11 a good file has nothing to fix', () => {
    expect(lint(file(), PLAIN_CONTEXT)).toEqual([])
  })
})
