import { month as monthOfYear } from '@lotse/calendar'
import type {
  AccelerationCase,
  AccelerationView,
  CaseAction,
  CaseReview,
  Cause,
  Effort,
  Localised,
  PersonRef,
  Standing,
} from '@lotse/contract'
import { type PlanFacts, planOf } from '@lotse/playbook'
import { type AnswerRow, type CaseParts, type CaseRow, isApproved, type KeptRow } from './store.ts'

/** What leaves the server about a case, field by field. Names of people and contacts are looked up by the caller. */

export interface Names {
  person(id: string | null): PersonRef | null
  contact(id: string | null): string | null
}

type Figure = Pick<Standing, 'rate' | 'active' | 'entitled' | 'growth3pp' | 'month' | 'usersMissing'>

interface Around {
  readonly names: Names
  readonly roles: PlanFacts['roles']
  /** What proves the steps of this case. */
  readonly proof: PlanFacts['proof']
  /** The planned one first, else the newest. */
  readonly reviews: readonly CaseReview[]
  readonly rateNow: number | null
}

export function presentCase(row: CaseRow, parts: CaseParts, around: Around): AccelerationCase {
  const { names } = around
  const [review = null, ...earlierReviews] = around.reviews
  const causes = parts.causes.filter(({ caseId }) => caseId === row.id).map(({ cause }) => cause)
  return {
    id: row.id,
    openedAt: row.openedAt.toISOString(),
    openedBy: names.person(row.openedBy),
    trigger: row.trigger,
    answers: {
      plan: row.plan,
      whatChanged: row.whatChanged,
      intentReduced: row.intentReduced,
      technicalBlocker: row.technicalBlocker,
    },
    causes,
    primaryCause: row.primaryCause,
    causeReason: row.causeReason,
    causeDecidedBy: names.person(row.causeDecidedBy),
    causeDecidedAt: row.causeDecidedAt?.toISOString() ?? null,
    steps: presentSteps(row, causes, parts, around),
    actions: parts.actions.filter(({ caseId }) => caseId === row.id).map((action) => presentAction(action, names)),
    efforts: parts.efforts.filter(({ caseId }) => caseId === row.id).map((effort) => presentEffort(effort, around)),
    review,
    earlierReviews,
    rateAtOpen: row.rateAtOpen,
    activeAtOpen: row.activeAtOpen,
    monthAtOpen: row.monthAtOpen,
    outcome: row.outcome,
    outcomeWords: row.outcomeWords,
    closedAt: row.closedAt?.toISOString() ?? null,
    closedBy: names.person(row.closedBy),
    version: row.version,
  }
}

/** The plan of the causes with what is recorded about each step; of a closed case as it stood. */
function presentSteps(
  row: CaseRow,
  causes: readonly Cause[],
  { steps }: CaseParts,
  { names, roles, proof }: Around,
): AccelerationCase['steps'] {
  const own = steps.filter(({ caseId }) => caseId === row.id)
  return planOf(causes, { roles, steps: own, proof, expertApproved: isApproved(own) }).flatMap((step) => {
    const recorded = own.find(({ cause, key }) => cause === step.cause && key === step.key)
    if (recorded === undefined) return []
    const isOpen = row.closedAt === null
    return [
      {
        cause: step.cause,
        key: step.key,
        title: step.title,
        guidance: step.guidance,
        role: step.role,
        obligation: step.obligation,
        state: isOpen ? step.state : recorded.state,
        note: recorded.note,
        person: names.person(recorded.personId),
        dueOn: recorded.dueOn,
        doneAt: recorded.doneAt?.toISOString() ?? null,
        doneBy: names.person(recorded.doneBy),
        approvedBy: names.person(recorded.approvedBy),
        mayFinish: isOpen && step.mayFinish,
        demands: isOpen ? step.demands : null,
        target: step.target,
        version: recorded.version,
      },
    ]
  })
}

function presentAction(action: CaseParts['actions'][number], names: Names): CaseAction {
  const person = names.person(action.personId)
  return {
    id: action.id,
    words: action.words,
    person,
    contactId: action.contactId,
    who: person?.name ?? names.contact(action.contactId) ?? '',
    dueOn: action.dueOn,
    shared: action.shared,
    doneAt: action.doneAt?.toISOString() ?? null,
    version: action.version,
  }
}

const presentEffort = (effort: CaseParts['efforts'][number], { names, rateNow }: Around): Effort => ({
  id: effort.id,
  on: effort.doneOn,
  words: effort.words,
  stepKey: effort.stepKey,
  by: names.person(effort.writtenBy),
  rateThen: effort.rateThen,
  rateNow,
})

export function presentAlert(
  row: AnswerRow | null,
  state: KeptRow['state'] | null,
  names: Names,
): AccelerationView['alert'] {
  if (row === null || state !== row.answer) return null
  const { answer, until, reason, answeredBy, answeredAt } = row
  return { answer, until, reason, by: names.person(answeredBy), at: answeredAt.toISOString() }
}

/** Of the last evaluation, also where nothing stalls and nothing is kept on the desk. */
export function presentFigure(standing: Figure | null, kept: KeptRow | null): AccelerationView['figure'] {
  if (standing === null) return null
  const { rate, active, entitled, growth3pp, month, usersMissing } = standing
  if (month === null || rate === null || active === null || entitled === null) return null
  const peopleMissing = usersMissing ?? 0
  return {
    rate,
    active,
    entitled,
    growth3pp,
    month: monthOfYear(month),
    peopleMissing,
    monthsStalled: kept?.monthsStalled ?? 0,
  }
}

export const nothingToAccelerate: Localised = {
  de: 'Zurzeit gibt es nichts zu beschleunigen. Ein Fall lässt sich trotzdem jederzeit eröffnen, etwa wenn der Kunde um Hilfe bittet.',
  en: 'There is nothing to accelerate at present. A case can be opened any time nevertheless, when the customer asks for help say.',
}
