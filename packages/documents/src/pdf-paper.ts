import PdfDocument from 'pdfkit'
import { type Block, type Paper, type PaperColumn, writable } from './paper.ts'

/** The letters of a paper, as TrueType files: they are embedded, so that every name can be shown. */
export interface Typeface {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
}

const INK = '#1B2430'
const SOFT = '#5B6472'
const LINE = '#C9D0D9'
/** Margins of an A4 page, in points. */
const MARGIN = 56
const PAD = 5
/** How far the words of an item stand to the right of the margin. */
const HANG = 18

type Document = InstanceType<typeof PdfDocument>

/** A paper as a PDF with embedded letters. `createdAt` is written into the file. Gives the bytes. */
export async function pdfPaper(paper: Paper, face: Typeface, createdAt: Date): Promise<Uint8Array> {
  const file = new PdfDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    bufferPages: true,
    lang: paper.language,
    info: { Title: writable(paper.title), Author: 'Lotse', CreationDate: createdAt, ModDate: createdAt },
  })
  const chunks: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => {
    file.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    file.on('end', resolve)
    file.on('error', reject)
  })
  file.registerFont('regular', bufferOf(face.regular))
  file.registerFont('bold', bufferOf(face.bold))
  file.font('bold').fontSize(20).fillColor(INK).text(writable(paper.title))
  file.font('regular').fontSize(10).fillColor(SOFT).text(writable(paper.subtitle)).moveDown(1)
  for (const block of paper.blocks) draw(file, block)
  foot(file, writable(paper.footer))
  file.end()
  await ended
  return joined(chunks)
}

/** The library wants a buffer of its own kind where there is one, and takes the bytes otherwise. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

function draw(file: Document, block: Block): void {
  const width = file.page.width - 2 * MARGIN
  switch (block.kind) {
    case 'heading':
      if (file.y > file.page.height - MARGIN - 100) file.addPage()
      file.moveDown(0.6).font('bold').fontSize(13).fillColor(INK).text(writable(block.text), MARGIN, file.y, { width })
      file.moveDown(0.3)
      return
    case 'paragraph':
      file
        .font('regular')
        .fontSize(10)
        .fillColor(block.isQuiet ? SOFT : INK)
      file.text(writable(block.text), MARGIN, file.y, { width }).moveDown(0.4)
      return
    case 'list':
      file.font('regular').fontSize(10).fillColor(INK)
      for (const item of block.items) drawItem(file, writable(item), width)
      file.moveDown(0.4)
      return
    case 'table':
      drawTable(file, block.columns, block.rows)
  }
}

/** An item whose further lines begin below its words and not below its dot. */
function drawItem(file: Document, words: string, width: number): void {
  const room = width - HANG
  if (file.y + file.currentLineHeight() > file.page.height - MARGIN) file.addPage()
  file.text('•', MARGIN + PAD, file.y, { lineBreak: false })
  file.text(words, MARGIN + HANG, file.y, { width: room })
  file.x = MARGIN
}

/** A table whose heading is repeated on every page; a row is split only where it is longer than a page. */
function drawTable(file: Document, columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): void {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const inner = file.page.width - 2 * MARGIN
  const widths = columns.map(({ share }) => (share / whole) * inner)
  const heading = columns.map((column) => column.heading)
  const bottom = file.page.height - MARGIN
  const heightOf = (cells: readonly string[]) =>
    2 * PAD +
    Math.max(...widths.map((width, at) => file.heightOfString(writable(cells[at] ?? ''), { width: width - 2 * PAD })))
  const row = (cells: readonly string[], isHeading: boolean) => {
    file.font(isHeading ? 'bold' : 'regular').fontSize(9)
    const height = Math.min(heightOf(cells), bottom - MARGIN)
    if (file.y + height > bottom) {
      file.addPage()
      if (!isHeading) row(heading, true)
      file.font('regular').fontSize(9)
    }
    const top = file.y
    let left = MARGIN
    widths.forEach((width, at) => {
      if (isHeading) file.rect(left, top, width, height).fill('#E8ECF1')
      file.rect(left, top, width, height).lineWidth(0.5).stroke(LINE)
      file.fillColor(INK).text(writable(cells[at] ?? ''), left + PAD, top + PAD, {
        width: width - 2 * PAD,
        height: height - 2 * PAD,
        ellipsis: true,
      })
      left += width
    })
    file.y = top + height
    file.x = MARGIN
  }
  row(heading, true)
  for (const cells of rows) row(cells, false)
  file.moveDown(0.6)
}

function foot(file: Document, words: string): void {
  const { start, count } = file.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    file.switchToPage(page)
    // Below the margin a line would begin a new page.
    file.page.margins.bottom = 0
    file.font('regular').fontSize(8).fillColor(SOFT)
    file.text(`${words} · ${page - start + 1} / ${count}`, MARGIN, file.page.height - 36, {
      width: file.page.width - 2 * MARGIN,
      align: 'center',
      lineBreak: false,
    })
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
