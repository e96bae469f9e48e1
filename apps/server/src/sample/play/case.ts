import type { AccelerationCase, AccelerationView } from '@lotse/contract'
import { ifMatch } from '@lotse/contract'
import { addAction, changeAction } from '../../acceleration/actions.ts'
import { addEffort } from '../../acceleration/add-effort.ts'
import { answerStall } from '../../acceleration/answer-stall.ts'
import { blockCase } from '../../acceleration/block-case.ts'
import { closeCase } from '../../acceleration/close-case.ts'
import { openCase } from '../../acceleration/open-case.ts'
import { planReview } from '../../acceleration/plan-review.ts'
import { setStep } from '../../acceleration/set-step.ts'
import { asDoer, type EventOf, idOf, nextVersion, type Stage } from './stage.ts'

/** The case of a customer who stands still. Each act is repeatable by its key. */

const place = ({ customerId, engagementOf }: Stage) => ({ customerId, engagementId: engagementOf.apps })
const placeOfCase = (stage: Stage) => ({ ...place(stage), caseId: idOf(stage, 'case', 'open') })

function openIn({ sample }: Stage, { open }: AccelerationView): AccelerationCase {
  if (open === null) throw new Error(`${sample.slug} has no open case at this time of the story`)
  return open
}

export async function openTheCase(stage: Stage, event: EventOf<'caseOpened'>): Promise<void> {
  const { trigger, answers, cause, reason } = event
  const view = await openCase(asDoer(stage, event, 'case'), {
    ...place(stage),
    ...{ trigger, answers, reason },
    causes: [cause],
    preselect: false,
  })
  stage.ids.set('case/open', openIn(stage, view).id)
}

export async function postponeStall(stage: Stage, event: EventOf<'stallPostponed'>): Promise<void> {
  const { until, reason } = event
  await answerStall(asDoer(stage, event, 'stall'), {
    params: place(stage),
    headers: { 'if-match': ifMatch(0) },
    body: { answer: 'postponed', until, reason },
  })
}

export async function workOnStep(stage: Stage, event: EventOf<'caseStep'>): Promise<void> {
  const { cause, key, state, note, person, dueOn, approved } = event
  const version = nextVersion(stage, `step/${cause}/${key}`, 1)
  await setStep(asDoer(stage, event, `step-${cause}-${key}-${version}`), {
    params: { ...placeOfCase(stage), cause, key },
    headers: { 'if-match': ifMatch(version) },
    body: { state, note, dueOn, approved, personId: person && stage.loading.team[person].id },
  })
}

export async function tryEffort(stage: Stage, event: EventOf<'effort'>): Promise<void> {
  const { on, words } = event
  await addEffort(asDoer(stage, event, `effort-${on}`), { ...placeOfCase(stage), on, words })
}

export async function agree(stage: Stage, event: EventOf<'agreed'>): Promise<void> {
  const { words, who, dueOn, shared } = event
  const view = await addAction(asDoer(stage, event, `agreed-${words}`), {
    ...placeOfCase(stage),
    ...{ words, dueOn, shared },
    personId: typeof who === 'string' ? stage.loading.team[who].id : null,
    contactId: typeof who === 'string' ? null : idOf(stage, 'contact', who.contact),
  })
  const added = openIn(stage, view).actions.find((action) => action.words === words)
  if (added) stage.ids.set(`agreed/${words}`, added.id)
}

export async function settle(stage: Stage, event: EventOf<'actionDone'>): Promise<void> {
  const { words } = event
  await changeAction(asDoer(stage, event, `settled-${words}`), {
    params: { ...placeOfCase(stage), actionId: idOf(stage, 'agreed', words) },
    headers: { 'if-match': ifMatch(1) },
    body: { done: true },
  })
}

export async function callReview(stage: Stage, event: EventOf<'reviewPlanned'>): Promise<void> {
  const { day: on, at, timeZone } = event
  await planReview(asDoer(stage, event, 'review'), {
    ...placeOfCase(stage),
    ...{ on, at, timeZone, minutes: 45, withCustomer: false },
  })
}

/** The obstacle cannot be removed: the main record is blocked with it. */
export async function block(stage: Stage, event: EventOf<'caseBlocked'>): Promise<void> {
  const { kind: _kind, on: _on, by: _by, ...wanted } = event
  await blockCase(asDoer(stage, event, 'blocked'), {
    ...placeOfCase(stage),
    ...wanted,
    ...{ cause: null, causeReason: '' },
    recordId: idOf(stage, 'record', 'apps/main'),
    recordVersion: nextVersion(stage, 'record/apps/main', 0),
  })
}

export async function close(stage: Stage, event: EventOf<'caseClosed'>): Promise<void> {
  const { outcome, words } = event
  await closeCase(asDoer(stage, event, 'closed'), {
    params: placeOfCase(stage),
    headers: { 'if-match': ifMatch(nextVersion(stage, 'case', 1)) },
    body: { outcome, words },
  })
}
