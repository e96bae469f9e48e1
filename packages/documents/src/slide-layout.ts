import type { Slide, SlidePart } from './slide.ts'

/** Where a part stands on its slide (inches from above) and how large its letters are (points). */
export interface PlacedPart {
  readonly part: SlidePart
  readonly top: number
  readonly height: number
  readonly size: number
}

/** Where the parts of a slide stand, in inches: below its title and above its foot. */
export const ROOM = { top: 1.75, bottom: 6.9, width: 12.133 } as const

interface Sizes {
  readonly text: number
  readonly table: number
}

/** From what is read easily at the back of a room to the smallest that is still read on a shared screen. */
const SIZES: readonly Sizes[] = [
  { text: 16, table: 13 },
  { text: 14, table: 12 },
  { text: 13, table: 11 },
  { text: 12, table: 10 },
]
const SMALLEST: Sizes = { text: 11, table: 9 }
/** Width of an average letter and height of a line, as parts of the size: letters of an office typeface, seen generously. */
const LETTER = 0.52
const LINE = 1.22
const POINTS_PER_INCH = 72
const GAP = 0.15
/** What a cell keeps free at its sides and above and below, both together, in inches. */
const CELL_SIDES = 0.2
const CELL_ENDS = 0.1

/** The parts of a slide below each other, in the largest letters in which all of them fit. */
export function placed(parts: readonly SlidePart[]): {
  readonly parts: readonly PlacedPart[]
  readonly fits: boolean
} {
  for (const sizes of [...SIZES, SMALLEST]) {
    const found = below(parts, sizes)
    if (endOf(found) <= ROOM.bottom) return { parts: found, fits: true }
  }
  return { parts: below(parts, SMALLEST), fits: false }
}

/** Whether everything on a slide has room in letters that can be read. */
export const slideFits = ({ body }: Slide): boolean => placed(body).fits

function below(parts: readonly SlidePart[], sizes: Sizes): PlacedPart[] {
  let next: number = ROOM.top
  return parts.map((part) => {
    const size = part.kind === 'table' ? sizes.table : sizes.text
    const here = { part, top: next, height: heightOf(part, ROOM.width, size), size }
    next += here.height + GAP
    return here
  })
}

function endOf(parts: readonly PlacedPart[]): number {
  const last = parts.at(-1)
  return last === undefined ? ROOM.top : last.top + last.height
}

function heightOf(part: SlidePart, width: number, size: number): number {
  const line = (size * LINE) / POINTS_PER_INCH
  if (part.kind === 'remark') return linesOf(part.text, width, size) * line
  if (part.kind === 'list') {
    // The dot takes about the width of two letters.
    const lines = part.items.reduce((sum, item) => sum + linesOf(item, width - 0.4, size), 0)
    return ((part.heading ? 1 : 0) + lines) * line
  }
  const whole = part.columns.reduce((sum, { share }) => sum + share, 0)
  const rows = [part.columns.map(({ heading }) => heading), ...part.rows]
  const heights = rows.map((cells) => {
    const lines = part.columns.map(({ share }, at) =>
      linesOf(cells[at] ?? '', (share / whole) * width - CELL_SIDES, size),
    )
    return Math.max(1, ...lines) * line + CELL_ENDS
  })
  return heights.reduce((sum, height) => sum + height, 0)
}

/** How many lines a text takes in a box of that width, word by word. */
function linesOf(text: string, width: number, size: number): number {
  const room = Math.max(4, Math.floor((width * POINTS_PER_INCH) / (size * LETTER)))
  return text.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, room), 0)
}

function linesOfParagraph(text: string, room: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length
    if (needed <= room) {
      used = needed
      continue
    }
    lines += (used === 0 ? 0 : 1) + Math.floor((word.length - 1) / room)
    used = ((word.length - 1) % room) + 1
  }
  return lines
}
