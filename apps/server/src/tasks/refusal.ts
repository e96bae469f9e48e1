import type { IsoDate } from '@lotse/calendar'
import { atField, notFound, Problem } from '../platform/http/problem.ts'

/** Time is recorded for what was done, not for what is planned. Problem: `rule-refused`. */
export function refuseFuture(workedOn: IsoDate, today: IsoDate): void {
  if (workedOn <= today) return
  const message = {
    de: 'Der Tag liegt in der Zukunft. Erfasst wird Zeit, die schon aufgewendet ist.',
    en: 'The day lies in the future. Record time that was already spent.',
  }
  throw atField('rule-refused', 'workedOn', 'inFuture', message)
}

export const noSuchEntry = (): Problem => notFound({ de: 'Dieser Zeiteintrag', en: 'This time entry' })

/** Somebody may record time, but this entry belongs to somebody else. */
export function notYourEntry(): Problem {
  return new Problem('not-allowed', {
    detail: {
      de: 'Der Eintrag gehört jemand anderem. Ändern können ihn sein Besitzer und die Engagement-Leitung (FM).',
      en: 'The entry belongs to somebody else. Its owner and the engagement manager (FM) can change it.',
    },
  })
}
