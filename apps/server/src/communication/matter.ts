import { isField, type MergeValues } from '@lotse/assessment'
import type { IsoDate } from '@lotse/calendar'
import type { FieldValues, Language, MessageTemplateView, PersonRef } from '@lotse/contract'
import { contactsNamed } from '../contacts/look-up.ts'
import { lookUpCustomer } from '../customers/look-up.ts'
import { findEngagement } from '../engagements/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { settingsOf } from '../usage-verdict/look-up.ts'
import { type PlanGroup, planGroups } from './groups.ts'
import {
  type EngagementKey,
  type FiguresRow,
  figuresOf,
  findPlan,
  type MessageRow,
  messagesOf,
  type PlanRow,
  type TrainingRow,
  trainingsOf,
} from './store.ts'
import { templatesInForce } from './template-store.ts'

/** Everything the plan of an engagement is made from, read at once. */
export interface Matter {
  readonly key: EngagementKey
  readonly tenantId: string
  readonly today: IsoDate
  readonly customerName: string
  /** The language of the customer, in which documents are written. */
  readonly language: Language
  readonly plan: PlanRow | null
  readonly groups: readonly PlanGroup[]
  readonly messages: readonly MessageRow[]
  readonly trainings: readonly TrainingRow[]
  readonly figures: readonly FiguresRow[]
  readonly templates: readonly MessageTemplateView[]
  readonly targetRate: number
  readonly minGroup: number
  contactName(id: string | null): { id: string; name: string } | null
  personName(id: string | null): PersonRef | null
}

/** Reads it in the scope of the customer. Problem: `not-found`. */
export async function readMatter(tx: Transaction, key: EngagementKey, today: IsoDate): Promise<Matter> {
  const engagement = await findEngagement(tx, key)
  const customer = await lookUpCustomer(tx, key.customerId)
  if (!engagement || !customer) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
  const [messages, trainings] = [await messagesOf(tx, key), await trainingsOf(tx, key)]
  const { settings } = await settingsOf(tx, key.customerId)
  const contacts = await contactsNamed(tx, key.customerId, [
    ...messages.flatMap(({ ownerContact, approverContact }) => [ownerContact, approverContact]),
    ...trainings.map(({ ownerContact }) => ownerContact),
  ])
  const names = await namesOf(
    tx,
    messages.map(({ approvedBy }) => approvedBy),
  )
  return {
    key,
    tenantId: engagement.tenantId,
    today,
    customerName: customer.name,
    language: customer.language === 'en' ? 'en' : 'de',
    plan: await findPlan(tx, key),
    groups: await planGroups(tx, key, today),
    messages,
    trainings,
    figures: await figuresOf(tx, key),
    templates: await templatesInForce(tx),
    targetRate: settings.targetRate,
    minGroup: settings.minSegment,
    contactName(id) {
      const found = id === null ? undefined : contacts.get(id)
      return found === undefined ? null : { id: found.id, name: found.name }
    },
    personName: names,
  }
}

/** What is kept for fields in one language; names that are no field any more are left out. */
export const valuesIn = (values: FieldValues, language: Language): MergeValues =>
  Object.fromEntries(Object.entries(values[language] ?? {}).filter(([name]) => isField(name)))
