import type { KeyData, KeyDataInput } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { namesOf } from '../platform/names.ts'
import { type KeyDataRow, keyDataOf, writeKeyDataRow } from './key-data-store.ts'
import { presentKeyData } from './present.ts'
import { refused } from './refusal.ts'

interface KeyDataRequest {
  readonly params: { readonly customerId: string; readonly engagementId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: KeyDataInput
}

/**
 * Records date, intent, business reasons and success owner (DIBS) and the adoption blocks (SSAT) of an engagement
 * (engagement.md §5). Problems: `not-found`, `rule-refused` without a business reason, `changed-meanwhile`.
 */
export async function setKeyData(context: ActingContext, { params, headers, body }: KeyDataRequest): Promise<KeyData> {
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, params.engagementId)
    const before = await keyDataOf(change.tx, { customerId: change.customerId, engagementId: params.engagementId })
    if ((before?.version ?? 1) !== expectedVersion(headers)) throw changedMeanwhile(await presented(change, before))
    const row = await writeKeyData(change, params.engagementId, body, before)
    await evaluateEngagement(change, params.engagementId)
    return presented(change, row)
  })
}

/**
 * The part that intake shares: checks and writes the key data of an engagement that is held, with its trace.
 * Problem: `rule-refused` where no business reason is chosen.
 */
async function writeKeyData(
  change: Change,
  engagementId: string,
  input: KeyDataInput,
  before: KeyDataRow | null = null,
): Promise<KeyDataRow> {
  if (input.businessReasons.length === 0)
    throw refused([
      {
        code: 'businessReasonMissing',
        field: 'businessReasons',
        message: {
          de: 'Wählen Sie mindestens einen geschäftlichen Grund.',
          en: 'Choose at least one business reason.',
        },
      },
    ])
  const wanted = withoutBlanks(input)
  const { from, to } = differences(before ?? nothing, wanted)
  const row = await writeKeyDataRow(change.tx, {
    customerId: change.customerId,
    engagementId,
    ...wanted,
    changedAt: change.now,
    changedBy: change.actor?.personId ?? null,
    version: (before?.version ?? 1) + 1,
  })
  await change.record({ event: 'keyData.changed', engagementId, before: from, after: to })
  return row
}

const nothing: KeyDataInput = {
  wantedOn: null,
  intent: null,
  businessReasons: [],
  successOwner: null,
  stakeholders: null,
  scenarios: null,
  awareness: null,
  training: null,
}

/** Empty words are no words; a business reason counts once. */
function withoutBlanks(input: KeyDataInput): KeyDataInput {
  return {
    wantedOn: input.wantedOn,
    intent: input.intent || null,
    businessReasons: [...new Set(input.businessReasons)],
    successOwner: input.successOwner || null,
    stakeholders: input.stakeholders || null,
    scenarios: input.scenarios || null,
    awareness: input.awareness || null,
    training: input.training || null,
  }
}

async function presented({ tx }: Change, row: KeyDataRow | null): Promise<KeyData> {
  return presentKeyData(row, await namesOf(tx, [row?.changedBy ?? null]))
}
