import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
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

/** An engineer makes a package of a configuration, prepares and tests it, declares it ready and downloads it. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let base: string

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  page.setDefaultTimeout(8_000)
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Deichgraf Logistik', language: 'de' })
  const tenant = await create(`/customers/${customer}/tenants`, { name: 'deichgraf', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant, seats: 640 })
  base = `/customers/${customer}/engagements/${engagement}`
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

const accessible = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}
const dialog = () => page.getByRole('dialog').last()

describe('a package', () => {
  it('begins at the configurations where there is none', async () => {
    await page.goto(`${lotse.address}${base}/packages`)
    await page.getByRole('heading', { name: 'Noch kein Paket' }).waitFor()
    await setLooks(page, { language: 'de', theme: 'light' })
    await accessible()
    await page.getByRole('link', { name: 'Zu den Konfigurationen' }).click()
    await page.getByRole('heading', { name: 'Noch keine Konfiguration' }).waitFor()
    const from = { kind: 'template', template: 'standard' }
    await post(page, lotse, `${base}/configurations`, { name: 'Grundpaket', purpose: 'install', from })
    await post(page, lotse, `${base}/rings`, { name: 'Pilot', kind: 'pilot', startsOn: day(20) })
  })

  it('is made of a configuration, with days of the rings', async () => {
    await page.getByRole('link', { name: 'Grundpaket' }).click()
    await page.getByRole('link', { name: 'Paket erstellen' }).click()
    await dialog().getByLabel('Name').first().fill('Pilotpaket')
    await dialog().getByLabel('Configuration Manager').check()
    await dialog().getByLabel('Freigabe mit dem Inhalt').fill('\\\\server\\freigabe\\apps')
    await dialog().getByLabel('Verteilungspunktgruppe').fill('Alle')
    await dialog().getByLabel('Begrenzende Sammlung').fill('Alle Arbeitsplätze')
    await accessible()
    await shot(page, 'packages-01-make')
    await dialog().getByRole('button', { name: 'Erstellen' }).click()
    await page.getByRole('heading', { name: 'Pilotpaket' }).waitFor()
    await page.getByText(/^Pilot: angeboten ab/).waitFor()
    await page.getByText('Liesmich', { exact: true }).click()
    await page.getByText('für Deichgraf Logistik').waitFor()
    await accessible()
    await shot(page, 'packages-02-made')
  })

  it('is refused as ready until checklist and protocol are there', async () => {
    await page.getByRole('button', { name: 'Für bereit erklären' }).click()
    await page.getByText(/noch nicht bereit. Es fehlt/).waitFor()
    const ring = page.getByLabel('Pilot', { exact: true })
    await ring.click()
    await expect.poll(() => ring.isChecked()).toBe(true)
    const list = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Vorbereitung' }) })
      .last()
    const boxes = list.getByRole('checkbox')
    const count = await boxes.count()
    expect(count).toBeGreaterThan(6)
    // One after the other without waiting: none of them is lost.
    for (let index = 0; index < count; index += 1) await boxes.nth(index).click()
    await page.getByText(`${count} von ${count} erledigt`).waitFor()
    await page.getByRole('button', { name: 'Test festhalten' }).click()
    await dialog().getByLabel('Geräte').fill('DG-001, DG-002')
    await dialog().getByLabel('Was geprüft wurde').fill('Installiert, Word und Excel gestartet, entfernt')
    await dialog().getByLabel('Tag').fill(day(0))
    await accessible()
    await page.keyboard.press('Control+Enter')
    await page.getByText('DG-001, DG-002').waitFor()
    await page.goto(`${lotse.address}${base}/rings`)
    await page.getByText(/Das Paket „Pilotpaket“ ist noch nicht bereit/).waitFor()
    await accessible()
    await page.getByRole('link', { name: 'Pilotpaket' }).click()
    await page.getByRole('button', { name: 'Für bereit erklären' }).click()
    await page.getByText('Bereit', { exact: true }).first().waitFor()
    await accessible()
    await shot(page, 'packages-03-ready')
  })

  it('is downloaded, and taken back with a reason', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'ZIP herunterladen' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('Pilotpaket.zip')
    const names = Object.keys(unzipSync(new Uint8Array(readFileSync(await file.path()))))
    expect(names).toEqual(
      expect.arrayContaining(['LIESMICH.txt', 'configmgr/create.ps1', 'configuration/install.xml', 'checksums.sha256']),
    )
    await page.getByRole('button', { name: 'Zurücknehmen' }).click()
    await dialog().getByLabel('Warum').fill('Erkennung nicht richtig')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Zurückgenommen: Erkennung nicht richtig').waitFor()
    await page.setViewportSize({ width: 320, height: 900 })
    await accessible()
    await shot(page, 'packages-04-narrow')
    await page.goto(`${lotse.address}${base}/packages`)
    await page.getByRole('link', { name: 'Pilotpaket' }).waitFor()
    await accessible()
    await shot(page, 'packages-05-list')
  })

  it('is removed with a way back', async () => {
    await page.getByRole('link', { name: 'Pilotpaket' }).click()
    await page.getByRole('button', { name: 'Entfernen', exact: true }).first().click()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByRole('link', { name: 'Pilotpaket' }).waitFor()
  })
})
