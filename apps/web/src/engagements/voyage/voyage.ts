import type { Engagement, Task } from '@lotse/contract'
import {
  type GateId,
  type PhaseId,
  type Playbook,
  type PlaybookTask,
  phaseIds,
  type RoleId,
  roleIds,
  roles,
} from '@lotse/playbook'
import type { TaskState } from './card-look.ts'

/** A row of the chart: one role of the delivery side, or the customer with all its people. */
export interface Lane {
  readonly id: RoleId | 'customer'
  readonly people: readonly string[]
}

/** A small card of the chart. */
export interface Card {
  readonly task: PlaybookTask
  readonly record: Task
  readonly state: TaskState
  /** The customer's word that the task waits for, in the customer's lane. */
  readonly confirmation: boolean
}

export interface PhaseColumn {
  readonly id: PhaseId
  /** `done`: every mandatory task in it is settled; `begun`: some task is touched; `empty`: it has no task. */
  readonly progress: 'done' | 'begun' | 'open' | 'empty'
  /** Where the service stands now. */
  readonly current: boolean
  /** The gates one passes on leaving it. */
  readonly gates: readonly GateId[]
  readonly cells: readonly { readonly lane: Lane['id']; readonly cards: readonly Card[] }[]
}

export interface Voyage {
  readonly lanes: readonly Lane[]
  readonly phases: readonly PhaseColumn[]
}

/** At the end of which phase a gate stands. G3 opens the broad rollout, which is what the enable phase consists of. */
const gatesAfter: Readonly<Record<PhaseId, readonly GateId[]>> = {
  initiate: ['G0'],
  assess: ['G1'],
  remediate: ['G2', 'G3'],
  enable: ['G4'],
  accelerate: ['G5'],
}

/**
 * The chart of the voyage: phases across, lanes down. Only lanes that have tasks or people, and the customer, who has a
 * part in every voyage; people and cards in the order of the playbook.
 */
export function voyageOf(playbook: Playbook, engagement: Engagement): Voyage {
  const cards = cardsOf(playbook, engagement)
  const lanes = lanesOf(playbook, engagement)
  const known = new Set(playbook.gates.map(({ id }) => id))
  const current = currentPhase(engagement, cards)
  return {
    lanes,
    phases: playbook.phases.map((id) => ({
      id,
      progress: progressOf(cards.filter(({ task, confirmation }) => task.phase === id && !confirmation)),
      current: id === current,
      gates: gatesAfter[id].filter((gate) => known.has(gate)),
      cells: lanes.map((lane) => ({
        lane: lane.id,
        cards: cards.filter((card) => card.task.phase === id && laneOf(card) === lane.id),
      })),
    })),
  }
}

function cardsOf(playbook: Playbook, { tasks, evaluation }: Engagement): readonly Card[] {
  return playbook.tasks.flatMap((task) => {
    const record = tasks.find(({ taskId }) => taskId === task.id)
    const state = evaluation.tasks.find(({ taskId }) => taskId === task.id)
    if (!record || !state) return []
    const card = { task, record, state, confirmation: false }
    return task.completion === 'checklistResolved' ? [card, { ...card, confirmation: true }] : [card]
  })
}

const laneOf = ({ task, confirmation }: Card): Lane['id'] => (confirmation ? 'customer' : task.role)

function lanesOf(playbook: Playbook, { assignments }: Engagement): readonly Lane[] {
  const delivery = roleIds.filter((role) => roles[role].kind !== 'customer' && roles[role].kind !== 'guest')
  const people = (those: readonly RoleId[]) => [
    ...new Set(assignments.filter(({ role }) => those.includes(role)).map(({ person }) => person.name)),
  ]
  const withTasks = new Set(playbook.tasks.map(({ role }) => role))
  return [
    ...delivery
      .map((role) => ({ id: role, people: people([role]) }))
      .filter(({ id, people: names }) => withTasks.has(id) || names.length > 0),
    { id: 'customer', people: people(roleIds.filter((role) => roles[role].kind === 'customer')) },
  ]
}

function progressOf(cards: readonly Card[]): PhaseColumn['progress'] {
  if (cards.length === 0) return 'empty'
  const due = cards.filter(({ task }) => task.obligation === 'mandatory')
  if (due.length > 0 && due.every(({ state }) => state.settled)) return 'done'
  if (due.length === 0 && cards.every(({ state }) => state.settled)) return 'done'
  return cards.some(({ state }) => state.status !== 'notStarted') ? 'begun' : 'open'
}

/** The column of the service phase; adoption and operation lie between deploying and accelerating. */
function currentPhase({ evaluation }: Engagement, cards: readonly Card[]): PhaseId | null {
  const { servicePhase } = evaluation
  switch (servicePhase) {
    case 'notApplicable':
      return null
    case 'accelerating':
    case 'stable':
      return 'accelerate'
    case 'adoption':
    case 'operation': {
      const deployed = cards.every(({ task, state }) => task.phase !== 'enable' || state.settled)
      return deployed ? 'accelerate' : 'enable'
    }
    default:
      return phaseIds.find((id) => id === servicePhase) ?? null
  }
}
