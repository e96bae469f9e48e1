import { type OwnProblem, sayProblem } from '@lotse/remediation'
import { notFound, Problem } from '../platform/http/problem.ts'

export const noDraft = () => notFound({ de: 'Einen Entwurf dieser Vorlage', en: 'A draft of this template' })

export const noVersion = () => notFound({ de: 'Diese Fassung der Vorlage', en: 'This version of the template' })

export const draftExists = () =>
  new Problem('already-exists', {
    detail: {
      de: 'Zu dieser Vorlage gibt es schon einen Entwurf. Öffnen Sie ihn oder verwerfen Sie ihn zuerst.',
      en: 'This template has a draft already. Open it, or discard it first.',
    },
  })

const NO_NOTE = {
  de: 'Sagen Sie in beiden Sprachen, was diese Fassung ändert.',
  en: 'Say in both languages what this version changes.',
} as const

/** What is wrong, with its place, in words. */
export const saidProblems = (problems: readonly OwnProblem[]) =>
  problems.map((problem) => ({
    path: problem.path,
    message: { de: sayProblem(problem, 'de'), en: sayProblem(problem, 'en') },
  }))

/** The words of a version are missing in these languages. */
export const noteProblems = (note: { readonly de: string; readonly en: string }) =>
  (['de', 'en'] as const)
    .filter((language) => note[language].trim() === '')
    .map((language) => ({ path: `note.${language}`, message: NO_NOTE }))

/** Why a draft is not published: everything that is wrong with it, the first in a sentence. */
export function notPublishable(problems: ReturnType<typeof saidProblems>): Problem {
  const [first] = problems
  const rest = problems.length - 1
  const more = rest > 0 ? { de: ` Dazu ${rest} weitere.`, en: ` And ${rest} more.` } : { de: '', en: '' }
  return new Problem('rule-refused', {
    detail: {
      de: `So wird der Entwurf nicht veröffentlicht: ${first?.message.de ?? ''}${more.de}`,
      en: `The draft is not published like this: ${first?.message.en ?? ''}${more.en}`,
    },
    errors: problems.map(({ path, message }) => ({ field: path, code: 'template', message })),
  })
}

export const nothingChanged = () =>
  new Problem('rule-refused', {
    detail: {
      de: 'Der Entwurf ändert nichts. Ergänzen Sie etwas, oder verwerfen Sie ihn.',
      en: 'The draft changes nothing. Add something, or discard it.',
    },
  })
