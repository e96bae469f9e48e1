import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** From an engagement to a known solution, to one of one's own without the customer's name, and to an insight. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let engagement = ''

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  await signIn(page, lotse)
  const state = await page.request.get(`${lotse.address}/api/session`)
  const self = ((await state.json()) as { self: { id: string } }).self.id
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Sandbank Werft AG' })
  const tenantId = await create(`/customers/${customer}/tenants`, { name: 'sandbank', cloud: 'commercial' })
  const input = { tenantId, scenario: 'partnerLed', manager: self, engineer: self }
  engagement = await create(`/customers/${customer}/engagements`, input)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  if (lotse) await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
})

const dialog = () => page.getByRole('dialog')
const german = () => setLooks(page, { language: 'de', theme: 'light' })

describe('known solutions', () => {
  it('are searched for an engagement, and what became of one is recorded there', async () => {
    await page.goto(`${lotse.address}/solutions`)
    await page.getByRole('button', { name: 'Für ein Engagement suchen' }).click()
    await dialog().getByRole('searchbox').fill('sandbank')
    await dialog()
      .getByRole('button', { name: /^Sandbank Werft AG/ })
      .click()
    await page.getByRole('heading', { name: 'Gesucht für Sandbank Werft AG (sandbank)' }).waitFor()
    await page.getByRole('status').getByText('12 Lösungen').waitFor()
    await shot(page, 'solutions-01-engagement')
    await expectAccessible(page)
    await german()
    await page.getByRole('searchbox', { name: 'Suchen' }).fill('sitzungsserver')
    await page.getByRole('status').getByText('Eine Lösung').waitFor()
    await page.getByRole('link', { name: /^Sitzungsserver und geteilte PCs/ }).click()
    await dialog().getByText('SharedComputerLicensing einschalten').waitFor()
    expect(new URL(page.url()).searchParams.get('solution')).not.toBeNull()
    await shot(page, 'solutions-02-one')
    await expectAccessible(page)
    await german()
    await dialog()
      .getByRole('button', { name: /^Hier versuchen/ })
      .click()
    await page.getByRole('radio', { name: 'Hat geholfen', exact: true }).check()
    await page.getByRole('button', { name: /^Eintragen/ }).click()
    await dialog().getByText('Hier: Hat geholfen').waitFor()
    await page.keyboard.press('Escape')
    await page
      .getByRole('list', { name: 'Hier versucht' })
      .getByText(/^Sitzungsserver/)
      .waitFor()
    await page.getByText('1-mal versucht: 1-mal geholfen').waitFor()
  })

  it('are posted without the name of the customer', async () => {
    await page.getByRole('button', { name: /^Lösung veröffentlichen/ }).click()
    const field = (label: string) => dialog().getByLabel(label)
    await field('Titel (DE)').fill('Zeichnungs-Add-In der Sandbank hängt')
    await field('Woran man es erkennt (DE)').fill(
      'Bei Sandbank Werft steht Excel beim Öffnen von \\\\fs01\\plan\\a.xlsm',
    )
    await field('Was zu tun ist (DE)').fill('Fassung 4.2 installieren\nGerät neu starten')
    await shot(page, 'solutions-03-write')
    await dialog()
      .getByRole('button', { name: /^Lösung veröffentlichen/ })
      .click()
    await page.getByRole('heading', { name: '3 Wörter verraten einen Kunden' }).waitFor()
    await shot(page, 'solutions-04-names')
    await expectAccessible(page)
    await german()
    await dialog()
      .getByRole('button', { name: /^Übernehmen und speichern/ })
      .click()
    await page.getByRole('heading', { name: 'Zeichnungs-Add-In der [Kunde] hängt' }).waitFor()
    await dialog().getByText('Bei [Kunde] steht Excel beim Öffnen von \\\\server\\freigabe').waitFor()
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 360, height: 800 })
    await shot(page, 'solutions-05-narrow')
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.setViewportSize({ width: 1440, height: 1000 })
  })
})

describe('insights', () => {
  it('are recorded once and say what they hold up', async () => {
    await page.goto(`${lotse.address}/insights?engagement=${engagement}`)
    await page.getByRole('heading', { name: 'Noch keine Produktrückmeldungen' }).waitFor()
    await page.getByRole('button', { name: /^Rückmeldung erfassen/ }).click()
    await dialog().getByLabel('Nummer beim Hersteller').fill('FB-4711')
    await dialog().getByLabel('Titel').fill('Zeichnungen öffnen sich nicht')
    await dialog().getByLabel('Produkt').fill('Excel')
    await dialog()
      .getByRole('button', { name: /^Speichern/ })
      .click()
    await dialog().getByLabel('Plätze, die dadurch stehen').fill('340')
    await dialog()
      .getByRole('button', { name: /^Vermerken/ })
      .click()
    await page.getByText('Eine Rückmeldung hält 340 Plätze auf.').waitFor()
    await shot(page, 'insights-01')
    await expectAccessible(page)
    await shot(page, 'insights-02-dark')
    await german()
    await page.getByRole('link', { name: 'Zeichnungen öffnen sich nicht' }).first().click()
    await dialog().getByText('Hält einen Kunden auf').waitFor()
    await shot(page, 'insights-03-one')
  })
})
