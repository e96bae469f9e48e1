import { addDays, addMonths, type IsoDate, isoDate, month, monthOf } from '@lotse/calendar'
import type { AccelerationView, AdoptionGroup, Cause, MiniWorkshop, Note } from '@lotse/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { engagementOf, VOYAGERS, type VoyageHouse, type Voyager, voyageHouse } from '../testing/voyage-house.ts'

/**
 * Eighteen months of five customers, day by day through the server: each morning the night has passed, reports come month by
 * month, and the team does what the case asks for (engagement.md §12; usage.md §11, §12).
 */

const FIRST = isoDate('2025-02-01')
const LAST = isoDate('2026-08-01')
const FIRST_MONTH = month('2025-01')

/** Active use in per cent, from January 2025 to June 2026. July, August and December are quiet months. */
const curves: Readonly<Record<Voyager, readonly number[]>> = {
  grows: [10, 16, 22, 29, 36, 42, 45, 49, 56, 62, 68, 70, 72, 74, 75, 76, 76, 77],
  technical: [10, 14, 15, 15, 15, 15, 15, 15, 15, 15, 16, 16, 22, 30, 38, 46, 53, 60],
  adoption: [12, 19, 26, 31, 33, 34, 34, 34, 35, 36, 36, 36, 43, 50, 57, 64, 71, 74],
  priority: [10, 15, 19, 21, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22, 22],
  slips: [40, 46, 51, 55, 57, 58, 58, 58, 64, 69, 71, 73, 73, 72, 68, 66, 65, 64],
}
/** On which day of the next month a report arrives: before the month is closed on the eighth, or after it. */
const arrives: Readonly<Record<Voyager, number>> = { grows: 9, technical: 3, adoption: 11, priority: 9, slips: 9 }

/** What stood on the desk, at task 3650 and as the verdict, each with the first day on which it did. */
type Course = Readonly<Record<'desk' | 'task' | 'state', string[]>>

/**
 * As usage.md §11 and §12 and engagement.md §12 have it: a month is judged on the eighth of the next one, or when its report
 * comes after that; two months that are no holidays make a stall, two at the goal stability, two below 67 % its loss.
 */
const expected: Readonly<Record<Voyager, Course>> = {
  grows: {
    desk: ['2025-02-01 none'],
    task: ['2025-02-01 notStarted'],
    state: ['2025-02-01 no-data', '2025-02-09 too-early', '2025-05-09 growing', '2026-02-09 stable'],
  },
  technical: {
    desk: [
      '2025-02-01 none',
      '2025-06-08 soon',
      '2025-07-08 alert',
      '2025-07-09 open',
      '2025-08-20 blocked',
      '2025-12-15 alert',
      '2026-02-08 none',
    ],
    task: [
      '2025-02-01 notStarted',
      '2025-07-09 inProgress',
      '2025-08-20 blockedTechnicalCustomer',
      '2025-12-15 inProgress',
    ],
    state: [
      '2025-02-01 no-data',
      '2025-02-08 too-early',
      '2025-05-08 growing',
      '2025-07-08 stalled',
      '2025-08-20 blocked',
      '2025-12-15 stalled',
      '2026-02-08 growing',
    ],
  },
  adoption: {
    desk: ['2025-02-01 none', '2025-10-11 soon', '2025-11-11 alert', '2025-11-12 open', '2026-02-17 none'],
    task: ['2025-02-01 notStarted', '2025-11-12 inProgress', '2026-07-11 complete'],
    state: [
      '2025-02-01 no-data',
      '2025-02-11 too-early',
      '2025-05-11 growing',
      '2025-11-11 stalled',
      '2026-02-11 growing',
      '2026-07-11 stable',
    ],
  },
  priority: {
    desk: [
      '2025-02-01 none',
      '2025-10-09 soon',
      '2025-11-09 alert',
      '2025-11-10 postponed',
      '2026-02-10 alert',
      '2026-02-11 open',
      '2026-03-10 none',
    ],
    task: ['2025-02-01 notStarted', '2026-02-11 inProgress', '2026-03-10 cancelled'],
    state: [
      '2025-02-01 no-data',
      '2025-02-09 too-early',
      '2025-05-09 growing',
      '2025-11-09 stalled',
      '2026-03-10 no-intent',
    ],
  },
  slips: {
    desk: [
      '2025-02-01 none',
      '2025-03-10 open',
      '2025-05-20 none',
      '2026-04-09 soon',
      '2026-07-09 alert',
      '2026-07-10 open',
    ],
    task: ['2025-02-01 notStarted', '2025-03-10 inProgress', '2026-01-09 complete', '2026-06-09 inProgress'],
    state: [
      '2025-02-01 no-data',
      '2025-02-09 too-early',
      '2025-05-09 growing',
      '2026-01-09 stable',
      '2026-06-09 growing',
      '2026-07-09 declining',
    ],
  },
}

const nothingYet = (): Course => ({ desk: [], task: [], state: [] })
const seen: Readonly<Record<Voyager, Course>> = {
  grows: nothingYet(),
  technical: nothingYet(),
  adoption: nothingYet(),
  priority: nothingYet(),
  slips: nothingYet(),
}

let house: VoyageHouse
beforeAll(async () => {
  house = await voyageHouse(FIRST)
})
afterAll(() => house?.stop())

const answers = { plan: 'yes', whatChanged: '', intentReduced: 'unknown', technicalBlocker: 'unknown' }
const path = ({ open }: AccelerationView) => `/cases/${open?.id}`

async function open(
  who: Voyager,
  trigger: string,
  causes: readonly Cause[],
  more: object = {},
): Promise<AccelerationView> {
  const body = { trigger, answers: { ...answers, ...more }, causes, reason: 'FM, FE and SME looked at the evidence.' }
  return house.act(who, 'POST', '/cases', body)
}

async function step(who: Voyager, cause: Cause, key: string, body: object) {
  const view = await house.acceleration(who)
  const version = view.open?.steps.find((one) => one.key === key)?.version
  return house.act(who, 'PATCH', `${path(view)}/steps/${cause}/${key}`, body, { version })
}

async function close(who: Voyager, outcome: string, words: string) {
  const view = await house.acceleration(who)
  return house.act(who, 'PATCH', `${path(view)}/close`, { outcome, words }, { version: view.open?.version })
}

/** The discussion is planned for the day after tomorrow, and held. */
async function review(who: Voyager, on: IsoDate) {
  const view = await house.acceleration(who)
  await house.act(who, 'POST', `${path(view)}/review`, { on, at: '10:00', timeZone: 'Europe/Berlin' })
}
async function holdReview(who: Voyager) {
  const view = await house.acceleration(who)
  await house.ask('POST', `${house.at(who)}/meetings/${view.open?.review?.meetingId}/hold`, {})
}

const note = (who: Voyager, words: string) =>
  house.ask<Note>(
    'POST',
    `${house.at(who)}/notes`,
    { category: 'engagementManagement', text: words },
    { as: 'manager' },
  )

const inProgress = (day: IsoDate) => ({
  count: 200,
  l1: 'inProgress',
  l2: 'technicalOnboarding',
  targetDate: '2027-06-30',
  intentNote: 'The customer wants to deploy the Apps because support of Office 2019 ends in October.',
  nextAction: 'Go on with the rings',
  nextActionDate: addDays(day, 20),
  startDate: '2025-01-20',
})

async function set(who: Voyager, body: object) {
  const { id, version } = await house.status(who)
  await house.ask('PATCH', `${house.at(who)}/usage-status/${id}`, body, { as: 'manager', version })
}

/** What the team does on which day. */
const log: Readonly<Record<string, () => Promise<unknown>>> = {
  // Asked for help early: the case is closed once use grows, and 3650 stays the record of the way to 70 %.
  '2025-03-10': () => open('slips', 'askedForHelp', ['resources']),
  '2025-05-20': () => close('slips', 'recovered', 'The second administrator is there.'),

  '2025-07-09': () => open('technical', 'stall', ['technical'], { technicalBlocker: 'yes' }),
  '2025-07-10': () => review('technical', isoDate('2025-07-14')),
  '2025-07-14': () => holdReview('technical'),
  '2025-07-18': () =>
    step('technical', 'technical', 'knownSolutions', { state: 'done', note: 'Nobody knows this add-in.' }),
  '2025-08-01': () =>
    step('technical', 'technical', 'removeObstacle', { state: 'leftOut', note: 'The vendor stopped it.' }),
  '2025-08-20': async () => {
    const view = await house.acceleration('technical')
    const { id, version } = await house.status('technical')
    await house.act(
      'technical',
      'POST',
      `${path(view)}/block`,
      {
        recordId: id,
        recordVersion: version,
        barrier: 'The customer cannot deploy because the add-in of the warehouse system fails in 64 bit.',
        l2: 'appCompatibility',
        owner: 'Account team',
        unblockOn: '2025-12-15',
        nextAction: 'Ask for the new version',
        nextActionDate: '2025-11-30',
      },
      { as: 'manager' },
    )
  },
  '2025-12-15': () => set('technical', inProgress(isoDate('2025-12-15'))),

  '2025-11-12': () => open('adoption', 'stall', ['adoption']),
  '2025-11-13': () => review('adoption', isoDate('2025-11-17')),
  '2025-11-17': () => holdReview('adoption'),
  '2025-12-02': async () => {
    const base = `${house.at('adoption')}/adoption`
    const group = await house.ask<AdoptionGroup>('POST', `${base}/groups`, { name: 'Workshop hall' })
    const [customer] = house.at('adoption').split('/engagements/')
    const foreman = { side: 'customer', firstName: 'Kim', lastName: 'Foreman' }
    const { id: contactId } = await house.ask<{ id: string }>('POST', `${customer}/contacts`, foreman)
    const measure = { words: 'An open hour every Tuesday', contactId, dueOn: '2025-12-16', gain: 15, done: false }
    const held = await house.ask<MiniWorkshop>('POST', `${base}/mini-workshops`, {
      groupId: group.id,
      heldOn: '2025-12-02',
      barrier: 'ability',
      measures: [measure],
      expectedGain: 15,
      reviewOn: '2026-01-10',
    })
    const { id, version } = held
    await house.ask('PATCH', `${base}/mini-workshops/${id}`, { closed: true, outcomeGain: 12 }, { version })
    await step('adoption', 'adoption', 'miniWorkshop', { state: 'done' })
  },
  '2026-02-17': () => close('adoption', 'recovered', 'The hall works with it.'),

  '2025-11-10': () =>
    house.act(
      'priority',
      'PATCH',
      '/answer',
      { answer: 'postponed', until: '2026-02-10', reason: 'The customer merges two plants until then.' },
      { version: 0 },
    ),
  '2026-02-11': () => open('priority', 'stall', ['priority'], { intentReduced: 'yes' }),
  '2026-02-12': () => review('priority', isoDate('2026-02-13')),
  '2026-02-13': () => holdReview('priority'),
  '2026-03-10': async () => {
    await set('priority', {
      count: 200,
      l1: 'noIntent',
      l2: 'executiveSponsorship',
      owner: 'Account team',
      intentNote: 'The customer does not want the Apps because the board decided against subscriptions.',
      nextAction: 'Notify the account team',
    })
    await close('priority', 'noIntent', 'The board decided against it.')
  },

  '2026-07-10': () => open('slips', 'stall', ['adoption']),
}

/**
 * Days on which something can happen: reports come and months are closed by the twelfth, and what the team does is in the log.
 * Of the others one a week is enough.
 */
const isTold = (day: IsoDate): boolean =>
  Number(day.slice(8)) <= 12 || day in log || addDays(day, -1) in log || Number(day.slice(8)) % 7 === 0

async function look(day: IsoDate) {
  const rows = await house.data.query<{ engagement_id: string; desk: string | null; task: string; state: string }>(
    `select t.engagement_id, a.state as desk, t.status as task, s.state from lotse.task t
     left join lotse.acceleration_row a using (customer_id, engagement_id)
     left join lotse.standing s using (customer_id, engagement_id) where t.task_id = '3650'`,
  )
  for (const who of VOYAGERS) {
    const row = rows.find(({ engagement_id }) => engagement_id === engagementOf(who))
    const told = { desk: row?.desk ?? 'none', task: row?.task ?? 'none', state: row?.state ?? 'none' }
    for (const [part, now] of Object.entries(told)) {
      const list = seen[who][part as keyof typeof told]
      if (list.at(-1)?.slice(11) !== now) list.push(`${day} ${now}`)
    }
  }
}

async function reports(day: IsoDate) {
  const of = addMonths(monthOf(day), -1)
  const index = VOYAGERS.flatMap((who) => {
    const at = monthsSince(of)
    const rate = curves[who][at]
    return rate !== undefined && Number(day.slice(8)) === arrives[who] ? [{ who, rate }] : []
  })
  await Promise.all(index.map(({ who, rate }) => house.report(who, of, rate)))
}
const monthsSince = (one: string): number =>
  (Number(one.slice(0, 4)) - Number(FIRST_MONTH.slice(0, 4))) * 12 +
  Number(one.slice(5, 7)) -
  Number(FIRST_MONTH.slice(5, 7))

/** Who is told of a stall on which day. */
const stallsTold = [
  '2025-07-08 technical Use stalls: Emil, Frieda, Sina',
  '2025-11-09 priority Use stalls: Emil, Frieda, Sina',
  '2025-11-11 adoption Use stalls: Emil, Frieda, Sina',
  // Unblocked, and the stall is still there.
  '2025-12-15 technical The stall is still there: Emil, Frieda, Sina',
  // It was postponed until this day.
  '2026-02-10 priority The stall is still there: Emil, Frieda, Sina',
  '2026-07-09 slips Use declines: Emil, Frieda, Sina',
]

/** What was told, by day, customer and title, with everybody who was; who was told the same twice stands there twice. */
async function told(kind: string): Promise<string[]> {
  const rows = await house.data.query<{ line: string }>(
    `select n.created_at::date || ' ' || c.name || ' ' || (n.title ->> 'en') || ': ' || string_agg(p.name, ', ' order by p.name) as line
     from lotse.notice n join lotse.person p on p.id = n.person_id join lotse.customer c on c.customer_id = n.customer_id
     where n.kind = $1 group by n.created_at::date, c.name, n.title ->> 'en' order by 1`,
    [kind],
  )
  return rows.map(({ line }) => line)
}

it('is told eighteen months long', { timeout: 240_000 }, async () => {
  for (const who of VOYAGERS) {
    await house.ask('POST', `${house.at(who)}/usage-status`, inProgress(FIRST), { as: 'manager' })
    await note(who, 'We agreed on rings and began with the pilot.')
  }
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    if (!isTold(day)) continue
    await house.night(day)
    await reports(day)
    await log[day]?.()
    await look(day)
  }
  expect(seen).toEqual(expected)
  expect(await told('stall')).toEqual(stallsTold)
})

it('runs the plan of each case, with the discussion of all three', async () => {
  for (const [who, outcome, steps] of [
    ['technical', 'blocked', { knownSolutions: 'done', removeObstacle: 'leftOut', documentBlocked: 'done' }],
    ['adoption', 'recovered', { miniWorkshop: 'done' }],
    ['priority', 'noIntent', {}],
  ] as const) {
    const { earlier } = await house.acceleration(who)
    const [last] = earlier
    expect(last).toMatchObject({ outcome, review: { state: 'held' } })
    expect(last?.review?.attendees.map(({ role }) => role).sort()).toEqual(['FE', 'FM', 'SME'])
    const states = Object.fromEntries((last?.steps ?? []).map(({ key, state }) => [key, state]))
    expect(states).toMatchObject(steps)
  }
  expect(await house.status('technical')).toMatchObject({ l1: 'inProgress' })
  expect(await house.status('priority')).toMatchObject({ l1: 'noIntent' })
})

it('changes nothing when the last night passes again', async () => {
  const before = await told('stall')
  await house.night(LAST)
  expect(await told('stall')).toEqual(before)
  await look(LAST)
  expect(seen).toEqual(expected)
})
