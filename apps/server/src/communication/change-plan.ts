import { isField } from '@lotse/assessment'
import type { CommunicationPlan, FieldValues, FreezeView } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField } from '../platform/http/problem.ts'
import { readMatter } from './matter.ts'
import { planView } from './plan-view.ts'
import type { Place } from './read-plan.ts'
import { writePlan } from './store.ts'

interface PlanRequest {
  readonly params: Place
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly freezes?: FreezeView[] | undefined; readonly values?: FieldValues | undefined }
}

/**
 * Changes freeze periods and the fields of all messages. Problems: `not-found`, `changed-meanwhile` with the present plan,
 * `input-not-valid` where a freeze ends before it begins or a field is none.
 */
export async function changePlan(
  context: ActingContext,
  { params, headers, body: { freezes, values } }: PlanRequest,
): Promise<CommunicationPlan> {
  for (const { from, to } of freezes ?? []) if (to < from) throw endsBeforeItBegins()
  if (values !== undefined) requireKnownFields(values)
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, params.engagementId)
    const { tx, today, now } = change
    const key = { customerId: change.customerId, engagementId: params.engagementId }
    const before = await readMatter(tx, key, today)
    const version = before.plan?.version ?? 0
    if (version !== expectedVersion(headers)) throw changedMeanwhile(planView(before, context.actor))
    const inOrder = freezes?.toSorted((one, other) => one.from.localeCompare(other.from))
    await writePlan(tx, {
      ...key,
      freezes: inOrder ?? before.plan?.freezes ?? [],
      fieldValues: values ?? before.plan?.fieldValues ?? {},
      changedAt: now,
      changedBy: context.actor.personId,
    })
    await change.record({
      event: 'communication.planChanged',
      engagementId: key.engagementId,
      ...(inOrder !== undefined && {
        before: { freezes: before.plan?.freezes ?? [] },
        after: { freezes: inOrder },
      }),
    })
    return planView(await readMatter(tx, key, today), context.actor)
  })
}

/** Problem `input-not-valid` where something stands for a field that does not exist. */
export function requireKnownFields(values: FieldValues): void {
  const name = Object.values(values)
    .flatMap((fields) => Object.keys(fields ?? {}))
    .find((one) => !isField(one))
  if (name !== undefined)
    throw atField('input-not-valid', 'values', 'unknown-field', {
      de: `Das Feld {${name}} gibt es nicht.`,
      en: `There is no field {${name}}.`,
    })
}

const endsBeforeItBegins = () =>
  atField('input-not-valid', 'freezes', 'ends-before-it-begins', {
    de: 'Eine Sperrzeit endet vor ihrem Beginn. Vertauschen Sie die beiden Tage.',
    en: 'A freeze ends before it begins. Swap the two days.',
  })
