import {
  type Composed,
  type ComposedMessage,
  composeMessage,
  dayFromRing,
  findMessage,
  knownValues,
  MESSAGE_TEMPLATES,
  type MergeField,
  type MergeValues,
  readsTheSame,
  ringDayOf,
} from '@lotse/assessment'
import type { IsoDate } from '@lotse/calendar'
import type { Language, WrittenTexts } from '@lotse/contract'
import type { PlanGroup } from './groups.ts'
import { type Matter, valuesIn } from './matter.ts'
import type { MessageRow } from './store.ts'

/** A message of a group as it stands today: its day, and its words with the fields filled in. */
export interface Planned {
  readonly group: PlanGroup
  readonly messageId: string
  /** What was written about it; null: nothing. */
  readonly row: MessageRow | null
  /** The day it is planned for; null: the group has no ring day. */
  readonly on: IsoDate | null
  readonly composed: Composed
  /** Approved, but it reads differently now. */
  readonly stale: boolean
}

/** The ring day of a group once freezes are minded; null where none is set. */
export const ringDayIn = ({ plan }: Pick<Matter, 'plan'>, { ringDay }: PlanGroup): IsoDate | null =>
  ringDay === null ? null : ringDayOf(ringDay, plan?.freezes ?? [])

/** The languages in which Lotse writes to a group: its own as far as there are words in them, else that of the customer. */
export function languagesOf({ language }: Pick<Matter, 'language'>, group: PlanGroup): Language[] {
  const spoken = new Set(group.languages.map((tag) => tag.toLowerCase().slice(0, 2)))
  const known = (['de', 'en'] as const).filter((one) => spoken.has(one))
  return known.length > 0 ? known : [language]
}

/** Fields that Lotse fills by itself for a group. */
export function knownIn(matter: Matter, group: PlanGroup, language: Language): MergeValues {
  const ringDay = ringDayIn(matter, group)
  const championDay = findMessage('champions')?.day ?? 0
  return knownValues(
    {
      customer: matter.customerName,
      group: group.name,
      ringDay,
      championDay: ringDay === null ? null : dayFromRing(ringDay, championDay),
      champion: group.champions.map(({ name }) => name).join(', ') || null,
      targetRate: matter.targetRate,
    },
    language,
  )
}

/** Every message of a group, in the order of the plan. */
export function plannedMessages(matter: Matter, group: PlanGroup): Planned[] {
  const rows = matter.messages.filter(({ groupId }) => groupId === group.id)
  const known = { de: knownIn(matter, group, 'de'), en: knownIn(matter, group, 'en') }
  const ringDay = ringDayIn(matter, group)
  return MESSAGE_TEMPLATES.map(({ id, day }) => {
    const row = rows.find(({ messageId }) => messageId === id) ?? null
    const composed = composedIn(matter, { group, row, messageId: id }, known)
    return {
      group,
      messageId: id,
      row,
      on: ringDay === null ? null : dayFromRing(ringDay, day),
      composed,
      stale: row?.state === 'approved' && !readsTheSame(wordsIn(composed), row.approvedTexts ?? {}),
    }
  })
}

interface Asked {
  readonly group: PlanGroup
  readonly row: Pick<MessageRow, 'texts' | 'fieldValues'> | null
  readonly messageId: string
}

/** A message in each language of its group, with its fields filled in. */
export function composedIn(
  matter: Matter,
  { group, row, messageId }: Asked,
  known = { de: knownIn(matter, group, 'de'), en: knownIn(matter, group, 'en') },
): Composed {
  const template = matter.templates.find((one) => one.messageId === messageId)
  if (template === undefined) throw new Error(`there is no message ${messageId}`)
  return Object.fromEntries(
    languagesOf(matter, group).map((language): [Language, ComposedMessage] => [
      language,
      composeMessage(row?.texts[language] ?? { subject: template.subject[language], body: template.body[language] }, {
        known: known[language],
        plan: valuesIn(matter.plan?.fieldValues ?? {}, language),
        own: valuesIn(row?.fieldValues ?? {}, language),
      }),
    ]),
  )
}

/** The words alone, as they are kept with an approval. */
export const wordsIn = (composed: Composed): WrittenTexts =>
  Object.fromEntries(Object.entries(composed).map(([language, { subject, body }]) => [language, { subject, body }]))

/** What stands in the way of approving a message, of all its languages together. */
export function gapsIn(composed: Composed): { readonly missing: MergeField[]; readonly unknown: string[] } {
  const all = Object.values(composed)
  return {
    missing: [...new Set(all.flatMap(({ missing }) => missing))],
    unknown: [...new Set(all.flatMap(({ unknown }) => unknown))],
  }
}
