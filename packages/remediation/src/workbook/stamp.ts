import type { SheetRead, WorkbookSheet } from '@lotse/documents'
import { type Cells, tidy } from '../merge/three-way.ts'
import { isEdition } from '../template/editions.ts'
import type { Edition, Language } from '../template/types.ts'

/** What a workbook is of. */
export interface Stamp {
  /** Which run it was written from: whatever names it where it is kept. */
  readonly run: string
  readonly customer: string
  /** For people, on the first sheet; left out: not shown. */
  readonly tenant?: string
  readonly template: string
  readonly edition: Edition
  readonly version: string
  readonly language: Language
  /** YYYY-MM-DD or a moment, as the caller writes it. */
  readonly writtenAt: string
}

/** What the hidden sheet says; a newer form than this one knows is not guessed at. */
export interface StampRead {
  readonly stamp: Stamp | null
  /** Every text as it was written; `null` where the sheet is gone or was changed. */
  readonly written: Cells | null
  readonly isNewer: boolean
}

/** The mark of the sheets that are no business of people. */
export const MARK = 'lotse'
const KIND = 'checklist workbook'
const FORM = 1
const FIELDS = ['run', 'customer', 'template', 'edition', 'version', 'language', 'writtenAt'] as const

/** The hidden sheet: what the workbook is of, and every text as it was written, with a sum over both. */
export function stampSheet(name: string, stamp: Stamp, written: Cells): WorkbookSheet {
  const lines = [...FIELDS.map((field) => [field, stamp[field]]), ...written]
  const rows = [[MARK, KIND], ['form', String(FORM)], ['sum', sumOf(lines)], ...lines]
  return {
    name,
    visibility: 'secret',
    columns: [{ width: 40 }, { width: 80 }],
    guarded: true,
    rows: rows.map((cells) => ({ cells: cells.map((value) => ({ value })) })),
  }
}

/** Reads the hidden sheet back; `null` where this sheet is another one. */
export function readStamp({ rows }: SheetRead): StampRead | null {
  const lines = rows.map(({ cells }) => [cells.get(0)?.text ?? '', cells.get(1)?.text ?? ''])
  const [mark, form, sum, ...rest] = lines
  if (mark?.[0] !== MARK || mark[1] !== KIND) return null
  if (Number(form?.[1]) > FORM) return { stamp: null, written: null, isNewer: true }
  const values = new Map(rest.map(([key = '', text = '']) => [key, text]))
  const value = (field: string): string => values.get(field) ?? ''
  const edition = value('edition')
  const complete = FIELDS.every((field) => field === 'customer' || value(field) !== '')
  const stamp: Stamp | null =
    complete && isEdition(edition)
      ? {
          ...{ run: value('run'), customer: value('customer'), template: value('template'), edition },
          ...{ version: value('version'), writtenAt: value('writtenAt') },
          language: value('language') === 'de' ? 'de' : 'en',
        }
      : null
  const intact = sum?.[1] === sumOf(rest)
  return { stamp: intact ? stamp : null, written: intact ? values : null, isNewer: false }
}

/** Lists of the workbook have no content of their own. */
export const isOurs = ({ rows }: SheetRead): boolean => rows[0]?.cells.get(0)?.text === MARK

/**
 * A sum that shows slips, such as a sorted or half deleted sheet; not a lock: whoever wants to can forge it, and gains
 * nothing but other conflicts in the preview. (FNV-1a, 32 bit)
 */
function sumOf(lines: readonly (readonly string[])[]): string {
  let sum = 0x811c9dc5
  for (const character of lines.map((line) => line.map(tidy).join('\t')).join('\n')) {
    sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return sum.toString(16).padStart(8, '0')
}
