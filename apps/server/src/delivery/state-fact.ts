import { type IsoDate, isIsoDate } from '@lotse/calendar'
import { type Localised, type StatedFact, type StatedFactId, statedFactKinds } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, type Problem } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { factsOfChecklist } from '../remediation/look-up.ts'
import { presentFact as present } from './present.ts'
import { insertFact, presentFact } from './store.ts'

interface Statement {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly fact: StatedFactId }
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly value: StatedFact['value']; readonly asOf: IsoDate; readonly note: string | null }
}

/**
 * States a fact that Lotse cannot see by itself, for a day, or takes the statement back (null). Gates and next actions
 * follow at once. Problems: `not-found`, `input-not-valid` where the value is not of the fact's kind, `rule-refused`
 * for a day in the future and for what follows from the checklist, `changed-meanwhile` with the present statement.
 */
export async function stateFact(context: ActingContext, { params, headers, body }: Statement): Promise<StatedFact> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const { tx, now, today, record } = change
    await holdEngagementOf(change, params.engagementId)
    const key = { customerId: change.customerId, engagementId: params.engagementId }
    const before = await presentFact(tx, key, params.fact)
    if ((before?.version ?? 0) !== expectedVersion(headers))
      throw changedMeanwhile(present(params.fact, before, await namesOf(tx, [before?.statedBy ?? null])))
    requireKind(params.fact, body.value)
    if (body.value !== null && (await factsOfChecklist(tx, key)).has(params.fact)) throw followsFromChecklist()
    if (body.asOf > today) throw inFuture('asOf')
    if (typeof body.value === 'string' && body.value > today) throw inFuture('value')
    const note = body.note?.trim() || null
    if (params.fact === 'readinessSkipped' && body.value === true && note === null) throw whySkipped()
    const after = await insertFact(tx, {
      ...key,
      fact: params.fact,
      version: (before?.version ?? 0) + 1,
      value: body.value,
      asOf: body.asOf,
      note,
      statedBy: actor.personId,
      statedAt: now,
    })
    const { from, to } = differences(
      { value: before?.value ?? null, asOf: before?.asOf ?? null, note: before?.note ?? null },
      { value: body.value, asOf: body.asOf, note },
    )
    await record({
      event: 'fact.stated',
      engagementId: params.engagementId,
      subject: params.fact,
      ...(before && { before: from }),
      after: before ? to : { value: body.value, asOf: body.asOf, note },
    })
    await evaluateEngagement(change, params.engagementId)
    return present(params.fact, after, await namesOf(tx, [actor.personId]))
  })
}

const followsFromChecklist = (): Problem =>
  atField('rule-refused', 'value', 'ofChecklist', {
    de: 'Das folgt aus der Checkliste (Seite „Vorbereitung“) und wird nicht mehr von Hand angegeben.',
    en: 'That follows from the checklist (page "Remediation") and is not stated by hand any more.',
  })

function requireKind(fact: StatedFactId, value: StatedFact['value']): void {
  const kind = statedFactKinds[fact]
  if (value === null || fits[kind](value)) return
  const message = kindWords[kind]
  throw atField('input-not-valid', 'value', 'kind', message)
}

type Kind = (typeof statedFactKinds)[StatedFactId]

const fits: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  yesNo: (value) => typeof value === 'boolean',
  count: (value) => typeof value === 'number',
  // What has no day yet can be said too: no.
  day: (value) => value === false || (typeof value === 'string' && isIsoDate(value)),
}

const kindWords: Readonly<Record<Kind, Localised>> = {
  yesNo: { de: 'Antworten Sie mit ja oder nein.', en: 'Answer yes or no.' },
  count: { de: 'Geben Sie eine Zahl an, 0 oder mehr.', en: 'Give a number, 0 or more.' },
  day: { de: 'Geben Sie einen Tag an, oder „noch nicht“.', en: 'Give a day, or “not yet”.' },
}

function inFuture(field: string): Problem {
  const message = {
    de: 'Der Tag liegt in der Zukunft. Festgestellt wird, was schon so ist.',
    en: 'The day lies in the future. State what is so already.',
  }
  return atField('rule-refused', field, 'inFuture', message)
}

/** A step is bypassed only where its topic is covered or remediated, and somebody says so (engagement.md §2 "Skipping"). */
function whySkipped(): Problem {
  const message = {
    de: 'Schreiben Sie dazu, warum die Bereitschaftsanalyse entfällt: das Thema ist schon behandelt oder behoben.',
    en: 'Say why the readiness analysis is left out: its topic is covered or remediated already.',
  }
  return atField('rule-refused', 'note', 'reasonMissing', message)
}
