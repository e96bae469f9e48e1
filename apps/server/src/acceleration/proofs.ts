import type { IsoDate } from '@lotse/calendar'
import { type MessageAudienceId, type StepKey, searchIsProven } from '@lotse/playbook'
import { conversationsHeld, workshopsClosed } from '../adoption/look-up.ts'
import { expertRequestsOf } from '../expert-requests/look-up.ts'
import { accountMessagesOf, referralsOf } from '../outside-help/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { solutionsTriedOf } from '../solutions/look-up.ts'
import type { EngagementKey } from './store.ts'

/** The case whose steps are to be proven, and since when it runs. */
interface Concerned {
  readonly caseId: string
  readonly since: IsoDate
}

/** Whether the thing that a step is about exists since the case began. A capability that holds such a thing adds its line. */
type Proof = (tx: Transaction, key: EngagementKey, concerned: Concerned) => Promise<boolean>

const messageSent =
  (to: MessageAudienceId): Proof =>
  async (tx, key, concerned) =>
    (await accountMessagesOf(tx, key)).some(
      ({ audience, wasSent, caseId, sentOn }) =>
        audience === to && wasSent && belongs({ caseId, on: sentOn }, concerned),
    )

/** A request that was never sent, came to nothing or is over involves nobody. */
const WITHOUT_EXPERT: ReadonlySet<string> = new Set(['draft', 'rejected', 'withdrawn', 'closed'])

const proofs: Readonly<Partial<Record<StepKey, Proof>>> = {
  involveExpert: async (tx, key) => (await expertRequestsOf(tx, key)).some(({ state }) => !WITHOUT_EXPERT.has(state)),
  miniWorkshop: async (tx, key, { since }) => (await workshopsClosed(tx, key)).some((on) => on >= since),
  repeatConversation: async (tx, key, { since }) => (await conversationsHeld(tx, key)).some((on) => on >= since),
  knownSolutions: async (tx, key, concerned) =>
    searchIsProven(
      (await solutionsTriedOf(tx, key)).items.filter(({ caseId, triedOn }) =>
        belongs({ caseId, on: triedOn }, concerned),
      ),
    ),
  refer: async (tx, key, concerned) =>
    (await referralsOf(tx, key)).some(
      ({ wasSent, caseId, movedOn }) => wasSent && belongs({ caseId, on: movedOn }, concerned),
    ),
  involveAccountTeam: messageSent('accountTeam'),
}

/** What was done for the case, or at least since it began. */
function belongs(
  { caseId: of, on }: { readonly caseId: string | null; readonly on: IsoDate | null },
  { caseId, since }: Concerned,
): boolean {
  return of === caseId || (on !== null && on >= since)
}

/** What proves the steps of a case. */
export async function proofsOf(
  tx: Transaction,
  key: EngagementKey,
  concerned: Concerned,
): Promise<Partial<Record<StepKey, boolean>>> {
  const found: Partial<Record<StepKey, boolean>> = {}
  for (const [step, proof] of Object.entries(proofs)) found[step as StepKey] = await proof(tx, key, concerned)
  return found
}
