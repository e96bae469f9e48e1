import { addDays, addMonths, type IsoDate, monthOf } from '@lotse/calendar'
import type { Cause, Localised } from '@lotse/contract'
import { ACCELERATION_TASK, type StepKey } from '@lotse/playbook'
import { newId } from '../platform/id.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import type { Here } from './case-at-work.ts'
import { rateOfMonth } from './rate-of-month.ts'
import { insertEffort } from './store.ts'

/** A line of task 3650, the running record of the effort (engagement.md §12 "Duties"): it stands in the history of the task. */
export async function writeLine(
  { change, key }: Pick<Here, 'change' | 'key'>,
  text: Localised | string,
): Promise<void> {
  await change.record({
    event: 'task.lineWritten',
    engagementId: key.engagementId,
    subject: ACCELERATION_TASK,
    after: { text },
  })
}

interface Effort {
  readonly caseId: string
  readonly on: IsoDate
  readonly words: string
  /** The line of the task, where it can be said in every language. */
  readonly line?: Localised
  /** The step of the plan that it finished. */
  readonly step?: { readonly cause: Cause; readonly key: StepKey }
}

/** What was tried, with the figure of its day, so that what follows can be seen; also a line of task 3650. */
export async function writeEffort(
  here: Here,
  { caseId, on, words, line = written(words), step }: Effort,
): Promise<void> {
  const { change, key } = here
  const then = await figureOn(here, on)
  await insertEffort(change.tx, {
    ...key,
    id: newId(),
    caseId,
    doneOn: on,
    words,
    stepCause: step?.cause ?? null,
    stepKey: step?.key ?? null,
    rateThen: then?.rate ?? null,
    activeThen: then?.active ?? null,
    monthThen: then?.month ?? null,
    writtenAt: change.now,
    writtenBy: change.actor?.personId ?? null,
  })
  await change.record({
    event: 'acceleration.effortWritten',
    engagementId: key.engagementId,
    subject: caseId,
    after: { doneOn: on, text: words },
  })
  await writeLine(here, line)
}

const written = (words: string): Localised => ({ de: words, en: words })

/** The figure that was the newest on a day: what was tried weeks ago is not measured by a month that came after it. */
async function figureOn({ change, key, known }: Here, on: IsoDate) {
  const { verdict } = known.facts.usage
  const { settings } = await settingsOf(change.tx, key.customerId)
  const closed = addMonths(monthOf(addDays(on, 1 - settings.closeMonthAfterDays)), -1)
  return verdict === null || verdict.month <= closed ? verdict : rateOfMonth(change.tx, key, closed)
}
