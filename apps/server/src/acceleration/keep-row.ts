import type { IsoDate } from '@lotse/calendar'
import type { DeskRow, EvidencePiece } from '@lotse/contract'
import { accelerationStanding, type CauseReading, evidenceWeights, planOf, readCauses } from '@lotse/playbook'
import type { Known } from '../engagements/facts.ts'
import type { Change } from '../platform/change.ts'
import { canonicalJson } from '../platform/trail/canonical-json.ts'
import { gatherEvidence } from './evidence/gather.ts'
import { findKept, forgetKept, type KeptRow, writeKept } from './store.ts'

/**
 * Draws the row of the desk anew with each evaluation, in its transaction; where there is nothing to accelerate there is no
 * row, and nobody looks for evidence. Gives whether it is another one now.
 */
export async function keepAcceleration({ tx, today }: Pick<Change, 'tx' | 'today'>, known: Known): Promise<boolean> {
  const { engagement, facts, acceleration } = known
  const key = { customerId: engagement.customerId, engagementId: engagement.id }
  const standing = accelerationStanding(facts, today)
  if (standing === null) {
    if (acceleration.kept !== null) await forgetKept(tx, key)
    return acceleration.kept !== null
  }
  const seen = { tx, key, tenantId: engagement.tenantId, today, known }
  const { evidence, inUse } = await gatherEvidence(seen, acceleration.kept)
  const { causes, proposed, words } = readCauses(evidence, acceleration.open?.answers ?? null)
  const { verdict } = facts.usage
  const pieces = distinct(causes)
  const peopleMissing = verdict?.usersMissingToTarget ?? 0
  const { monthsStalled } = known.use
  const row: KeptRow = {
    ...key,
    state: standing.state,
    trigger: standing.trigger,
    stalledSince: standing.stalledSince,
    rank: peopleMissing * Math.max(1, monthsStalled),
    peopleMissing,
    monthsStalled,
    rate: verdict?.rate ?? null,
    growth3pp: verdict?.growth3pp ?? null,
    active: verdict?.active ?? null,
    entitled: verdict?.entitled ?? null,
    month: verdict?.month ?? null,
    caseId: acceleration.open?.id ?? null,
    proposed,
    decided: facts.acceleration?.case?.primaryCause ?? null,
    causes: causes.map(({ because, ...reading }) => ({ ...reading, because: because.map(plain) })),
    why: words,
    evidence: pieces,
    kinds: [...new Set(pieces.map(({ kind }) => kind))],
    foundInUse: [...inUse.found],
    useStamp: inUse.stamp,
    ...nextOf(known, standing.returnsOn),
    lastEffortOn: facts.acceleration?.case?.lastEffortOn ?? null,
  }
  if (canonicalJson(await findKept(tx, key)) === canonicalJson(row)) return false
  await writeKept(tx, row)
  return true
}

/** Each piece once, whichever causes it speaks for; the weightiest first. */
function distinct(causes: readonly CauseReading[]): EvidencePiece[] {
  const pieces = new Map(
    causes.flatMap(({ because }) => because).map((piece) => [`${piece.kind} ${piece.words.en}`, piece]),
  )
  return [...pieces.values()]
    .map(plain)
    .sort((one, two) => evidenceWeights.indexOf(one.weight) - evidenceWeights.indexOf(two.weight))
}

const plain = ({ causes, ...piece }: CauseReading['because'][number]): EvidencePiece => ({
  ...piece,
  causes: [...causes],
})

interface Coming {
  readonly words: NonNullable<DeskRow['nextStep']>
  readonly on: IsoDate | null
}

const review = { de: 'Besprechung von FM, FE und SME', en: 'Discussion of FM, FE and SME' }

/** What comes next in an open case: the earliest of review, open steps and actions; else the first without a day. */
function nextOf({ facts, acceleration }: Known, returnsOn: IsoDate | null): Pick<DeskRow, 'nextStep' | 'nextOn'> {
  const open = facts.acceleration?.case ?? null
  if (open === null || acceleration.open === null) return { nextStep: null, nextOn: returnsOn }
  const { assignedRoles: roles } = facts.engagement
  const plan = planOf(acceleration.open.causes, { roles, steps: open.steps, proof: {}, expertApproved: false })
  const steps = plan
    .filter(({ state }) => state === 'open' || state === 'active')
    .map(({ cause, key, title }): Coming => {
      const recorded = open.steps.find((step) => step.cause === cause && step.key === key)
      return { words: title, on: recorded?.dueOn ?? null }
    })
  const actions = open.openActions.map(({ words, dueOn }): Coming => ({ words: { de: words, en: words }, on: dueOn }))
  const all = [...(open.reviewOn === null ? [] : [{ words: review, on: open.reviewOn }]), ...steps, ...actions]
  const dated = all.filter(({ on }) => on !== null).sort((one, two) => ((one.on ?? '') < (two.on ?? '') ? -1 : 1))
  const next = dated[0] ?? all[0] ?? null
  return { nextStep: next?.words ?? null, nextOn: next?.on ?? null }
}
