import type { Cell, Voyage } from './voyage.ts'

/** Heights on paper in CSS pixels, as the print styles make them on A4 across. */
const paper = { chart: 470, head: 48, card: 27, process: 14, exempt: 24, counted: 15, lane: 30 } as const

/**
 * How much smaller the chart has to be so that it stands on one page together with the next steps: 1 where it fits.
 * Each row is as high as its fullest cell, so the rows are added up.
 */
export function printZoom(voyage: Voyage): number {
  const rows = voyage.lanes.map((_lane, index) =>
    Math.max(paper.lane, ...voyage.phases.map(({ cells }) => heightOf(cells[index]))),
  )
  const height = paper.head + rows.reduce((sum, row) => sum + row, 0)
  return Math.max(0.45, Math.min(1, Math.round((paper.chart / height) * 100) / 100))
}

function heightOf(cell: Cell | undefined): number {
  if (!cell) return 0
  const groups = cell.groups.map(
    ({ process, cards, counted }) =>
      (process ? paper.process : 0) + cards.length * paper.card + (counted.length > 0 ? paper.counted : 0),
  )
  return groups.reduce((sum, height) => sum + height, 8) + cell.exempt.length * paper.exempt
}
