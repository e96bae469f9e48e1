import type { Localised } from '@lotse/contract'
import type { ExpertRequestProblem } from '@lotse/playbook'
import { atField, Problem } from '../platform/http/problem.ts'

export const thisRequest: Localised = { de: 'Diese Expertenanfrage', en: 'This expert request' }

/** Everything that stands in the way of a step, each at its field. */
export function refusedStep(problems: readonly ExpertRequestProblem[]): Problem {
  const detail = {
    de: problems.map(({ message }) => message.de).join(' '),
    en: problems.map(({ message }) => message.en).join(' '),
  }
  if (problems.some(({ code }) => code === 'notAllowed')) return new Problem('not-allowed', { detail })
  return new Problem('rule-refused', {
    detail,
    errors: problems.map(({ field, code, message }) => ({ field: field ?? '', code, message })),
  })
}

/** The form is settled once it is being decided; what belongs to it now is an answer or a new request. */
export const notEditable = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Die Angaben stehen fest, solange die Anfrage entschieden wird oder beendet ist. Ändern lassen sich Entwürfe, Rückfragen und abgelehnte Anfragen.',
      en: 'The details are settled while the request is being decided or once it has ended. Drafts, questions and rejected requests can be changed.',
    },
  })

export const noSuchCase = (): Problem =>
  atField('input-not-valid', 'caseId', 'unknown', {
    de: 'Diesen Beschleunigungsfall hat das Engagement nicht. Beginnen Sie von seiner Seite aus noch einmal.',
    en: 'The engagement has no such acceleration case. Begin again from its page.',
  })

export const onlyDrafts = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Eine eingereichte Anfrage bleibt mit ihrem Verlauf erhalten. Ziehen Sie sie zurück, wenn sie sich erledigt hat.',
      en: 'A request that was submitted stays with its course. Withdraw it when it is no longer needed.',
    },
  })
