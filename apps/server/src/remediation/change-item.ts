import type { IsoDate } from '@lotse/calendar'
import type { DeciderInput, FieldError, Remediation, RemediationItemStatus } from '@lotse/contract'
import {
  type ChecklistItem,
  faultsOfWork,
  type ItemWork,
  isSettled,
  type Obstacle,
  type Run,
  workOn,
  workOnItem,
} from '@lotse/remediation'
import { contactsNamed } from '../contacts/look-up.ts'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, notFound, Problem } from '../platform/http/problem.ts'
import { mayTakePart } from '../platform/names.ts'
import { requireAgreementToReopen } from './agreement.ts'
import { keepRun } from './keep-run.ts'
import { loadChangeable, workOf } from './load-run.ts'
import { readRemediation } from './read-remediation.ts'
import { type ItemRow, putItem } from './store.ts'
import { sayObstacle } from './words.ts'

interface Working {
  readonly params: {
    readonly customerId: string
    readonly engagementId: string
    readonly runId: string
    readonly itemId: string
  }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly status?: RemediationItemStatus | undefined
    readonly evidence?: string | undefined
    readonly note?: string | undefined
    readonly acceptedBy?: string | undefined
    readonly responsible?: DeciderInput | null | undefined
    readonly dueOn?: IsoDate | null | undefined
    readonly confirmed?: boolean | undefined
    readonly agreed: boolean
  }
}

/**
 * Works on an item: state, evidence, who and until when; or agrees to its state. Other work takes the agreement away,
 * and on a confirmed list it reopens the list. (remediation.md §4, §5 rule 6) Problems: `not-found`, `changed-meanwhile`,
 * `input-not-valid` for somebody who is not there, `rule-refused` with the field.
 */
export async function changeItem(context: ActingContext, { params, headers, body }: Working): Promise<Remediation> {
  return change(context, customerId(params.customerId), async (change) => {
    const key = { customerId: change.customerId, engagementId: params.engagementId }
    await holdEngagementOf(change, key.engagementId)
    const here = await loadChangeable(change.tx, key, params.runId)
    const item = here.run.checklist.items.find(({ id }) => id === params.itemId)
    if (item === undefined) throw notFound({ de: 'Diesen Punkt', en: 'This item' })
    const before = here.items.get(item.id)
    const read = () => readRemediation(change.tx, key, context.actor, change.today)
    if ((before?.version ?? 0) !== expectedVersion(headers)) throw changedMeanwhile(await read())
    refuseHidden(item)
    await requireResponsible(change, body.responsible, before)
    const work = wanted(workOf(before), body)
    refuseFaults(item, work, body.confirmed === true)
    const run = agreedTo(workOnItem(here.run, item.id, work), item.id, body.confirmed, change.today)
    requireAgreementToReopen(run.state !== here.run.state, body.agreed)
    const kept = run.work.get(item.id) ?? work
    const plan = planOf(before, body)
    const agreesNow = kept.confirmedOn !== null && before?.confirmedOn == null
    const confirmedBy =
      kept.confirmedOn === null ? null : agreesNow ? context.actor.personId : (before?.confirmedBy ?? null)
    await putItem(change.tx, {
      ...{ customerId: change.customerId, runId: here.row.id, itemId: item.id },
      ...kept,
      ...plan,
      ...{ confirmedBy, changedAt: change.now, changedBy: context.actor.personId },
    })
    const { to } = differences({ ...workOf(before), ...planOf(before, {}) }, { ...kept, ...plan })
    const isAgreement = Object.keys(to).join() === 'confirmedOn'
    await change.record({
      event: isAgreement ? 'remediation.itemConfirmed' : 'remediation.itemChanged',
      engagementId: key.engagementId,
      subject: item.id,
      before: { itemStatus: before?.status ?? 'open' },
      // What was written may name people: the trail says only that it changed.
      after: { itemStatus: kept.status, fields: Object.keys(to).sort() },
    })
    await keepRun(change, here, run, {
      de: `Am Punkt ${item.id} wurde gearbeitet.`,
      en: `Item ${item.id} was changed.`,
    })
    await evaluateEngagement(change, key.engagementId)
    return read()
  })
}

/** The work as it would be; what is not mentioned stays. */
function wanted(before: ItemWork, { status, evidence, note, acceptedBy }: Working['body']): ItemWork {
  return {
    ...before,
    status: status ?? before.status,
    evidence: evidence ?? before.evidence,
    note: note ?? before.note,
    acceptedBy: acceptedBy ?? before.acceptedBy,
  }
}

/** The run with an agreement given or taken back. Taking one back reopens a confirmed list as other work does. */
function agreedTo(run: Run, itemId: string, confirmed: boolean | undefined, today: IsoDate): Run {
  if (confirmed === undefined) return run
  const work = workOn(run, itemId)
  const confirmedOn = confirmed ? (work.confirmedOn ?? today) : null
  const next = workOnItem(run, itemId, { ...work, confirmedOn })
  const takesBack = work.confirmedOn !== null && !confirmed
  return takesBack && next.state === 'confirmed' ? { ...next, state: 'answered' } : next
}

type Plan = Pick<ItemRow, 'ownerPerson' | 'ownerContact' | 'dueOn'>

function planOf(before: ItemRow | undefined, { responsible, dueOn }: Partial<Working['body']>): Plan {
  const { ownerPerson = null, ownerContact = null, dueOn: due = null } = before ?? {}
  const who =
    responsible === undefined
      ? { ownerPerson, ownerContact }
      : {
          ownerPerson: responsible?.kind === 'person' ? responsible.id : null,
          ownerContact: responsible?.kind === 'contact' ? responsible.id : null,
        }
  return { ...who, dueOn: dueOn === undefined ? due : dueOn }
}

function refuseHidden({ state }: ChecklistItem): void {
  if (state !== 'hidden') return
  throw new Problem('rule-refused', {
    detail: {
      de: 'Dieser Punkt gehört nicht zur Liste. Er kommt zurück, wenn eine Antwort ihn hereinholt.',
      en: 'This item is not on the list. It comes back when an answer brings it in.',
    },
  })
}

/** The field each fault stands at. */
const FIELD: Partial<Record<Obstacle['code'], string>> = {
  'evidence-missing': 'evidence',
  'note-missing': 'note',
  'acceptance-not-allowed': 'status',
  'person-missing': 'acceptedBy',
}

function refuseFaults(item: ChecklistItem, work: ItemWork, confirming: boolean): void {
  const faults = faultsOfWork(item, work).map((fault): FieldError => {
    return { field: FIELD[fault.code] ?? 'status', code: fault.code, message: sayObstacle(fault) }
  })
  if (confirming && (item.state === 'check' || !isSettled(work, item.severity)))
    faults.push({
      field: 'confirmed',
      code: 'notSettled',
      message: {
        de: 'Zugestimmt wird einem Punkt, der geklärt und gelöst ist, nicht zutrifft oder dessen Risiko angenommen wurde.',
        en: 'Agreed to is an item that is cleared and resolved, does not apply, or whose risk was accepted.',
      },
    })
  const [first] = faults
  if (first !== undefined) throw new Problem('rule-refused', { detail: first.message, errors: faults })
}

/** Whoever stood there before may have been removed meanwhile and stays; only a new name is looked up. */
async function requireResponsible(
  { tx, customerId }: Change,
  who: DeciderInput | null | undefined,
  before: ItemRow | undefined,
): Promise<void> {
  if (!who || who.id === before?.ownerPerson || who.id === before?.ownerContact) return
  const isThere =
    who.kind === 'person'
      ? await mayTakePart(tx, who.id)
      : (await contactsNamed(tx, customerId, [who.id])).get(who.id)?.isLiving === true
  if (!isThere)
    throw atField('input-not-valid', 'responsible', 'unknown', {
      de: 'Diese Person gibt es hier nicht (mehr). Wählen Sie jemanden aus der Liste.',
      en: 'This person is not here (any more). Choose somebody from the list.',
    })
}
