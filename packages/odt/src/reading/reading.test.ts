import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lintOdt } from '../lint/lint.ts'
import { reasonInGerman } from '../messages/reasons.ts'
import { sayFinding } from '../messages/say.ts'
import { file } from '../testing/fixture.ts'
import { applyEdits, writeOdt } from '../writing/edits.ts'
import { encodeText } from './bytes.ts'
import { placeOf } from './positions.ts'
import { readOdt, readOdtText } from './read.ts'
import { nearestRepair } from './repair.ts'
import { attributeOf } from './tree.ts'

const GOOD = file()

describe('OD1 bytes', () => {
  it.each([
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
  ] as const)('OD1 %s, mark %s: the same bytes come back', (name, mark) => {
    const bytes = encodeText(GOOD.replace('<Add', '<!-- ü 😀 --><Add'), { name, mark })
    const read = readOdt(bytes)
    expect(read).toMatchObject({ encoding: { name, mark }, damage: null })
    expect(writeOdt(read)).toEqual(bytes)
  })

  it('OD1 whatever the bytes are, they come back and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const read = readOdt(bytes)
        expect(writeOdt(read)).toEqual(bytes)
        lintOdt(read)
      }),
      { numRuns: 200 },
    )
  })

  it('OD1 damaged files with one character changed are checked without a crash', () => {
    fc.assert(
      fc.property(
        fc.nat(GOOD.length - 1),
        fc.constantFrom('<', '>', '"', '/', '&', '', ' ', 'x', '\u0000'),
        (at, character) => {
          const text = GOOD.slice(0, at) + character + GOOD.slice(at + 1)
          for (const { fix } of lintOdt(readOdtText(text)).findings) if (fix !== null) applyEdits(text, fix.edits)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('OD2 positions', () => {
  it('OD2 elements and attributes stand where the text says', () => {
    const text = "\r\n<!-- 😀 -->\r\n<Configuration>\r\n  <Add\r\n    Channel = 'Current'  />\r\n</Configuration>"
    const read = readOdtText(text)
    const add = read.parsed?.root.children[0] ?? null
    const channel = attributeOf(add, 'Channel')
    expect(channel?.value).toBe('Current')
    expect(text.slice(channel?.valueRange.start, channel?.valueRange.end)).toBe('Current')
    expect(placeOf(channel?.start ?? 0, read.lines)).toEqual({ line: 5, column: 5 })
    expect(text.slice(add?.opening.start, add?.opening.end)).toMatch(/^<Add[\s\S]*\/>$/)
    expect(text.slice(read.parsed?.root.start, read.parsed?.root.end)).toMatch(
      /^<Configuration>[\s\S]*<\/Configuration>$/,
    )
  })
})

describe('OD3 repair', () => {
  it.each([
    '<Configuration><Add></Configuration>',
    '<Configuration a="1" a="2"/>',
    '<Configuration a=1/>',
    '<Configuration a="<"/>',
    '<Configuration>&x;</Configuration>',
    '<Configuration>a & b</Configuration>',
    '<Configuration/><Configuration/>',
    '<Configuration><!-- -- --></Configuration>',
    '<Configuration>\u0001</Configuration>',
    '',
  ])('OD3 says in German why %s is not well-formed', (text) => {
    const [finding] = lintOdt(readOdtText(text)).findings
    if (finding === undefined) throw new Error('no finding')
    expect(reasonInGerman(finding.values.reason ?? '')).not.toBe(finding.values.reason)
    expect(sayFinding(finding, 'de')).not.toContain(finding.values.reason)
  })

  it.each([
    ['<A><B></A>', '<A><B></B></A>'],
    ['<A><B /></B></A>', '<A><B /></A>'],
    ['<A><b></B></A>', '<A><b></b></A>'],
    ['<A><B>', '<A><B></B></A>'],
    ['<A b="x & y" />', '<A b="x &amp; y" />'],
  ])('OD3 %s', (broken, repaired) => {
    const repair = nearestRepair(broken)
    expect(repair === null ? null : applyEdits(broken, [repair])).toBe(repaired)
  })

  it('OD3 what no single tag repairs is left alone', () => {
    expect(nearestRepair('<A b=1></A>')).toBeNull()
  })
})
