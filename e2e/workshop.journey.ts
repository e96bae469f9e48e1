import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** An engineer runs a workshop with somebody beside them; what is decided fills the questionnaire, and the papers say it. */

let lotse: RunningLotse
let browser: FreshBrowser
let other: FreshBrowser
let page: Page
let base: string
let self: string

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  page.setDefaultTimeout(15_000)
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Deichgraf Logistik', language: 'de' })
  const tenant = await create(`/customers/${customer}/tenants`, { name: 'deichgraf', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant, seats: 640 })
  await create(`/customers/${customer}/contacts`, { side: 'customer', lastName: 'Petersen', itTeam: true })
  base = `/customers/${customer}/engagements/${engagement}`
  const state = await (await page.request.get(`${lotse.address}/api/session`)).json()
  self = (state as { self: { name: string } }).self.name
  other = await freshBrowser({ viewport: { width: 360, height: 800 } })
  await other.page.context().addCookies(await page.context().cookies())
}, 180_000)
afterAll(async () => {
  await other?.close()
  await browser?.close()
  await lotse?.stop()
})

const accessible = async (of: Page) => {
  await expectAccessible(of)
  await setLooks(of, { language: 'de', theme: 'light' })
}
const card = (of: Page, question: string) =>
  of.getByRole('article').filter({ has: of.getByRole('heading', { name: question }) })
const dialog = (of: Page) => of.getByRole('dialog').last()

async function openPoint(of: Page, point: string): Promise<void> {
  await of.goto(`${lotse.address}${base}/workshop?point=${point}`)
  await of.getByRole('heading', { name: /Pflichtentscheidungen|mandatory decisions/ }).waitFor()
  await setLooks(of, { language: 'de', theme: 'light' })
}

describe('the workshop', () => {
  it('shows a point with what is known, and takes a decision by keyboard and form', async () => {
    await openPoint(page, 'scope')
    await page.getByText('640').first().waitFor()
    await shot(page, 'workshop-01-empty')
    await accessible(page)
    await card(page, 'Welches Produkt bekommen die Benutzer?').getByRole('button', { name: 'Entscheiden' }).click()
    await dialog(page).getByRole('radio', { name: 'Apps for Enterprise' }).check()
    await dialog(page).getByLabel('Entschieden von').selectOption({ label: self })
    await page.keyboard.press('Control+Enter')
    await card(page, 'Welches Produkt bekommen die Benutzer?').getByText('entschieden', { exact: true }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: 'Betriebssysteme und Geräte', level: 2 }).waitFor()
  })

  it('works for two: the other sees it at once, and whoever comes late chooses between both', async () => {
    await openPoint(page, 'channel')
    await openPoint(other.page, 'channel')
    const question = 'Welcher Updatekanal gilt für die meisten?'
    await card(other.page, question).getByRole('button', { name: 'Entscheiden' }).click()
    await dialog(other.page).getByRole('radio', { name: 'Aktueller Kanal' }).check()
    await dialog(other.page).getByLabel('Entschieden von').selectOption({ label: self })
    await card(page, question).getByRole('button', { name: 'Entscheiden' }).click()
    await dialog(page).getByRole('radio', { name: 'Monatlicher Enterprise-Kanal' }).check()
    await dialog(page).getByLabel('Entschieden von').selectOption({ label: self })
    await page.keyboard.press('Control+Enter')
    // What stands behind an open dialog has no role.
    const behind = other.page.locator('article').first()
    await behind.getByText('entschieden', { exact: true }).waitFor({ state: 'attached' })
    await dialog(other.page)
      .getByRole('button', { name: /^Speichern/ })
      .click()
    const conflict = other.page.getByRole('dialog', { name: 'Jemand anderes war schneller' })
    await conflict.getByText('Aktueller Kanal').first().waitFor()
    await conflict.getByText('Monatlicher Enterprise-Kanal').first().waitFor()
    await shot(other.page, 'workshop-02-conflict-narrow')
    await conflict.getByRole('button', { name: 'Nichts speichern' }).click()
  })

  it('says what a change touches before it is saved', async () => {
    await openPoint(page, 'channel')
    await card(page, 'Welcher Updatekanal gilt für die meisten?').getByRole('button', { name: 'Ändern' }).click()
    const touches = page.getByRole('region', { name: 'Eine Änderung berührt' })
    await touches.getByText('Fragebogen: Gewählter Updatekanal').waitFor()
    await touches.getByText('Add Channel').waitFor()
    await shot(page, 'workshop-03-touches')
    await accessible(page)
    await page.keyboard.press('Escape')
  })

  it('parks a question, names duties, and leaves a point out with a reason', async () => {
    await openPoint(page, 'mac')
    await page.getByRole('button', { name: 'Frage parken' }).click()
    await dialog(page).getByLabel('Frage', { exact: false }).first().fill('Wer betreut die Macs der Grafik?')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Wer betreut die Macs der Grafik?').waitFor()
    await page.getByRole('button', { name: 'Aufgaben' }).click()
    await dialog(page).getByRole('checkbox', { name: 'Netz' }).check()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Netz', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Aus dem Umfang nehmen' }).click()
    await dialog(page).getByLabel('Warum').fill('Keine Macs im Haus')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Dieser Punkt gehört nicht zum Umfang' }).waitFor()
    await shot(page, 'workshop-04-left-out')
  })

  it('fills the questionnaire and writes the papers', async () => {
    const answer = (await post(page, lotse, `${base}/remediation`, { services: ['core', 'apps'] })) as {
      run: { questions: { id: string; answer: unknown; source: string | null }[] }
    }
    expect(answer.run.questions.find(({ id }) => id === 'up.channel')).toMatchObject({
      answer: 'monthly',
      source: 'workshop',
    })
    for (const name of ['deck.pptx', 'minutes.pdf', 'minutes.docx', 'decisions.xlsx']) {
      const file = await page.request.get(`${lotse.address}/api${base}/workshop/${name}`)
      expect(file.status(), name).toBe(200)
      expect((await file.body()).length, name).toBeGreaterThan(1000)
    }
  })
})
