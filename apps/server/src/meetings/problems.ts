import { atField, notFound, type Problem } from '../platform/http/problem.ts'

/** What goes wrong with meetings, in words. */

export const noMeeting = (): Problem => notFound({ de: 'Diesen Termin', en: 'This meeting' })

export const noAction = (): Problem => notFound({ de: 'Diese Maßnahme', en: 'This action' })

const stateWords = {
  planned: { de: 'geplant', en: 'planned' },
  held: { de: 'gehalten', en: 'held' },
  cancelled: { de: 'abgesagt', en: 'cancelled' },
} as const

/** The meeting is in a state in which this cannot be done. */
export function wrongState(state: keyof typeof stateWords): Problem {
  const { de, en } = stateWords[state]
  return atField('rule-refused', 'state', 'wrongState', {
    de: `Der Termin ist schon ${de}. Nehmen Sie das zuerst zurück.`,
    en: `The meeting is ${en} already. Take that back first.`,
  })
}
