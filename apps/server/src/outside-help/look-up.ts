import type { IsoDate } from '@lotse/calendar'
import {
  type CompatStateId,
  type DeliveryFacts,
  type MessageAudienceId,
  type MessageReasonId,
  type MessageStateId,
  type ReferralNeedId,
  type ReferralStateId,
  taskOfReferrals,
} from '@lotse/playbook'
import type { Transaction } from '../platform/db/database.ts'
import { REFERRAL_TASK } from './referrals/task.ts'
import { type EngagementKey, entriesOf, findEntry, statesOf } from './store.ts'

/** What other capabilities may know of help from outside. */

export interface ReferralFact {
  readonly id: string
  readonly caseId: string | null
  readonly need: ReferralNeedId
  readonly state: ReferralStateId
  /** It went to the vendor, whatever became of it: the proof of the plan step; and on which day. */
  readonly wasSent: boolean
  readonly sentOn: IsoDate | null
  readonly movedOn: IsoDate
}

/** The partner referrals of an engagement, the oldest first. */
export async function referralsOf(tx: Transaction, key: EngagementKey): Promise<ReferralFact[]> {
  return (await entriesOf(tx, 'referral', key)).map(({ id, caseId, need, state, moves, movedOn }) => ({
    ...{ id, caseId, need, state, movedOn },
    ...{ wasSent: dayOfMove(moves, 'sent') !== null, sentOn: dayOfMove(moves, 'sent') },
  }))
}

/** The day on which something first came so far; null: it did not. */
const dayOfMove = <S extends string>(moves: readonly { readonly to: S; readonly on: IsoDate }[], to: S) =>
  moves.find((move) => move.to === to)?.on ?? null

export interface CompatCaseFact {
  readonly id: string
  readonly caseId: string | null
  readonly product: string | null
  readonly state: CompatStateId
  /** When the vendor was asked; null: not yet. */
  readonly submittedOn: IsoDate | null
  readonly movedOn: IsoDate
}

/** The app compatibility cases of an engagement, the oldest first. */
export async function compatCasesOf(tx: Transaction, key: EngagementKey): Promise<CompatCaseFact[]> {
  return (await entriesOf(tx, 'compat', key)).map(({ id, caseId, product, state, moves, movedOn }) => ({
    ...{ id, caseId, product, state, movedOn },
    submittedOn: dayOfMove(moves, 'submitted'),
  }))
}

/** Whether the engagement has that case. */
export const compatCaseExists = async (tx: Transaction, key: EngagementKey, entryId: string): Promise<boolean> =>
  (await findEntry(tx, 'compat', { ...key, entryId })) !== null

export interface AccountMessageFact {
  readonly id: string
  readonly caseId: string | null
  readonly reason: MessageReasonId
  readonly audience: MessageAudienceId
  readonly state: MessageStateId
  /** It went out, by hand or through Lotse to every recipient; and on which day. */
  readonly wasSent: boolean
  readonly sentOn: IsoDate | null
  readonly repliedOn: IsoDate | null
}

/** The messages to the account side, the oldest first. */
export async function accountMessagesOf(tx: Transaction, key: EngagementKey): Promise<AccountMessageFact[]> {
  return (await entriesOf(tx, 'message', key)).map((row) => {
    const { id, caseId, reason, audience, state, sentOn, repliedOn } = row
    return {
      id,
      caseId,
      reason,
      audience,
      state,
      repliedOn,
      wasSent: wentOut(state),
      sentOn: wentOut(state) ? sentOn : null,
    }
  })
}

/**
 * What the playbook judges by: whether task 983 is done, as its referrals say (nothing where there is none, so that what was
 * stated at the task counts); and that the account side is informed, once a message about no intent went out.
 */
export async function outsideHelpFacts(
  tx: Transaction,
  key: EngagementKey,
): Promise<Partial<Pick<DeliveryFacts, 'talksHeld' | 'accountSideInformed'>>> {
  const { referrals, noIntent } = await statesOf(tx, key)
  const task = taskOfReferrals(referrals)
  return {
    ...(task !== null && { talksHeld: { [REFERRAL_TASK]: task === 'complete' } }),
    ...(noIntent.some(wentOut) && { accountSideInformed: true }),
  }
}

const wentOut = (state: MessageStateId): boolean => state === 'sent' || state === 'answered'
