import type { Edit } from './edits.ts'

/**
 * The places that edits take up, so that no two fixes that touch the same text are made together. Several may put something
 * in at one place, one behind the other, unless it is the same twice.
 */
export class Taken {
  /** In their order; none overlap. */
  readonly #edits: Edit[] = []

  /** Takes the places of a fix; false, and nothing taken, where one of them is taken already. */
  takes(edits: readonly Edit[]): boolean {
    if (!edits.every((edit) => this.#isFree(edit))) return false
    for (const edit of edits)
      this.#edits.splice(
        this.#firstAfter(edit.start, (one) => one.start),
        0,
        edit,
      )
    return true
  }

  #isFree(edit: Edit): boolean {
    const next = this.#edits[this.#firstAfter(edit.start, (one) => one.start)]
    if (next !== undefined && next.start < edit.end) return false
    // Behind everything that ends before it; what follows reaches up to it, or stands at the same place.
    for (let at = this.#firstAfter(edit.start - 1, (one) => one.end); ; at += 1) {
      const one = this.#edits[at]
      if (one === undefined || one.start > edit.start) return true
      if (one.end > edit.start || (one.start === edit.start && !areApart(one, edit))) return false
    }
  }

  /** The first edit that begins, or ends, behind a place; found by halving, for both grow from edit to edit. */
  #firstAfter(place: number, of: (edit: Edit) => number): number {
    let low = 0
    let high = this.#edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      const edit = this.#edits[middle]
      if (edit !== undefined && of(edit) <= place) low = middle + 1
      else high = middle
    }
    return low
  }
}

const areApart = (one: Edit, two: Edit): boolean =>
  one.start === one.end && two.start === two.end && one.text !== two.text
