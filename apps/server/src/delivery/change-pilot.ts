import type { Pilot } from '@lotse/contract'
import { decidePilot, noPilot, type PilotProblem, type PilotRecord, type PilotWish } from '@lotse/playbook'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { Problem } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { presentPilot as present } from './present.ts'
import { insertPilot, type PilotRow, presentPilot } from './store.ts'

interface PilotChange {
  readonly params: { readonly customerId: string; readonly engagementId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly [K in keyof PilotWish]?: PilotWish[K] | undefined }
}

/**
 * Plans, records and judges the pilot, or leaves it out with a reason. Problems: `not-found`, `rule-refused` with each
 * field, `changed-meanwhile` with the present pilot.
 */
export async function changePilot(context: ActingContext, { params, headers, body }: PilotChange): Promise<Pilot> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const { tx, now, today, record } = change
    await holdEngagementOf(change, params.engagementId)
    const key = { customerId: change.customerId, engagementId: params.engagementId }
    const before = await presentPilot(tx, key)
    if ((before?.version ?? 0) !== expectedVersion(headers))
      throw changedMeanwhile(present(before, await namesOf(tx, [before?.savedBy ?? null])))
    const current = recordOf(before)
    const decision = decidePilot(current, wishOf(body), today)
    if (!decision.ok) throw refusal(decision.problems)
    const after = await insertPilot(tx, {
      ...decision.next,
      ...key,
      version: (before?.version ?? 0) + 1,
      savedBy: actor.personId,
      savedAt: now,
    })
    const { from, to } = differences(current, { ...decision.next })
    await record({
      event: 'pilot.changed',
      engagementId: params.engagementId,
      ...(before && { before: from }),
      after: to,
    })
    await evaluateEngagement(change, params.engagementId)
    return present(after, await namesOf(tx, [actor.personId]))
  })
}

function recordOf(row: PilotRow | null): PilotRecord {
  if (row === null) return noPilot
  const { customerId: _, engagementId: _in, version: _version, savedBy: _by, savedAt: _at, ...recorded } = row
  return recorded
}

/** Only what was mentioned; a text without words says nothing. */
function wishOf(body: PilotChange['body']): PilotWish {
  const mentioned = Object.entries(body).filter(([, value]) => value !== undefined)
  return Object.fromEntries(mentioned.map(([field, value]) => [field, value === '' ? null : value])) as PilotWish
}

function refusal(problems: readonly PilotProblem[]): Problem {
  return new Problem('rule-refused', {
    detail: {
      de: problems.map(({ message }) => message.de).join(' '),
      en: problems.map(({ message }) => message.en).join(' '),
    },
    errors: problems.map(({ field, code, message }) => ({ field, code, message })),
  })
}
