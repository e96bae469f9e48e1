import type { AccelerationView, Cause } from '@lotse/contract'
import type { StepKey } from '@lotse/playbook'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StalledHouse, stalledHouse } from '../testing/stalled-house.ts'
import { read } from '../testing/usage-house.ts'

/** Stalls, cases with their plan, and what follows from them, over HTTP (engagement.md §12). */

let house: StalledHouse
beforeAll(async () => {
  house = await stalledHouse()
})
afterAll(() => house?.stop())

const answers = { plan: 'yes', whatChanged: '', intentReduced: 'no', technicalBlocker: 'yes' }
const emilId = '01930000-0000-7000-8000-00000000d002'
const sinaId = '01930000-0000-7000-8000-00000000d003'
const base = (engagement: string) => `${house.at(engagement)}/acceleration`
const get = (engagement: string) => house.act('GET', base(engagement))

async function openCase(engagement: string, more: object = {}): Promise<NonNullable<AccelerationView['open']>> {
  const { open } = await house.act('POST', `${base(engagement)}/cases`, { trigger: 'stall', answers, ...more })
  if (open === null) throw new Error('a case was opened and is not there')
  return open
}

async function decided(engagement: string, primary: Cause) {
  const open = await openCase(engagement)
  const body = { primary, causes: [primary], reason: 'The team agreed.' }
  const view = await house.act('PATCH', `${base(engagement)}/cases/${open.id}/cause`, body, { version: open.version })
  if (view.open === null) throw new Error('a case is gone')
  return view.open
}

const stepOf = ({ steps }: NonNullable<AccelerationView['open']>, key: StepKey) => {
  const step = steps.find((one) => one.key === key)
  if (step === undefined) throw new Error(`no step ${key}`)
  return step
}

describe('a stall', () => {
  it('stands on the desk with its figure and what is missing at the customer', async () => {
    const engagement = await house.engagement()
    const view = await get(engagement)
    expect(view).toMatchObject({
      state: 'alert',
      trigger: 'stall',
      stalledSince: '2026-10',
      figure: { month: '2026-10', active: 671, entitled: 1250, peopleMissing: 204, monthsStalled: 1 },
      alert: null,
      open: null,
    })
    const kinds = view.causes.flatMap(({ because }) => because.map(({ kind }) => kind))
    expect(kinds).toEqual(expect.arrayContaining(['missingSponsor', 'missingChampion', 'missingItTeam']))
  })

  it('names rings behind their plan and failed installs, until they are solved', async () => {
    const engagement = await house.engagement()
    const rings = `${house.at(engagement)}/rings`
    const keep = async (path: string, body: object) =>
      read<{ id: string; version: number }>(await house.send('POST', path, body))
    const said = async () =>
      (await get(engagement)).causes.flatMap(({ because }) => because.map(({ words }) => words.en))
    const late = await keep(rings, { name: 'North hall', kind: 'broad', startsOn: '2026-11-02' })
    const failed = { code: '17002', count: 12, day: '2026-11-10', note: null, solvedOn: null }
    const failure = await keep(`${rings}/${late.id}/failures`, failed)
    const installs = expect.stringMatching(/^The install failed on 12 devices/)
    const behind = expect.stringMatching(/^1 ring is behind plan/)
    expect(await said()).toEqual(expect.arrayContaining([installs, behind]))
    const solved = { solvedOn: '2026-11-20' }
    await house.send('PATCH', `${rings}/failures/${failure.id}`, solved, { version: failure.version })
    const left = await said()
    expect(left).toEqual(expect.arrayContaining([behind]))
    expect(left).not.toEqual(expect.arrayContaining([installs]))
  })

  it('is postponed until a day, or dismissed, with a reason', async () => {
    const engagement = await house.engagement()
    const answer = { answer: 'postponed', until: '2026-12-15', reason: 'Closing of the year.' }
    const path = `${base(engagement)}/answer`
    expect(await house.act('PATCH', path, answer, { version: 0 })).toMatchObject({
      state: 'postponed',
      answerVersion: 1,
      alert: { answer: 'postponed', until: '2026-12-15', reason: 'Closing of the year.', by: { name: 'Emil' } },
    })
    const dismissed = { answer: 'dismissed', reason: 'The company is sold.' }
    expect(await house.refused('PATCH', path, dismissed, { as: 'manager', version: 0 })).toMatchObject({
      status: 409,
      code: 'changed-meanwhile',
    })
    expect(await house.act('PATCH', path, dismissed, { as: 'manager', version: 1 })).toMatchObject({
      state: 'dismissed',
      answerVersion: 2,
      alert: { answer: 'dismissed', until: null },
      may: { answer: true },
    })
  })

  it('is looked at anew where the customer says otherwise how small a segment may be', async () => {
    const engagement = await house.engagement()
    const stamp = async () =>
      (
        await house.data.query<{ stamp: string }>(
          'select use_stamp as stamp from lotse.acceleration_row where engagement_id = $1',
          [engagement],
        )
      )[0]?.stamp
    const before = await stamp()
    await house.data.query(
      `insert into lotse.usage_settings (customer_id, settings) values ($1, '{"minSegment": 40}')
       on conflict (customer_id) do update set settings = '{"minSegment": 40}'`,
      [house.customerId],
    )
    await openCase(engagement)
    expect(await stamp()).not.toBe(before)
    await house.data.query('delete from lotse.usage_settings where customer_id = $1', [house.customerId])
  })

  it.each([
    [{ answer: 'postponed', until: null, reason: 'Later.' }, 'until'],
    [{ answer: 'postponed', until: '2026-11-22', reason: 'Later.' }, 'until'],
    [{ answer: 'dismissed', reason: '' }, 'reason'],
  ])('is not answered with %j', async (body, field) => {
    const engagement = await house.engagement()
    expect((await house.refused('PATCH', `${base(engagement)}/answer`, body, { version: 0 })).errors).toMatchObject([
      { field },
    ])
  })
})

/** What was told of an engagement, with how many were told. */
const told = async (engagement: string, kind: string) =>
  (
    await house.data.query<{ line: string }>(
      `select (title ->> 'en') || ' ' || count(*) as line from lotse.notice where engagement_id = $1 and kind = $2
       group by title ->> 'en', key order by min(created_at), 1`,
      [engagement, kind],
    )
  ).map(({ line }) => line)

describe('what is told', () => {
  it('of a stall comes once, whatever happens to it meanwhile', async () => {
    const engagement = await house.engagement()
    const { october, ...earlier } = { october: house.report('2026-10-31', 660) }
    await house.upload(house.tenantOf(engagement), { 'october.csv': october, ...earlier })
    expect(await told(engagement, 'stall')).toEqual(['Use stalls 3'])
  })

  it('of a case comes to the others, and what is assigned to whom it is assigned', async () => {
    const engagement = await house.engagement()
    const open = await decided(engagement, 'technical')
    expect(await told(engagement, 'case')).toEqual([
      'An acceleration case was opened 2',
      'Cause decided: Technical obstacle 2',
    ])
    const path = `${base(engagement)}/cases/${open.id}`
    const { version } = stepOf(open, 'knownSolutions')
    await house.act('PATCH', `${path}/steps/technical/knownSolutions`, { personId: sinaId }, { version })
    await house.act('POST', `${path}/actions`, { words: 'Ask the vendor', personId: sinaId })
    await house.act('POST', `${path}/actions`, { words: 'One’s own', personId: emilId })
    const lines = await house.data.query<{ who: string; words: string }>(
      `select p.name as who, n.words ->> 'en' as words from lotse.notice n join lotse.person p on p.id = n.person_id
       where n.engagement_id = $1 and n.kind = 'assigned' order by n.created_at`,
      [engagement],
    )
    expect(lines).toEqual([
      { who: 'Sina', words: expect.stringContaining('Compare with known solutions (until ') },
      { who: 'Sina', words: 'Ask the vendor' },
    ])
  })
})

describe('a case', () => {
  it('keeps the answers, preselects the cause, begins the plan and task 3650', async () => {
    const engagement = await house.engagement(['SME'])
    const open = await openCase(engagement)
    expect(open).toMatchObject({
      trigger: 'stall',
      answers,
      causes: ['technical'],
      primaryCause: null,
      rateAtOpen: 53.68,
      monthAtOpen: '2026-10',
    })
    expect(open.steps.map(({ key, dueOn, person }) => [key, dueOn, person?.name ?? null])).toEqual([
      ['involveExpert', '2026-11-30', 'Emil'],
      ['knownSolutions', '2026-12-07', 'Emil'],
      ['removeObstacle', '2026-12-14', 'Emil'],
      ['documentBlocked', null, 'Frieda'],
    ])
    expect(await house.task(engagement)).toBe('inProgress')
    expect((await get(engagement)).state).toBe('open')
  })

  it('is one at a time', async () => {
    const engagement = await house.engagement()
    await openCase(engagement)
    expect(await house.refused('POST', `${base(engagement)}/cases`, { trigger: 'manual', answers })).toMatchObject({
      status: 409,
      code: 'already-exists',
    })
  })

  it('is opened by hand where nothing stalls, but not as a stall', async () => {
    const engagement = await house.engagement([], {})
    expect((await get(engagement)).state).toBeNull()
    const stall = await house.refused('POST', `${base(engagement)}/cases`, { trigger: 'stall', answers })
    expect(stall).toMatchObject({ status: 422, code: 'rule-refused' })
    expect(await openCase(engagement, { trigger: 'askedForHelp' })).toMatchObject({ trigger: 'askedForHelp' })
  })

  it('has its cause decided once for all to see, and the plan of the other begins', async () => {
    const engagement = await house.engagement()
    const open = await openCase(engagement)
    const body = { primary: 'adoption', causes: ['adoption', 'technical'], reason: 'The hall does not use it.' }
    const path = `${base(engagement)}/cases/${open.id}/cause`
    const view = await house.act('PATCH', path, body, { version: open.version })
    expect(view.open).toMatchObject({
      primaryCause: 'adoption',
      causes: ['adoption', 'technical'],
      causeReason: 'The hall does not use it.',
      causeDecidedBy: { name: 'Emil' },
    })
    expect(view.open?.steps.map(({ key }) => key)).toContain('miniWorkshop')
    expect(await house.refused('PATCH', path, body, { version: open.version })).toMatchObject({
      status: 409,
      code: 'changed-meanwhile',
    })
  })
})

describe('the plan', () => {
  it('is worked off step by step, and a finished step is a line of the effort', async () => {
    const engagement = await house.engagement()
    const open = await decided(engagement, 'technical')
    const step = stepOf(open, 'knownSolutions')
    const path = `${base(engagement)}/cases/${open.id}/steps/technical/knownSolutions`
    expect(await house.refused('PATCH', path, { state: 'done' }, { version: step.version })).toMatchObject({
      errors: [{ field: 'note', code: 'noteMissing' }],
    })
    const view = await house.act('PATCH', path, { state: 'done', note: 'A newer driver.' }, { version: step.version })
    expect(stepOf(view.open as typeof open, 'knownSolutions')).toMatchObject({
      state: 'done',
      doneBy: { name: 'Emil' },
    })
    expect(view.open?.efforts).toMatchObject([
      { stepKey: 'knownSolutions', words: 'Compare with known solutions: A newer driver.', rateThen: 53.68 },
    ])
    const lines = await house.data.query<{ text: unknown }>(
      `select body::jsonb -> 'after' -> 'text' as text from lotse.audit_event
       where engagement_id = $1 and event = 'task.lineWritten' order by seq`,
      [engagement],
    )
    expect(lines.map(({ text }) => text)).toEqual([
      { de: 'Fall eröffnet: Stillstand der Nutzung', en: 'Case opened: Use stalls' },
      { de: 'Ursache entschieden: Technisches Hindernis', en: 'Cause decided: Technical obstacle' },
      {
        de: 'Mit bekannten Lösungen vergleichen: A newer driver.',
        en: 'Compare with known solutions: A newer driver.',
      },
    ])
  })

  it.each<[Cause, StepKey, object, string]>([
    ['technical', 'documentBlocked', { state: 'done' }, 'useBlock'],
    ['adoption', 'miniWorkshop', { state: 'done', note: 'Held.' }, 'proofMissing'],
    ['adoption', 'miniWorkshop', { state: 'leftOut' }, 'reasonMissing'],
    ['resources', 'refer', { state: 'done' }, 'proofMissing'],
    ['priority', 'involveAccountTeam', { state: 'notApplicable' }, 'notApplicableByFacts'],
  ])('refuses %s %s %j', async (cause, key, body, code) => {
    const engagement = await house.engagement()
    const open = await decided(engagement, cause)
    const path = `${base(engagement)}/cases/${open.id}/steps/${cause}/${key}`
    const refused = await house.refused('PATCH', path, body, { version: stepOf(open, key).version })
    expect(refused.errors).toMatchObject([{ code }])
  })

  it('takes a mini-workshop that was closed since as proof', async () => {
    const engagement = await house.engagement()
    const open = await decided(engagement, 'adoption')
    await house.data.query(
      `insert into lotse.adoption_mini_workshop (customer_id, id, engagement_id, held_on, outcome, outcome_gain, closed_on)
       values ($1, gen_random_uuid(), $2, '2026-11-22', 'It works', 40, '2026-11-22')`,
      [house.customerId, engagement],
    )
    const path = `${base(engagement)}/cases/${open.id}/steps/adoption/miniWorkshop`
    const { version } = stepOf(open, 'miniWorkshop')
    const view = await house.act('PATCH', path, { state: 'done' }, { version })
    expect(stepOf(view.open as typeof open, 'miniWorkshop')).toMatchObject({ state: 'done' })
  })

  it('keeps the words of what is over', async () => {
    const engagement = await house.engagement()
    const open = await decided(engagement, 'technical')
    const path = `${base(engagement)}/cases/${open.id}/steps/technical/knownSolutions`
    const { version } = stepOf(open, 'knownSolutions')
    await house.act('PATCH', path, { state: 'leftOut', note: 'Nobody has seen this before.' }, { version })
    const blank = { state: 'leftOut', note: ' ' }
    expect((await house.refused('PATCH', path, blank, { version: version + 1 })).errors).toMatchObject([
      { field: 'note', code: 'reasonMissing' },
    ])
    expect((await house.refused('PATCH', path, { approved: true }, { version: version + 1 })).errors).toMatchObject([
      { field: 'approved', code: 'notAsked' },
    ])
  })

  it('lets only an expert agree to bring back the desktop architect', async () => {
    const engagement = await house.engagement()
    const open = await decided(engagement, 'priority')
    const path = `${base(engagement)}/cases/${open.id}/steps/priority/involveGmFta`
    const { version } = stepOf(open, 'involveGmFta')
    expect((await house.refused('PATCH', path, { approved: true }, { version })).errors).toMatchObject([
      { field: 'approved', code: 'expertOnly' },
    ])
    const view = await house.act('PATCH', path, { approved: true }, { version, as: 'expert' })
    expect(stepOf(view.open as typeof open, 'involveGmFta').approvedBy).toMatchObject({ name: 'Sina' })
  })
})

describe('actions', () => {
  it('are changed, removed and restored, and those shared stand on the pages of the customer', async () => {
    const engagement = await house.engagement()
    const open = await openCase(engagement)
    const path = `${base(engagement)}/cases/${open.id}/actions`
    const karl = '01930000-0000-7000-8000-00000000d005'
    await house.act('POST', path, { words: 'Ask the board', dueOn: '2026-12-01' })
    const view = await house.act('POST', path, { words: 'Name a sponsor', personId: karl, shared: true })
    const [own, shared] = ['Ask the board', 'Name a sponsor'].map((words) =>
      view.open?.actions.find((action) => action.words === words),
    )
    if (own === undefined || shared === undefined) throw new Error('an action is gone')
    expect(shared).toMatchObject({ who: 'Karl', shared: true, doneAt: null })
    const seen = await (await house.send('GET', `${base(engagement)}/actions`, undefined, { as: 'customer' })).json()
    expect(seen).toMatchObject([{ words: 'Name a sponsor', mine: true, doneAt: null }])

    const settled = `${base(engagement)}/actions/${shared.id}`
    const done = await house.send('PATCH', settled, { done: true }, { as: 'customer', version: shared.version })
    expect(await done.json()).toMatchObject({ doneAt: expect.any(String) })
    const hidden = `${base(engagement)}/actions/${own.id}`
    expect(await house.refused('PATCH', hidden, { done: true }, { as: 'customer', version: 1 })).toMatchObject({
      status: 404,
    })

    expect((await house.act('DELETE', `${path}/${own.id}`)).open?.actions).toHaveLength(1)
    expect((await house.act('POST', `${path}/${own.id}/restore`, {})).open?.actions).toHaveLength(2)
  })

  it('have another owner, and a done one is a line of task 3650', async () => {
    const engagement = await house.engagement()
    const open = await openCase(engagement)
    const path = `${base(engagement)}/cases/${open.id}/actions`
    const added = (await house.act('POST', path, { words: 'Ask the board', personId: sinaId })).open?.actions[0]
    const change = (body: object, version: number) => house.act('PATCH', `${path}/${added?.id}`, body, { version })
    expect((await change({ personId: emilId }, 1)).open?.actions[0]).toMatchObject({ who: 'Emil', version: 2 })
    const unknown = { personId: '01930000-0000-7000-8000-00000000dfff' }
    expect((await house.refused('PATCH', `${path}/${added?.id}`, unknown, { version: 2 })).errors).toMatchObject([
      { field: 'personId', code: 'unknown' },
    ])
    await change({ done: true }, 2)
    const [line] = await house.data.query<{ text: unknown }>(
      `select body::jsonb -> 'after' -> 'text' as text from lotse.audit_event
       where engagement_id = $1 and event = 'task.lineWritten' order by seq desc limit 1`,
      [engagement],
    )
    expect(line?.text).toEqual({ de: 'Maßnahme erledigt: Ask the board', en: 'Action done: Ask the board' })
  })

  it('leave the pages of the customer with their case, open ones at once', async () => {
    const engagement = await house.engagement([], {})
    const open = await openCase(engagement, { trigger: 'manual' })
    const path = `${base(engagement)}/cases/${open.id}`
    const view = await house.act('POST', `${path}/actions`, { words: 'Name a sponsor', shared: true })
    const removed = (await house.act('POST', `${path}/actions`, { words: 'Nobody wants it' })).open?.actions.find(
      ({ words }) => words === 'Nobody wants it',
    )
    await house.act('DELETE', `${path}/actions/${removed?.id}`)
    const action = view.open?.actions[0]
    const body = { outcome: 'withdrawn', words: 'The customer asked us to wait for the merger.' }
    const closed = await house.send('PATCH', `${path}/close`, body, { version: open.version })
    expect(await closed.json()).toMatchObject({
      open: null,
      warnings: [{ en: expect.stringContaining('Left open: Compare with known solutions') }],
    })
    expect(
      await (await house.send('GET', `${base(engagement)}/actions`, undefined, { as: 'customer' })).json(),
    ).toEqual([])
    const settle = { done: true }
    const settled = `${base(engagement)}/actions/${action?.id}`
    expect((await house.refused('PATCH', settled, settle, { version: action?.version ?? 0 })).errors).toMatchObject([
      { code: 'caseClosed' },
    ])
    // What was removed before waits to be purged all the same.
    const trash = await house.send('GET', '/trash?kind=accelerationAction')
    expect(((await trash.json()) as { items: { id: string }[] }).items.map(({ id }) => id)).toContain(removed?.id)
  })

  it('of somebody else are not settled by people of the customer', async () => {
    const engagement = await house.engagement()
    const open = await openCase(engagement)
    const view = await house.act('POST', `${base(engagement)}/cases/${open.id}/actions`, { words: 'W', shared: true })
    const action = view.open?.actions[0]
    const path = `${base(engagement)}/actions/${action?.id}`
    expect(await house.refused('PATCH', path, { done: true }, { as: 'customer', version: 1 })).toMatchObject({
      status: 403,
    })
  })
})

describe('who may', () => {
  it.each([
    ['customer', 'GET', '', undefined, 403],
    ['stranger', 'GET', '', undefined, 404],
    ['stranger', 'GET', '/actions', undefined, 404],
    ['linked', 'GET', '/actions', undefined, 404],
    ['administrator', 'POST', '/cases', { trigger: 'manual', answers }, 403],
    ['expert', 'PATCH', '/answer', { answer: 'dismissed', reason: 'No.' }, 403],
  ] as const)('%s %s %s', async (as, method, path, body, status) => {
    const engagement = await house.engagement([], {})
    const ask = method === 'PATCH' ? { as, version: 0 } : { as }
    expect(await house.refused(method, `${base(engagement)}${path}`, body, ask)).toMatchObject({ status })
  })
})
