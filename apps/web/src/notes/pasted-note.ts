import { parseTechnicalNote } from '@lotse/playbook'
import type { NoteValues } from './note-values.ts'

/**
 * The form of a note after a text was pasted into its empty editor: a technical note of another system is spread over the
 * fields, whatever the category was, where the person may write technical notes. Null where the text is none.
 */
export function pastedNote(
  text: string,
  values: NoteValues,
  categories: readonly NoteValues['category'][],
): NoteValues | null {
  const parsed = categories.includes('technicalEnablement') ? parseTechnicalNote(text) : null
  if (parsed === null) return null
  return {
    ...values,
    category: 'technicalEnablement',
    text: parsed.summary,
    nextAction: parsed.nextAction || values.nextAction,
    nextActionDate: parsed.nextActionDate ?? values.nextActionDate,
    technical: {
      prefixes: parsed.prefixes,
      status: parsed.status ?? values.technical.status,
      concerns: parsed.concerns.map((concern) => ({ ...concern, insightId: concern.insightId ?? '' })),
    },
  }
}
