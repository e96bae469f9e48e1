import type { IsoDate } from '@lotse/calendar'
import { expertRequestFields } from './fields.ts'
import type { ExpertRequestForm } from './form.ts'
import type { ExpertRequestProblem } from './problems.ts'
import { expertRolesFor } from './vocabulary.ts'

/** Everything that stands in the way of submitting a form, at its field (engagement.md §8; fields with an asterisk). */
export function expertFormProblems(form: ExpertRequestForm, today: IsoDate): readonly ExpertRequestProblem[] {
  const missing = expertRequestFields
    .filter(({ id, required }) => required && isEmpty(form[id]))
    .map(
      ({ id, label }): ExpertRequestProblem => ({
        code: 'fieldMissing',
        field: id,
        message: {
          de: `„${label.de}“ fehlt noch. Bitte ausfüllen.`,
          en: `“${label.en}” is missing. Please fill it in.`,
        },
      }),
    )
  return [...missing, ...wrong(form, today)]
}

const isEmpty = (value: string | number | null): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '')

/** One address and no list: the vendor’s form takes exactly one. */
const ADDRESS = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/

function wrong(form: ExpertRequestForm, today: IsoDate): ExpertRequestProblem[] {
  const problems: ExpertRequestProblem[] = []
  const address = form.contactAddress.trim()
  if (address !== '' && !ADDRESS.test(address))
    problems.push({
      code: 'addressNotValid',
      field: 'contactAddress',
      message: {
        de: 'Erwartet wird genau eine E-Mail-Adresse, etwa name@firma.example.',
        en: 'Exactly one e-mail address is expected, such as name@company.example.',
      },
    })
  if (form.requestedRole !== null && !expertRolesFor(form.workload).includes(form.requestedRole))
    problems.push({
      code: 'noMigration',
      field: 'requestedRole',
      message: {
        de: 'Für die Apps gibt es keine Migration. Fragen Sie einen Technik-Experten an.',
        en: 'There is no migration for the Apps. Request an engineer SME.',
      },
    })
  if (form.endOn !== null && form.endOn < today)
    problems.push({
      code: 'endPassed',
      field: 'endOn',
      message: {
        de: 'Das Enddatum ist vorbei. Wählen Sie ein späteres.',
        en: 'The end date has passed. Choose a later one.',
      },
    })
  return problems
}
