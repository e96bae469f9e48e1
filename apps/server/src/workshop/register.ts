import type { Sheet } from '@lotse/documents'
import { linesOf, stateOf, type WorkshopMatter } from './document-lines.ts'
import { DOCUMENT_WORDS } from './document-words.ts'

/** Every decision in scope as a sheet, with the ids that stay the same. */
export function decisionRegister({ workshop }: Pick<WorkshopMatter, 'workshop'>): Sheet {
  const { language } = workshop
  const { columns, state, register } = DOCUMENT_WORDS[language]
  const wrap = true
  const day = (value: string | null | undefined) => (value ? { day: value } : null)
  return {
    name: register,
    columns: [
      { heading: columns.point, width: 22, wrap },
      { heading: columns.question, width: 30, wrap },
      { heading: columns.state, width: 12 },
      { heading: columns.outcome, width: 30, wrap },
      { heading: columns.reason, width: 30, wrap },
      { heading: columns.owner, width: 16, wrap },
      { heading: columns.by, width: 16, wrap },
      { heading: columns.on, width: 11 },
      { heading: columns.due, width: 11 },
      { heading: columns.until, width: 13 },
      { heading: columns.choice, width: 18, wrap },
      { heading: columns.id, width: 18, wrap },
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
