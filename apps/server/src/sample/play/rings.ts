import { ifMatch } from '@lotse/contract'
import type { ActingContext } from '../../platform/http/api.ts'
import { makeProposed } from '../../rings/propose.ts'
import { readRings } from '../../rings/read-rings.ts'
import { addFailure } from '../../rings/save-failure.ts'
import { addProgress } from '../../rings/save-progress.ts'
import { moveRing, tickCriterion } from '../../rings/save-ring.ts'
import { asDoer, type EventOf, type Stage, unlessDone } from './stage.ts'

/** The rings of a rollout: made as proposed, moved on step by step, told how far they are. */

const placeOf = ({ customerId, engagementOf }: Stage) => ({ customerId, engagementId: engagementOf.apps })

export async function makeRings(stage: Stage, event: EventOf<'ringsMade'>): Promise<void> {
  const { language } = stage.sample
  await makeProposed(asDoer(stage, event, 'rings'), { ...placeOf(stage), startsOn: event.startsOn, language })
}

/** Ticks the criteria of the step, and takes it. */
export async function goOnWithRing(stage: Stage, event: EventOf<'ringMoved'>): Promise<void> {
  const { ring: at, to, on, because } = event
  const step = `ring-${at}-${to}`
  const context = asDoer(stage, event, step)
  const ring = await ringAt(stage, context, at)
  const params = { ...placeOf(stage), ringId: ring.id }
  const criteria = event.ticks ? ring[to === 'running' ? 'entryCriteria' : 'exitCriteria'] : []
  let { version } = ring
  for (const [index, { id: criterionId, metOn }] of criteria.entries()) {
    if (metOn !== null) continue
    const ticking = asDoer(stage, event, `${step}-${index}`)
    const request = { params, headers: { 'if-match': ifMatch(version) }, body: { criterionId, metOn: on } }
    await unlessDone(() => tickCriterion(ticking, request))
    version += 1
  }
  await unlessDone(() =>
    moveRing(context, { params, headers: { 'if-match': ifMatch(version) }, body: { to, on, because } }),
  )
}

/** Figures by hand, in whole devices (people, where nobody counted devices). */
export async function tellOfRing(stage: Stage, event: EventOf<'ringTold'>): Promise<void> {
  const { ring: at, on: day, failure } = event
  const context = asDoer(stage, event, `ring-${at}-told-${day}`)
  const ring = await ringAt(stage, context, at)
  const place = { ...placeOf(stage), ringId: ring.id }
  const planned = ring.devices ?? ring.users ?? 0
  const part = (percent: number) => Math.floor((planned * percent) / 100)
  const [installed, failed] = [part(event.installed), part(event.failed)]
  const figures = { planned, installed, failed, pending: planned - installed - failed }
  await addProgress(context, { ...place, day, ...figures, source: null })
  if (failure === null) return
  const failing = asDoer(stage, event, `ring-${at}-failed-${day}`)
  await addFailure(failing, {
    ...place,
    ...failure,
    count: Math.max(1, Math.min(failed, failure.count)),
    day,
    solvedOn: null,
  })
}

async function ringAt(stage: Stage, context: ActingContext, at: number) {
  const { rings } = await readRings(context, placeOf(stage))
  const ring = rings[at]
  if (ring === undefined) throw new Error(`${stage.sample.slug} has no ring ${at}`)
  return ring
}
