import type { Localised } from '@lotse/contract'
import {
  type ExpertRequestForm,
  expertRolesFor,
  expertSegmentOf,
  printTried,
  regionOfCountry,
  textFormats,
} from '@lotse/playbook'
import { lookUpTenant } from '../customers/look-up.ts'
import { activeAssignments, type EngagementKey, findEngagement } from '../engagements/look-up.ts'
import { inventoriesInForce } from '../inventory/look-up.ts'
import { technicalNotesOf } from '../notes/look-up.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { organisationName } from '../platform/mail/server-store.ts'
import { blockersOf, figureOf } from './known.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** The form of a new request with what Lotse knows, and what could be its blocker. Problem: `not-found`. */
export async function readPrefill(
  { services, actor }: ActingContext,
  place: Place,
): Promise<{ form: ExpertRequestForm; blockers: Localised[] }> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  const today = services.clock.today()
  return services.database.transaction({ customer: key.customerId }, async (tx) => ({
    form: await prefilled(tx, key, actor),
    blockers: await blockersOf(tx, key, today),
  }))
}

/** The newest technical notes that are taken over as what was tried. */
const NOTES = 5

/**
 * What a request begins with (engagement.md §8): the tenant as it is recorded, segment and region by seats and country,
 * the team, the house as partner, whoever asks as contact, the day of the newest inventory as the run of the readiness analysis,
 * and what was tried from the newest technical notes.
 * Problem: `not-found`.
 */
export async function prefilled(tx: Transaction, key: EngagementKey, actor: Actor): Promise<ExpertRequestForm> {
  const engagement = await findEngagement(tx, key)
  const place = engagement && (await lookUpTenant(tx, key.customerId, engagement.tenantId))
  if (!engagement || !place) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
  const { customer, tenant } = place
  const { language } = actor
  const figure = await figureOf(tx, key)
  const seats = engagement.seats ?? figure.entitled
  const team = (await activeAssignments(tx, key)).filter(({ role }) => role === 'FM' || role === 'FE')
  const [inventory] = await inventoriesInForce(tx, key.customerId, engagement.tenantId)
  return {
    tenantId: tenant.directoryId ?? '',
    tenantName: tenant.name,
    segment: expertSegmentOf(seats),
    seats,
    deliveryTeam: team.map(({ role, personName }) => `${role} ${personName}`).join(', '),
    partner: await organisationName(tx),
    region: regionOfCountry(customer.country),
    contactAddress: actor.email,
    requestedRole: expertRolesFor(engagement.workload)[0] ?? null,
    workload: engagement.workload,
    primaryLanguage: customer.language,
    secondaryLanguage: customer.language === 'de' ? 'en' : 'de',
    topic: null,
    // Who supports the request in one's own house, nobody knows but whoever asks.
    approver: '',
    justification: figure.stall?.[language] ?? '',
    tried: printTried(await technicalNotesOf(tx, key, NOTES), language),
    blocker: '',
    readinessRun: inventory === undefined ? '' : textFormats[language].date(inventory.takenOn),
    desiredOutcome: '',
    exitCriteria: '',
    endOn: null,
  }
}
