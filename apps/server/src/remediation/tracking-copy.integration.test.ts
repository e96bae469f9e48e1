import type { Remediation } from '@lotse/contract'
import { builtInTemplate, optionsOf } from '@lotse/remediation'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sendDue } from '../platform/mail/send-due.ts'
import { type Mailbox, startMailbox } from '../testing/mailbox.ts'
import { ARNOLD, people, read, type UsageHouse, usageHouse } from '../testing/usage-house.ts'
import { noteDelivery } from './note-delivery.ts'

/** The copy of a final list on its way to the tracking address, through a real mail server (remediation.md §5.5). */

let house: UsageHouse
let mailbox: Mailbox
let base: string

beforeAll(async () => {
  house = await usageHouse()
  mailbox = await startMailbox()
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  const engagementId = row?.id ?? ''
  base = `/customers/${ARNOLD}/engagements/${engagementId}/remediation`
  Object.assign(people.engineer, { assignments: [{ customerId: ARNOLD, engagementId, role: 'FE' }] })
  await house.data.query(
    `insert into lotse.mail_server (customer_id, host, port, tls, sender)
     values ('00000000-0000-0000-0000-000000000000', '127.0.0.1', $1, 'none', 'lotse@nordwind.example')`,
    [mailbox.port],
  )
})
afterAll(async () => {
  await mailbox?.stop()
  await house?.stop()
})

function ask(path: string, body: object = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return house.call(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function look() {
  const { run } = await read<Remediation>(await house.call(base))
  if (run === null) throw new Error('there is no run')
  return run
}

/** A run with every question answered, so that it can be made final. */
async function answered(): Promise<string> {
  await read(await ask('', { services: ['core', 'apps'], copyAnswers: false }))
  const { id } = await look()
  const quiet: Record<string, unknown> = { seats: 120, 'la.count': 1, 'ma.macOld': ['no'] }
  for (const question of builtInTemplate('commercial').questions) {
    if (question.id === 'svc' || question.id === 'cloud') continue
    const value = quiet[question.id] ?? (question.kind === 'number' ? 1 : [optionsOf(question)[0] ?? 'yes'])
    await house.data.query(
      `insert into lotse.remediation_answer (customer_id, run_id, question_id, answer, source, answered_at)
       values ($1, $2, $3, $4::jsonb, 'engineer', now())
       on conflict (customer_id, run_id, question_id) do update set answer = excluded.answer`,
      [ARNOLD, id, question.id, JSON.stringify(value)],
    )
  }
  return id
}

const send = () => sendDue(house.services, { trackingCopy: noteDelivery })
const delivered = async () =>
  (await house.data.query<{ yes: boolean }>('select copy_delivered as yes from lotse.remediation_run'))[0]?.yes

it('goes nowhere without a tracking address', async () => {
  const id = await answered()
  const final = await ask(`/${id}/finalise`)
  expect(final.status).toBe(200)
  expect(await house.data.query('select from lotse.mail')).toEqual([])
  await house.data.query(
    `update lotse.remediation_run set state = 'answered', finalised_on = null, finalised_by = null where id = $1`,
    [id],
  )
})

it('is mailed with the filed workbook, tried again when it fails, and only then counts as delivered', async () => {
  await house.data.query(`update lotse.installation set tracking_address = 'tracking@lotse.example'`)
  const { id } = await look()
  await read(await ask(`/${id}/finalise`))
  expect(await delivered()).toBe(false)
  mailbox.refuse = { code: 451, words: 'mailbox full' }
  await send()
  expect(
    (await look()).deliveries.map(({ outcome, how, note }) => [outcome, how, note.includes('mailbox full')]),
  ).toEqual([['failed', 'mail', true]])
  expect(await delivered()).toBe(false)
  mailbox.refuse = null
  await house.data.query(`update lotse.mail set next_at = queued_at`)
  await send()
  const run = await look()
  expect(run.deliveries.map(({ outcome, address }) => [outcome, address])).toEqual([
    ['sent', 'tracking@lotse.example'],
    ['failed', 'tracking@lotse.example'],
  ])
  expect(await delivered()).toBe(true)
  const [letter] = mailbox.letters
  expect(letter?.to).toEqual(['tracking@lotse.example'])
  expect(letter?.raw).toContain('.xlsx')
  expect(letter?.raw).toContain('spreadsheetml')
})
