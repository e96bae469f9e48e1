import { FIELDS, type Field, type Mapping } from '@lotse/inventory'

/** The columns that were named on the command line; `wrong` is the first that is no FIELD=HEADING. */
export interface Columns {
  readonly mapping: Mapping | null
  readonly wrong: string | null
  readonly fields: readonly Field[]
}

/** The mapping of `--map device=Computer --map user=Who`; null where none was given. The last of one field counts. */
export function columnsOf(named: readonly string[]): Columns {
  const pairs = named.map((text) => {
    const at = text.indexOf('=')
    const field = FIELDS.find((one) => one.toLowerCase() === text.slice(0, at).trim().toLowerCase())
    const heading = text.slice(at + 1).trim()
    return { text, field, heading, isRight: at > 0 && field !== undefined && heading !== '' }
  })
  const mapping: Mapping = Object.fromEntries(pairs.map(({ field, heading }) => [field, heading]))
  return {
    mapping: pairs.length === 0 ? null : mapping,
    wrong: pairs.find(({ isRight }) => !isRight)?.text ?? null,
    fields: FIELDS,
  }
}
