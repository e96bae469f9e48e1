import { GUIDE_LINKS, isStaleSource, OBJECTIONS, type Objection } from '@lotse/assessment'
import { type IsoDate, isoDate } from '@lotse/calendar'
import type { Localised, ObjectionFact } from '@lotse/contract'
import { change } from '../platform/change.ts'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { thisObjection } from './problems.ts'
import { findObjectionFact, type ObjectionFactRow, objectionFacts, writeObjectionFact } from './store.ts'

/** What is answered to known objections: in the words of Lotse until the organisation confirms or rewords them (acm.md §8). */

/** Every known objection with its answer of today, in the order of the list. */
export async function knownObjections(tx: Transaction, today: IsoDate): Promise<ObjectionFact[]> {
  const rows = await objectionFacts(tx)
  const names = await namesOf(
    tx,
    rows.map(({ checkedBy }) => checkedBy),
  )
  return OBJECTIONS.map((objection) => {
    const row = rows.find(({ objectionId }) => objectionId === objection.id) ?? null
    return presentFact(objection, row, names(row?.checkedBy ?? null)?.name ?? null, today)
  })
}

interface FactRequest {
  readonly params: { readonly objectionId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly answer?: Localised | null | undefined
    readonly rightWhere?: Localised | null | undefined
    readonly source?: string | null | undefined
    readonly checkedOn: IsoDate
  }
}

/**
 * Confirms an answer, or puts it in the organisation's words; fields that are left out stay. Problems: `not-found`,
 * `changed-meanwhile` with the present answer, `rule-refused` at `checkedOn` for a day that lies ahead.
 */
export async function checkFact(
  context: ActingContext,
  { params: { objectionId }, headers, body: { answer, rightWhere, source, checkedOn } }: FactRequest,
): Promise<ObjectionFact> {
  const objection = OBJECTIONS.find(({ id }) => id === objectionId)
  if (objection === undefined) throw notFound(thisObjection)
  const { actor } = context
  return change(context, ORGANISATION, async ({ tx, today, record }) => {
    const before = await findObjectionFact(tx, objectionId)
    const present = async (row: ObjectionFactRow | null) => {
      const by = row?.checkedBy ?? null
      return presentFact(objection, row, (await namesOf(tx, [by]))(by)?.name ?? null, today)
    }
    if ((before?.version ?? 0) !== expectedVersion(headers)) throw changedMeanwhile(await present(before))
    if (checkedOn > today)
      throw atField('rule-refused', 'checkedOn', 'ahead', {
        de: 'Dieser Tag liegt noch vor Ihnen. Tragen Sie den Tag ein, an dem die Quelle angesehen wurde.',
        en: 'That day still lies ahead. Enter the day on which the source was looked at.',
      })
    const row = await writeObjectionFact(tx, {
      customerId: ORGANISATION,
      objectionId,
      answerDe: said(answer, before?.answerDe, 'de'),
      answerEn: said(answer, before?.answerEn, 'en'),
      rightDe: said(rightWhere, before?.rightDe, 'de'),
      rightEn: said(rightWhere, before?.rightEn, 'en'),
      sourceUrl: source === undefined ? (before?.sourceUrl ?? null) : source,
      checkedOn,
      checkedBy: actor.personId,
      version: (before?.version ?? 0) + 1,
    })
    await record({ event: 'adoption.factChecked', subject: objectionId, after: { checkedOn } })
    return present(row)
  })
}

const said = (words: Localised | null | undefined, before: string | null | undefined, language: 'de' | 'en') =>
  words === undefined ? (before ?? null) : (words?.[language] ?? null)

function presentFact(
  objection: Objection,
  row: ObjectionFactRow | null,
  checkedBy: string | null,
  today: IsoDate,
): ObjectionFact {
  const link = GUIDE_LINKS.find(({ id }) => id === objection.source)
  const checkedOn = row?.checkedOn ?? (link === undefined ? null : isoDate(link.checkedOn))
  return {
    objectionId: objection.id,
    answer: both(row?.answerDe, row?.answerEn) ?? objection.answer,
    rightWhere: both(row?.rightDe, row?.rightEn) ?? objection.rightWhere,
    source: row?.sourceUrl ?? link?.movedTo ?? link?.url ?? null,
    checkedOn,
    checkedBy,
    isStale: isStaleSource(checkedOn, today),
    isOwn: row !== null && [row.answerDe, row.rightDe, row.sourceUrl].some((words) => words !== null),
    version: row?.version ?? 0,
  }
}

const both = (de: string | null | undefined, en: string | null | undefined): Localised | null =>
  de && en ? { de, en } : null
