import type { Remediation, WorkbookPreview, WorkbookTaken } from '@lotse/contract'
import { readWorkbook, type WorkbookSheet, writeWorkbook } from '@lotse/documents'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from '../../testing/usage-house.ts'

/** A workbook that was worked in, on its way back over HTTP: preview, choices, taking over, and who may. */

let house: UsageHouse
let base: string
let run: string

beforeAll(async () => {
  house = await usageHouse()
})
afterAll(() => house?.stop())
beforeEach(async () => {
  const tenant = await house.newTenant()
  await house.data.query(`update lotse.tenant set cloud = 'commercial' where id = $1`, [tenant])
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  const engagement = row?.id ?? ''
  base = `/customers/${ARNOLD}/engagements/${engagement}/remediation`
  Object.assign(people.engineer, { assignments: [{ customerId: ARNOLD, engagementId: engagement, role: 'FE' }] })
  const started = await read<Remediation>(await ask('POST', '', { services: ['core', 'apps'] }))
  run = started.run?.id ?? ''
})

const ask = (method: string, path: string, body: object, version?: number) =>
  house.call(`${base}${path}`, {
    as: 'engineer',
    method,
    headers: { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"${version}"` }) },
    body: JSON.stringify(body),
  })

const look = async () => (await read<Remediation>(await house.call(base, { as: 'engineer' }))).run
const questionNow = async (id: string) => (await look())?.questions.find((one) => one.id === id)
const itemNow = async (id: string) => (await look())?.items.find((one) => one.id === id)

async function answer(id: string, value: unknown): Promise<void> {
  await read(await ask('PATCH', `/${run}/answers/${id}`, { answer: value }, (await questionNow(id))?.version ?? 0))
}

/** What somebody types: by id, the heading and the text. */
type Typed = Readonly<Record<string, readonly [heading: string, text: string][]>>

/** The workbook as it is saved now, in English. */
const saved = async (): Promise<Uint8Array> =>
  new Uint8Array(await (await house.call(`${base}/checklist.xlsx?language=en`, { as: 'customer' })).arrayBuffer())

/** The same after an editor wrote into cells and saved it. */
async function typed(bytes: Uint8Array, cells: Typed): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = readWorkbook(bytes).map(({ name, isHidden, rows }): WorkbookSheet => {
    const headings = rows[0]?.cells ?? new Map()
    const columnOf = (heading: string) => [...headings].find(([, { text }]) => text === heading)?.[0]
    return {
      name,
      ...(isHidden && { visibility: 'hidden' as const }),
      columns: [{ width: 10 }],
      rows: rows.map(({ cells: inRow }) => {
        const texts = new Map([...inRow].map(([column, { text }]) => [column, text]))
        for (const [heading, text] of cells[inRow.get(0)?.text ?? ''] ?? []) {
          const column = columnOf(heading)
          if (column !== undefined) texts.set(column, text)
        }
        const width = Math.max(...texts.keys(), 0) + 1
        return {
          cells: Array.from({ length: width }, (_, column) => {
            const text = texts.get(column) ?? ''
            return text === '' ? null : { value: text }
          }),
        }
      }),
    }
  })
  return new Uint8Array(await writeWorkbook({ sheets }))
}

interface Sending {
  readonly choices?: object
  readonly version?: number
  readonly as?: Who
  readonly of?: string
}

function send(bytes: Uint8Array<ArrayBuffer>, { choices = {}, version, as = 'engineer', of = run }: Sending = {}) {
  const body = new FormData()
  body.append('choices', JSON.stringify(choices))
  body.append('files', new Blob([bytes]), 'Checklist.xlsx')
  return house.call(`${base}/${of}/workbook${version === undefined ? '/preview' : ''}`, {
    ...{ as, method: 'POST', body },
    ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }),
  })
}

const preview = async (bytes: Uint8Array<ArrayBuffer>, sending: Sending = {}) =>
  read<WorkbookPreview>(await send(bytes, sending))

describe('an edited workbook', () => {
  it('shows everything it would change and changes nothing, then takes it over', async () => {
    const bytes = await typed(await saved(), {
      seats: [['Answer', '1200']],
      'li.robots': [['Answer', 'No']],
      'ID-01': [
        ['State', 'resolved'],
        ['Evidence', 'Domain list of 20 November'],
      ],
    })
    const seen = await preview(bytes)
    expect(seen.changes.map(({ row, field, to }) => [row, field.en, to.en])).toEqual([
      ['li.robots', '', 'no'],
      ['seats', '', '1200'],
      ['ID-01', 'Evidence', 'Domain list of 20 November'],
      ['ID-01', 'State', 'resolved'],
    ])
    expect(seen.consequences.map(({ en }) => en)).toEqual([expect.stringContaining('LI-06')])
    expect(seen).toMatchObject({
      conflicts: [],
      withheld: [],
      notUnderstood: [],
      hindrances: [],
      needsAgreement: false,
    })
    expect((await questionNow('seats'))?.answer).toBe(null)

    const { remediation, preview: done } = await read<WorkbookTaken>(await send(bytes, { version: seen.version }))
    expect(done.changes.every(({ isTaken }) => isTaken)).toBe(true)
    expect(remediation.run?.questions.find(({ id }) => id === 'seats')).toMatchObject({
      answer: 1200,
      source: 'engineer',
    })
    expect(await itemNow('ID-01')).toMatchObject({ status: 'resolved', evidence: 'Domain list of 20 November' })
    const events = await house.data.query<{ event: string; subject: string }>(
      `select event, body::jsonb ->> 'subject' as subject from lotse.audit_event
       where event like 'remediation.%' and body::jsonb ->> 'engagementId' = $1 order by seq`,
      [base.split('/')[4]],
    )
    expect(events.map(({ event, subject }) => `${event} ${subject}`).slice(1)).toEqual([
      'remediation.workbookTaken Checklist.xlsx',
      'remediation.answered seats',
      'remediation.answered li.robots',
      'remediation.itemChanged ID-01',
    ])
    // The same file again has nothing left to say.
    expect((await preview(bytes)).changes).toEqual([])
  })

  it('leaves conflicts as they are until somebody chooses the file', async () => {
    const before = await saved()
    await answer('nw.proxy', 'none')
    const bytes = await typed(before, { 'nw.proxy': [['Answer', 'explicit']], 'nw.vpn': [['Answer', 'none']] })
    const seen = await preview(bytes)
    const [conflict] = seen.conflicts
    expect(seen.conflicts.length).toBe(1)
    expect(conflict).toMatchObject({ row: 'nw.proxy', written: { en: '' }, takesFile: false })
    const kept = await read<WorkbookTaken>(await send(bytes, { version: seen.version }))
    expect(kept.remediation.run?.questions.find(({ id }) => id === 'nw.proxy')?.answer).toBe('none')
    expect(kept.remediation.run?.questions.find(({ id }) => id === 'nw.vpn')?.answer).toBe('none')
    const choices = { takeFile: [conflict?.key] }
    const again = await preview(bytes, { choices })
    await read(await send(bytes, { choices, version: again.version }))
    expect((await questionNow('nw.proxy'))?.answer).toBe('explicit')
  })

  it('is not taken over on top of what its reader has not seen', async () => {
    const bytes = await typed(await saved(), { seats: [['Answer', '7']] })
    const seen = await preview(bytes)
    await answer('seats', 9)
    const late = await send(bytes, { version: seen.version })
    expect(late.status).toBe(409)
    const { current } = (await late.json()) as { current: WorkbookPreview }
    expect([current.changes.length, current.conflicts.length]).toEqual([0, 1])
    expect((await questionNow('seats'))?.answer).toBe(9)
  })

  it('leaves out what a person leaves out, and says where nothing is chosen', async () => {
    const bytes = await typed(await saved(), { seats: [['Answer', '7']] })
    const choices = { leaveOut: ['answer:seats/value'] }
    const { version, changes } = await preview(bytes, { choices })
    expect(changes.map(({ isTaken }) => isTaken)).toEqual([false])
    expect((await send(bytes, { choices, version })).status).toBe(422)
    expect((await questionNow('seats'))?.answer).toBe(null)
  })

  it('withholds work that lacks something or is not on the list, and takes the rest', async () => {
    await answer('li.robots', false)
    const bytes = await typed(await saved(), {
      'ID-01': [['State', 'resolved']],
      'ID-06': [['State', 'risk accepted']],
      'ID-14': [['Evidence', 'x'.repeat(4001)]],
      'LI-06': [['State', 'in progress']],
      'ID-15': [['State', 'in progress']],
      'id.upn': [['Answer', 'perhaps']],
    })
    const seen = await preview(bytes)
    expect(seen.withheld.map(({ row }) => row).sort()).toEqual(['ID-01', 'ID-06', 'ID-14', 'LI-06'])
    expect(seen.notUnderstood.map(({ en }) => en)).toEqual([expect.stringContaining('perhaps')])
    await read(await send(bytes, { version: seen.version }))
    const states = await Promise.all(['ID-01', 'ID-06', 'ID-14', 'LI-06', 'ID-15'].map(itemNow))
    expect(states.map((item) => item?.status)).toEqual(['open', 'open', 'open', 'open', 'inProgress'])
  })

  it('cannot bring in the wrong edition', async () => {
    const bytes = await typed(await saved(), { cloud: [['Answer', 'dod']], seats: [['Answer', '3']] })
    const seen = await preview(bytes)
    expect(seen.hindrances.length).toBeGreaterThan(0)
    expect((await send(bytes, { version: seen.version })).status).toBe(422)
    const choices = { leaveOut: ['answer:cloud/value'] }
    expect((await preview(bytes, { choices })).hindrances).toEqual([])
  })

  it('reopens a confirmed list only where somebody agreed, and voids what was confirmed', async () => {
    const bytes = await typed(await saved(), { 'ID-01': [['Reason', 'Looked at again']] })
    await house.data.query(
      `update lotse.remediation_run set state = 'confirmed', finalised_on = '2026-11-20', sent_on = '2026-11-20' where id = $1`,
      [run],
    )
    const { version, reopens, needsAgreement } = await preview(bytes)
    expect([reopens, needsAgreement]).toEqual([true, true])
    expect((await send(bytes, { version })).status).toBe(422)
    const { remediation } = await read<WorkbookTaken>(await send(bytes, { version, choices: { agreed: true } }))
    expect(remediation.run?.finalisedOn).toBe(null)
    expect(remediation.run?.reopened?.because.en).toContain('Checklist.xlsx')
  })

  it('is the customer’s to bring as well, and nobody else’s', async () => {
    const bytes = await typed(await saved(), { seats: [['Answer', '11']] })
    const { version } = await preview(bytes, { as: 'customer' })
    await read(await send(bytes, { as: 'customer', version }))
    expect(await questionNow('seats')).toMatchObject({ answer: 11, source: 'customer' })
    const statuses = async (as: Who) => [
      (await send(bytes, { as })).status,
      (await send(bytes, { as, version })).status,
    ]
    expect(await statuses('stranger')).toEqual([404, 404])
    expect(await statuses('unassigned')).toEqual([403, 403])
  })

  it.each([
    ['no workbook', async () => new TextEncoder().encode('a;b'), 'not-a-workbook'],
    [
      'another kind of workbook',
      async () => typed(await writeWorkbook({ sheets: [{ name: 'A', columns: [], rows: [] }] }), {}),
      'no-checklist',
    ],
  ])('is refused where it is %s', async (_, make, code) => {
    const answer = await send(await make())
    expect(answer.status).toBe(422)
    expect(((await answer.json()) as { errors: { field: string; code: string }[] }).errors).toMatchObject([
      { field: 'files', code },
    ])
  })

  it('is refused in another run', async () => {
    const bytes = await typed(await saved(), {})
    const again = await read<Remediation>(await ask('POST', '', { services: ['core', 'apps'] }))
    const answer = await send(bytes, { of: again.run?.id ?? '' })
    expect([answer.status, ((await answer.json()) as { errors: { code: string }[] }).errors[0]?.code]).toEqual([
      422,
      'other-run',
    ])
    expect((await send(bytes)).status).toBe(422)
  })
})
