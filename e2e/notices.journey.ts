import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Mailbox, startMailbox } from '../apps/server/src/testing/mailbox.ts'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { day } from './harness/day.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { monthlyReports, newestClosedMonth } from './harness/monthly-reports.ts'
import { shot } from './harness/shot.ts'

/** Lotse tells its person of a stall: at the bell, in the inbox, how it would leave, and by mail, tried again until it is there. */

const german = { language: 'de', theme: 'light' } as const

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let mailbox: Mailbox

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 900 } })
  page = browser.page
  mailbox = await startMailbox()
  await signIn(page, lotse)
  const work = await engage('Hafenkante Werft')
  await page.goto(`${lotse.address}/work`)
  await page.getByRole('link', { name: 'Hinweise: keine ungelesenen' }).waitFor()
  await stall(work)
})
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  await mailbox?.stop()
})

interface Work {
  readonly customer: string
  readonly tenant: string
  readonly engagement: string
}

/** A customer whose manager is who is signed in. */
async function engage(name: string): Promise<Work> {
  const { self } = (await (await page.request.get(`${lotse.address}/api/session`)).json()) as { self: { id: string } }
  const make = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await make('/customers', { name })
  const tenant = await make(`/customers/${customer}/tenants`, { name, cloud: 'commercial' })
  const engagement = await make(`/customers/${customer}/engagements`, { tenantId: tenant })
  const assignments = `/customers/${customer}/engagements/${engagement}/assignments`
  await post(page, lotse, assignments, { personId: self.id, role: 'FM' })
  return { customer, tenant, engagement }
}

/** Brings reports of a use that grows by less than it has to. */
async function stall({ customer, tenant }: Work): Promise<void> {
  const usage = `${lotse.address}/api/customers/${customer}/tenants/${tenant}/usage/imports`
  for (const report of monthlyReports(newestClosedMonth(day()), 200, [100, 101, 101, 102, 102]))
    await page.request.post(usage, { multipart: { files: report } })
}

it('tells of a stall at once, at the bell', async () => {
  await page.getByRole('link', { name: /^Hinweise: \d+ ungelesen/ }).click()
  await page.getByRole('heading', { name: 'Hinweise', level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Die Nutzung steht still' }).first().waitFor()
  await page.getByText('nur in Lotse: stand vor dem Beginn').first().waitFor()
  await setLooks(page, german)
  await shot(page, 'notices-inbox')
  await expectAccessible(page)
  await setLooks(page, german)
})

it('is read by keyboard, filtered in the address, and taken back', async () => {
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await page.getByRole('link', { name: 'Hinweise: keine ungelesenen' }).waitFor()
  await page.getByLabel('Gelesen oder nicht').selectOption('unread')
  await page.getByText('Kein Hinweis passt zu diesen Filtern.').waitFor()
  expect(page.url()).toContain('only=unread')
  await shot(page, 'notices-none')
  await page.getByRole('button', { name: 'Filter aufheben' }).first().click()
  await page.getByRole('link', { name: 'Die Nutzung steht still' }).first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await page.getByRole('link', { name: 'Hinweise: 1 ungelesener' }).waitFor()
  await page.getByRole('button', { name: 'Alle als gelesen vermerken' }).click()
  await page.getByRole('button', { name: /Rückgängig/ }).click()
  await page.getByRole('link', { name: 'Hinweise: 1 ungelesener' }).waitFor()
  await page.getByRole('link', { name: 'Die Nutzung steht still' }).press('Enter')
  await page.waitForURL(/\/acceleration$/)
})

it('leaves as its person wants it, and shows beforehand how', async () => {
  await page.goto(`${lotse.address}/account#notices`)
  const mode = page.getByLabel('Alarm: E-Mail')
  const kept = page.waitForResponse(
    (one) => one.url().includes('/notices/preferences') && one.request().method() !== 'GET',
  )
  await mode.selectOption('atOnce')
  await kept
  await page.reload()
  await mode.waitFor()
  await expect.poll(() => mode.inputValue()).toBe('atOnce')
  await setLooks(page, german)
  await shot(page, 'notices-preferences')
  await expectAccessible(page)
  await setLooks(page, german)
  await page.getByRole('button', { name: 'Vorschau' }).click()
  await page.getByText('Zurzeit wartet nichts').waitFor()
  await shot(page, 'notices-preview')
  await page.getByRole('radio', { name: 'Teams' }).check()
  await page.getByRole('link', { name: 'In Lotse öffnen' }).waitFor()
  await shot(page, 'notices-card')
  await page.getByRole('button', { name: 'Schließen' }).click()
  await page.getByRole('button', { name: 'Adresse von Teams eintragen' }).click()
  await page.getByLabel('Adresse des Workflows').fill('https://hooks.example.org/1')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('gehört nicht zu den Adressen von Teams').first().waitFor()
  await page.getByRole('button', { name: 'Abbrechen' }).click()
  await page.getByRole('button', { name: 'Verwerfen' }).click()
})

it('is looked after in the settings', async () => {
  await page.goto(`${lotse.address}/settings`)
  await page.getByRole('heading', { name: 'Teams und Zustellung der Hinweise' }).waitFor()
  await page.getByText('Noch kein Hinweis hat Lotse verlassen.').waitFor()
  await shot(page, 'notices-settings')
})

it('leaves by mail once the engagement is begun, and again where it did not get through', async () => {
  const sender = 'lotse@lotsendienst.example'
  await post(page, lotse, '/mail/server', {
    host: '127.0.0.1',
    port: mailbox.port,
    tls: 'none',
    userName: null,
    sender,
  })
  mailbox.refuse = { code: 451, words: 'later, please' }
  await page.goto(`${lotse.address}/account#notices`)
  await page.getByRole('button', { name: 'Zeiten ändern' }).click()
  await page.getByLabel('Ruhe bis').fill('')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Zur Ruhe gehören Beginn und Ende.').first().waitFor()
  await shot(page, 'notices-times')
  await page.getByLabel('Ruhe von').fill('')
  await page.getByLabel('Wochenende').selectOption('open')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('keine Ruhezeit').waitFor()
  const work = await engage('Südkai Reederei')
  const tasks = [{ taskId: '3738', status: 'inProgress', reason: 'Der Workshop läuft.' }]
  await post(page, lotse, `/customers/${work.customer}/engagements/${work.engagement}/tasks`, { tasks })
  await stall(work)
  await page.goto(`${lotse.address}/settings?deliveries=trouble`)
  const row = page.getByRole('row', { name: /Stillstand.*Südkai Reederei/ }).first()
  await row.getByText('nicht durch, wird wiederholt').waitFor()
  await row.getByText('later, please').waitFor()
  await setLooks(page, german)
  await shot(page, 'notices-deliveries')
  await expectAccessible(page)
  await setLooks(page, german)
  mailbox.refuse = null
  await row.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await page.getByText('Keine Zustellung passt zu diesem Filter.').waitFor()
  await page.getByLabel('Welche Zustellungen').selectOption('')
  await row.getByText('gesendet').waitFor()
  expect(page.url()).not.toContain('deliveries')
  const letter = mailbox.letters[0]?.text ?? ''
  expect(letter).toContain('Südkai Reederei')
  await page.goto(/\/notices\?notice=[0-9a-f-]+/.exec(letter)?.[0].replace(/^/, lotse.address) ?? '')
  await page.locator('[data-meant]').getByText('Südkai Reederei').waitFor()
})

it('fits on a telephone', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const [path, name] of [
    ['/notices', 'inbox'],
    ['/account#notices', 'preferences'],
  ] as const) {
    await page.goto(`${lotse.address}${path}`)
    await page.getByText('Stillstand').locator('visible=true').first().waitFor()
    await setLooks(page, { language: 'de', theme: 'dark' })
    await shot(page, `notices-${name}-narrow`)
  }
})
