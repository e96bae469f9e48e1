import library from 'pptxgenjs'
import { writable } from './paper.ts'
import { repacked } from './repack.ts'
import type { Slide, Slides } from './slide.ts'
import { type PlacedPart, placed, ROOM } from './slide-layout.ts'

/**
 * The library says its types as those of a CommonJS module, whose default export lies one level deeper than where Node finds
 * it; bundlers see it where it is.
 */
type Library = typeof library extends { readonly default: infer Inner } ? Inner : typeof library
type Presentation = Library extends new () => infer Made ? Made : never
const Presentation = library as unknown as new () => Presentation

const INK = '1B2430'
const SOFT = '5B6472'
const ACCENT = '0F5B78'
const FACE = 'Calibri'
/** A wide slide, in inches. */
const WIDTH = 13.333
const LEFT = 0.6
const INNER = ROOM.width
/** Real titles, so that the outline and readers of the screen know what a slide is called. */
const COVER = 'Cover'
const POINT = 'Point'
const COVER_TITLE = { x: LEFT, y: 2.4, w: INNER, h: 1.3, fontSize: 40, bold: true, color: 'FFFFFF' } as const
const TITLE = { x: LEFT, y: 0.4, w: INNER, h: 0.7, fontSize: 28, bold: true, color: INK, margin: 0 } as const

/** Slides as a presentation (PPTX, ISO/IEC 29500) with real text and tables that people go on editing. Gives the bytes. */
export async function presentation(deck: Slides): Promise<Uint8Array> {
  const file = new Presentation()
  file.layout = 'LAYOUT_WIDE'
  file.title = writable(deck.title)
  file.author = 'Lotse'
  file.company = ''
  file.theme = { headFontFace: FACE, bodyFontFace: FACE }
  const title = (options: typeof COVER_TITLE | typeof TITLE) => ({
    placeholder: { options: { ...options, name: 'title', type: 'title' as const, align: 'left' as const }, text: '' },
  })
  file.defineSlideMaster({ title: COVER, background: { color: ACCENT }, objects: [title(COVER_TITLE)] })
  file.defineSlideMaster({
    title: POINT,
    objects: [title(TITLE)],
    slideNumber: { x: WIDTH - 1.1, y: 7.0, fontSize: 10, color: SOFT },
  })
  const cover = file.addSlide({ masterName: COVER })
  cover.addText(writable(deck.title), { placeholder: 'title', fit: 'shrink' })
  cover.addText(writable(deck.subtitle), { x: LEFT, y: 3.8, w: INNER, h: 0.8, fontSize: 20, color: 'FFFFFF' })
  for (const slide of deck.slides) addSlide(file, slide, deck.footer)
  const bytes = await file.write({ outputType: 'uint8array' })
  if (!(bytes instanceof Uint8Array)) throw new Error('the presentation came in another form than asked for')
  return repacked(bytes, deck.language)
}

function addSlide(file: Presentation, { title, lead, body, notes }: Slide, footer: string): void {
  const slide = file.addSlide({ masterName: POINT })
  slide.addText(writable(title), { placeholder: 'title', fit: 'shrink', valign: 'top' })
  if (lead)
    slide.addText(writable(lead), {
      x: LEFT,
      y: 1.1,
      w: INNER,
      h: 0.5,
      fontSize: 16,
      color: SOFT,
      valign: 'top',
      margin: 0,
      fit: 'shrink',
    })
  for (const one of placed(body).parts) addPart(slide, one)
  slide.addText(writable(footer), { x: LEFT, y: 7.0, w: INNER - 1, h: 0.3, fontSize: 10, color: SOFT, margin: 0 })
  if (notes) slide.addNotes(writable(notes))
}

function addPart(slide: ReturnType<Presentation['addSlide']>, { part, top, height, size }: PlacedPart): void {
  const box = { x: LEFT, y: top, w: INNER }
  if (part.kind === 'remark') {
    slide.addText(writable(part.text), {
      ...box,
      h: height,
      fontSize: size,
      italic: true,
      color: SOFT,
      valign: 'top',
      margin: 0,
      fit: 'shrink',
    })
    return
  }
  if (part.kind === 'list') {
    const heading = part.heading
      ? [{ text: writable(part.heading), options: { bold: true, breakLine: true, color: ACCENT } }]
      : []
    const items = part.items.map((text) => ({ text: writable(text), options: { bullet: true, breakLine: true } }))
    slide.addText([...heading, ...items], {
      ...box,
      h: height,
      fontSize: size,
      color: INK,
      valign: 'top',
      margin: 0,
      fit: 'shrink',
    })
    return
  }
  const whole = part.columns.reduce((sum, { share }) => sum + share, 0)
  slide.addTable(
    [
      part.columns.map(({ heading }) => ({
        text: writable(heading),
        options: { bold: true, color: 'FFFFFF', fill: { color: ACCENT } },
      })),
      ...part.rows.map((row) => row.map((text) => ({ text: writable(text) }))),
    ],
    {
      ...box,
      colW: part.columns.map(({ share }) => (share / whole) * INNER),
      fontSize: size,
      color: INK,
      border: { type: 'solid', color: 'C9D0D9', pt: 0.75 },
      autoPage: false,
    },
  )
}
