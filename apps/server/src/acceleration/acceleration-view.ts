import { addMonths, monthOf } from '@lotse/calendar'
import type { AccelerationCase, AccelerationView } from '@lotse/contract'
import { ACCELERATION_TASK } from '@lotse/playbook'
import { contactsNamed } from '../contacts/look-up.ts'
import { activeAssignments, findTask, standingFigure } from '../engagements/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import { dayOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db/database.ts'
import { namesOf } from '../platform/names.ts'
import { mayAnswerStall, mayBlock, mayCloseCase, mayDecideCause, mayOpenCase, mayWorkOnCase } from './policy.ts'
import { type Names, nothingToAccelerate, presentAlert, presentCase, presentFigure } from './present.ts'
import { proofsOf } from './proofs.ts'
import { rateOfMonth } from './rate-of-month.ts'
import { presentReviews } from './reviews.ts'
import { type CaseParts, type CaseRow, casesOf, type EngagementKey, findAnswer, findKept, partsOf } from './store.ts'

/** Everything about the acceleration of an engagement, as it stands after the last evaluation. */
export async function accelerationView(tx: Transaction, actor: Actor, key: EngagementKey): Promise<AccelerationView> {
  const kept = await findKept(tx, key)
  const answer = await findAnswer(tx, key)
  const rows = await casesOf(tx, key)
  const parts = await partsOf(tx, key)
  const names = await namesIn(tx, key, rows, parts, answer?.answeredBy ?? null)
  const held = await activeAssignments(tx, key)
  const roles = [...new Set(held.map(({ role }) => role))]
  const standing = await standingFigure(tx, key)
  const open = rows.find(({ closedAt }) => closedAt === null) ?? null
  const cases: AccelerationCase[] = []
  for (const row of rows) {
    const proof = row === open ? await proofsOf(tx, key, { caseId: row.id, since: dayOf(row.openedAt) }) : {}
    const reviews = await presentReviews(tx, key, row, held)
    const rateNow = await rateAfter(tx, key, row, standing)
    cases.push(presentCase(row, parts, { names, roles, proof, reviews, rateNow }))
  }
  return {
    state: kept?.state ?? null,
    trigger: kept?.trigger ?? null,
    stalledSince: kept?.stalledSince ?? null,
    figure: presentFigure(standing, kept),
    alert: presentAlert(answer, kept?.state ?? null, names),
    answerVersion: answer?.version ?? 0,
    causes: kept?.causes ?? [],
    proposed: kept?.proposed ?? null,
    why: kept?.why ?? nothingToAccelerate,
    open: cases.find(({ closedAt }) => closedAt === null) ?? null,
    earlier: cases.filter(({ closedAt }) => closedAt !== null),
    may: {
      // Without its running record there is no case: onboarding to the core services has none.
      open: open === null && mayOpenCase(actor, key) && (await findTask(tx, key, ACCELERATION_TASK)) !== null,
      answer: answerable.has(kept?.state ?? '') && mayAnswerStall(actor, key),
      decide: mayDecideCause(actor, key),
      work: mayWorkOnCase(actor, key),
      block: mayBlock(actor, key),
      close: mayCloseCase(actor, key),
    },
  }
}

/** States of a stall that is to be answered, or answered otherwise. */
const answerable: ReadonlySet<string> = new Set(['alert', 'postponed', 'dismissed'])

/** What use came to: of an open case as it is now, of a closed one in the month after. */
async function rateAfter(
  tx: Transaction,
  key: EngagementKey,
  { closedAt }: CaseRow,
  standing: Awaited<ReturnType<typeof standingFigure>>,
): Promise<number | null> {
  if (closedAt === null || standing === null || standing.month === null) return standing?.rate ?? null
  const after = addMonths(monthOf(dayOf(closedAt)), 1)
  if (after >= standing.month) return standing.rate
  return (await rateOfMonth(tx, key, after))?.rate ?? null
}

async function namesIn(
  tx: Transaction,
  { customerId }: EngagementKey,
  rows: readonly CaseRow[],
  { steps, actions, efforts }: CaseParts,
  answeredBy: string | null,
): Promise<Names> {
  const person = await namesOf(tx, [
    answeredBy,
    ...rows.flatMap(({ openedBy, causeDecidedBy, closedBy }) => [openedBy, causeDecidedBy, closedBy]),
    ...steps.flatMap(({ personId, doneBy, approvedBy }) => [personId, doneBy, approvedBy]),
    ...actions.map(({ personId }) => personId),
    ...efforts.map(({ writtenBy }) => writtenBy),
  ])
  const contacts = await contactsNamed(
    tx,
    customerId,
    actions.map(({ contactId }) => contactId),
  )
  return { person, contact: (id) => contacts.get(id ?? '')?.name ?? null }
}
