import type { Assignment, RoleCode } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { eq } from 'drizzle-orm'
import { type Change, change } from '../platform/change.ts'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { person } from '../tables/identity.ts'
import { evaluateEngagement } from './evaluate.ts'
import { holdEngagementOf } from './hold.ts'
import { locate } from './locate.ts'
import { presentAssignment } from './present.ts'
import { type AssignmentRecord, activeAssignments, endAssignment, insertAssignment, setPrimary } from './store.ts'

interface NewAssignment {
  readonly customerId: string
  readonly engagementId: string
  readonly personId: string
  readonly role: RoleCode
  /** From now on the first in the role. Where nobody is, everybody who comes is. */
  readonly primary?: boolean
  readonly reason?: string | null
}

/** Assigns a person to a role. Problems: `not-found`, `already-exists`, `rule-refused` (an expert never alone). */
export async function assign(context: ActingContext, input: NewAssignment): Promise<Assignment> {
  return change(
    context,
    customerId(input.customerId),
    async (change) => {
      await holdEngagementOf(change, input.engagementId)
      const id = await startAssignment(change, input.engagementId, input.personId, input.role, input)
      await evaluateEngagement(change, input.engagementId)
      const active = await activeAssignments(change.tx, {
        customerId: change.customerId,
        engagementId: input.engagementId,
      })
      const started = active.find((assignment) => assignment.id === id)
      if (!started) throw new Error('a new assignment is not among the active ones')
      return presentAssignment(started)
    },
    repeatOf(context),
  )
}

/** The part that other use cases share: checks the person and the role, writes the assignment and its trace. */
export async function startAssignment(
  { tx, customerId, actor, now, record }: Change,
  engagementId: string,
  personId: string,
  role: RoleCode,
  { primary = false, reason = null }: { readonly primary?: boolean; readonly reason?: string | null } = {},
): Promise<string> {
  const [who] = await tx.select().from(person).where(eq(person.id, personId))
  if (who?.state === undefined || who.state === 'disabled') throw notFound({ de: 'Diese Person', en: 'This person' })
  refuseForeignKind(role, who.customerId === ORGANISATION ? 'staff' : 'customer')

  const active = await activeAssignments(tx, { customerId, engagementId })
  if (active.some((held) => held.personId === personId && held.role === role))
    throw new Problem('already-exists', {
      detail: {
        de: `${who.name} hat diese Rolle schon: ${roles[role].label.de}.`,
        en: `${who.name} has this role already: ${roles[role].label.en}.`,
      },
    })
  if (role === 'SME' && !active.some((held) => held.role === 'FM' || held.role === 'FE'))
    throw new Problem('rule-refused', {
      detail: {
        de: 'Ein Fachexperte unterstützt und leitet nie: weisen Sie zuerst Engagement-Leitung (FM) oder Technik (FE) zu.',
        en: 'An expert supports and never leads: assign an engagement manager (FM) or engineer (FE) first.',
      },
    })
  const id = newId()
  const isPrimary = primary || !active.some((held) => held.role === role && held.isPrimary)
  const by = actor?.personId ?? null
  await insertAssignment(tx, { customerId, id, engagementId, personId, role, since: now, assignedBy: by, reason })
  if (isPrimary) await setPrimary(tx, { customerId, engagementId }, { id, role })
  await record({
    event: 'assignment.started',
    engagementId,
    subject: role,
    after: { person: who.name, personId, role, primary: isPrimary },
    ...(reason !== null && { reason }),
  })
  return id
}

/** Ends an assignment. Problems: `not-found`, `rule-refused` where an expert would be left alone. */
export async function unassign(
  context: ActingContext,
  input: {
    readonly customerId: string
    readonly engagementId: string
    readonly assignmentId: string
    readonly reason?: string | null
  },
): Promise<Record<string, never>> {
  return change(
    context,
    customerId(input.customerId),
    async (change) => {
      const { assignments } = await locate(change, input.engagementId)
      const ending = assignments.find(({ id }) => id === input.assignmentId)
      if (!ending) throw notFound({ de: 'Diese Zuweisung', en: 'This assignment' })
      await stopAssignment(change, input.engagementId, ending, assignments, input.reason)
      await evaluateEngagement(change, input.engagementId)
      return {}
    },
    repeatOf(context),
  )
}

/**
 * The part that other use cases share: checks that nobody is left alone, ends the assignment, leaves the trace. Where the
 * first of a role leaves, whoever has had it longest comes first.
 */
export async function stopAssignment(
  { tx, customerId, actor, now, record }: Change,
  engagementId: string,
  ending: AssignmentRecord,
  active: readonly AssignmentRecord[],
  reason: string | null = null,
): Promise<void> {
  const rest = active.filter(({ id }) => id !== ending.id)
  if (rest.length > 0 && rest.every(({ role }) => role === 'SME'))
    throw new Problem('rule-refused', {
      detail: {
        de: 'Danach wäre nur noch ein Fachexperte zugewiesen, und der leitet nie. Weisen Sie zuerst jemand anderen zu.',
        en: 'Only an expert would be left, and an expert never leads. Assign somebody else first.',
      },
    })
  const key = { customerId, engagementId }
  await endAssignment(tx, key, ending.id, { at: now, by: actor?.personId ?? null, reason })
  const heir = rest.find(({ role }) => role === ending.role)
  if (ending.isPrimary && heir !== undefined) await setPrimary(tx, key, heir)
  await record({
    event: 'assignment.ended',
    engagementId,
    subject: ending.role,
    before: { person: ending.personName, personId: ending.personId, role: ending.role },
    ...(ending.isPrimary && heir && { after: { primary: heir.personName } }),
    ...(reason !== null && { reason }),
  })
}

function refuseForeignKind(role: RoleCode, kind: 'staff' | 'customer'): void {
  const ofCustomer = roles[role].kind === 'customer'
  if (roles[role].kind === 'guest' || ofCustomer === (kind === 'customer')) return
  throw new Problem('rule-refused', {
    detail: ofCustomer
      ? {
          de: `„${roles[role].label.de}“ ist eine Rolle des Kunden; die Person gehört zur Lieferorganisation.`,
          en: `“${roles[role].label.en}” is a role of the customer; the person belongs to the delivery organisation.`,
        }
      : {
          de: `„${roles[role].label.de}“ ist eine Rolle der Lieferorganisation; die Person gehört zum Kunden.`,
          en: `“${roles[role].label.en}” is a role of the delivery organisation; the person belongs to the customer.`,
        },
  })
}
