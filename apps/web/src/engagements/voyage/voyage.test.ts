import { isoDate } from '@lotse/calendar'
import type { Engagement } from '@lotse/contract'
import {
  evaluate,
  type Facts,
  nothingRecorded,
  type Playbook,
  type PlaybookTask,
  standaloneApps,
} from '@lotse/playbook'
import { describe, expect, it } from 'vitest'
import { printZoom } from './print-zoom.ts'
import { openableTasks, type VoyageChoice, voyageOf } from './voyage.ts'

const today = isoDate('2026-11-22')
const quiet: VoyageChoice = { optional: false, settled: false }
const [pattern] = standaloneApps.tasks
if (!pattern) throw new Error('the playbook has no task to make others from')

const task = (id: string, more: Partial<PlaybookTask> = {}): PlaybookTask => ({
  ...pattern,
  id,
  title: { de: `Aufgabe ${id}`, en: `Task ${id}` },
  completion: 'asserted',
  obligation: 'mandatory',
  phase: 'initiate',
  role: 'FM',
  lane: 'FM',
  step: null,
  process: 'kickoff',
  conditions: [],
  after: [],
  ...more,
})

const playbook: Playbook = {
  ...standaloneApps,
  processes: [
    { id: 'kickoff', title: { de: 'Kickoff', en: 'Kickoff' }, phase: 'initiate' },
    { id: 'cadence', title: { de: 'Takt', en: 'Cadence' }, phase: 'initiate' },
  ],
  tasks: [
    task('983', { obligation: 'optional' }),
    task('994'),
    task('3616'),
    task('3333', { process: 'cadence' }),
    task('4090', { lane: 'GM_FTA', role: 'GM_FTA', conditions: [{ kind: 'roleAssigned', role: 'GM_FTA' }] }),
    task('4091', { lane: 'GM_FTA', role: 'GM_FTA', conditions: [{ kind: 'roleAssigned', role: 'GM_FTA' }] }),
    task('3650', { obligation: 'optional', process: null, phase: 'accelerate' }),
  ],
  gates: [],
  questions: [],
  activities: [
    {
      id: 'pilot',
      title: { de: 'Pilot', en: 'Pilot' },
      lane: 'customer',
      phase: 'enable',
      audience: 'both',
      guidance: [],
      fact: 'pilot',
      source: 'D',
    },
  ],
}

type Statuses = Readonly<Record<string, Engagement['tasks'][number]['status']>>

/** An engagement with these statuses, evaluated as the server does. */
function engagementWith(statuses: Statuses, of: Playbook = playbook): Engagement {
  const facts: Facts = {
    ...nothingRecorded,
    engagement: {
      workload: 'apps',
      createdOn: today,
      scenario: null,
      assignedRoles: ['FM'],
      enterpriseLevel: null,
      origin: null,
      seats: null,
    },
    tasks: Object.entries(statuses).map(([taskId, status]) => ({
      taskId,
      status,
      percent: 0,
      due: null,
      responsible: null,
      skip: null,
      confirmation: null,
    })),
    entitlementRecords: [],
    notes: [],
    noteCategoriesKept: [],
    usage: { latestReadOn: null, verdict: null, monthsAtTarget: null },
  }
  const tasks = of.tasks.map(({ id }) => ({ taskId: id, status: statuses[id] ?? 'notStarted', confirmation: null }))
  const assignments = [{ role: 'FM', person: { id: '1', name: 'Anna' } }]
  return { tasks, assignments, evaluation: evaluate(of, facts, today) } as unknown as Engagement
}

/** The cell of a lane in a phase, as words: process, cards, counted, exempt. */
function cellOf(voyage: ReturnType<typeof voyageOf>, phase: string, lane: string) {
  const cell = voyage.phases.find(({ id }) => id === phase)?.cells.find((one) => one.lane === lane)
  return {
    groups: cell?.groups.map(({ process, cards, counted }) => ({
      process: process?.id ?? null,
      cards: cards.map((card) => (card.kind === 'task' ? card.task.id : card.key)),
      counted: counted.map((card) => card.task.id),
    })),
    exempt: cell?.exempt.map(({ tasks }) => tasks.map((card) => card.task.id)),
    hidden: cell?.hidden,
  }
}

describe('the chart', () => {
  it('has lanes with cards or people, advisers above, the customer last', () => {
    const { lanes } = voyageOf(playbook, engagementWith({}), quiet)
    expect(lanes).toEqual([
      { id: 'GM_FTA', people: [] },
      { id: 'FM', people: ['Anna'] },
      { id: 'customer', people: [] },
    ])
  })

  it('leaves out a lane whose work is all hidden and that nobody holds', () => {
    const withExpert = {
      ...playbook,
      tasks: [...playbook.tasks, task('4033', { lane: 'SME', obligation: 'optional' })],
    }
    const lanesFor = (optional: boolean) =>
      voyageOf(withExpert, engagementWith({}, withExpert), { ...quiet, optional }).lanes.map(({ id }) => id)
    expect(lanesFor(false)).not.toContain('SME')
    expect(lanesFor(true)).toContain('SME')
  })

  it('groups a cell by process and leaves untouched optional work out', () => {
    const voyage = voyageOf(playbook, engagementWith({}), quiet)
    expect(cellOf(voyage, 'initiate', 'FM')).toEqual({
      groups: [
        { process: 'kickoff', cards: ['994', '3616'], counted: [] },
        { process: 'cadence', cards: ['3333'], counted: [] },
      ],
      exempt: [],
      hidden: 1,
    })
    expect(voyage.hidden).toBe(1)
  })

  it('shows optional work when asked for, after the mandatory, and always what somebody touched', () => {
    const all = voyageOf(playbook, engagementWith({}), { ...quiet, optional: true })
    expect(cellOf(all, 'initiate', 'FM').groups?.[0]?.cards).toEqual(['994', '3616', '983'])
    const touched = voyageOf(playbook, engagementWith({ 983: 'inProgress' }), quiet)
    expect(cellOf(touched, 'initiate', 'FM').groups?.[0]?.cards).toEqual(['994', '3616', '983'])
  })

  it('always shows optional work of the page itself', () => {
    const voyage = voyageOf(playbook, engagementWith({}), quiet)
    expect(cellOf(voyage, 'accelerate', 'FM').groups?.[0]?.cards).toEqual(['3650'])
  })

  it('counts tasks that are done once there are more than two in a cell, and never what was skipped', () => {
    const two = voyageOf(playbook, engagementWith({ 994: 'complete', 3616: 'complete' }), quiet)
    expect(cellOf(two, 'initiate', 'FM').groups?.[0]).toMatchObject({ cards: ['994', '3616'], counted: [] })
    const three = engagementWith({ 994: 'complete', 3616: 'complete', 3333: 'complete' })
    expect(cellOf(voyageOf(playbook, three, quiet), 'initiate', 'FM').groups).toEqual([
      { process: 'kickoff', cards: [], counted: ['994', '3616'] },
      { process: 'cadence', cards: [], counted: ['3333'] },
    ])
    const skipped = engagementWith({ 994: 'complete', 3616: 'notRequired', 3333: 'complete' })
    expect(cellOf(voyageOf(playbook, skipped, quiet), 'initiate', 'FM').groups?.[0]?.cards).toEqual(['994', '3616'])
    const each = voyageOf(playbook, three, { ...quiet, settled: true })
    expect(cellOf(each, 'initiate', 'FM').groups?.[0]).toMatchObject({ cards: ['994', '3616'], counted: [] })
  })

  it('puts tasks that do not apply together, with their reason', () => {
    const voyage = voyageOf(playbook, engagementWith({}), quiet)
    expect(cellOf(voyage, 'initiate', 'GM_FTA')).toEqual({ groups: [], exempt: [['4090', '4091']], hidden: 0 })
  })

  it('has activities beside the tasks', () => {
    const voyage = voyageOf(playbook, engagementWith({}), quiet)
    expect(cellOf(voyage, 'enable', 'customer').groups?.[0]?.cards).toEqual(['activity pilot'])
  })

  it('calls a phase done by its mandatory tasks that apply', () => {
    const progress = (statuses: Statuses) => voyageOf(playbook, engagementWith(statuses), quiet).phases[0]?.progress
    expect(progress({})).toBe('open')
    expect(progress({ 994: 'complete' })).toBe('begun')
    expect(progress({ 994: 'complete', 3616: 'notRequired', 3333: 'complete' })).toBe('done')
  })

  it('says what is due in each phase, and which own task of the page decides where the service stands', () => {
    const own = (id: string, more: Partial<PlaybookTask>) => task(id, { process: null, ...more })
    const tasks = [...playbook.tasks, own('3080', { phase: 'assess' }), own('3738', { phase: 'assess' })]
    const of: Playbook = { ...playbook, tasks }
    const told = (statuses: Statuses) => {
      const { decidedBy, phases } = voyageOf(of, engagementWith(statuses, of), quiet)
      return [phases.find(({ current }) => current)?.id, decidedBy, phases[0]?.due, phases[1]?.due]
    }
    expect(told({ 3616: 'complete' })).toEqual(['initiate', null, ['994', '3333'], ['3080', '3738']])
    expect(told({ 3616: 'complete', 3080: 'complete' })).toEqual(['assess', '3738', ['994', '3333'], ['3738']])
  })

  it('goes through every task once, also those that are counted or do not apply', () => {
    const voyage = voyageOf(playbook, engagementWith({}), { optional: true, settled: true })
    expect(openableTasks(voyage).toSorted()).toEqual(playbook.tasks.map(({ id }) => id).toSorted())
  })
})

describe('on paper', () => {
  it('a small chart keeps its size and a full one shrinks, but never beyond reading', () => {
    expect(printZoom(voyageOf(playbook, engagementWith({}), quiet))).toBe(1)
    const crowded = (count: number): Playbook => ({
      ...playbook,
      tasks: Array.from({ length: count }, (_, index) => task(String(5000 + index))),
    })
    const zoom = (count: number) => printZoom(voyageOf(crowded(count), engagementWith({}, crowded(count)), quiet))
    expect(zoom(40)).toBeLessThan(0.8)
    expect(zoom(40)).toBeGreaterThan(0.42)
    expect(zoom(500)).toBe(0.42)
  })
})
