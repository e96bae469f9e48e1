import type { IsoDate } from '@lotse/calendar'
import type { AccelerationView } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { accelerateCase, type CasePlace } from './case-at-work.ts'
import { wrong } from './problems.ts'
import { writeEffort } from './write-line.ts'

/** Writes down what was tried. Problems: `not-found`, `rule-refused` for a day to come. */
export async function addEffort(
  context: ActingContext,
  { on, words, ...place }: CasePlace & { readonly on: IsoDate; readonly words: string },
): Promise<AccelerationView> {
  return accelerateCase(context, place, async (here) => {
    if (on > here.change.today)
      throw wrong('on', 'inFuture', {
        de: 'Was versucht wurde, liegt nicht in der Zukunft. Für Geplantes gibt es Maßnahmen.',
        en: 'What was tried does not lie in the future. Actions are for what is planned.',
      })
    await writeEffort(here, { caseId: here.row.id, on, words })
  })
}
