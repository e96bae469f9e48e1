/** Forms hold texts only, so that two sides of a conflict can be laid side by side; here they become what the API takes. */

/** What a field of a register is; `letter` is a long text, `many` are ids, `lines` one text a line, `languages` tags between commas. */
export type FieldKind =
  | 'line'
  | 'prose'
  | 'number'
  | 'day'
  | 'yes'
  | 'choice'
  | 'many'
  | 'lines'
  | 'letter'
  | 'languages'

export interface EntryField {
  readonly name: string
  readonly kind: FieldKind
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
  readonly options?: readonly { readonly value: string; readonly label: string; readonly about?: string }[]
  /** Only where the form says so. */
  readonly when?: (values: Record<string, string>) => boolean
  /** The fields of a group stand beside each other. */
  readonly beside?: string
}

/** A value as a form holds it. */
export function textOf(kind: FieldKind, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (kind === 'yes') return value === true ? 'yes' : ''
  if (!Array.isArray(value)) return String(value)
  return value.join(kind === 'many' ? ' ' : kind === 'languages' ? ', ' : '\n')
}

/** The value behind the text of a form; empty ones are null, and lists are empty. A number that is none stays a text. */
export function sentOf(kind: FieldKind, text: string): unknown {
  if (kind === 'yes') return text === 'yes'
  if (kind === 'many') return text.split(' ').filter(Boolean)
  if (kind === 'languages') return text.split(/[\s,;]+/).filter(Boolean)
  const words = text.trim()
  if (kind === 'lines')
    return words
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  if (words === '') return null
  return kind === 'number' ? numberOf(words) : words
}

/** A number with a comma or a point; what is none is left to the server, which says so at its field. */
function numberOf(words: string): number | string {
  const number = Number(words.replace(',', '.'))
  return Number.isNaN(number) ? words : number
}

/** All texts of a form, from an entry or from nothing. */
export function textsOf(fields: readonly EntryField[], entry: object | null): Record<string, string> {
  const values: Record<string, unknown> = { ...entry }
  return Object.fromEntries(fields.map(({ name, kind }) => [name, textOf(kind, values[name])]))
}

/** What is sent of a form. */
export function bodyOf(fields: readonly EntryField[], texts: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(fields.map(({ name, kind }) => [name, sentOf(kind, texts[name] ?? '')]))
}
