import { describe, expect, it } from 'vitest'
import { PLAIN_CONTEXT } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import type { Finding } from '../lint/types.ts'
import { readOdtText } from '../reading/read.ts'
import { bare, file, suite } from '../testing/fixture.ts'
import { better, type Fixable } from './better.ts'
import type { Edit } from './edits.ts'
import { fixAll } from './fix-all.ts'
import { movedBy } from './moved.ts'
import { Taken } from './taken.ts'

const many = (count: number): string =>
  file({
    products: Array.from(
      { length: count },
      (_, index) =>
        `<Product ID="Invented${index}" PIDKEY=""><Language ID="MatchOS" /><ExcludeApp ID="Groov" /></Product>`,
    ).join('\n    '),
  })
const insert = (start: number, text: string): Edit => ({ start, end: start, text })
const remove = (start: number, end: number): Edit => ({ start, end, text: '' })

describe('OD12 all fixes', () => {
  it('OD12 takes time in proportion to what there is to fix', () => {
    const once = (text: string, count: number): number => {
      const start = performance.now()
      const { fixed } = fixAll(readOdtText(text), PLAIN_CONTEXT)
      expect(fixed.length).toBeGreaterThanOrEqual(3 * count)
      return performance.now() - start
    }
    // The shortest of three: other work on the machine makes single ones longer.
    const time = (count: number): number => Math.min(...[1, 2, 3].map(() => once(many(count), count)))
    // Sixteen times as much; looking at the file anew for each would take 256 times as long.
    expect(time(1600)).toBeLessThan(120 * Math.max(time(100), 2))
  })

  it('OD12 moves any number of elements to one place, each once', () => {
    const lost = Array.from({ length: 40 }, (_, index) => `<Setup Name="N${index}" Value="1" />`)
    const text = bare(`${lost.join('\n  ')}\n  <AppSettings><Setup Name="Company" Value="C" /></AppSettings>`)
    const { text: fixed } = fixAll(readOdtText(text), PLAIN_CONTEXT)
    const root = readOdtText(fixed).parsed?.root
    expect(root?.children.map(({ name }) => name)).toEqual(['AppSettings'])
    expect(root?.children[0]?.children.map(({ attributes }) => attributes[0]?.value)).toEqual([
      'Company',
      ...lost.map((_, index) => `N${index}`),
    ])
  })

  it('OD12 leaves a fix out that another one spoils, and makes the others', () => {
    // Each of the two may stand for itself; both together would be two of what may stand once.
    const display = (level: string): string => `<Display Level="${level}" AcceptEULA="TRUE" />`
    const text = bare(
      `<Add OfficeClientEdition="64" Channel="Current">${suite()}${display('None')}</Add><Remove><Product ID="VisioProRetail" />${display('Full')}</Remove><RemoveMSI /><Updates AutoUpgrade="TRUE" />`,
    )
    const before = lintOdt(readOdtText(text), PLAIN_CONTEXT).findings
    const { text: fixed } = fixAll(readOdtText(text), PLAIN_CONTEXT)
    const after = lintOdt(readOdtText(fixed), PLAIN_CONTEXT).findings
    const errors = (findings: readonly Finding[]): string[] =>
      findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
    expect(errors(before)).toEqual(['element-misplaced', 'element-misplaced'])
    expect(errors(after)).toEqual(['element-misplaced'])
    expect(fixed).not.toContain('AutoUpgrade')
  })
})

describe('OD12 a fix counts as made', () => {
  const one = (rule: string, start: number, severity: Finding['severity'] = 'warning'): Fixable => ({
    rule,
    severity,
    range: { start, end: start + 1 },
    path: '',
    values: {},
    fix: { title: 'remove', values: {}, edits: [remove(start, start + 1)] },
  })
  const made = one('a', 10)

  it.each([
    ['nothing is left', [made], [], true],
    ['its finding is still there', [made], [one('a', 10)], false],
    ['another one of its rule comes to light elsewhere', [made], [one('a', 20)], true],
    ['an error comes instead', [made], [one('b', 5, 'error')], false],
    ['an error that was there has moved', [made, one('b', 30, 'error')], [one('b', 29, 'error')], true],
    ['an error goes and the same comes elsewhere', [made, one('b', 30, 'error')], [one('b', 50, 'error')], true],
    ['a warning becomes an error', [made, one('b', 30)], [one('b', 29, 'error')], false],
  ])('OD12 where %s: %#', (_, before, after, expected) => {
    expect(better(before, after, [made], made.fix.edits)).toBe(expected)
  })
})

describe('OD12 places', () => {
  it('OD12 are taken once, but any number of different texts may be put in at one', () => {
    const taken = new Taken()
    expect(taken.takes([remove(10, 20)])).toBe(true)
    expect(taken.takes([remove(19, 25)])).toBe(false)
    expect(taken.takes([remove(5, 11)])).toBe(false)
    expect(taken.takes([remove(0, 30)])).toBe(false)
    expect(taken.takes([insert(15, 'x')])).toBe(false)
    expect(taken.takes([insert(10, 'x')])).toBe(false)
    expect(taken.takes([insert(20, 'x'), remove(12, 13)])).toBe(false)
    expect(taken.takes([insert(20, 'x')])).toBe(true)
    expect(taken.takes([insert(20, 'y')])).toBe(true)
    expect(taken.takes([insert(20, 'x')])).toBe(false)
    expect(taken.takes([remove(20, 22)])).toBe(false)
    expect(taken.takes([remove(21, 22)])).toBe(true)
  })

  it('OD12 are found again behind edits', () => {
    const place = movedBy([insert(3, 'abc'), remove(10, 15), { start: 20, end: 22, text: 'x' }])
    expect([0, 3, 9, 10, 12, 15, 21, 30].map(place)).toEqual([0, 6, 12, 13, 13, 13, 18, 27])
  })
})
