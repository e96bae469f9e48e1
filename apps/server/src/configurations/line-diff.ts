export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Cells of the table of a comparison; beyond it the changed middle is shown as replaced. */
const MOST_CELLS = 4_000_000

/** Two texts line by line: the longest common sequence of lines stays, the rest is removed or added. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [one, two] = [before.split(/\r\n|\n/), after.split(/\r\n|\n/)]
  let start = 0
  while (start < one.length && start < two.length && one[start] === two[start]) start += 1
  let end = 0
  while (end < one.length - start && end < two.length - start && one.at(-1 - end) === two.at(-1 - end)) end += 1
  const said = (kind: DiffLine['kind'], lines: readonly string[]): DiffLine[] => lines.map((text) => ({ kind, text }))
  return [
    ...said('same', one.slice(0, start)),
    ...middle(one.slice(start, one.length - end), two.slice(start, two.length - end)),
    ...said('same', one.slice(one.length - end)),
  ]
}

function middle(one: readonly string[], two: readonly string[]): DiffLine[] {
  const width = two.length + 1
  const small = one.length * two.length <= MOST_CELLS
  const common = new Uint32Array(small ? (one.length + 1) * width : 0)
  const at = (row: number, column: number): number => common[row * width + column] ?? 0
  if (small)
    for (let row = one.length - 1; row >= 0; row -= 1)
      for (let column = two.length - 1; column >= 0; column -= 1)
        common[row * width + column] =
          one[row] === two[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const lines: DiffLine[] = []
  let [row, column] = [0, 0]
  while (row < one.length || column < two.length) {
    const [left, right] = [one[row], two[column]]
    if (small && left !== undefined && left === right) {
      lines.push({ kind: 'same', text: left })
      row += 1
      column += 1
    } else if (left !== undefined && (right === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ kind: 'removed', text: left })
      row += 1
    } else {
      lines.push({ kind: 'added', text: right ?? '' })
      column += 1
    }
  }
  return lines
}
