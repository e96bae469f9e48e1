import type { IsoDate } from '@lotse/calendar'
import type { Forecast } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { namesOf } from '../platform/names.ts'
import { type ForecastRow, forecastOf, writeForecast } from './forecast-store.ts'
import { forecastProblems } from './forecasts.ts'
import { presentForecast } from './present.ts'
import { refused } from './refusal.ts'

interface ForecastRequest {
  readonly params: { readonly customerId: string; readonly engagementId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly reach10: IsoDate | null
    readonly reach40: IsoDate | null
    readonly reach70: IsoDate | null
    readonly reason: string | null
  }
}

/**
 * Sets the days on which 10, 40 and 70 per cent of active use are expected; what was forecast before stays in the
 * history (engagement.md §5, "Forecast dates"). Problems: `not-found`, `rule-refused`, `changed-meanwhile`.
 */
export async function setForecast(
  context: ActingContext,
  { params, headers, body }: ForecastRequest,
): Promise<Forecast> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const { engagementId } = params
    await holdEngagementOf(change, engagementId)
    const before = await forecastOf(change.tx, { customerId: change.customerId, engagementId })
    const version = before?.version ?? 1
    if (version !== expectedVersion(headers)) throw changedMeanwhile(await presented(change, before))
    const { reason, ...dates } = body
    const problems = forecastProblems(before, dates, change.today)
    if (problems.length > 0) throw refused(problems)
    const { from, to } = differences(before ?? { reach10: null, reach40: null, reach70: null }, dates)
    const after = await writeForecast(
      change.tx,
      {
        customerId: change.customerId,
        engagementId,
        ...dates,
        changedAt: change.now,
        changedBy: actor.personId,
        version: version + 1,
      },
      reason,
    )
    await change.record({
      event: 'forecast.changed',
      engagementId,
      before: from,
      after: to,
      ...(reason !== null && { reason }),
    })
    await evaluateEngagement(change, engagementId)
    return presented(change, after)
  })
}

async function presented({ tx }: Change, row: ForecastRow | null): Promise<Forecast> {
  return presentForecast(row, await namesOf(tx, [row?.changedBy ?? null]))
}
