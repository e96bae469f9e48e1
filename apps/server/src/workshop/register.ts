import type { Sheet } from '@lotse/documents'
import { linesOf, stateOf, type WorkshopMatter } from './document-lines.ts'
import { DOCUMENT_WORDS } from './document-words.ts'

/** Every decision in scope as a sheet, with the ids that stay the same. */
export function decisionRegister({ workshop }: Pick<WorkshopMatter, 'workshop'>): Sheet {
  const { language } = workshop
  const { columns, state, register } = DOCUMENT_WORDS[language]
  const day = (value: string | null | undefined) => (value ? { day: value } : null)
  return {
    name: register,
    columns: [
      { heading: columns.point, width: 30 },
      { heading: columns.question, width: 44 },
      { heading: columns.state, width: 14 },
      { heading: columns.outcome, width: 44 },
      { heading: columns.reason, width: 44 },
      { heading: columns.owner, width: 22 },
      { heading: columns.by, width: 22 },
      { heading: columns.on, width: 14 },
      { heading: columns.due, width: 14 },
      { heading: columns.until, width: 16 },
      { heading: columns.choice, width: 28 },
      { heading: columns.id, width: 22 },
    ],
    rows: linesOf(workshop).map((line) => {
      const { point, decision, taken } = line
      return [
        `${point.number}. ${point.title[language]}`,
        decision.question[language],
        state[stateOf(line)],
        taken?.outcome ?? null,
        taken?.context ?? null,
        taken?.owner?.name ?? null,
        taken?.decidedBy?.name ?? null,
        day(taken?.decidedOn),
        day(taken?.dueOn),
        day(taken?.deferredUntil),
        taken?.choice.join(', ') || null,
        decision.id,
      ]
    }),
  }
}
