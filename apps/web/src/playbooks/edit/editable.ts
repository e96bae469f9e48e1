import type { PlaybookContent, PlaybookDraft } from '@lotse/contract'
import type { Localised, Playbook } from '@lotse/playbook'

/** Everything of a draft that can be edited. */
export interface Editable extends PlaybookContent {
  readonly owner: string
  /** What the version changes. */
  readonly note: Localised
}

export function editableOf({ playbook }: Pick<PlaybookDraft, 'playbook'>): Editable {
  const { title, phases, processes, steps, tasks, gates, questions, activities, owner, history } = playbook
  const note = history[0]?.what ?? { de: '', en: '' }
  return { title, phases, processes, steps, tasks, gates, questions, activities, owner, note }
}

/** The draft's playbook as it would be with this content, to see what is wrong with it before it is saved. */
export function playbookWith({ playbook }: Pick<PlaybookDraft, 'playbook'>, { note, ...content }: Editable): Playbook {
  const [first, ...earlier] = playbook.history
  return { ...playbook, ...content, history: first ? [{ ...first, what: note }, ...earlier] : earlier }
}

/** What the API takes. */
export const bodyOf = ({ owner, note, ...content }: Editable) => ({ content, owner, note: { ...note } })
