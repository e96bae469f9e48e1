import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type Block, type Paper, type PaperColumn, writable } from './paper.ts'

const QUIET = '5B6472'
const FACE = 'Calibri'
/** The text width of an A4 page with these margins, in twentieths of a point. */
const MARGIN = 1134
const TEXT_WIDTH = 11_906 - 2 * MARGIN

/** A paper as a Word document (DOCX, ISO/IEC 29500) that people go on editing. Gives the bytes of the file. */
export async function wordPaper(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: writable(paper.title),
    description: writable(paper.subtitle),
    creator: 'Lotse',
    styles: {
      default: {
        document: { run: { font: FACE, size: 22, language: { value: paper.language === 'de' ? 'de-DE' : 'en-GB' } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: new Footer({ children: [footer(paper.footer)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(paper.title) }),
          new Paragraph({ spacing: { after: 240 }, children: runs(paper.subtitle, true) }),
          ...paper.blocks.flatMap(partsOf),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function partsOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          keepNext: true,
          spacing: { before: 280, after: 80 },
          children: runs(block.text),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 120 }, children: runs(block.text, block.isQuiet) })]
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }))
    case 'table':
      return [table(block.columns, block.rows), new Paragraph({ children: [] })]
  }
}

function table(columns: readonly PaperColumn[], rows: readonly (readonly string[])[]): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.round((share / whole) * TEXT_WIDTH))
  const row = (cells: readonly string[], isHeading: boolean) =>
    new TableRow({
      tableHeader: isHeading,
      cantSplit: true,
      children: columns.map(
        (_, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            ...(isHeading && { shading: { fill: 'E8ECF1' } }),
            children: [new Paragraph({ children: runs(cells[index] ?? '', false, isHeading) })],
          }),
      ),
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map(({ heading }) => heading),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  })
}

function runs(text: string, isQuiet = false, isBold = false): TextRun[] {
  return writable(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({ text: line, bold: isBold, ...(isQuiet && { color: QUIET }), ...(index > 0 && { break: 1 }) }),
    )
}

const footer = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ text: `${writable(text)} · `, color: QUIET, size: 16 }),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], color: QUIET, size: 16 }),
    ],
  })
