import { createHash } from 'node:crypto'
import type { IsoDate } from '@lotse/calendar'
import type { ConfirmationWay, Language, Remediation, RemediationConfirmation } from '@lotse/contract'
import { confirm, type Declaration } from '@lotse/remediation'
import { filesForCustomer } from '../documents/look-up.ts'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { atField, notFound, Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { namesOf } from '../platform/names.ts'
import { together } from './agreement.ts'
import { hindrancesToConfirm } from './hindrances.ts'
import { loadChangeable } from './load-run.ts'
import { isCustomer } from './policy.ts'
import { presentConfirmation } from './present.ts'
import { readRemediation } from './read-remediation.ts'
import { confirmationsOf, insertConfirmation } from './record-store.ts'
import { notSent } from './steps.ts'
import { findRun, updateRun } from './store.ts'
import { surroundingsOf } from './surroundings.ts'
import { sayObstacles } from './words.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly runId: string
}

interface Confirming extends Place {
  readonly name: string
  readonly role: string
  readonly on: IsoDate
  readonly way: ConfirmationWay
  readonly language: Language
}

/**
 * Confirms that every item is reviewed and resolved: who, when, how, word for word what, and a hash over it. People of
 * the customer confirm under their own name on their own pages; the team records what it was told, and how. Problems:
 * `not-found`, `rule-refused` with everything that stands in the way. (remediation.md §5, rule 6)
 */
export async function confirmRun(context: ActingContext, input: Confirming): Promise<Remediation> {
  return change(
    context,
    customerId(input.customerId),
    async (change) => {
      const { tx, now, today, record } = change
      const key = { customerId: change.customerId, engagementId: input.engagementId }
      await holdEngagementOf(change, key.engagementId)
      const { row, run, template } = await loadChangeable(tx, key, input.runId)
      if (row.state !== 'sentToCustomer') throw notSent()
      const around = await surroundingsOf(tx, key)
      const hindrances = hindrancesToConfirm(run, row, around)
      if (hindrances.length > 0) throw new Problem('rule-refused', { detail: together(hindrances.map(ended)) })
      const declaration = declarationOf(context, input, around.customerName, today)
      refuseBefore(row.sentOn, declaration.on)
      const files = await filesForCustomer(tx, key)
      const made = await confirm(run, template, declaration, input.language, sha256, files)
      if (!('hash' in made)) throw new Problem('rule-refused', { detail: together(sayObstacles(made)) })
      const id = newId()
      await insertConfirmation(tx, {
        ...{ customerId: key.customerId, id, runId: row.id, name: declaration.name, role: declaration.role },
        ...{ confirmedOn: declaration.on, way: declaration.way, language: input.language },
        ...{ words: made.text, hash: made.hash, recordedBy: context.actor.personId, recordedAt: now },
      })
      await updateRun(tx, row, { state: 'confirmed' })
      await record({
        event: 'remediation.confirmed',
        engagementId: key.engagementId,
        after: { way: declaration.way, on: declaration.on, sha256: made.hash },
      })
      await evaluateEngagement(change, key.engagementId)
      return readRemediation(tx, key, context.actor, today)
    },
    repeatOf(context),
  )
}

/** What was confirmed, word for word, and whether these words still have their hash. Problem: `not-found`. */
export async function readConfirmation(
  { services }: ActingContext,
  { confirmationId, ...place }: Place & { readonly confirmationId: string },
): Promise<RemediationConfirmation & { text: string; isIntact: boolean }> {
  const of = customerId(place.customerId)
  return services.database.transaction({ customer: of }, async (tx) => {
    const run = await findRun(tx, { customerId: of, engagementId: place.engagementId }, place.runId)
    const row = run && (await confirmationsOf(tx, run)).find(({ id }) => id === confirmationId)
    if (!row) throw notFound({ de: 'Diese Bestätigung', en: 'This confirmation' })
    const names = await namesOf(tx, [row.recordedBy])
    const isIntact = (await sha256(row.words)) === row.hash
    return { ...presentConfirmation(row, names), text: row.words, isIntact }
  })
}

function declarationOf(
  { actor }: ActingContext,
  { name, role, on, way }: Confirming,
  customer: string,
  today: IsoDate,
): Declaration {
  if (isCustomer(actor)) return { customer, name: actor.name, role, on: today, way: 'customerPages', recordedBy: '' }
  if (way === 'customerPages')
    throw atField('rule-refused', 'way', 'ofTheCustomer', {
      de: 'Auf seinen eigenen Seiten bestätigt nur der Kunde selbst. Geben Sie an, wie Sie es erfahren haben.',
      en: 'Only the customer confirms in its own pages. Say how you were told.',
    })
  if (on > today)
    throw atField('rule-refused', 'on', 'inFuture', {
      de: 'Dieser Tag liegt in der Zukunft.',
      en: 'This day is in the future.',
    })
  return { customer, name, role, on, way, recordedBy: actor.name }
}

/** Nobody confirms a list before it was given to them. */
function refuseBefore(sentOn: IsoDate | null, on: IsoDate): void {
  if (sentOn === null || on >= sentOn) return
  throw atField('rule-refused', 'on', 'tooEarly', {
    de: 'An diesem Tag hatte der Kunde die Liste noch nicht.',
    en: 'On this day the customer did not have the list yet.',
  })
}

const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text, 'utf8').digest('hex')

const ended = ({ de, en }: { readonly de: string; readonly en: string }) => ({ de: closed(de), en: closed(en) })
const closed = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`)
