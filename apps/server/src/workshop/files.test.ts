import { allDecisions, findDecision } from '@lotse/assessment'
import { readWorkbook, slideFits, writePdfPaper, writeSlides, writeSpreadsheet, writeWordPaper } from '@lotse/documents'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { typeface } from '../platform/typeface.ts'
import { awkwardWorkshop, FORMULA } from '../testing/workshop-matter.ts'
import { workshopDeck } from './deck.ts'
import { workshopMinutes } from './minutes.ts'
import { decisionRegister } from './register.ts'

/** The files of a whole workshop as people get them. What any such file has to be is tested in packages/documents. */

const matterIn = (language: 'de' | 'en') => ({
  customerName: 'Alpenglas Süd GmbH & Co. KG',
  today: '2026-11-23',
  workshop: awkwardWorkshop(language),
})
const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
const inScope = allDecisions().filter(({ point }) => point.id !== 'mac')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const matter = matterIn(language)

  it('the deck has a slide for everything in scope, each with room for what stands on it', async () => {
    const deck = workshopDeck(matter)
    expect(deck.slides.filter((slide) => !slideFits(slide)).map(({ title }) => title)).toEqual([])
    const parts = partsOf(await writeSlides(deck))
    const slides = [...parts].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).map(([, text]) => text)
    expect(slides).toHaveLength(deck.slides.length + 1)
    for (const { point, decision } of inScope) {
      const question = escaped(decision.question[language])
      const slide = slides.find((text) => text.includes(question) && text.includes('<a:tbl>'))
      if (decision.options.length > 0) expect(slide, decision.id).toContain(escaped(point.title[language]))
    }
    expect(slides.some((text) => text.includes('Alpenglas Süd GmbH &amp; Co. KG'))).toBe(true)
  })

  it('the minutes hold every decision taken, in Word and as PDF', async () => {
    const paper = workshopMinutes(matter)
    const body = partsOf(await writeWordPaper(paper)).get('word/document.xml') ?? ''
    for (const { decision } of inScope) expect(body, decision.id).toContain(escaped(decision.question[language]))
    expect(body).toContain('„Šimek &amp; Söhne“ &lt;prüfen&gt;')
    expect(body).not.toContain(escaped(findDecision('mac')?.decision.question[language] ?? ''))
    const pdf = strFromU8(await writePdfPaper(paper, await typeface(), new Date(0)), true)
    expect((pdf.match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(2)
  })

  it('the register has a row for each decision, calculates nothing, and is read back as it was', async () => {
    const bytes = await writeSpreadsheet(decisionRegister(matter))
    for (const [path, text] of partsOf(bytes)) expect(text, path).not.toMatch(/<f[ >]/)
    const [sheet] = readWorkbook(bytes)
    const rows = (sheet?.rows ?? []).map(({ cells }) => [...cells.values()].map(({ text }) => text))
    expect(rows).toHaveLength(inScope.length + 1)
    expect(rows[1]).toContain(FORMULA)
    expect(rows.flat()).toContain('Beschluss Nº 1: „Šimek & Söhne“ <prüfen>')
    expect(rows.slice(1).map((cells) => cells.at(-1))).toEqual(inScope.map(({ decision }) => decision.id))
  })
})

it('what is only proposed is not called decided', () => {
  const proposed = inScope.find(({ decision }) => {
    return (
      matterIn('de').workshop.decisions.find((one) => one.decisionId === decision.id)?.decision?.state === 'proposed'
    )
  })
  const slide = workshopDeck(matterIn('de')).slides.find(({ lead }) => lead === proposed?.decision.question.de)
  const text = JSON.stringify(slide)
  expect(text).toContain('"heading":"Vorgeschlagen"')
  expect(text).not.toMatch(/gewählt|Entschieden"/)
})
