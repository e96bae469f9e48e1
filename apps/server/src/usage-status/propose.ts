import type { L1, L2, UsageStatusProposal } from '@lotse/contract'
import { reasonsOf, transitions, usageStatuses } from '@lotse/playbook'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { locate } from '../engagements/locate.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { namesOf } from '../platform/names.ts'
import { presentProposal } from './present.ts'
import { insertProposal, proposalsOf } from './proposal-store.ts'
import { refused } from './refusal.ts'

interface NewProposal {
  readonly customerId: string
  readonly engagementId: string
  readonly recordId: string
  readonly l1: L1
  readonly l2: L2 | null
  readonly explanation: string
}

/**
 * The engineer proposes another L1; the engagement manager confirms or declines (engagement.md §4).
 * Problems: `not-found`, `rule-refused` where no way leads there, `already-exists` while another proposal is open.
 */
export async function propose(context: ActingContext, input: NewProposal): Promise<UsageStatusProposal> {
  return change(
    context,
    customerId(input.customerId),
    async (change) => {
      const { customerId, tx, now } = change
      const { engagementId } = input
      const { usageStatuses: records, engagement } = await locate(change, engagementId)
      const record = records.find(({ id }) => id === input.recordId)
      if (!record) throw notFound({ de: 'Diesen Eintrag', en: 'This record' })
      refuseImpossible(record, input, engagement.workload)
      const known = await proposalsOf(tx, { customerId, engagementId })
      if (known.some(({ state, usageStatusId }) => state === 'open' && usageStatusId === record.id)) throw alreadyOpen()
      const row = await insertProposal(tx, {
        customerId,
        id: newId(),
        engagementId,
        usageStatusId: record.id,
        l1: input.l1,
        l2: input.l2,
        explanation: input.explanation,
        proposedBy: context.actor.personId,
        proposedAt: now,
        state: 'open',
      })
      await change.record({
        event: 'usageStatus.proposed',
        engagementId,
        subject: record.id,
        before: { l1: record.l1, l2: record.l2 },
        after: { l1: row.l1, l2: row.l2 },
        reason: row.explanation,
      })
      await evaluateEngagement(change, engagementId)
      return presentProposal(row, await namesOf(tx, [row.proposedBy]))
    },
    repeatOf(context),
  )
}

type Wanted = Pick<NewProposal, 'l1' | 'l2'>

/** What the manager could never confirm is not proposed to them. */
function refuseImpossible(from: Wanted, to: Wanted, workload: Parameters<typeof reasonsOf>[1]): void {
  if (from.l1 === to.l1 && from.l2 === to.l2)
    throw refused([
      {
        code: 'nothingProposed',
        field: 'l1',
        message: {
          de: 'Der Eintrag steht schon so. Schlagen Sie einen anderen Status oder Grund vor.',
          en: 'The record says so already. Propose another status or reason.',
        },
      },
    ])
  if (transitions[from.l1][to.l1] === 'never')
    throw refused([
      {
        code: 'transitionNotAllowed',
        field: 'l1',
        message: {
          de: `Von „${usageStatuses[from.l1].label.de}“ führt kein Weg zu „${usageStatuses[to.l1].label.de}“. Legen Sie für neue Berechtigungen einen eigenen Eintrag an.`,
          en: `“${usageStatuses[from.l1].label.en}” cannot become “${usageStatuses[to.l1].label.en}”. Create a record of their own for new seats.`,
        },
      },
    ])
  if (to.l2 !== null && !reasonsOf(to.l1, workload).includes(to.l2))
    throw refused([
      {
        code: 'reasonNotOfStatus',
        field: 'l2',
        message: {
          de: `Dieser Grund gehört nicht zu „${usageStatuses[to.l1].label.de}“.`,
          en: `This reason does not belong to “${usageStatuses[to.l1].label.en}”.`,
        },
      },
    ])
}

function alreadyOpen(): Problem {
  return new Problem('already-exists', {
    detail: {
      de: 'Zu diesem Eintrag ist schon ein Vorschlag offen. Ziehen Sie ihn zurück, oder warten Sie auf die Antwort.',
      en: 'A proposal about this record is open already. Withdraw it, or wait for the answer.',
    },
  })
}
