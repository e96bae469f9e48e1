import { describe, expect, it } from 'vitest'
import { PLAIN_CONTEXT } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import { diagnosticsOf } from '../messages/diagnostics.ts'
import { readOdtText } from '../reading/read.ts'
import { bare, file, GOOD_REST, product, suite } from '../testing/fixture.ts'
import { diffOdt, sayChange } from './diff.ts'

const whats = (one: string, two: string): string[] =>
  diffOdt(readOdtText(one), readOdtText(two)).map(({ what }) => what)

describe('OD30 what means the same', () => {
  it.each([
    ['labels', file(), file().replace('<Configuration>', '<Configuration ID="x"><Info Description="y" />')],
    ['comments and white space', file(), file().replaceAll('\n', '\n<!-- x -->\n')],
    ['defaults', file(), file({ rest: `${GOOD_REST}<Property Name="AUTOACTIVATE" Value="0" />` })],
    ['case', file(), file().replaceAll('TRUE', 'True')],
    ['earlier names of a channel', file({ add: 'Channel="Monthly"' }), file({ add: 'Channel="Current"' })],
    [
      'the order of exclusions',
      file({ products: suite('<ExcludeApp ID="Lync" /><ExcludeApp ID="Bing" />') }),
      file({ products: suite('<ExcludeApp ID="Bing" /><ExcludeApp ID="Lync" />') }),
    ],
  ])('OD30 %s', (_, one, two) => {
    expect(whats(one, two)).toEqual([])
  })

  it('OD30 the order of products and of languages does mean something', () => {
    expect(
      whats(
        file({ products: suite() + product('VisioProRetail') }),
        file({ products: product('VisioProRetail') + suite() }),
      ),
    ).toEqual(['Add/Product'])
    const languages = (first: string, second: string): string =>
      file({ products: suite('', `<Language ID="${first}" /><Language ID="${second}" />`) })
    expect(whats(languages('de-de', 'en-us'), languages('en-us', 'de-de'))).toEqual(['Add/O365ProPlusRetail/Language'])
  })

  it('OD31 neither a change nor a fix that is printed holds a key, also one that was mistyped', () => {
    const product = (key: string): string => `<Product ID="ProPlus2021Volume" PIDKEY="${key}" />`
    const secret = 'AB2CD-EF3GH-JK4MN-PQ6RS-TV7WX'
    const mistyped = 'AB2CD-EF3GH-JK4MN-PQ6RS-TV7W'
    const [one, two] = [secret, mistyped].map((key) => readOdtText(bare(`<Add>${product(key)}</Add>`)))
    if (one === undefined || two === undefined) throw new Error('two files')
    expect(JSON.stringify(diffOdt(one, two))).not.toContain('AB2CD')
    const misplaced = readOdtText(bare(`<Info><Add>${product(mistyped)}</Add></Info>`))
    // Where keys are not judged, no error comes to light by moving one.
    const { findings } = lintOdt(misplaced, { ...PLAIN_CONTEXT, mode: 'customize' })
    expect(findings.some(({ fix }) => fix?.edits.some(({ text }) => text.includes(mistyped)))).toBe(true)
    expect(JSON.stringify(diagnosticsOf(misplaced, findings, 'en'))).not.toContain('AB2CD')
  })

  it('OD30 1 and 0 mean TRUE and FALSE', () => {
    expect(whats(file(), file().replace('Enabled="TRUE"', 'Enabled="1"'))).toEqual([])
  })

  it('OD31 a change is said, and no key is shown', () => {
    const keyed = bare('<Add><Product ID="ProPlus2021Volume" PIDKEY="AB2CD-EF3GH-JK4MN-PQ6RS-TV7WX" /></Add>')
    const [change] = diffOdt(readOdtText(bare('<Add><Product ID="ProPlus2021Volume" /></Add>')), readOdtText(keyed))
    expect(change === undefined ? '' : sayChange(change, 'en')).toBe(
      'Add/ProPlus2021Volume/@PIDKEY: new (•••••-•••••-•••••-•••••-TV7WX)',
    )
  })

  it('OD30 neither the case of a property nor the order of what is removed means something', () => {
    const one = readOdtText(
      '<Configuration><Remove><Product ID="A"/><Product ID="B"/></Remove><Property Name="FORCEAPPSHUTDOWN" Value="TRUE"/></Configuration>',
    )
    const two = readOdtText(
      '<Configuration><Property Name="forceappshutdown" Value="true"/><Remove><Product ID="b"/><Product ID="a"/></Remove></Configuration>',
    )
    expect(diffOdt(one, two)).toEqual([])
  })
})
