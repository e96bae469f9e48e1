import type { MessageFacts } from '@lotse/playbook'
import { decidedForAll } from '../../decisions/look-up.ts'
import { agreedInMeetings } from '../../meetings/look-up.ts'
import { usageOfTenant } from '../../usage/verdict-of-tenant.ts'
import { recordsOf } from '../../usage-status/look-up.ts'
import type { Here } from '../here.ts'
import { whereWords } from '../where-words.ts'
import { senderOf } from './recipients.ts'

/** Agreements that a message repeats; more would bury what is asked. */
const AGREED = 3

/** What a message to the account side is drafted from. */
export async function messageFacts(here: Here): Promise<MessageFacts> {
  const { tx, customerId, tenantId, today } = here
  const { verdict } = (await usageOfTenant(tx, customerId, tenantId, today)).facts
  const records = await recordsOf(tx, here)
  return {
    customer: (await whereWords(here)).customer,
    verdict,
    targetOn: records.flatMap(({ targetDate }) => targetDate ?? []).sort()[0] ?? null,
    agreed: await agreedOf(here),
    why: records.find(({ l1, intentNote }) => l1 === 'noIntent' && intentNote !== null)?.intentNote ?? null,
    sender: await senderOf(here),
  }
}

/** What the customer agreed to: the open actions of meetings with it, the latest first, then what was decided for all. */
async function agreedOf(here: Here): Promise<MessageFacts['agreed']> {
  const actions = await agreedInMeetings(here.tx, here)
  const decisions = (await decidedForAll(here.tx, here)).map(({ title, outcome }) => ({
    words: outcome === null ? title : `${title}: ${outcome}`,
    on: null,
  }))
  return [...actions, ...decisions].slice(0, AGREED)
}
