import type { PlaybookProblem } from '@lotse/playbook'
import { notFound, Problem } from '../platform/http/problem.ts'

export const noDraft = () => notFound({ de: 'Einen Entwurf dieses Leitfadens', en: 'A draft of this playbook' })

export const draftExists = () =>
  new Problem('already-exists', {
    detail: {
      de: 'Zu diesem Leitfaden gibt es schon einen Entwurf. Öffnen Sie ihn oder verwerfen Sie ihn zuerst.',
      en: 'This playbook has a draft already. Open it, or discard it first.',
    },
  })

/** Why a draft is not published: everything that is wrong with it, the first in a sentence. */
export function notPublishable(problems: readonly PlaybookProblem[]): Problem {
  const [first] = problems
  const rest = problems.length - 1
  const more = rest > 0 ? { de: ` Dazu ${rest} weitere.`, en: ` And ${rest} more.` } : { de: '', en: '' }
  return new Problem('rule-refused', {
    detail: {
      de: `So wird der Entwurf nicht veröffentlicht: ${first?.message.de ?? ''}${more.de}`,
      en: `The draft is not published like this: ${first?.message.en ?? ''}${more.en}`,
    },
    errors: problems.map(({ path, message }) => ({ field: path, code: 'playbook', message })),
  })
}

export const onlyForward = (from: number, to: number) =>
  new Problem('rule-refused', {
    detail: {
      de: `Das Engagement folgt schon der Fassung ${from}; auf Fassung ${to} wechselt es nicht zurück.`,
      en: `The engagement follows version ${from} already; it does not move back to version ${to}.`,
    },
  })
