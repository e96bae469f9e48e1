import type { Language, Text } from '../text.ts'

/** Fields a message may hold, with what stands in them. */
export const MERGE_FIELDS = {
  customer: { de: 'Name des Kunden', en: 'Name of the customer' },
  group: { de: 'Name der Gruppe', en: 'Name of the group' },
  date: { de: 'Tag des Rings', en: 'Ring day' },
  month: { de: 'Monat des Rings', en: 'Month of the ring' },
  champion: { de: 'Wer in der Gruppe hilft', en: 'Champion of the group' },
  sponsor: { de: 'Wer unterschreibt', en: 'Who signs' },
  reason: { de: 'Grund in den Worten des Kunden', en: 'Reason in the customer’s words' },
  measuring: { de: 'Was gemessen wird', en: 'What is measured' },
  helpdesk: { de: 'Wer hilft', en: 'Who helps' },
  championDay: { de: 'Tag der Multiplikatoren', en: 'Day of the champions' },
  addIn: { de: 'Name des Add-Ins', en: 'Name of the add-in' },
  remedy: { de: 'Was mit dem Add-In geschieht', en: 'What happens to the add-in' },
  questions: { de: 'Fragen und Antworten', en: 'Questions and answers' },
  survey: { de: 'Adresse der Umfrage', en: 'Address of the survey' },
  result: { de: 'Ergebnis', en: 'Result' },
  tip: { de: 'Ein Tipp', en: 'A tip' },
  goal: { de: 'Ziel', en: 'Goal' },
} as const satisfies Record<string, Text>
export type MergeField = keyof typeof MERGE_FIELDS
export type MergeValues = Readonly<Partial<Record<MergeField, string>>>

/** Fields that Lotse knows by itself; all others people write. */
export const KNOWN_FIELDS = ['customer', 'group', 'date', 'month', 'champion', 'championDay', 'goal'] as const
export const WRITTEN_FIELDS: readonly MergeField[] = (Object.keys(MERGE_FIELDS) as MergeField[]).filter(
  (field) => !KNOWN_FIELDS.some((known) => known === field),
)

export interface Merged {
  /** The text with every field that has a value filled in; the others stand in it as they were. */
  readonly text: string
  /** Known fields without a value. A message with one cannot be approved. */
  readonly missing: readonly MergeField[]
  /** Words in braces that are no field: a slip of the pen. */
  readonly unknown: readonly string[]
}

const PLACEHOLDER = /\{([^{}\n]{0,60})\}/g
/** Whether a text in braces is a field. */
export const isField = (name: string): name is MergeField => Object.hasOwn(MERGE_FIELDS, name)

/** Fills the fields of a text. Values are put in as they are: a value in braces is not filled again. */
export function merge(text: string, values: MergeValues): Merged {
  const missing = new Set<MergeField>()
  const unknown = new Set<string>()
  const filled = text.replace(PLACEHOLDER, (whole, name: string) => {
    if (!isField(name)) {
      unknown.add(name)
      return whole
    }
    const value = values[name]?.trim()
    if (value) return value
    missing.add(name)
    return whole
  })
  return { text: filled, missing: [...missing], unknown: [...unknown] }
}

/** What keeps a message from being approved, as sentences; empty where nothing does. (acm.md §4) */
export function faultsOfMessage(
  { missing, unknown }: Pick<Merged, 'missing' | 'unknown'>,
  language: Language,
): readonly string[] {
  return [
    ...missing.map((field) =>
      language === 'de'
        ? `Das Feld {${field}} ist leer. Tragen Sie ein: ${MERGE_FIELDS[field].de}.`
        : `The field {${field}} is empty. Fill in: ${MERGE_FIELDS[field].en}.`,
    ),
    ...unknown.map((name) =>
      language === 'de'
        ? `Das Feld {${name}} gibt es nicht. Möglich sind: ${Object.keys(MERGE_FIELDS).join(', ')}.`
        : `There is no field {${name}}. Possible are: ${Object.keys(MERGE_FIELDS).join(', ')}.`,
    ),
  ]
}
