import { de, en } from '../../text/formats.ts'
import { forecastMilestoneLabels } from '../../vocabulary/forecast-milestones.ts'
import type { Rule } from '../rule.ts'

/** A forecast day that has passed while active use is below its share, compared in integers (engagement.md §5). */
export const forecastMissed: Rule = {
  id: 'forecast-missed',
  behaviour: 'PB38',
  source: 'P',
  evaluate: ({ facts: { forecasts, usage }, now, active }) => {
    const { verdict } = usage
    if (!active || verdict === null) return {}
    const missed = forecasts.filter(
      ({ milestone, date }) => date < now && 100 * verdict.active < milestone * verdict.entitled,
    )
    const texts = missed.map(({ milestone, date }) => {
      const { label } = forecastMilestoneLabels[milestone]
      return {
        about: String(milestone),
        due: date,
        text: {
          de: `${label.de} waren für den ${de.date(date)} vorhergesagt; im ${de.month(verdict.month)} waren es ${de.percent(verdict.rate)}.`,
          en: `${label.en} was forecast for ${en.date(date)}; in ${en.month(verdict.month)} it was ${en.percent(verdict.rate)}.`,
        },
      }
    })
    const target = { page: 'status', recordId: null } as const
    return {
      findings: texts.map(({ about, text }) => ({ about, severity: 'warning', text, target })),
      actions: texts.map(({ about, due, text }) => ({
        about,
        kind: 'updateForecast',
        title: { de: 'Prognose erneuern', en: 'Renew the forecast' },
        reason: text,
        due,
        urgency: 'soon',
        role: 'FM',
        target,
      })),
    }
  },
}
