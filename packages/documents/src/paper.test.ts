import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Paper } from './paper.ts'
import { writePdfPaper, writeSlides, writeWordPaper } from './papers.ts'
import type { Typeface } from './pdf-paper.ts'
import type { Slides } from './slide.ts'
import { slideFits } from './slide-layout.ts'
import { officeFaults } from './testing/office-faults.ts'
import { partsOf } from './testing/parts.ts'
import { textOfPdf } from './testing/text-of-pdf.ts'

const font = (address: string) => new Uint8Array(readFileSync(new URL(address)))
const face: Typeface = {
  regular: font(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
  bold: font(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
}

const paper: Paper = {
  title: 'Protokoll & Beschlüsse',
  subtitle: 'Ärzte Nord\u0000 · 23. November 2026',
  language: 'de',
  footer: 'Protokoll · Ärzte Nord',
  blocks: [
    { kind: 'heading', text: 'Entschieden' },
    { kind: 'paragraph', text: 'Zwei von <drei>\nnächste Zeile' },
    { kind: 'list', items: ['Šimek: „ja“', 'zweitens'] },
    {
      kind: 'table',
      columns: [
        { heading: 'Frage', share: 1 },
        { heading: 'Antwort', share: 2 },
      ],
      rows: Array.from({ length: 60 }, (_, index) => [`Frage ${index}`, 'eine längere Antwort '.repeat(4)]),
    },
  ],
}

describe('a paper as Word document', () => {
  it('holds title, text, table and language, and no character XML cannot write', async () => {
    const parts = await partsOf(await writeWordPaper(paper))
    const body = parts.get('word/document.xml') ?? ''
    expect([...parts.keys()]).toContain('[Content_Types].xml')
    expect(body).toContain('Protokoll &amp; Beschlüsse')
    expect(body).toContain('Ärzte Nord · 23. November 2026')
    expect(body).toContain('Zwei von &lt;drei&gt;')
    expect(body).toContain('Šimek: „ja“')
    expect(body.match(/<w:tr[ >]/g)).toHaveLength(61)
    expect(body).toContain('<w:tblHeader/>')
    expect(parts.get('word/styles.xml')).toContain('de-DE')
  })

  it('names only parts that are there', async () =>
    expect(officeFaults(await partsOf(await writeWordPaper(paper)))).toEqual([]))
})

describe('a paper as PDF', () => {
  it('has pages with embedded letters and says its language', async () => {
    const at = new Date('2026-11-23T12:00:00Z')
    const bytes = await writePdfPaper(paper, face, at)
    const text = new TextDecoder('latin1').decode(bytes)
    expect(text.startsWith('%PDF-1.')).toBe(true)
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
    expect((text.match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(2)
    expect(text).toMatch(/\/FontFile2/)
    expect(text).toContain('/Lang (de)')
  })

  it('gives its words back as they were, with every accent and quotation mark', async () => {
    const text = textOfPdf(await writePdfPaper(paper, face, new Date(0)))
    for (const words of ['Protokoll & Beschlüsse', 'Ärzte Nord · 23. November 2026', 'Šimek: „ja“', 'Frage 59'])
      expect(text).toContain(words)
    expect(text).not.toContain('\uFFFD')
    expect(text.match(/^Antwort$/gm)?.length).toBeGreaterThan(2)
  })

  it('a cell longer than a page is cut and does not go on for ever', async () => {
    const long: Paper = {
      ...paper,
      blocks: [{ kind: 'table', columns: [{ heading: 'x', share: 1 }], rows: [['Wort '.repeat(5000)], ['danach']] }],
    }
    const text = new TextDecoder('latin1').decode(await writePdfPaper(long, face, new Date(0)))
    expect((text.match(/\/Type \/Page\b/g) ?? []).length).toBeLessThan(5)
  })
})

describe('slides', () => {
  const deck: Slides = {
    title: 'Workshop',
    subtitle: 'Ärzte Nord',
    language: 'de',
    footer: 'Workshop · Ärzte Nord',
    slides: [
      {
        title: '1. Umfang & Ziel',
        lead: 'Welche <Dienste>?',
        body: [
          { kind: 'list', heading: 'Was wir wissen', items: ['1 250 Personen'] },
          { kind: 'table', columns: [{ heading: 'Möglichkeit', share: 1 }], rows: [['64 Bit']] },
          { kind: 'remark', text: 'Noch offen' },
        ],
        notes: 'Fragen Sie nach dem Netz.',
      },
    ],
  }

  it('are a presentation with real titles, text, tables and notes', async () => {
    const parts = await partsOf(await writeSlides(deck))
    const slides = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    expect(slides).toHaveLength(2)
    const second = parts.get('ppt/slides/slide2.xml') ?? ''
    expect(second).toMatch(/<p:ph[^>]*type="title"[\s\S]*1\. Umfang &amp; Ziel/)
    expect(second).toContain('Welche &lt;Dienste&gt;?')
    expect(second).toContain('<a:tbl>')
    expect(second).toContain('1 250 Personen')
    expect(
      [...parts.entries()].some(
        ([path, text]) => path.startsWith('ppt/notesSlides/') && text.includes('Fragen Sie nach dem Netz.'),
      ),
    ).toBe(true)
  })

  it('are packed, name only parts that are there, and say the language they are in', async () => {
    const bytes = await writeSlides(deck)
    const parts = await partsOf(bytes)
    expect(officeFaults(parts)).toEqual([])
    expect([...parts.keys()][0]).toBe('[Content_Types].xml')
    const size = [...parts.values()].reduce((sum, text) => sum + text.length, 0)
    expect(bytes.length).toBeLessThan(size / 2)
    for (const [path, text] of parts) expect(text, path).not.toContain('lang="en-US"')
    expect(parts.get('ppt/slides/slide2.xml')).toContain('lang="de-DE"')
    expect((await partsOf(await writeSlides({ ...deck, language: 'en' }))).get('ppt/slides/slide2.xml')).toContain(
      'lang="en-GB"',
    )
  })

  it.each([
    [3, true],
    [14, true],
    [60, false],
  ])('with a table of %i rows has room: %s', (rows, fits) => {
    const body = [
      {
        kind: 'table' as const,
        columns: [{ heading: 'x', share: 1 }],
        rows: Array.from({ length: rows }, () => ['Wort']),
      },
    ]
    expect(slideFits({ title: 'x', body })).toBe(fits)
  })
})
