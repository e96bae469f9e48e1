import { daysBetween } from '@lotse/calendar'
import type { EventName } from '@lotse/contract'
import { type ExpertRequestStepId, expertPartnerKey } from '@lotse/playbook'
import { putInRole } from '../engagements/put-in-role.ts'
import { storeNote } from '../notes/store-note.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Change } from '../platform/change.ts'
import { dayOf } from '../platform/clock.ts'
import type { StepWish } from './step-wish.ts'
import type { ExpertRequestRow, RequestValues } from './store.ts'

interface Effect {
  readonly values: RequestValues
  readonly event: EventName
}

type Effects = (
  change: Change,
  actor: Actor,
  row: ExpertRequestRow,
  wish: StepWish,
) => RequestValues | Promise<RequestValues>

/** What a step that is allowed writes, and brings about elsewhere: the expert’s role, the technical note. */
export async function effectOf(change: Change, actor: Actor, row: ExpertRequestRow, wish: StepWish): Promise<Effect> {
  return { values: await effects[wish.step](change, actor, row, wish), event: events[wish.step] }
}

const events: Readonly<Record<ExpertRequestStepId, EventName>> = {
  submit: 'expertRequest.submitted',
  triage: 'expertRequest.triaged',
  askMore: 'expertRequest.asked',
  answer: 'expertRequest.answered',
  approve: 'expertRequest.approved',
  assign: 'expertRequest.assigned',
  begin: 'expertRequest.begun',
  close: 'expertRequest.closed',
  confirm: 'expertRequest.confirmed',
  reject: 'expertRequest.rejected',
  withdraw: 'expertRequest.withdrawn',
}

const effects: Readonly<Record<ExpertRequestStepId, Effects>> = {
  // A request that was rejected begins anew; what was then stays among its steps.
  submit: ({ now }, { personId }, { round, form }) => ({
    round: round + 1,
    submittedAt: now,
    submittedBy: personId,
    topic: form.topic,
    partnerKey: expertPartnerKey(form.partner),
    triagedAt: null,
    askedAt: null,
    question: null,
    waitedDays: 0,
    decidedAt: null,
    decidedBy: null,
    rejection: null,
    decisionWords: null,
  }),
  triage: ({ now }) => ({ triagedAt: now }),
  askMore: ({ now }, _actor, { triagedAt }, { words }) => ({
    triagedAt: triagedAt ?? now,
    askedAt: now,
    question: words,
  }),
  answer: (change, _actor, row) => ({ ...waited(change, row), ...counted(row) }),
  approve: ({ now }, { personId }, { triagedAt }, { words }) => ({
    triagedAt: triagedAt ?? now,
    decidedAt: now,
    decidedBy: personId,
    decisionWords: words || null,
  }),
  reject: (change, { personId }, row, { words, rejection }) => ({
    ...waited(change, row),
    triagedAt: row.triagedAt ?? change.now,
    decidedAt: change.now,
    decidedBy: personId,
    rejection,
    decisionWords: words,
  }),
  withdraw: (change, _actor, row) => waited(change, row),
  assign: async (change, _actor, row, { personId }) => {
    await endRole(change, row)
    return { expertId: personId, assignedAt: change.now, begunAt: null, roleGiven: false, agreement: null, endOn: null }
  },
  begin: async (change, _actor, row, { agreement }) => ({
    agreement,
    endOn: agreement?.endOn ?? null,
    begunAt: change.now,
    roleGiven: await putInRole(change, { ...whose(row), role: 'SME', member: true }),
  }),
  close: async (change, actor, row, { words, closing }) => {
    if (closing === null) throw new Error('an expert closes without saying what is next')
    const { id: noteId } = await storeNote(change, actor, {
      engagementId: row.engagementId,
      category: 'technicalEnablement',
      text: words,
      structure: {
        kind: 'technical',
        prefixes: [row.form.workload === 'apps' ? 'M365APPS' : 'CORE'],
        status: closing.status,
        concerns: [],
      },
      nextAction: closing.nextAction.trim(),
      nextActionDate: closing.nextActionDate,
    })
    await endRole(change, row)
    return { closedAt: change.now, summary: words, noteId, roleGiven: false }
  },
  confirm: ({ now }, { personId }) => ({ confirmedAt: now, confirmedBy: personId }),
}

/** Days of waiting for the requester do not count against whoever decides. */
function waited({ today }: Change, { askedAt, waitedDays }: ExpertRequestRow): RequestValues {
  if (askedAt === null) return {}
  return { askedAt: null, question: null, waitedDays: waitedDays + Math.max(0, daysBetween(dayOf(askedAt), today)) }
}

/** The answer may have put topic and partner right, by which repetitions are counted. */
const counted = ({ form }: ExpertRequestRow): RequestValues => ({
  topic: form.topic,
  partnerKey: expertPartnerKey(form.partner),
})

const whose = ({ engagementId, expertId }: ExpertRequestRow) => {
  if (expertId === null) throw new Error('a request that is under way has no expert')
  return { engagementId, personId: expertId }
}

/** After the end nobody is contacted on new issues: a role that came with the request goes with it (engagement.md §8). */
async function endRole(change: Change, row: ExpertRequestRow): Promise<void> {
  if (row.roleGiven) await putInRole(change, { ...whose(row), role: 'SME', member: false })
}
