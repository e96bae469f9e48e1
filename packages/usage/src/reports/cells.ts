import { type IsoDate, isMonth, type Month, month } from '@lotse/calendar'
import { EARLIEST_DAY, toIsoDate } from '../reading/dates.ts'
import { answerOf, type FileDates, REPLACEMENT, type RowFault, shown } from '../reading/rows.ts'
import { countIn, percentIn } from './numbers.ts'

/** What one field of a report can say. Lists hold texts, or whole things as JSON text, which compare as texts. */
export type Cell = string | number | boolean | readonly string[] | null

/** What reading a field needs to know about its file and row. */
interface CellContext {
  readonly dates: FileDates
  /** Day number of the row's refresh date; null where the report has none. */
  readonly refreshDay: number | null
}

/** Given in place of a value where a field cannot be read. */
export class CellFault {
  readonly fault: RowFault
  constructor(code: string, params: RowFault['params']) {
    this.fault = { code, params }
  }
}

/** One column of a report: its headings, how a field is read, and what two rows about the same thing say together. */
export interface Column<Value extends Cell> {
  /** As Microsoft writes it; used in messages. */
  readonly heading: string
  /** Other headings in normal form. */
  readonly aliases: readonly string[]
  /** Without this column no row can be read. */
  readonly required: boolean
  /** Not in every file of this report: nothing is said where it is missing. */
  readonly optional?: boolean
  read(value: string, context: CellContext): Value | CellFault
  /** Does not depend on the order of the two (usage.md §9.4). */
  merge(one: Value, two: Value): Value
}

type Making<Value extends Cell> = Pick<Column<Value>, 'read' | 'merge'>

function column<Value extends Cell>(heading: string, aliases: readonly string[], making: Making<Value>): Column<Value> {
  return { heading, aliases, required: false, ...making }
}

/** The same column without which no row can be read; an empty field then rejects the row. */
export function required<Value extends Cell>(optional: Column<Value | null>): Column<Value> {
  const { heading, aliases } = optional
  return {
    heading,
    aliases,
    required: true,
    read: (value, context) =>
      missingAsFault(value.trim() === '' ? null : optional.read(value, context), optional.heading),
    merge: (one, two) => optional.merge(one, two) ?? one,
  }
}

function missingAsFault<Value>(value: Value | null | CellFault, heading: string): Value | CellFault {
  return value ?? new CellFault('missing-value', { column: heading })
}

/** Text without blanks around it; null where there is none. */
export const text = (heading: string, ...aliases: string[]): Column<string | null> =>
  column(heading, aliases, { read: (value) => value.trim() || null, merge: smaller })

/** A user principal name or pseudonym in small letters, which is what tells users apart (usage.md §9.4). */
export const user = (heading: string, ...aliases: string[]): Column<string | null> =>
  column(heading, aliases, {
    read: (value) =>
      value.includes(REPLACEMENT) ? new CellFault('unreadable-characters', {}) : value.trim().toLowerCase() || null,
    merge: smaller,
  })

/** A product name in capitals: its letter case differs between CSV and JSON (usage.md §2). */
export const product = (heading: string, ...aliases: string[]): Column<string | null> =>
  column(heading, aliases, { read: (value) => value.trim().toUpperCase() || null, merge: smaller })

/** A calendar day from 2010 up to the refresh date of the report; null where the field is empty. */
export const day = (heading: string, ...aliases: string[]): Column<IsoDate | null> =>
  column(heading, aliases, {
    read: (value, context) => readDay(value, context, heading),
    merge: larger,
  })

/** A whole number, also with separators of thousands; null where the field is empty: unknown is not zero. */
export const count = (heading: string, ...aliases: string[]): Column<number | null> =>
  column(heading, aliases, {
    read: (value) => (value.trim() === '' ? null : (countIn(value) ?? fault('not-a-count', heading, value))),
    merge: larger,
  })

/** Yes or no; an unknown word is never "no" (usage.md §9.3). Null where the field is empty. */
export const flag = (heading: string, ...aliases: string[]): Column<boolean | null> =>
  column(heading, aliases, {
    read: (value) => (value.trim() === '' ? null : (answerOf(value) ?? fault('unknown-flag-word', heading, value))),
    merge: (one, two) => (one === null ? two : two === null ? one : one || two),
  })

/** A share in per cent, from "52,40 %", "52.4%" or "0.524". */
export const percent = (heading: string, ...aliases: string[]): Column<number | null> =>
  column(heading, aliases, {
    read: (value) => (value.trim() === '' ? null : (percentIn(value) ?? fault('not-a-percentage', heading, value))),
    merge: larger,
  })

/** A month, from a day in it or written as 2026-10 or 10.2026. */
export const monthIn = (heading: string, ...aliases: string[]): Column<Month | null> =>
  column(heading, aliases, {
    read(value, context) {
      const written = value.trim()
      const short = /^(\d{1,2})[./](\d{4})$/.exec(written)
      const iso = short === null ? written : `${short[2]}-${(short[1] ?? '').padStart(2, '0')}`
      if (isMonth(iso)) return iso
      const found = readDay(written, context, heading)
      return typeof found === 'string' ? month(found.slice(0, 7)) : found
    },
    merge: larger,
  })

/**
 * Names joined with `+`, some of which contain " + " themselves: split only at a plus without blanks around it (usage.md
 * §2). Sorted, each once.
 */
export const names = (heading: string, ...aliases: string[]): Column<readonly string[] | null> =>
  column(heading, aliases, {
    read: (value) =>
      [
        ...new Set(
          value
            .split(/(?<!\s)\+(?!\s)/)
            .map((name) => name.trim())
            .filter(Boolean),
        ),
      ].sort(),
    merge: union,
  })

/** A list or an object of a JSON report, as JSON texts of its members. */
export const things = (heading: string): Column<readonly string[] | null> =>
  column(heading, [], {
    read(value) {
      if (value === '') return null
      try {
        const parsed: unknown = JSON.parse(value)
        return (Array.isArray(parsed) ? parsed : [parsed]).map((one) => JSON.stringify(one))
      } catch {
        return fault('not-json', heading, value)
      }
    },
    merge: union,
  })

function readDay(value: string, { dates, refreshDay }: CellContext, heading: string): IsoDate | null | CellFault {
  const written = value.trim()
  if (written === '') return null
  const found = dates.readText(written)
  if (found < 0) return fault(dates.isOtherFormat(written) ? 'other-date-format' : 'not-a-date', heading, written)
  if (found < EARLIEST_DAY) return fault('date-too-early', heading, written)
  if (refreshDay !== null && found > refreshDay) return fault('date-after-refresh', heading, written)
  return toIsoDate(found)
}

const fault = (code: string, heading: string, value: string): CellFault =>
  new CellFault(code, { column: heading, value: shown(value) })

function smaller<Value extends string | null>(one: Value, two: Value): Value {
  if (one === null || two === null) return one ?? two
  return two < one ? two : one
}

function larger<Value extends string | number | null>(one: Value, two: Value): Value {
  if (one === null || two === null) return one ?? two
  return two > one ? two : one
}

function union(one: readonly string[] | null, two: readonly string[] | null): readonly string[] | null {
  if (one === null || two === null) return one ?? two
  return [...new Set([...one, ...two])].sort()
}
