import { describe, expect, it } from 'vitest'
import { PLAIN_CONTEXT } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import { readOdt, readOdtText } from '../reading/read.ts'
import { bare, file, suite } from '../testing/fixture.ts'
import { applyEdits, writeOdt } from './edits.ts'
import { fixAll } from './fix-all.ts'
import { formatOdt } from './format.ts'

describe('OD12 writing', () => {
  it('OD12 edits that overlap are refused', () => {
    const edit = (start: number, end: number): { start: number; end: number; text: string } => ({
      start,
      end,
      text: '',
    })
    expect(() => applyEdits('abcdef', [edit(0, 3), edit(2, 4)])).toThrow(RangeError)
    expect(() => applyEdits('abc', [edit(2, 9)])).toThrow(RangeError)
  })

  it('OD12 all fixes together leave no warning that has one, and raise no error', () => {
    const text = bare(
      `<Add Branch="Current" AllowCdnFallback="TRUE">${suite('<ExcludeApp ID="Groove" /><ExcludeApp ID="Visio" />', '<Language ID="MatchOS" />')}</Add>`,
    )
    const { text: fixed, fixed: made } = fixAll(readOdtText(text), PLAIN_CONTEXT)
    const left = lintOdt(readOdtText(fixed), PLAIN_CONTEXT).findings
    expect(made.length).toBeGreaterThan(3)
    expect(left.filter(({ fix, severity }) => fix !== null && severity !== 'information')).toEqual([])
    expect(left.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('OD13 the usual form keeps comments, and a second time changes nothing', () => {
    const text =
      '<Configuration><!-- why --><Add Channel="current"><Product ID="o365proplusretail"></Product>\n\n</Add></Configuration>'
    const formatted = formatOdt(readOdtText(text))
    expect(formatted).toBe(
      '<Configuration>\n  <!-- why -->\n  <Add Channel="Current">\n    <Product ID="O365ProPlusRetail"></Product>\n  </Add>\n</Configuration>\n',
    )
    expect(formatOdt(readOdtText(formatted))).toBe(formatted)
    expect(lintOdt(readOdtText(formatOdt(readOdtText(file()))), PLAIN_CONTEXT).findings).toEqual([])
  })

  it.each([
    ['utf-8', 'windows-1252'],
    ['windows-1252', 'utf-8'],
    ['utf-8', 'iso-8859-1'],
  ])('OD12 a declaration that is changed from %s to %s is what the bytes follow', (before, after) => {
    const text = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><Configuration><!-- Müller --></Configuration>`
    const was = readOdt(writeOdt(readOdtText(''), text(before)))
    expect(was).toMatchObject({ text: text(before), damage: null })
    expect(readOdt(writeOdt(was, text(after)))).toMatchObject({ text: text(after), damage: null })
  })

  it('OD12 a byte order mark goes before the declaration', () => {
    const marked = readOdt(Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<Configuration/>')))
    const text = '<?xml version="1.0" encoding="windows-1252"?><Configuration><!-- ü --></Configuration>'
    expect(readOdt(writeOdt(marked, text))).toMatchObject({ text, encoding: { name: 'utf-8', mark: true } })
  })

  it('OD14 a rule is set aside with a reason only', () => {
    const lint = (comment: string): string[] =>
      lintOdt(
        readOdtText(`<!--${comment}-->${file({ add: 'OfficeClientEdition="32" Channel="Current"' })}`),
      ).findings.map(({ rule }) => rule)
    expect(lint(' lotse-ignore edition-32: an add-in until June ')).toEqual([])
    expect(lint(' lotse-ignore edition-32: ')).toEqual(['suppression-without-effect', 'edition-32'])
  })
})
