import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** An engineer derives a configuration from the decisions, changes it, saves it with a reason, compares and downloads it. */

const CHOSEN = {
  'scope.product': ['enterprise'],
  architecture: ['x64'],
  'architecture.conversion': ['now'],
  channel: ['monthlyEnterprise'],
  languages: ['de-de'],
  'languages.method': ['matchOs'],
  'deployment.source': ['contentNetwork'],
  'updates.delivery': ['contentNetwork'],
  activation: ['perUser'],
  existingOffice: ['removeAll'],
  'applications.leftOut': ['groove', 'lync', 'oneDrive'],
  publisher: ['leaveOut'],
  'experience.display': ['silent'],
}

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let base: string
let personId: string

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
  base = `/customers/${customer}/engagements/${engagement}`
  const state = await (await page.request.get(`${lotse.address}/api/session`)).json()
  personId =
    (state as { self: { personId?: string; id?: string } }).self.personId ?? (state as { self: { id: string } }).self.id
  for (const [id, choice] of Object.entries(CHOSEN)) await decide(id, choice, 0)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

async function decide(id: string, choice: readonly string[], version: number): Promise<void> {
  const decidedBy = { kind: 'person', id: personId }
  const answer = await page.request.patch(`${lotse.address}/api${base}/workshop/decisions/${id}`, {
    headers: { 'if-match': `"${version}"`, origin: lotse.address },
    data: { choice, state: 'decided', decidedBy, decidedOn: '2026-11-20' },
  })
  expect([id, answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([id, 200, ''])
}

const accessible = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}
const dialog = () => page.getByRole('dialog').last()
const view = (name: string) =>
  page.getByRole('navigation', { name: 'Ansichten der Konfiguration' }).getByRole('button', { name })

/** Somebody else adds a setting to the configuration that is open and saves it. */
async function meanwhile(name: string, value: string): Promise<void> {
  const id = new URL(page.url()).searchParams.get('configuration')
  const path = `${lotse.address}/api${base}/configurations/${id}`
  const { text, version } = (await (await page.request.get(path)).json()) as { text: string; version: number }
  const answer = await page.request.patch(`${path}/text`, {
    headers: { 'if-match': `"${version}"`, origin: lotse.address },
    data: {
      text: text.replace('</Configuration>', `  <!-- ${name}: ${value} -->\n</Configuration>`),
      reason: `inzwischen: ${value}`,
    },
  })
  expect(answer.ok() ? '' : await answer.text()).toBe('')
}

describe('a configuration', () => {
  it('is made from the decisions, once nothing is open', async () => {
    await page.goto(`${lotse.address}${base}/configurations`)
    await page.getByRole('heading', { name: 'Noch keine Konfiguration' }).waitFor()
    await setLooks(page, { language: 'de', theme: 'light' })
    await accessible()
    await page.getByRole('button', { name: 'Neue Konfiguration' }).click()
    await dialog().getByLabel('Name').fill('Grundpaket')
    await dialog().getByText('1 Frage ist noch offen:').waitFor()
    await shot(page, 'configurations-01-open')
    await dialog().getByRole('button', { name: 'Anlegen' }).click()
    await dialog().getByRole('alert').waitFor()
    await decide('experience.close', ['never'], 0)
    await dialog().getByText('1 Frage ist noch offen:').waitFor({ state: 'detached' })
    await dialog().getByRole('button', { name: 'Anlegen' }).click()
    await page.getByRole('heading', { name: 'Grundpaket', level: 2 }).waitFor()
  })

  it('is changed in the XML; a finding stands at once and is repaired', async () => {
    const editor = page.locator('.cm-content')
    await editor.waitFor()
    await shot(page, 'configurations-02-designer')
    await editor.click()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText('<Product ID="VisioProRetail"><Language ID="en-gb" /></Product>')
    await page.getByText('Es gibt ungespeicherte Änderungen.').waitFor()
    await page
      .getByRole('button', { name: /en-us in .*schreiben/ })
      .first()
      .click()
    await expect.poll(async () => (await editor.textContent())?.includes('en-gb')).toBe(false)
  })

  it('asks before what is typed is left behind, and is saved with a reason', async () => {
    await page.getByRole('link', { name: 'Alle Konfigurationen dieses Engagements' }).click()
    await page.getByRole('alert').getByRole('button', { name: 'Weiter bearbeiten' }).click()
    await page.getByRole('button', { name: 'Version speichern' }).click()
    await dialog().getByLabel('Grund').fill('Visio kommt dazu')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Es gibt ungespeicherte Änderungen.').waitFor({ state: 'detached' })
    await view('Versionen').click()
    await page.getByText('Visio kommt dazu').waitFor()
    await page.getByRole('link', { name: 'Ringe anlegen' }).waitFor()
    await accessible()
  })

  it('is compared by meaning and downloaded as it is', async () => {
    await page.getByRole('button', { name: 'Version 2 mit der vorigen vergleichen' }).click()
    await page.getByText(/Add\/Product: .*VisioProRetail/).waitFor()
    await shot(page, 'configurations-03-compare')
    await accessible()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Herunterladen' }).first().click(),
    ])
    expect(file.suggestedFilename()).toBe('Grundpaket.xml')
    expect(readFileSync(await file.path(), 'utf8')).toContain('VisioProRetail')
    await view('Befunde').click()
    await accessible()
    await view('Erklärung').click()
    await page.getByRole('heading', { name: 'Was die Datei tut' }).waitFor()
    await accessible()
  })

  it('says which decision changed since, and takes it over as a proposal', async () => {
    await decide('channel', ['current'], 1)
    await page.getByText('Entscheidungen haben sich seitdem geändert').waitFor()
    await accessible()
    await page.getByRole('button', { name: 'Neu ableiten' }).click()
    await dialog()
      .getByText(/Add\/Channel/)
      .waitFor()
    await shot(page, 'configurations-04-derive')
    await meanwhile('Company', 'Deichgraf')
    await dialog().getByRole('button', { name: 'Speichern' }).click()
    await dialog().getByText('Jemand anderes war schneller').waitFor()
    await shot(page, 'configurations-05-both-sides')
    await accessible()
    await dialog().getByRole('radio', { name: 'Ihre Fassung' }).check()
    await dialog().getByRole('button', { name: 'Auswahl speichern' }).click()
    await page.getByText('Entscheidungen haben sich seitdem geändert').waitFor({ state: 'detached' })
  })

  it('shows both sides where somebody saved while an older version was brought back', async () => {
    await view('Versionen').click()
    await page.getByRole('button', { name: 'Version 1 wiederherstellen' }).click()
    await dialog().getByLabel('Grund').fill('Zurück auf Anfang')
    await meanwhile('Company', 'Deich')
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('Jemand anderes war schneller').waitFor()
    await dialog().getByRole('radio', { name: 'Inzwischen gespeichert' }).check()
    await dialog().getByRole('button', { name: 'Auswahl speichern' }).click()
    await dialog().waitFor({ state: 'detached' })
    await page.getByText('inzwischen: Deich').first().waitFor()
    expect(await page.getByText('Zurück auf Anfang').count()).toBe(0)
    await page.getByRole('button', { name: 'Version 1 wiederherstellen' }).click()
    await dialog().getByLabel('Grund').fill('Zurück auf Anfang')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Zurück auf Anfang').waitFor()
  })

  it('stands in a list that is read on a telephone', async () => {
    await page.setViewportSize({ width: 320, height: 900 })
    await page.goto(`${lotse.address}${base}/configurations`)
    await page.getByRole('link', { name: 'Grundpaket' }).waitFor()
    await accessible()
    await shot(page, 'configurations-06-narrow')
  })
})
