import type { MiniWorkshop, MiniWorkshopChange, SegmentAttribute, WorkshopFunnel } from '@lotse/contract'
import { segmentAttributes } from '@lotse/contract'
import { contactsNamed } from '../../contacts/look-up.ts'
import { funnelOfTenant } from '../../usage-people/funnel-of-tenant.ts'
import { segmentsOfTenant } from '../../usage-people/segments-of-tenant.ts'
import { refOf } from '../names.ts'
import { missingAt, unknownAt } from '../problems.ts'
import { type Here, named, type Register, requireContact, requireGroup } from '../register.ts'

/** Mini-workshops: one barrier of one group, at most three measures, and what came of it (acm.md §7). */
export const miniWorkshops: Register<'miniWorkshop', MiniWorkshopChange, MiniWorkshop> = {
  id: 'miniWorkshop',
  async columns(here, { funnelOf, reviewFunnelOf, closed, ...input }, before) {
    await requireGroup(here, input.groupId, before?.groupId)
    const owners = before?.measures.map(({ contactId }) => contactId) ?? []
    for (const { contactId } of input.measures ?? [])
      if (!owners.includes(contactId)) await requireContact(here, 'measures', contactId)
    const outcome = input.outcomeGain === undefined ? (before?.outcomeGain ?? null) : input.outcomeGain
    const isClosed = closed ?? before?.closedOn != null
    if (isClosed && outcome === null)
      throw missingAt('outcomeGain', {
        de: 'Zum Abschließen fehlt die Zahl: Wie viele Menschen nutzen es jetzt mehr als vorher?',
        en: 'The figure is missing for closing: how many people use it now who did not before?',
      })
    if (isClosed && before?.closedOn == null) requireResult(here.today, { ...before, ...named(input) })
    return {
      ...named(input),
      ...(funnelOf !== undefined && { funnel: await takeFunnel(here, 'funnelOf', funnelOf) }),
      ...(reviewFunnelOf !== undefined && { reviewFunnel: await takeFunnel(here, 'reviewFunnelOf', reviewFunnelOf) }),
      closedOn: isClosed ? (before?.closedOn ?? here.today) : null,
    }
  },
  subject: ({ heldOn }) => heldOn,
  async present({ tx, customerId }, rows) {
    const contacts = await contactsNamed(
      tx,
      customerId,
      rows.flatMap(({ measures }) => measures.map(({ contactId }) => contactId)),
    )
    return rows.map((row) => ({
      id: row.id,
      groupId: row.groupId,
      heldOn: row.heldOn,
      funnel: row.funnel,
      reviewFunnel: row.reviewFunnel,
      quotes: row.quotes,
      barrier: row.barrier,
      measures: row.measures.map((one) => ({ ...one, contact: refOf(contacts, one.contactId) })),
      expectedGain: row.expectedGain,
      reviewOn: row.reviewOn,
      outcome: row.outcome,
      outcomeGain: row.outcomeGain,
      needsMore: row.needsMore,
      closedOn: row.closedOn,
      changedAt: row.changedAt.toISOString(),
      version: row.version,
    }))
  },
}

/** What a mini-workshop brings besides its figure (acm.md §7): one barrier, and at least one measure against it. */
function requireResult(
  today: Here['today'],
  {
    heldOn,
    barrier,
    measures,
  }: Partial<Pick<MiniWorkshopChange, 'heldOn' | 'barrier'>> & { measures?: readonly unknown[] },
): void {
  if (heldOn !== undefined && heldOn > today)
    throw missingAt('heldOn', {
      de: 'Der Mini-Workshop liegt noch vor Ihnen. Schließen Sie ihn ab, wenn er stattgefunden hat.',
      en: 'The mini-workshop still lies ahead. Close it once it was held.',
    })
  if (barrier == null)
    throw missingAt('barrier', {
      de: 'Zum Abschließen fehlt die Barriere: Was hielt die Menschen am meisten ab?',
      en: 'The barrier is missing for closing: what held people back most?',
    })
  if (measures === undefined || measures.length === 0)
    throw missingAt('measures', {
      de: 'Zum Abschließen fehlt mindestens eine Maßnahme gegen die Barriere.',
      en: 'At least one measure against the barrier is missing for closing.',
    })
}

type Asked = Exclude<MiniWorkshopChange['funnelOf'], undefined>
type Field = 'funnelOf' | 'reviewFunnelOf'

/** The funnel as it is known today. A segment below the smallest size that is shown has none, and is refused. */
async function takeFunnel(
  { tx, customerId, tenantId, today, actor }: Here,
  field: Field,
  asked: Asked,
): Promise<WorkshopFunnel | null> {
  if (asked === null) return null
  if (asked === 'tenant') {
    const seen = await funnelOfTenant(tx, customerId, tenantId, { today, actor })
    if (seen.funnel === null || seen.basis === null) throw noFunnel(field)
    return { label: '', month: seen.basis.month, ...stagesOf(seen.funnel) }
  }
  const attribute = segmentAttributes.find((one): one is SegmentAttribute => one === asked.attribute)
  if (attribute === undefined) throw noFunnel(field)
  const { table, basis } = await segmentsOfTenant(tx, customerId, tenantId, { attribute, today })
  const row = table?.rows.find(({ segment }) => segment === asked.segment)
  if (row === undefined || basis === null) throw noFunnel(field)
  return { label: asked.segment, month: basis.month, ...stagesOf(row.funnel) }
}

const stagesOf = ({ entitled, installed, activated, active }: Omit<WorkshopFunnel, 'label' | 'month'>) => ({
  entitled,
  installed,
  activated,
  active,
})

const noFunnel = (field: Field) =>
  unknownAt(field, {
    de: 'Einen Trichter dafür (keine Zahlen, oder das Segment ist zu klein, um gezeigt zu werden)',
    en: 'funnel for that (no figures, or the segment is too small to be shown)',
  })
