import type { Referral, ReferralChange, ReferralMoveInput } from '@lotse/contract'
import {
  decideReferralMove,
  type ReferralNeedId,
  type ReferralStateId,
  referralNeeds,
  referralStates,
} from '@lotse/playbook'
import type { Change } from '../../platform/change.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { type Here, named, requireCase, requireContact } from '../here.ts'
import { addEntry, changeEntry, type EntryRequest, type Place } from '../keep-entry.ts'
import { consentSettled, requireAllowed } from '../problems.ts'
import type { ColumnsOf, ReferralRow } from '../store.ts'
import { tell } from '../tell.ts'
import { referrals } from './keeping.ts'

type NewReferral = Place & ReferralChange & { readonly need: ReferralNeedId; readonly caseId: string | null }

/** Drafts a referral. Problems: `not-found`, `input-not-valid` with the field. */
export const addReferral = (
  context: ActingContext,
  { customerId, engagementId, caseId, ...input }: NewReferral,
): Promise<Referral> =>
  addEntry(context, referrals, { customerId, engagementId }, async (here) => {
    await requireCase(here, caseId)
    return { ...(await columnsOf(here, input, null)), caseId, movedOn: here.today }
  })

/**
 * Changes a referral. Problems: `not-found`, `changed-meanwhile`, `input-not-valid` with the field, `rule-refused` for the
 * consent once it is recorded.
 */
export const changeReferral = (context: ActingContext, request: EntryRequest<ReferralChange>): Promise<Referral> =>
  changeEntry(context, referrals, request, async (here, before, body) => ({
    columns: await columnsOf(here, body, before),
  }))

/**
 * Records what happened with a referral, with what is entered together with it. Problems: `not-found`, `changed-meanwhile`,
 * `rule-refused` with every field that is missing (PB109).
 */
export const moveReferral = (context: ActingContext, request: EntryRequest<ReferralMoveInput>): Promise<Referral> =>
  changeEntry(context, referrals, request, async (here, before, { to, on, words, with: entered }) => {
    const columns = await columnsOf(here, entered, before)
    requireAllowed(decideReferralMove({ ...before, ...columns }, { to, on, words }, here.today))
    const move = { to, on, words, by: here.actor.personId }
    await tellOfReferral(here.change, before, to)
    return {
      columns: { ...columns, state: to, movedOn: on, moves: [...before.moves, move] },
      event: 'outsideHelp.moved',
      said: { helpState: to, on },
    }
  })

async function columnsOf(
  here: Here,
  input: ReferralChange,
  before: ReferralRow | null,
): Promise<ColumnsOf<'referral'>> {
  if (before !== null && before.state !== 'drafted') requireSameConsent(before, input)
  for (const field of ['contactId', 'consentBy'] as const)
    await requireContact(here, field, input[field], { present: before?.[field], side: 'customer' })
  return named(input)
}

/** What belongs to the consent: who, when, how, and the open word before it. */
const CONSENT = ['consentBy', 'consentOn', 'consentHow', 'ownOffer', 'ownOfferSaidOn'] as const

function requireSameConsent(before: ReferralRow, input: ReferralChange): void {
  if (CONSENT.some((field) => input[field] !== undefined && input[field] !== before[field])) throw consentSettled()
}

/** What came back: answered, begun, or ended. */
const NEWS: readonly ReferralStateId[] = ['accepted', 'declined', 'working', 'closed']

async function tellOfReferral(
  change: Change,
  { id, engagementId, need }: ReferralRow,
  to: ReferralStateId,
): Promise<void> {
  if (!NEWS.includes(to)) return
  await tell(change, {
    ...{ kind: 'referral', entryId: id, engagementId, time: to },
    title: { de: 'Partnervermittlung', en: 'Partner referral' },
    words: {
      de: `${referralNeeds[need].de}: ${referralStates[to].de}.`,
      en: `${referralNeeds[need].en}: ${referralStates[to].en}.`,
    },
  })
}
