import type { Note } from '../notes.ts'
import { FIELD_DEFINITIONS, type Field } from './fields.ts'

/** Counts the values nobody understood, by column: what is not understood is unknown, and said so. */
export class UnknownWords {
  readonly #counts = new Map<Field, { count: number; example: string }>()

  /** Gives `reading` back, and notes `value` where it is null. */
  noting<Value>(field: Field, value: string, reading: Value | null): Value | null {
    if (reading === null) {
      const seen = this.#counts.get(field)
      if (seen === undefined) this.#counts.set(field, { count: 1, example: value.slice(0, 60) })
      else {
        seen.count++
        // The smallest, so that the order of rows does not choose the example.
        if (value.slice(0, 60) < seen.example) seen.example = value.slice(0, 60)
      }
    }
    return reading
  }

  /** One remark for each column. */
  remarks(): readonly Note[] {
    return [...this.#counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([field, { count, example }]) => ({
        code: 'values-not-understood',
        params: {
          count,
          example,
          fieldDe: FIELD_DEFINITIONS[field].title.de,
          fieldEn: FIELD_DEFINITIONS[field].title.en,
        },
      }))
  }
}
