import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import { type Evaluation, type MeetingSeriesId, meetingSeries, type Playbook, taskName, taskOf } from '@lotse/playbook'
import type { GeneratedPoint } from './generated-point.ts'

/** Something that was agreed in an earlier meeting and is not done. */
interface OpenAgreement {
  readonly id: string
  readonly words: string
  readonly who: string
  readonly dueOn: IsoDate | null
  /** It comes from a meeting in which the customer took part. */
  readonly withCustomer: boolean
}

/** A decision that somebody still has to take. */
interface OpenDecision {
  readonly id: string
  readonly title: string
  readonly audience: 'team' | 'both'
}

/** Everything a meeting may have to speak about. */
export interface OpenMatters {
  readonly series: MeetingSeriesId | null
  readonly playbook: Playbook
  readonly evaluation: Evaluation
  readonly agreements: readonly OpenAgreement[]
  readonly decisions: readonly OpenDecision[]
  /** What is open on the checklist; only for a checkpoint. */
  readonly checklist: readonly GeneratedPoint[]
  /** How far rings are; only for a follow-up session. */
  readonly rings: readonly GeneratedPoint[]
}

/**
 * The points that follow from what is open (engagement.md §7): the skeleton of the series, what was agreed last time,
 * overdue tasks, due next actions, open questions and decisions, what holds the next gate, findings. What the playbook
 * says to the team carries the audience `team`.
 */
export function openPoints(matters: OpenMatters): GeneratedPoint[] {
  return [
    ...skeleton(matters),
    ...lastTime(matters),
    ...matters.checklist,
    ...matters.rings,
    ...overdueTasks(matters),
    ...dueActions(matters),
    ...openQuestions(matters),
    ...matters.decisions.map(
      ({ id, title, audience }): GeneratedPoint => ({
        key: `decision:${id}`,
        section: 'decision',
        audience,
        words: { de: `Entscheidung offen: ${title}`, en: `Decision open: ${title}` },
      }),
    ),
    ...heldGate(matters),
    ...alarms(matters),
  ]
}

function skeleton({ series }: OpenMatters): GeneratedPoint[] {
  if (series === null) return []
  return meetingSeries[series].agenda.map((words, index) => ({
    key: `standing:${index}`,
    section: 'standing',
    audience: 'both',
    words,
  }))
}

function lastTime({ agreements }: OpenMatters): GeneratedPoint[] {
  return agreements.map(({ id, words, who, dueOn, withCustomer }) => ({
    key: `agreed:${id}`,
    section: 'lastTime',
    audience: withCustomer ? 'both' : 'team',
    words: {
      de: `Offen vom letzten Mal: ${words} (${[who, dueOn && `bis ${germanDay(dueOn)}`].filter(Boolean).join(', ')})`,
      en: `Open from last time: ${words} (${[who, dueOn && `by ${dueOn}`].filter(Boolean).join(', ')})`,
    },
  }))
}

function overdueTasks({ evaluation, playbook }: OpenMatters): GeneratedPoint[] {
  return evaluation.tasks
    .filter(({ overdue }) => overdue)
    .map(({ taskId, due }) => {
      const name = taskName(taskOf(playbook, taskId))
      return {
        key: `overdue:${taskId}`,
        section: 'overdue',
        audience: 'both',
        words: {
          de: `${name.de}: fällig war der ${due && germanDay(due)}`,
          en: `${name.en}: was due on ${due}`,
        },
      }
    })
}

/** What is due within a week. Planning this very meeting, and tasks that stand there as overdue, are no points. */
function dueActions({ evaluation }: OpenMatters): GeneratedPoint[] {
  const overdue = new Set(evaluation.tasks.filter((task) => task.overdue).map(({ taskId }) => taskId))
  return evaluation.nextActions
    .filter(({ kind, urgency }) => kind !== 'planMeeting' && urgency !== 'later')
    .filter(({ target }) => target.page !== 'task' || !overdue.has(target.taskId))
    .map(({ key, title, reason }) => ({
      key: `next:${key}`,
      section: 'nextAction',
      audience: 'team',
      words: joined(title, reason),
    }))
}

function openQuestions({ evaluation, playbook }: OpenMatters): GeneratedPoint[] {
  const texts = new Map(playbook.questions.map(({ id, text, audience }) => [id, { text, audience }]))
  return evaluation.questions
    .filter(({ asked, answer, contradicted }) => asked && (answer === null || contradicted))
    .flatMap(({ questionId }): GeneratedPoint[] => {
      const question = texts.get(questionId)
      if (question === undefined) return []
      return [{ key: `question:${questionId}`, section: 'question', audience: 'team', words: question.text }]
    })
}

/** The next gate only: what holds later ones is not yet anybody's matter. */
function heldGate({ evaluation }: OpenMatters): GeneratedPoint[] {
  const held = evaluation.gates.find(({ state }) => state === 'held')
  if (held === undefined) return []
  return held.conditions
    .map((condition, index) => ({ condition, index }))
    .filter(({ condition }) => condition.state === 'unmet')
    .map(({ condition: { text }, index }) => ({
      key: `gate:${held.id}:${index}`,
      section: 'gate',
      audience: 'team',
      words: { de: `Tor ${held.id}: ${text.de}`, en: `Gate ${held.id}: ${text.en}` },
    }))
}

/** What should be done about a finding stands among the next actions already, under the same key. */
function alarms({ evaluation }: OpenMatters): GeneratedPoint[] {
  const told = new Set(evaluation.nextActions.map(({ key }) => key))
  return evaluation.findings
    .filter(({ key }) => !told.has(key))
    .filter(({ severity, target }) => severity !== 'notice' && target.page !== 'meetings')
    .map(({ key, text }) => ({ key: `finding:${key}`, section: 'finding', audience: 'team', words: text }))
}

const joined = (title: Localised, reason: Localised): Localised => ({
  de: `${title.de}: ${reason.de}`,
  en: `${title.en}: ${reason.en}`,
})

const germanDay = (day: IsoDate): string => day.split('-').reverse().join('.')
