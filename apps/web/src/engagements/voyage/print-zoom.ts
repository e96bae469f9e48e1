import type { Card } from './cards.ts'
import type { Cell, Voyage } from './voyage.ts'

/** Heights on paper in CSS pixels, as the print styles make them on A4 across. */
const paper = {
  chart: 455,
  head: 52,
  line: 12,
  frame: 7,
  process: 14,
  exempt: 18,
  counted: 16,
  lane: 40,
  cell: 8,
} as const

/** So many letters stand in one line of a card, where its second line follows the title at once. */
const lettersInLine = 36
/** The number before a title, and what usually stands behind it. */
const beside = 24

/** Smaller nobody reads. */
const smallest = 0.42

/**
 * How much smaller the chart has to be so that it stands on one page together with the next steps: 1 where it fits.
 * Each row is as high as its fullest cell, so the rows are added up.
 */
export function printZoom(voyage: Voyage): number {
  const rows = voyage.lanes.map((_lane, index) =>
    Math.max(paper.lane, ...voyage.phases.map(({ cells }) => heightOf(cells[index]))),
  )
  const height = paper.head + rows.reduce((sum, row) => sum + row, 0)
  return Math.max(smallest, Math.min(1, Math.floor((paper.chart / height) * 100) / 100))
}

function heightOf(cell: Cell | undefined): number {
  if (!cell) return 0
  const groups = cell.groups.map(
    ({ process, cards, counted }) =>
      (process ? paper.process : 0) +
      (counted.length > 0 ? paper.counted : 0) +
      cards.reduce((sum, card) => sum + cardHeight(card), 0),
  )
  return groups.reduce((sum, height) => sum + height, paper.cell) + cell.exempt.length * paper.exempt
}

/** As many lines as the longer of both languages takes. */
function cardHeight(card: Card): number {
  const { de, en } = titleOf(card)
  const lines = Math.ceil((Math.max(de.length, en.length) + beside) / lettersInLine)
  return paper.frame + lines * paper.line
}

function titleOf(card: Card) {
  if (card.kind === 'task') return card.task.title
  return card.kind === 'activity' ? card.activity.title : card.question.text
}
