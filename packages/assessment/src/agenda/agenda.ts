import { DECISION_POINTS, GATING_POINTS } from '../points/points.ts'
import type { DecisionPoint } from '../points/types.ts'
import type { Text } from '../text.ts'

/** A part of the workshop, with the minute it begins in its session. */
export interface AgendaPart {
  readonly kind: 'opening' | 'point' | 'break' | 'team' | 'parked' | 'closing'
  /** The decision point; null for other parts. */
  readonly pointId: string | null
  readonly title: Text
  readonly minutes: number
  /** Sessions are numbered from 1. */
  readonly session: number
  /** Minutes after the beginning of the session. */
  readonly startsAfter: number
}

export interface AgendaPlan {
  /** How long people can sit together on one day, in minutes. */
  readonly sessionMinutes: number
  /** How many minutes of work there are at most between breaks, as long as a part is not longer. */
  readonly breakAfter: number
  readonly breakMinutes: number
}

export const USUAL_PLAN: AgendaPlan = { sessionMinutes: 180, breakAfter: 75, breakMinutes: 10 }

type Part = Pick<AgendaPart, 'kind' | 'pointId' | 'title' | 'minutes'>

const OPENING: Part = {
  kind: 'opening',
  pointId: null,
  title: { de: 'Begrüßung, Ziel, Vorgehen', en: 'Welcome, goal, procedure' },
  minutes: 10,
}
const TEAM: Part = {
  kind: 'team',
  pointId: null,
  title: { de: 'IT-Team des Kunden und seine Aufgaben', en: 'The customer’s IT team and its duties' },
  minutes: 10,
}
const PARKED: Part = {
  kind: 'parked',
  pointId: null,
  title: { de: 'Geparkte Fragen', en: 'Parked questions' },
  minutes: 10,
}
const CLOSING: Part = {
  kind: 'closing',
  pointId: null,
  title: { de: 'Zusammenfassung, offene Punkte, nächste Schritte', en: 'Summary, open points, next steps' },
  minutes: 15,
}
const BREAK: Part = { kind: 'break', pointId: null, title: { de: 'Pause', en: 'Break' }, minutes: 0 }

/**
 * The agenda of the workshop for the points in scope, in as many sessions as it needs: the points that gate the rest come
 * first, then the others in their order. A part is never split between sessions. (assessment-decisions.md, head)
 */
export function agendaOf(inScope: ReadonlySet<string>, plan: AgendaPlan = USUAL_PLAN): readonly AgendaPart[] {
  const parts = [OPENING, ...inOrder(inScope).map(partOf), TEAM, PARKED, CLOSING]
  const agenda: AgendaPart[] = []
  let session = 1
  let minute = 0
  let since = 0
  for (const part of parts) {
    if (minute > 0 && minute + part.minutes > plan.sessionMinutes) {
      session += 1
      minute = 0
      since = 0
    } else if (
      since > 0 &&
      since + part.minutes > plan.breakAfter &&
      minute + plan.breakMinutes + part.minutes <= plan.sessionMinutes
    ) {
      agenda.push({ ...BREAK, minutes: plan.breakMinutes, session, startsAfter: minute })
      minute += plan.breakMinutes
      since = 0
    }
    agenda.push({ ...part, session, startsAfter: minute })
    minute += part.minutes
    since += part.minutes
  }
  return agenda
}

/** The points in scope, those that gate the rest first. */
export function inOrder(inScope: ReadonlySet<string>): readonly DecisionPoint[] {
  const wanted = DECISION_POINTS.filter(({ id }) => inScope.has(id))
  return [
    ...wanted.filter(({ number }) => number <= GATING_POINTS),
    ...wanted.filter(({ number }) => number > GATING_POINTS),
  ]
}

const partOf = ({ id, title, minutes }: DecisionPoint): Part => ({ kind: 'point', pointId: id, title, minutes })
