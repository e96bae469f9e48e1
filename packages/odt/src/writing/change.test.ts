import { describe, expect, it } from 'vitest'
import { type OdtFile, readOdtText } from '../reading/read.ts'
import {
  addElements,
  copyLanguages,
  elementAt,
  moveElementAt,
  removeElementAt,
  setAttributeAt,
  setPropertyTo,
} from './change.ts'
import { applyEdits, type Edit } from './edits.ts'

const TEXT = `<!-- for the north -->
<Configuration>
    <Add Channel='Current' X="kept"> <!-- why -->
        <Product ID="O365ProPlusRetail">
            <Language ID="de-de" /> <!-- first -->
            <Language ID="en-us" />
            <ExcludeApp ID="Groove" />
        </Product>
        <Product ID="VisioProRetail">
            <Language ID="MatchOS" Fallback="en-us" />
        </Product>
    </Add>
    <Unknown>stays</Unknown>
</Configuration>
`

const after = (edits: (file: OdtFile) => readonly Edit[], text = TEXT): string => {
  const result = applyEdits(text, edits(readOdtText(text)))
  expect(readOdtText(result).fault).toBeNull()
  return result
}
/** The lines that are new, and with a minus those that are gone. */
const changed = (edits: (file: OdtFile) => readonly Edit[], text = TEXT): string[] => {
  const [was, is] = [text.split('\n'), after(edits, text).split('\n')]
  return [
    ...was.filter((line) => !is.includes(line)).map((line) => `-${line}`),
    ...is.filter((line) => !was.includes(line)),
  ]
}

describe('OD16 changing one thing', () => {
  it('writes an attribute where it stands, adds it behind the others, takes it away', () => {
    expect(changed((file) => setAttributeAt(file, 'Configuration/Add', 'Channel', 'SemiAnnual'))).toEqual([
      `-    <Add Channel='Current' X="kept"> <!-- why -->`,
      `    <Add Channel='SemiAnnual' X="kept"> <!-- why -->`,
    ])
    expect(changed((file) => setAttributeAt(file, 'Configuration/Add', 'Version', `a<"b`))[1]).toBe(
      `    <Add Channel='Current' X="kept" Version="a&lt;&quot;b"> <!-- why -->`,
    )
    expect(changed((file) => setAttributeAt(file, 'Configuration/Add', 'Channel', null))[1]).toBe(
      `    <Add X="kept"> <!-- why -->`,
    )
  })

  it('changes nothing where nothing is asked', () => {
    expect(after((file) => setAttributeAt(file, 'Configuration/Add', 'Channel', 'Current'))).toBe(TEXT)
    expect(after((file) => setAttributeAt(file, 'Configuration/Display', 'Level', null))).toBe(TEXT)
    expect(after((file) => setPropertyTo(file, 'AUTOACTIVATE', null))).toBe(TEXT)
    expect(setAttributeAt(readOdtText('<Configuration>'), 'Configuration/Add', 'Channel', 'Current')).toEqual([])
  })

  it('makes what is missing of a path, and takes away what says nothing any more', () => {
    const shown = after((file) => setAttributeAt(file, 'Configuration/Display', 'Level', 'None'))
    expect(shown).toContain('    <Unknown>stays</Unknown>\n    <Display Level="None" />\n</Configuration>')
    expect(after((file) => setAttributeAt(file, 'Configuration/Display', 'Level', null), shown)).toBe(TEXT)
    expect(
      after(
        (file) => setAttributeAt(file, 'Configuration/AppSettings/Setup', 'Value', 'Hafen & Söhne'),
        '<Configuration />',
      ),
    ).toBe(
      '<Configuration>\n  <AppSettings>\n    <Setup Value="Hafen &amp; Söhne" />\n  </AppSettings>\n</Configuration>',
    )
  })

  it('puts a language behind the last, and behind the comment that speaks of it', () => {
    const language = (tag: string) => ({ name: 'Language', attributes: { ID: tag } })
    expect(changed((file) => addElements(file, 'Configuration/Add/Product', [language('fr-fr')]))).toEqual([
      '            <Language ID="fr-fr" />',
    ])
    const one =
      '<Configuration>\n<Add>\n<Product ID="A">\n<Language ID="de-de" /> <!-- ours -->\n</Product>\n</Add>\n</Configuration>'
    expect(after((file) => addElements(file, 'Configuration/Add/Product', [language('fr-fr')]), one)).toContain(
      '<Language ID="de-de" /> <!-- ours -->\n<Language ID="fr-fr" />\n</Product>',
    )
    const none = '<Configuration><Add><Product ID="A"><ExcludeApp ID="Teams"/></Product></Add></Configuration>'
    expect(after((file) => addElements(file, 'Configuration/Add/Product', [language('fr-fr')]), none)).toContain(
      '<Product ID="A"><Language ID="fr-fr" /><ExcludeApp ID="Teams"/></Product>',
    )
  })

  it('puts a product with what it holds on lines of their own, with the line ends of the file', () => {
    const product = {
      name: 'Product',
      attributes: { ID: 'A' },
      children: [{ name: 'Language', attributes: { ID: 'de-de' } }],
    }
    expect(
      after(
        (file) => addElements(file, 'Configuration/Add', [product]),
        '<Configuration>\r\n\t<Add />\r\n</Configuration>',
      ),
    ).toBe(
      '<Configuration>\r\n\t<Add>\r\n\t\t<Product ID="A">\r\n\t\t\t<Language ID="de-de" />\r\n\t\t</Product>\r\n\t</Add>\r\n</Configuration>',
    )
    expect(
      after(
        (file) => addElements(file, 'Configuration/Add', [product]),
        '<Configuration>\n <Add>\n <!-- none yet -->\n </Add>\n</Configuration>',
      ),
    ).toBe(
      '<Configuration>\n <Add>\n <!-- none yet -->\n  <Product ID="A">\n   <Language ID="de-de" />\n  </Product>\n </Add>\n</Configuration>',
    )
  })

  it('takes away a line, and changes places with a neighbour', () => {
    expect(changed((file) => removeElementAt(file, 'Configuration/Add/Product/ExcludeApp'))).toEqual([
      '-            <ExcludeApp ID="Groove" />',
    ])
    const moved = readOdtText(after((file) => moveElementAt(file, 'Configuration/Add/Product[2]', -1)))
    expect(elementAt(moved, 'Configuration/Add/Product')?.attributes[0]?.value).toBe('VisioProRetail')
    expect(after((file) => moveElementAt(file, 'Configuration/Add/Product', -1))).toBe(TEXT)
    expect(after((file) => moveElementAt(file, 'Configuration/Add/Product/Language', 1))).toContain(
      '            <Language ID="en-us" />\n            <Language ID="de-de" /> <!-- first -->\n',
    )
  })

  it('gives a product the languages of another one', () => {
    const copied = (from: string, to: string) => {
      const file = readOdtText(
        after((one) => copyLanguages(one, `Configuration/Add/${from}`, `Configuration/Add/${to}`)),
      )
      return elementAt(file, `Configuration/Add/${to}`)
        ?.children.filter(({ name }) => name === 'Language')
        .map(({ attributes }) => attributes.map(({ value }) => value).join(' '))
    }
    expect(copied('Product', 'Product[2]')).toEqual(['de-de', 'en-us'])
    expect(copied('Product[2]', 'Product')).toEqual(['MatchOS en-us'])
  })

  it('sets a property by its name in any case', () => {
    const on = after((file) => setPropertyTo(file, 'SharedComputerLicensing', '1'))
    expect(on).toContain('    <Property Name="SharedComputerLicensing" Value="1" />\n</Configuration>')
    expect(after((file) => setPropertyTo(file, 'SHAREDcomputerlicensing', '0'), on)).toContain('Value="0"')
    expect(after((file) => setPropertyTo(file, 'SharedComputerLicensing', null), on)).toBe(TEXT)
  })
})
