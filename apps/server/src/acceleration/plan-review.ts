import type { IsoDate } from '@lotse/calendar'
import type { AccelerationView, AttendeeInput, MeetingPoint } from '@lotse/contract'
import { ACCELERATION_TASK, type EvidenceKind, evidenceWeights, readCauses } from '@lotse/playbook'
import { lookUpCustomer } from '../customers/look-up.ts'
import { planMeetingsIn } from '../meetings/plan-meetings.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { accelerateCase, type CasePlace, evidenceNow, type OpenCase } from './case-at-work.ts'
import { reviewPlanned, wrong } from './problems.ts'
import { REVIEW_ROLES } from './reviews.ts'
import { insertReview } from './store.ts'
import { tellReview } from './tell.ts'

interface Review extends CasePlace {
  readonly on: IsoDate
  readonly at: string
  readonly minutes: number
  readonly timeZone: string
  readonly withCustomer: boolean
}

/**
 * Plans the discussion of manager, engineer and expert about the customer (engagement.md §12): all three are invited, and
 * what speaks for the causes is its agenda, in the customer's language. Without an expert that comes first, and while one is
 * planned there is no other. Problems: `not-found`, `already-exists`, `rule-refused`, `input-not-valid` at the field.
 */
export async function planReview(
  context: ActingContext,
  { on, at, minutes, timeZone, withCustomer, ...place }: Review,
): Promise<AccelerationView> {
  return accelerateCase(context, place, async (here) => {
    const { change, key, known, row } = here
    if (known.facts.acceleration?.case?.reviewOn != null) throw reviewPlanned(known.facts.acceleration.case.reviewOn)
    if (on < change.today)
      throw wrong('on', 'inPast', {
        de: 'Der Tag der Besprechung liegt in der Vergangenheit. Wählen Sie heute oder einen späteren Tag.',
        en: 'The day of the review lies in the past. Choose today or a later day.',
      })
    const language = (await lookUpCustomer(change.tx, key.customerId))?.language ?? 'de'
    const [meeting] = await planMeetingsIn(
      change,
      known,
      {
        engagementId: key.engagementId,
        series: withCustomer ? 'customerHealthReview' : 'deliveryReview',
        title: titles[language],
        taskId: ACCELERATION_TASK,
        ...{ on, at, minutes, timeZone },
        ...{ mode: 'remote', place: null, link: null, onSiteReason: null, onSiteApprovedBy: null },
        attendees: invited(here),
        repeat: null,
      },
      await points(here, language),
    )
    if (meeting === undefined) throw new Error('a meeting was planned and is not there')
    await insertReview(change.tx, {
      customerId: key.customerId,
      caseId: row.id,
      meetingId: meeting.id,
      plannedAt: change.now,
    })
    await change.record({
      event: 'acceleration.reviewPlanned',
      engagementId: key.engagementId,
      subject: row.id,
      after: { meetingId: meeting.id, startsAt: meeting.startsAt.toISOString() },
    })
    await tellReview(here, { meetingId: meeting.id, on, at, timeZone })
  })
}

const titles = {
  de: 'Beschleunigung: Lage besprechen, Weg zurück finden',
  en: 'Acceleration: discuss the status, find the way back',
}

function invited({ known: { assignments } }: OpenCase): AttendeeInput[] {
  const missing = REVIEW_ROLES.filter((role) => !assignments.some((held) => held.role === role))
  if (missing.includes('SME'))
    throw wrong('', 'expertFirst', {
      de: 'Zur Besprechung gehört ein Apps-Experte (SME), zugewiesen ist keiner. Stellen Sie zuerst eine Expertenanfrage.',
      en: 'The discussion needs an Apps expert (SME), and none is assigned. Submit an expert request first.',
    })
  if (missing.length > 0)
    throw wrong('', 'roleMissing', {
      de: `Zur Besprechung gehören FM, FE und SME. Weisen Sie zuerst zu: ${missing.join(', ')}.`,
      en: `The discussion needs FM, FE and SME. Assign first: ${missing.join(', ')}.`,
    })
  const people = new Map(
    assignments
      .filter(({ role }) => REVIEW_ROLES.some((one) => one === role))
      .map(({ personId, personName, role }) => [personId, { name: personName, role }]),
  )
  return [...people].map(([personId, { name, role }]) => ({
    ...{ personId, contactId: null, name, email: null, role, attendance: 'invited' as const },
  }))
}

/** What may be spoken about with the customer at the table; the rest is for the team. */
const open: readonly EvidenceKind[] = [
  'blockingItems',
  'agedItems',
  'criticalFindings',
  'ringsBehind',
  'failedInstalls',
  'outdatedBuilds',
  'notInstalled',
  'notActivated',
  'installedNotActive',
  'laggingSegments',
  'lowTraining',
  'overdueCustomerActions',
  'openDecisions',
  'noFollowUp',
]

/** The pieces of evidence, the weightiest first and each once, as points that stay when the agenda is renewed. */
async function points(here: OpenCase, language: 'de' | 'en'): Promise<Omit<MeetingPoint, 'id'>[]> {
  const { causes } = readCauses(await evidenceNow(here), here.known.acceleration.open?.answers ?? null)
  const pieces = new Map(causes.flatMap(({ because }) => because).map((piece) => [piece.words.en, piece]))
  return [...pieces.values()]
    .sort((one, two) => evidenceWeights.indexOf(one.weight) - evidenceWeights.indexOf(two.weight))
    .map(({ kind, words }) => ({
      key: null,
      section: 'own',
      audience: open.includes(kind) ? 'both' : 'team',
      words: null,
      text: words[language],
      struck: false,
    }))
}
