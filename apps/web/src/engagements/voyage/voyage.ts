import type { Engagement } from '@lotse/contract'
import {
  type GateId,
  type LaneId,
  type PhaseId,
  type Playbook,
  type Process,
  phaseIds,
  type RoleId,
  roleIds,
  roles,
  type TaskId,
} from '@lotse/playbook'
import { cardLook } from './card-look.ts'
import { type Card, cardsOf, isHiddenOptional, type TaskCardData } from './cards.ts'

/** A row of the chart: one role of the delivery side, or the customer with all its people. */
export interface Lane {
  readonly id: LaneId
  readonly people: readonly string[]
}

/** What stands in a cell under the name of one process, or of none. */
export interface CardGroup {
  readonly process: Process | null
  readonly cards: readonly Card[]
  /** Tasks that are done and only counted; shown on demand. Skipped ones keep their cards, which say why. */
  readonly counted: readonly TaskCardData[]
}

/** Tasks that do not concern this engagement, together with the one reason. */
export interface Exempt {
  readonly because: { readonly de: string; readonly en: string }
  readonly tasks: readonly TaskCardData[]
}

export interface Cell {
  readonly lane: LaneId
  readonly groups: readonly CardGroup[]
  readonly exempt: readonly Exempt[]
  /** Optional tasks nobody has touched, left out of `groups`. */
  readonly hidden: number
}

export interface PhaseColumn {
  readonly id: PhaseId
  /** `done`: every mandatory task in it is settled; `begun`: some task is touched; `empty`: it has no task. */
  readonly progress: 'done' | 'begun' | 'open' | 'empty'
  /** Where the service stands now. */
  readonly current: boolean
  /** The gates one passes on leaving it. */
  readonly gates: readonly GateId[]
  /** Mandatory tasks in it that are not settled. */
  readonly due: readonly TaskId[]
  readonly cells: readonly Cell[]
}

export interface Voyage {
  readonly lanes: readonly Lane[]
  readonly phases: readonly PhaseColumn[]
  /** The page's own task that puts the service into its phase: the first open one; null where something else does. */
  readonly decidedBy: TaskId | null
  /** Optional tasks that are hidden all over the chart. */
  readonly hidden: number
}

export interface VoyageChoice {
  /** Whether optional tasks that nobody touched are shown. */
  readonly optional: boolean
  /** Whether each task that is done has a card of its own; otherwise more than `fewDone` in a cell are counted. */
  readonly settled: boolean
}

/** Up to so many tasks that are done say more as cards than as a count. */
const fewDone = 2

/** At the end of which phase a gate stands. G3 opens the broad rollout, which is what the enable phase consists of. */
const gatesAfter: Readonly<Record<PhaseId, readonly GateId[]>> = {
  initiate: ['G0'],
  assess: ['G1'],
  remediate: ['G2', 'G3'],
  enable: ['G4'],
  accelerate: ['G5'],
}

/** Lanes as the workflow has them: who advises stands above who leads, the customer below all. */
const laneOrder: readonly LaneId[] = [
  'GM_FTA',
  'FTA',
  ...roleIds.filter(
    (role) => role !== 'GM_FTA' && role !== 'FTA' && roles[role].kind !== 'customer' && roles[role].kind !== 'guest',
  ),
  'customer',
]

/**
 * The chart of the voyage: phases across, lanes down. Only lanes that have cards or people, and the customer, who has a
 * part in every voyage. In a cell mandatory comes before optional, otherwise the playbook's order holds.
 */
export function voyageOf(playbook: Playbook, engagement: Engagement, choice: VoyageChoice): Voyage {
  const cards = cardsOf(playbook, engagement)
  const known = new Set(playbook.gates.map(({ id }) => id))
  const current = currentPhase(engagement, cards)
  const all = lanesOf(cards, engagement)
  const full = playbook.phases.map((id) => {
    const here = cards.filter((card) => card.phase === id)
    const inLane = (lane: LaneId) => here.filter((card) => card.lane === lane)
    return { id, here, cells: all.map(({ id: lane }): Cell => ({ lane, ...cellOf(playbook, inLane(lane), choice) })) }
  })
  const cells = full.flatMap((phase) => phase.cells)
  const lanes = all.filter(
    ({ id, people }) =>
      id === 'customer' || people.length > 0 || cells.some((cell) => cell.lane === id && !isEmpty(cell)),
  )
  return {
    lanes,
    phases: full.map((phase) => ({
      id: phase.id,
      progress: progressOf(phase.here),
      current: phase.id === current,
      gates: gatesAfter[phase.id].filter((gate) => known.has(gate)),
      due: dueOf(phase.here).map(({ task }) => task.id),
      cells: phase.cells.filter(({ lane }) => lanes.some(({ id }) => id === lane)),
    })),
    decidedBy: dueOf(cards).find(({ task }) => task.process === null && task.phase === current)?.task.id ?? null,
    hidden: cells.reduce((sum, cell) => sum + cell.hidden, 0),
  }
}

/** Whether nothing is shown in a cell. */
export const isEmpty = ({ groups, exempt }: Cell): boolean => groups.length === 0 && exempt.length === 0

/** Every card that has a place of its own in the chart, in reading order: what "next" and "previous" go through. */
export function openableTasks(voyage: Voyage): readonly string[] {
  const ids = voyage.phases.flatMap(({ cells }) =>
    cells.flatMap(({ groups, exempt }) => [
      ...groups.flatMap(({ cards, counted }) => [
        ...cards.flatMap((card) => (card.kind === 'task' ? [card.task.id] : [])),
        ...counted.map(({ task }) => task.id),
      ]),
      ...exempt.flatMap(({ tasks }) => tasks.map(({ task }) => task.id)),
    ]),
  )
  return [...new Set(ids)]
}

function cellOf(playbook: Playbook, cards: readonly Card[], choice: VoyageChoice): Omit<Cell, 'lane'> {
  const tasks = cards.filter((card) => card.kind === 'task')
  const applicable = tasks.filter(({ state }) => state.applicable)
  const shown = applicable
    .filter((card) => choice.optional || !isHiddenOptional(card))
    .toSorted((a, b) => rank(a) - rank(b))
  const counts = !choice.settled && shown.filter(isDone).length > fewDone
  const processOf = new Map(playbook.processes.map((process) => [process.id, process]))
  const keys = [...new Set(shown.map(({ task }) => task.process))]
  const groups = keys.map((key): CardGroup => {
    const own = shown.filter(({ task }) => task.process === key)
    return {
      process: key === null ? null : (processOf.get(key) ?? null),
      cards: own.filter((card) => !(counts && isDone(card))),
      counted: own.filter((card) => counts && isDone(card)),
    }
  })
  const others = cards.filter((card) => card.kind !== 'task')
  return {
    groups: others.length > 0 ? [...groups, { process: null, cards: others, counted: [] }] : groups,
    exempt: exemptOf(tasks),
    hidden: applicable.length - shown.length,
  }
}

const isDone = (card: TaskCardData): boolean => cardLook(card) === 'done'

const rank = ({ task }: TaskCardData): number => (task.obligation === 'mandatory' ? 0 : 1)

function exemptOf(tasks: readonly TaskCardData[]): readonly Exempt[] {
  const exempt = tasks.filter(({ state, confirmation }) => !state.applicable && !confirmation)
  const reasons = [...new Set(exempt.map(({ state }) => state.notApplicableBecause?.en ?? ''))]
  return reasons.map((reason) => {
    const own = exempt.filter(({ state }) => (state.notApplicableBecause?.en ?? '') === reason)
    return { because: own[0]?.state.notApplicableBecause ?? { de: '', en: '' }, tasks: own }
  })
}

function lanesOf(cards: readonly Card[], { assignments }: Engagement): readonly Lane[] {
  const people = (those: readonly RoleId[]) => [
    ...new Set(assignments.filter(({ role }) => those.includes(role)).map(({ person }) => person.name)),
  ]
  const ofCustomer = roleIds.filter((role) => roles[role].kind === 'customer')
  const withCards = new Set(cards.map(({ lane }) => lane))
  return laneOrder
    .map((id) => ({ id, people: people(id === 'customer' ? ofCustomer : [id]) }))
    .filter(({ id, people: names }) => id === 'customer' || withCards.has(id) || names.length > 0)
}

/** Mandatory tasks that apply and are not settled. */
function dueOf(cards: readonly Card[]): readonly TaskCardData[] {
  return cards
    .filter((card) => card.kind === 'task')
    .filter(({ task, state, confirmation }) => {
      return !confirmation && state.applicable && !state.settled && task.obligation === 'mandatory'
    })
}

function progressOf(cards: readonly Card[]): PhaseColumn['progress'] {
  const tasks = cards
    .filter((card) => card.kind === 'task')
    .filter(({ confirmation, state }) => !confirmation && state.applicable)
  if (tasks.length === 0) return 'empty'
  const due = tasks.filter(({ task }) => task.obligation === 'mandatory')
  if (due.length > 0 && due.every(({ state }) => state.settled)) return 'done'
  if (due.length === 0 && tasks.every(({ state }) => state.settled)) return 'done'
  return tasks.some(({ state }) => state.status !== 'notStarted') ? 'begun' : 'open'
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
      const enabling = cards.filter(
        (card) => card.kind === 'task' && card.phase === 'enable' && card.task.step !== null,
      )
      const deployed = enabling.every((card) => card.kind !== 'task' || card.state.settled)
      return deployed ? 'accelerate' : 'enable'
    }
    default:
      return phaseIds.find((id) => id === servicePhase) ?? null
  }
}
