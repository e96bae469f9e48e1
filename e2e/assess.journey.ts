import type { Remediation, RemediationQuestion, RemediationRun } from '@lotse/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { day } from './harness/day.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** From the workshop over the questionnaire to gate G2: nothing that was decided is asked again. */

let lotse: RunningLotse
let browser: FreshBrowser
let phone: FreshBrowser
let page: Page
let base: string
let self: string

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  page.setDefaultTimeout(20_000)
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Sonnhang Molkerei', language: 'de' })
  const tenant = await create(`/customers/${customer}/tenants`, { name: 'sonnhang', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant, seats: 320 })
  await create(`/customers/${customer}/contacts`, { side: 'customer', lastName: 'Alber', itTeam: true })
  base = `/customers/${customer}/engagements/${engagement}`
  const state = await (await page.request.get(`${lotse.address}/api/session`)).json()
  const me = (state as { self: { id: string; name: string } }).self
  self = me.name
  await post(page, lotse, `${base}/assignments`, { personId: me.id, role: 'FE' })
  const invited = { name: 'Rosa Alber', email: 'alber@sonnhang.example', language: 'de', customerId: customer }
  const { link } = (await post(page, lotse, '/people', invited)) as { link: string }
  phone = await freshBrowser({ viewport: { width: 360, height: 800 } })
  phone.page.setDefaultTimeout(20_000)
  await post(phone.page, lotse, '/session/link', { token: new URL(link).searchParams.get('token') })
}, 180_000)
afterAll(async () => {
  await phone?.close()
  await browser?.close()
  await lotse?.stop()
})

async function runNow(of: Page = page): Promise<RemediationRun> {
  const { run } = (await (await of.request.get(`${lotse.address}/api${base}/remediation`)).json()) as Remediation
  if (run === null) throw new Error('there is no run')
  return run
}

async function patch(of: Page, path: string, version: number, data: object): Promise<void> {
  const headers = { 'if-match': `"${version}"` }
  const answer = await of.request.patch(`${lotse.address}/api${base}/${path}`, { headers, data })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
}

/** One group after the other, those of a group side by side. */
async function inGroups<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const size = 6
  for (let from = 0; from < all.length; from += size) await Promise.all(all.slice(from, from + size).map(work))
}

/** What somebody answers who has no problem anywhere, as far as the first option says so. */
const quiet = ({ id, kind, options }: RemediationQuestion) =>
  kind === 'number' ? 1 : kind === 'yesNo' ? id !== 'ma.macOld' : [options[0]?.id]

const inEveryLook = async (of: Page) => {
  await expectAccessible(of)
  await setLooks(of, { language: 'de', theme: 'light' })
}
const card = (question: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: question }) })
const dialog = () => page.getByRole('dialog').last()

async function decide(point: string, question: string, option: string, state: string): Promise<void> {
  await page.goto(`${lotse.address}${base}/workshop?point=${point}`)
  await card(question)
    .getByRole('button', { name: /Entscheiden|Ändern/ })
    .click()
  await dialog().getByRole('radio', { name: option }).check()
  await dialog().getByLabel('Stand').selectOption(state)
  if (state === 'decided') await dialog().getByLabel('Entschieden von').selectOption({ label: self })
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor({ state: 'detached' })
}

describe('from the workshop to the gate', () => {
  it('the task leads to the workshop, where decisions are taken and one is only proposed', async () => {
    await page.goto(`${lotse.address}${base}?task=3080`)
    await page.getByRole('link', { name: 'Zum Workshop' }).click()
    await page.getByRole('heading', { name: /Pflichtentscheidungen/ }).waitFor()
    await decide('channel', 'Welcher Updatekanal gilt für die meisten?', 'Monatlicher Enterprise-Kanal', 'decided')
    await decide('applications', 'Wird Publisher noch gebraucht?', 'nein', 'proposed')
    await shot(page, 'assess-01-workshop')
    await page.getByRole('link', { name: 'Aufgabe 3080' }).click()
    await page.getByRole('dialog', { name: /3080/ }).waitFor()
  })

  it('what is decided answers the questionnaire, what is proposed stands beside the question', async () => {
    await page.goto(`${lotse.address}${base}/remediation`)
    await page.getByRole('button', { name: 'Fragebogen beginnen' }).click()
    await page.getByRole('button', { name: /^Beginnen/ }).click()
    await page.getByRole('heading', { name: /Punkten sind im Umfang/ }).waitFor()
    await page.goto(`${lotse.address}${base}/remediation?view=questions&answer=up.channel`)
    const channel = page.getByRole('group', { name: 'Gewählter Updatekanal' })
    await channel.getByRole('radio', { name: 'Monatlicher Enterprise-Kanal' }).waitFor()
    await expect.poll(() => channel.getByRole('radio', { name: 'Monatlicher Enterprise-Kanal' }).isChecked()).toBe(true)
    await channel.getByRole('link', { name: 'zur Entscheidung' }).waitFor()
    await page.goto(`${lotse.address}${base}/remediation?view=questions&answer=of.publisher`)
    const publisher = page.getByRole('group', { name: 'Wird Publisher noch benötigt?' })
    await publisher.getByText('Im Workshop vorgeschlagen, noch nicht entschieden: Nein').waitFor()
    await shot(page, 'assess-02-proposed')
    await inEveryLook(page)
    await decide('applications', 'Wird Publisher noch gebraucht?', 'nein', 'decided')
    await expect
      .poll(async () => (await runNow()).questions.find(({ id }) => id === 'of.publisher')?.source)
      .toBe('workshop')
  })

  it('a decision that changes later stands beside the answer, which stays', async () => {
    await decide('channel', 'Welcher Updatekanal gilt für die meisten?', 'Aktueller Kanal', 'decided')
    await page.goto(`${lotse.address}${base}/remediation?view=questions&answer=up.channel`)
    const channel = page.getByRole('group', { name: 'Gewählter Updatekanal' })
    await channel.getByText('Im Workshop entschieden: Aktueller Kanal').waitFor()
    await channel.getByText('die Entscheidung dazu gilt nicht mehr').waitFor()
    await shot(page, 'assess-03-changed')
    await inEveryLook(page)
    await channel.getByRole('button', { name: 'Übernehmen' }).click()
    await expect
      .poll(async () => (await runNow()).questions.find(({ id }) => id === 'up.channel')?.answer)
      .toEqual('current')
  })

  it('the customer answers and confirms on a phone, and gate G2 opens', async () => {
    const { page: small } = phone
    await small.goto(`${lotse.address}${base}/remediation?view=questions&answer=nw.proxy`)
    const question = small.getByRole('group', { name: 'Webproxy auf dem Weg ins Internet?' })
    await question.getByRole('radio').first().click()
    await question.getByText('vom Kunden · Rosa Alber').waitFor()
    const { id: run, questions } = await runNow()
    const open = questions.filter(({ answer }) => answer === null)
    // Pages that nobody looks at need not follow two hundred changes.
    await Promise.all([page, small].map((one) => one.goto('about:blank')))
    await inGroups(open, (one) =>
      patch(small, `remediation/${run}/answers/${one.id}`, one.version, { answer: quiet(one) }),
    )
    await post(page, lotse, `${base}/remediation/${run}/finalise`, {})
    const today = day()
    await post(page, lotse, `${base}/remediation/${run}/send`, { on: today })
    await post(page, lotse, `${base}/remediation/${run}/review`, { on: today })
    const items = (await runNow()).items.filter(({ scope }) => scope !== 'hidden')
    const done = { status: 'resolved', evidence: 'Sitzung', confirmed: true }
    await inGroups(items, ({ id }) => patch(small, `remediation/${run}/items/${id}`, 0, done))
    await expect.poll(() => gate()).toBe('held')
    await small.goto(`${lotse.address}${base}/remediation?view=items`)
    await small.getByRole('combobox', { name: 'Gruppe' }).waitFor()
    await expect.poll(() => small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await small.goto(`${lotse.address}${base}/remediation?view=way`)
    await small.getByRole('button', { name: 'Liste bestätigen' }).click()
    await small.getByRole('textbox', { name: 'Funktion' }).fill('IT-Leiterin')
    await small.getByRole('button', { name: /^Bestätigen/ }).click()
    await small.getByText('gilt', { exact: true }).waitFor()
    await shot(small, 'assess-04-confirmed')
    await closeTask('3190')
    await expect.poll(() => gate()).toBe('passed')
    await page.goto(`${lotse.address}${base}?gate=G2`)
    await page.getByRole('dialog', { name: /^G2/ }).waitFor()
    await shot(page, 'assess-05-gate')
    expect([...browser.troubles, ...phone.troubles]).toEqual([])
  })
})

interface EngagementSeen {
  readonly tasks: readonly { readonly taskId: string; readonly version: number }[]
  readonly evaluation: { readonly gates: readonly { readonly id: string; readonly state: string }[] }
}

const engagementNow = async (): Promise<EngagementSeen> =>
  (await (await page.request.get(`${lotse.address}/api${base}`)).json()) as EngagementSeen

async function gate(): Promise<string | undefined> {
  return (await engagementNow()).evaluation.gates.find(({ id }) => id === 'G2')?.state
}

async function closeTask(taskId: string): Promise<void> {
  const task = (await engagementNow()).tasks.find((one) => one.taskId === taskId)
  await patch(page, `tasks/${taskId}`, task?.version ?? 0, { status: 'complete' })
}
