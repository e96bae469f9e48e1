import type { IsoDate } from '@lotse/calendar'
import { type Facts, type ForecastMilestone, forecastMilestoneLabels, forecastMilestones } from '@lotse/playbook'
import { dayOf } from '../platform/clock.ts'
import type { ForecastStateRow } from './forecast-store.ts'
import type { FieldProblem } from './refusal.ts'

const columns = { 10: 'reach10', 40: 'reach40', 70: 'reach70' } as const satisfies Record<ForecastMilestone, string>

type Dates = Readonly<Record<(typeof columns)[ForecastMilestone], IsoDate | null>>

/**
 * What is wrong with a forecast: a date lies in the future on the day it is entered, and a higher share is reached later
 * than a lower one. A date that stays may have passed (engagement.md §5, "Forecast dates").
 */
export function forecastProblems(before: Dates | null, dates: Dates, today: IsoDate): FieldProblem[] {
  const problems: FieldProblem[] = []
  let latest: { milestone: ForecastMilestone; date: IsoDate } | null = null
  for (const milestone of forecastMilestones) {
    const field = columns[milestone]
    const date = dates[field]
    if (date === null) continue
    if (date <= today && date !== (before?.[field] ?? null))
      problems.push({
        code: 'forecastNotInFuture',
        field,
        message: {
          de: 'Eine Prognose liegt in der Zukunft. Wählen Sie einen Tag nach heute.',
          en: 'A forecast lies in the future. Choose a day after today.',
        },
      })
    if (latest !== null && date <= latest.date) {
      const { label } = forecastMilestoneLabels[latest.milestone]
      problems.push({
        code: 'forecastOutOfOrder',
        field,
        message: {
          de: `Dieser Tag muss nach dem Tag für ${label.de} liegen.`,
          en: `This day must come after the day for ${label.en}.`,
        },
      })
    }
    latest = { milestone, date }
  }
  return problems
}

/**
 * The forecasts in force, each with the day on which its date was entered.
 * @param history every forecast there ever was, newest first
 */
export function forecastFacts(history: readonly ForecastStateRow[]): Facts['forecasts'] {
  const [present] = history
  if (present === undefined) return []
  return forecastMilestones.flatMap((milestone) => {
    const field = columns[milestone]
    const date = present[field]
    if (date === null) return []
    const older = history.findIndex((row) => row[field] !== date)
    const entered = history[older === -1 ? history.length - 1 : older - 1] ?? present
    return [{ milestone, date, enteredOn: dayOf(entered.changedAt) }]
  })
}
