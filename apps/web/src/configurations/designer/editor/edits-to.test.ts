import { applyEdits, fixAll, formatOdt, PLAIN_CONTEXT, readOdtText } from '@lotse/odt'
import { describe, expect, it } from 'vitest'
import { editsTo } from './edits-to.ts'

/** Where a place in the text is after the edits. */
const moved = (place: number, text: string, wanted: string): number =>
  editsTo(text, wanted)
    .filter(({ end }) => end <= place)
    .reduce((at, { start, end, text: insert }) => at + insert.length - (end - start), place)

describe('edits to another text', () => {
  it.each([
    ['', ''],
    ['', 'new'],
    ['gone', ''],
    ['a b c', 'a b c'],
    ['a b c d', 'b x c'],
    ['a a a b', 'b a a'],
    ['<A X="1"/>', '<A  X="2" />\n'],
    ['one\n two', 'two\n one'],
    ['ein 🚢 Schiff', 'ein 🚤 Schiff'],
  ])('make %j into %j', (text, wanted) => {
    expect(applyEdits(text, editsTo(text, wanted))).toBe(wanted)
  })

  it('make any text into any other', () => {
    let seed = 7
    const roll = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % most
    }
    const some = () => Array.from({ length: roll(30) }, () => ['a', 'b', ' ', '\n', '<', '"'][roll(6)]).join('')
    for (let round = 0; round < 3000; round += 1) {
      const [text, wanted] = [some(), some()]
      expect(applyEdits(text, editsTo(text, wanted))).toBe(wanted)
    }
  })

  it('leave alone what stays, so that a place in it is the same place', () => {
    const text =
      '<Configuration><Add Channel="current" OfficeClientEdition="64"><Product ID="O365ProPlusRetail"><Language ID="de-de"/><Language ID="de-de"/></Product></Add></Configuration>'
    const file = readOdtText(text)
    for (const wanted of [formatOdt(file), fixAll(file, PLAIN_CONTEXT).text]) {
      expect(wanted).not.toBe(text)
      for (const word of ['OfficeClientEdition', 'O365ProPlusRetail', 'de-de', '</Add>'])
        expect(wanted.startsWith(word, moved(text.indexOf(word), text, wanted))).toBe(true)
    }
  })

  it('are found at once in a long file that was on one line', () => {
    const product = '<Product ID="O365ProPlusRetail"><Language ID="de-de"/></Product>'
    const file = readOdtText(`<Configuration><Add>${product.repeat(150)}</Add></Configuration>`)
    const wanted = formatOdt(file)
    const start = performance.now()
    expect(applyEdits(file.text, editsTo(file.text, wanted))).toBe(wanted)
    expect(performance.now() - start).toBeLessThan(1500)
  })
})
