import { addMonths, type IsoDate, isMonth, type Month, monthOf } from '@lotse/calendar'

const [before, ahead] = [24, 36]

/** The months a target date is looked for in: some years around today, and the one that is chosen wherever it lies. */
export function monthChoices(today: IsoDate, chosen: string | undefined): readonly Month[] {
  const now = monthOf(today)
  const around = Array.from({ length: before + ahead + 1 }, (_, index) => addMonths(now, index - before))
  if (chosen === undefined || !isMonth(chosen) || around.includes(chosen)) return around
  return [...around, chosen].sort()
}
