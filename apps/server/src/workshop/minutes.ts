import { findPoint } from '@lotse/assessment'
import type { Block, Paper } from '@lotse/documents'
import { type DecisionLine, linesOf, stateOf, type WorkshopMatter } from './document-lines.ts'
import { DOCUMENT_WORDS, dayIn } from './document-words.ts'

/** The minutes of the workshop in the customer's language: who was there, what was decided, what is open. */
export function workshopMinutes({ customerName, today, workshop }: WorkshopMatter): Paper {
  const { language, progress } = workshop
  const words = DOCUMENT_WORDS[language]
  const lines = linesOf(workshop)
  return {
    title: words.minutes,
    subtitle: `${customerName} · ${dayIn(today, language)}`,
    language,
    footer: `${words.minutes} · ${customerName}`,
    blocks: [
      { kind: 'paragraph', text: words.progress(progress.mandatory - progress.open.length, progress.mandatory) },
      ...attendees(workshop),
      ...team(workshop),
      ...decided(workshop, lines),
      ...deferred(workshop, lines),
      ...open(workshop, lines),
      ...parked(workshop),
      ...leftOut(workshop),
    ],
  }
}

type View = WorkshopMatter['workshop']
const heading = (text: string): Block => ({ kind: 'heading', text })

function attendees({ meetings, language }: View): Block[] {
  const words = DOCUMENT_WORDS[language]
  const there = meetings.filter((meeting) => meeting.state !== 'cancelled' && meeting.attendees.length > 0)
  if (there.length === 0) return []
  return [
    heading(words.attendees),
    ...there.toReversed().map(
      (meeting): Block => ({
        kind: 'paragraph',
        text: `${meeting.title}, ${dayIn(meeting.startsAt, language)}: ${meeting.attendees
          .map(({ name, role, attendance }) => `${name}${role ? `, ${role}` : ''} (${words.attendance[attendance]})`)
          .join('; ')}`,
      }),
    ),
  ]
}

function team({ team: members, language }: View): Block[] {
  const words = DOCUMENT_WORDS[language]
  if (members.length === 0) return [heading(words.team), { kind: 'paragraph', text: words.noTeam, isQuiet: true }]
  return [
    heading(words.team),
    {
      kind: 'table',
      columns: words.teamColumns.map((column) => ({ heading: column, share: 1 })),
      rows: members.map(({ name, duties }) => [name, duties.map((duty) => words.duty[duty]).join(', ') || '–']),
    },
  ]
}

function decided({ language }: View, lines: readonly DecisionLine[]): Block[] {
  const { columns, decided: title } = DOCUMENT_WORDS[language]
  const taken = lines.filter((line) => stateOf(line) === 'decided')
  if (taken.length === 0) return []
  return [
    heading(title),
    {
      kind: 'table',
      columns: [
        { heading: columns.question, share: 4 },
        { heading: columns.outcome, share: 4 },
        { heading: columns.reason, share: 4 },
        { heading: columns.by, share: 3 },
        { heading: columns.owner, share: 3 },
      ],
      rows: taken.map(({ decision, taken: one }) => [
        decision.question[language],
        one?.outcome ?? '',
        one?.context ?? '',
        [one?.decidedBy?.name, one?.decidedOn && dayIn(one.decidedOn, language)].filter(Boolean).join(', '),
        one?.owner?.name ?? '',
      ]),
    },
  ]
}

function deferred({ language }: View, lines: readonly DecisionLine[]): Block[] {
  const { columns, deferred: title } = DOCUMENT_WORDS[language]
  const later = lines.filter((line) => stateOf(line) === 'deferred')
  if (later.length === 0) return []
  return [
    heading(title),
    {
      kind: 'table',
      columns: [
        { heading: columns.question, share: 5 },
        { heading: columns.until, share: 3 },
        { heading: columns.owner, share: 3 },
        { heading: columns.reason, share: 4 },
      ],
      rows: later.map(({ decision, taken }) => [
        decision.question[language],
        taken?.deferredUntil ? dayIn(taken.deferredUntil, language) : '',
        taken?.owner?.name ?? '',
        taken?.context ?? '',
      ]),
    },
  ]
}

function open({ language, progress }: View, lines: readonly DecisionLine[]): Block[] {
  const words = DOCUMENT_WORDS[language]
  const left = lines.filter(
    ({ decision, taken }) =>
      progress.open.includes(decision.id) || taken?.state === 'proposed' || taken?.state === 'open',
  )
  if (left.length === 0) return []
  return [
    heading(words.open),
    {
      kind: 'list',
      items: left.map(({ point, decision, taken }) =>
        [
          `${point.title[language]}: ${decision.question[language]}`,
          taken?.state === 'proposed' && taken.outcome && `${words.state.proposed}: ${taken.outcome}`,
          taken?.owner?.name,
          taken?.dueOn && dayIn(taken.dueOn, language),
        ]
          .filter(Boolean)
          .join(' · '),
      ),
    },
  ]
}

function parked({ language, parked: questions }: View): Block[] {
  const words = DOCUMENT_WORDS[language]
  if (questions.length === 0) return []
  return [
    heading(words.parked),
    {
      kind: 'list',
      items: questions.map(({ words: said, answer, pointId }) => {
        const point = pointId === null ? undefined : findPoint(pointId)
        const about = point === undefined ? said : `${said} (${point.title[language]})`
        return answer === null ? about : `${about} ${words.answer}: ${answer}`
      }),
    },
  ]
}

function leftOut({ language, points }: View): Block[] {
  const out = points.filter((one) => !one.inScope)
  if (out.length === 0) return []
  return [
    heading(DOCUMENT_WORDS[language].leftOut),
    {
      kind: 'list',
      items: out.map(
        ({ pointId, outReason }) => `${findPoint(pointId)?.title[language] ?? pointId}: ${outReason ?? ''}`,
      ),
    },
  ]
}
