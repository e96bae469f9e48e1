import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { day } from './harness/day.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { pageShown } from './harness/page-shown.ts'
import { shot } from './harness/shot.ts'

/** An engagement from its first day: tasks in the chart, skipping, confirming, the usage status, notes, two people at once. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
/** Address of the engagement, and of the same in the API. */
let engagement = ''

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  await signIn(page, lotse)
  const state = await page.request.get(`${lotse.address}/api/session`)
  const { self } = (await state.json()) as { self: { id: string } }
  const customer = (await post(page, lotse, '/customers', { name: 'Sandbank Werft AG' })) as { id: string }
  const tenant = { name: 'Sandbank', cloud: 'commercial' }
  const { id: tenantId } = (await post(page, lotse, `/customers/${customer.id}/tenants`, tenant)) as { id: string }
  const input = { tenantId, scenario: 'partnerLed', manager: self.id, engineer: self.id }
  const { id } = (await post(page, lotse, `/customers/${customer.id}/engagements`, input)) as { id: string }
  engagement = `/customers/${customer.id}/engagements/${id}`
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  if (lotse) await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
})

const open = async (address = '') => {
  await page.goto(`${lotse.address}${engagement}${address}`)
  await pageShown(page, 'Sandbank Werft AG')
}
/** The card of the chart whose words begin like this. */
const card = (words: string) => page.getByRole('link', { name: new RegExp(`^${words}`) })
const panel = () => page.getByRole('dialog')

describe('the course', () => {
  it('shows every task where it belongs, and what comes next', async () => {
    await open()
    for (const task of ['3738', '3080', '3070', '3190', '1247', '3650']) {
      await expect
        .poll(() => page.getByRole('link', { name: new RegExp(`^${task} `) }).count(), { message: task })
        .toBeGreaterThan(0)
    }
    await page.getByRole('heading', { name: 'Noch kein Nutzungsbericht' }).waitFor()
    await page.getByRole('heading', { name: 'Als Nächstes' }).waitFor()
    await shot(page, 'engagement-new')
  })

  it('completes a task with the space bar and takes it back', async () => {
    await page.getByRole('link', { name: /^3738 / }).focus()
    await page.keyboard.press('Space')
    await page
      .getByText(/3738 .* ist erledigt\./)
      .first()
      .waitFor()
    await page.getByRole('link', { name: /^3738 .*Erledigt/ }).waitFor()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByRole('link', { name: /^3738 .*Nicht begonnen/ }).waitFor()
  })

  it('completes a task by its sign', async () => {
    await page.getByRole('button', { name: /^3738 .* erledigt melden$/ }).click()
    await page.getByRole('link', { name: /^3738 .*Erledigt/ }).waitFor()
  })

  it('says at a gate what holds it', async () => {
    await page.getByRole('link', { name: /^G1 / }).click()
    await panel().getByText('3738 Nutzenpräsentation: erledigt oder übersprungen').waitFor()
    await expect
      .poll(() =>
        panel()
          .getByRole('link', { name: /^3080 / })
          .count(),
      )
      .toBe(1)
    await page.keyboard.press('Escape')
  })
})

describe('a task', () => {
  it('is skipped only with enough evidence, and the skip is taken back', async () => {
    await open('?task=3080')
    await panel().getByText('Aufgabe überspringen').click()
    await panel().getByRole('textbox', { name: 'Nachweis' }).fill('zu kurz')
    await panel().getByText('Noch 13 Zeichen').waitFor()
    await panel().getByRole('button', { name: 'Überspringen', exact: true }).click()
    await panel()
      .getByText(/mindestens 20 Zeichen \(jetzt 7\)/)
      .waitFor()
    await panel().getByRole('textbox', { name: 'Nachweis' }).fill('Im Vorjahr mit derselben IT vollständig behandelt.')
    await panel().getByRole('button', { name: 'Überspringen', exact: true }).click()
    await panel().getByText('Übersprungen: Bereits vollständig behandelt').waitFor()
    await panel().getByRole('button', { name: 'Überspringen zurücknehmen' }).click()
    await panel().getByText('Überspringen zurückgenommen').waitFor()
  })

  it('asks why it waits, and warns of what comes before it', async () => {
    await open('?task=1247')
    await panel().getByText('Davor ist noch offen:').waitFor()
    await panel().getByLabel('Stand').selectOption('paused')
    await panel().getByRole('button', { name: 'Änderungen speichern' }).click()
    await panel().getByText('Bitte füllen Sie „Warum“ aus.').waitFor()
    await panel().getByRole('textbox', { name: 'Warum' }).fill('Betriebsferien bis Monatsende.')
    await panel().getByRole('button', { name: 'Änderungen speichern' }).click()
    await panel().getByText('Betriebsferien bis Monatsende.').last().waitFor()
  })

  it('is confirmed by a named person of the customer', async () => {
    await open('?task=3190')
    await panel().getByLabel('Stand').selectOption('complete')
    await panel().getByLabel('Bestätigt von (Kunde)').fill('Frau Peters')
    await panel().getByLabel('Bestätigt am').fill(day(1))
    await panel().getByRole('button', { name: 'Änderungen speichern' }).click()
    await panel().getByText('kann nicht in der Zukunft liegen').waitFor()
    await panel().getByLabel('Bestätigt am').fill(day(-1))
    await panel().getByRole('button', { name: 'Änderungen speichern' }).click()
    await panel().getByText('Keine erfasste Tatsache belegt das').waitFor()
    await page.keyboard.press('Escape')
    await card('3190 Bestätigung des Kunden').getByText('Frau Peters').waitFor()
  })

  it('shows both sides where somebody else was faster', async () => {
    await open('?task=3070')
    await panel().getByLabel('Fällig am').fill(day(20))
    const present = await page.request.get(`${lotse.address}/api${engagement}`)
    const { tasks } = (await present.json()) as { tasks: { taskId: string; version: number }[] }
    const version = tasks.find(({ taskId }) => taskId === '3070')?.version
    const other = await page.request.patch(`${lotse.address}/api${engagement}/tasks/3070`, {
      headers: { 'if-match': `"${version}"` },
      data: { status: 'inProgress', percent: 30 },
    })
    expect(other.status()).toBe(200)
    await panel().getByRole('button', { name: 'Änderungen speichern' }).click()
    const conflict = page.getByRole('dialog', { name: 'Jemand anderes war schneller' })
    await conflict.waitFor()
    await shot(page, 'engagement-conflict')
    await conflict.getByRole('button', { name: 'Auswahl speichern' }).click()
    await conflict.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await card('3070')
      .getByText(/30 % · fällig/)
      .waitFor()
  })
})

describe('the usage status', () => {
  it('is saved all at once, with everything it demands', async () => {
    await open('?open=status')
    await panel().getByLabel('Nutzungsstatus (L1)').selectOption('inProgress')
    await panel().getByLabel('Berechtigungen').fill('480')
    await panel().getByLabel('Grund (L2)').selectOption('technicalOnboarding')
    await panel().getByRole('textbox', { name: 'Absichtsnotiz' }).fill('Der Kunde will')
    await panel().getByText('Mindestens 20 Zeichen').waitFor()
    await panel()
      .getByRole('button', { name: /^Speichern/ })
      .click()
    await panel().getByText('Bitte füllen Sie „Zieltermin“ aus.').waitFor()
    await panel()
      .getByRole('textbox', { name: 'Absichtsnotiz' })
      .fill('Der Kunde will die Apps einführen, weil der Support von Office 2016 endet.')
    await panel().getByText('Die Notiz sagt, was der Kunde will und warum.').waitFor()
    await panel().getByRole('textbox', { name: 'Nächster Schritt' }).fill('Analyse-Workshop vereinbaren')
    await panel().getByLabel('Termin des nächsten Schritts').fill(day(7))
    await panel().getByLabel('Zieltermin').fill(day(120))
    await panel().getByLabel('Beginn des Engagements').fill(day(0))
    await panel()
      .getByRole('button', { name: /^Speichern/ })
      .click()
    await panel().waitFor({ state: 'detached' })
    await page.getByText('In Bearbeitung / Technische Einrichtung und Bereitstellung').first().waitFor()
  })

  it('offers only reasons that are possible now, and shows how it was', async () => {
    await open('?open=status')
    const reasons = panel().getByLabel('Grund (L2)').getByRole('option')
    await expect.poll(() => reasons.allTextContents()).not.toContain('Einführung bei Benutzern')
    await panel().getByText('So war der Status').click()
    await panel()
      .getByRole('heading', { name: /In Bearbeitung/ })
      .waitFor()
  })
})

describe('notes and history', () => {
  it('keeps what is typed through a reload, saves it, finds it', async () => {
    await open('/notes')
    await page.keyboard.press('n')
    await panel().getByRole('textbox', { name: 'Text' }).fill('Frau Peters wünscht den Workshop im Dezember.')
    await page.reload()
    await expect
      .poll(() => panel().getByRole('textbox', { name: 'Text' }).inputValue(), { timeout: 20_000 })
      .toContain('Frau Peters')
    await panel().getByRole('textbox', { name: 'Nächster Schritt' }).fill('Termin vorschlagen')
    await panel()
      .getByRole('button', { name: /^Speichern/ })
      .click()
    await panel().waitFor({ state: 'detached' })
    await page.getByRole('searchbox').fill('workshop')
    await page.locator('mark', { hasText: 'Workshop' }).waitFor()
    await page.waitForURL(/search=workshop/)
  })

  it('corrects a note without changing it', async () => {
    await page.getByRole('button', { name: 'Berichtigen' }).click()
    await panel().getByRole('textbox', { name: 'Text' }).fill('Frau Peters wünscht den Workshop im Januar.')
    await panel()
      .getByRole('button', { name: /^Speichern/ })
      .click()
    await page.getByText('berichtigt, siehe die neue Fassung').waitFor()
    await expect.poll(() => page.getByText('im Dezember').count()).toBe(1)
    await shot(page, 'engagement-notes')
  })

  it('tells everything that happened, and that nothing was changed afterwards', async () => {
    await open('/history')
    await page.getByText(/Vollständig: /).waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Notiz berichtigt' }).waitFor()
    await page.getByLabel('Ereignis').selectOption('task.skipped')
    await page.getByText('1 Ereignis', { exact: true }).waitFor()
    await page.getByText('Im Vorjahr mit derselben IT vollständig behandelt.').waitFor()
    await expectAccessible(page)
  })
})

it('never went wrong without saying so', () => {
  // A refusal is told in words on the page; the browser repeats its status in the console.
  expect(browser.troubles.filter((trouble) => !/status of (409|422)/.test(trouble))).toEqual([])
})
