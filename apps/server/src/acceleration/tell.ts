import type { IsoDate } from '@lotse/calendar'
import type { CaseOutcome, CaseTrigger, Cause, Localised } from '@lotse/contract'
import {
  caseOutcomeLabels,
  caseTriggerLabels,
  causes as causeMatter,
  type NoticeKind,
  textFormats,
} from '@lotse/playbook'
import { notify } from '../notices/notify.ts'
import type { Here } from './case-at-work.ts'
import { REVIEW_ROLES } from './reviews.ts'

/** What people are told of a case as it happens; what falls due is told by the evaluation. Whoever does it knows it already. */

interface Told {
  readonly key: string
  readonly kind: NoticeKind
  readonly to: Parameters<typeof notify>[1]['to']
  readonly title: Localised
  readonly words: Localised
}

async function tell({ change, key }: Here, told: Told): Promise<void> {
  await notify(change, { ...told, engagementId: key.engagementId, target: { page: 'acceleration' } })
}

const team = { roles: REVIEW_ROLES } as const
/** What somebody wrote is in one language: as it is. */
const written = (words: string): Localised => ({ de: words, en: words })

export function tellOpened(here: Here, caseId: string, trigger: CaseTrigger): Promise<void> {
  const { de, en } = caseTriggerLabels[trigger]
  return tell(here, {
    key: `acceleration:${caseId}:opened`,
    kind: 'case',
    to: team,
    title: { de: 'Ein Beschleunigungsfall ist eröffnet', en: 'An acceleration case was opened' },
    words: { de: `Anlass: ${de}.`, en: `Trigger: ${en}.` },
  })
}

/** `version`: of the case it was decided on, so that another decision is another notice. */
export function tellDecided(
  here: Here,
  caseId: string,
  version: number,
  primary: Cause,
  reason: string,
): Promise<void> {
  const { de, en } = causeMatter[primary].label
  return tell(here, {
    key: `acceleration:${caseId}:decided:${version}`,
    kind: 'case',
    to: team,
    title: { de: `Ursache entschieden: ${de}`, en: `Cause decided: ${en}` },
    words: written(reason),
  })
}

export function tellClosed(here: Here, caseId: string, outcome: CaseOutcome, words: string): Promise<void> {
  const { de, en } = caseOutcomeLabels[outcome]
  return tell(here, {
    key: `acceleration:${caseId}:closed`,
    kind: 'case',
    to: team,
    title: { de: `Der Beschleunigungsfall ist abgeschlossen: ${de}`, en: `The acceleration case is closed: ${en}` },
    words: written(words),
  })
}

interface Planned {
  readonly meetingId: string
  readonly on: IsoDate
  readonly at: string
  readonly timeZone: string
}

export function tellReview(here: Here, { meetingId, on, at, timeZone }: Planned): Promise<void> {
  return tell(here, {
    key: `acceleration:review:${meetingId}`,
    kind: 'review',
    to: team,
    title: { de: 'Eine Besprechung des Kunden ist geplant', en: 'A review of the customer is planned' },
    words: {
      de: `Am ${textFormats.de.date(on)} um ${at} Uhr (${timeZone}) besprechen FM, FE und SME, wie der Kunde wieder in Gang kommt.`,
      en: `On ${textFormats.en.date(on)} at ${at} (${timeZone}) FM, FE and SME discuss how the customer gets moving again.`,
    },
  })
}

interface Assigned {
  /** What is assigned, stable. */
  readonly about: string
  /** Null: to nobody of ours. */
  readonly personId: string | null | undefined
  readonly words: Localised
  readonly dueOn: IsoDate | null
}

/** Somebody has a step or an action now; who takes it on themselves need not be told. */
export async function tellAssigned(here: Here, { about, personId, words, dueOn }: Assigned): Promise<void> {
  if (!personId || personId === here.context.actor.personId) return
  const until =
    dueOn === null
      ? { de: '', en: '' }
      : { de: ` (bis ${textFormats.de.date(dueOn)})`, en: ` (until ${textFormats.en.date(dueOn)})` }
  await tell(here, {
    key: `acceleration:assigned:${about}:${personId}`,
    kind: 'assigned',
    to: { personIds: [personId] },
    title: { de: 'Ihnen ist etwas in der Beschleunigung zugewiesen', en: 'Something in an acceleration is yours' },
    words: { de: `${words.de}${until.de}`, en: `${words.en}${until.en}` },
  })
}
