import { readSheet, SheetProblem } from '../../ui/sheet/read-sheet.ts'

/** As many first bytes as examples are looked for in. */
const HEAD_BYTES = 65_536
const MOST_SAMPLES = 3
const LONGEST = 40

/** The first different values of each column, by heading; empty where the beginning of the file is no table. */
export async function samplesOf(file: Blob): Promise<ReadonlyMap<string, readonly string[]>> {
  try {
    const { heads, rows } = await readSheet(file.slice(0, HEAD_BYTES))
    // The last row may have been cut.
    const whole = rows.length > 1 ? rows.slice(0, -1) : rows
    return new Map(
      heads.map((head, column) => {
        const values = whole.map(({ cells }) => cells[column] ?? '').filter((value) => value !== '')
        return [head, [...new Set(values)].slice(0, MOST_SAMPLES).map((value) => value.slice(0, LONGEST))]
      }),
    )
  } catch (error) {
    if (error instanceof SheetProblem) return new Map()
    throw error
  }
}
