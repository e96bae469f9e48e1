import type { Card } from './cards.ts'
import type { Cell, Voyage } from './voyage.ts'

/** Heights on paper in CSS pixels, as the print styles make them on A4 across. */
const paper = {
  chart: 445,
  head: 52,
  line: 12,
  frame: 10,
  process: 16,
  exempt: 18,
  counted: 16,
  lane: 44,
  cell: 8,
} as const

/** So many letters stand in one line of a card at full size, where its second line follows the title at once. */
const lettersInLine = 34
/** The number before a title, and what usually stands behind it. */
const beside = 24

/** Smaller nobody reads. */
const smallest = 0.42

/**
 * How much smaller the chart has to be so that it stands on one page together with the next steps: 1 where it fits.
 * The smaller it is, the more letters stand in a line, so the sizes are tried from the largest on.
 */
export function printZoom(voyage: Voyage): number {
  for (let percent = 100; percent / 100 > smallest; percent -= 2) {
    const zoom = percent / 100
    if (heightOf(voyage, lettersInLine / zoom) * zoom <= paper.chart) return zoom
  }
  return smallest
}

/** Each row is as high as its fullest cell. */
function heightOf(voyage: Voyage, letters: number): number {
  const rows = voyage.lanes.map((_lane, index) =>
    Math.max(paper.lane, ...voyage.phases.map(({ cells }) => cellHeight(cells[index], letters))),
  )
  return rows.reduce((sum, row) => sum + row, paper.head)
}

function cellHeight(cell: Cell | undefined, letters: number): number {
  if (!cell) return 0
  const groups = cell.groups.map(
    ({ process, cards, counted }) =>
      (process ? paper.process : 0) +
      (counted.length > 0 ? paper.counted : 0) +
      cards.reduce((sum, card) => sum + cardHeight(card, letters), 0),
  )
  return groups.reduce((sum, height) => sum + height, paper.cell) + cell.exempt.length * paper.exempt
}

/** As many lines as the longer of both languages takes. */
function cardHeight(card: Card, letters: number): number {
  const { de, en } = titleOf(card)
  const lines = Math.ceil((Math.max(de.length, en.length) + beside) / letters)
  return paper.frame + lines * paper.line
}

function titleOf(card: Card) {
  if (card.kind === 'task') return card.task.title
  return card.kind === 'activity' ? card.activity.title : card.question.text
}
