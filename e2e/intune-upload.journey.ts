import { randomBytes } from 'node:crypto'
import { zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FakeIntune, startFakeIntune, WRITING } from '../apps/server/src/testing/graph/fake-intune.ts'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** A package goes to Intune as an unassigned app: confirmed, interrupted, continued, and created under another name. */

const DIRECTORY = '11111111-2222-4333-8444-555555555555'
/** More than two blocks of an upload. */
const LARGE = 13 * 1_048_576
/** What is polled is polled every five seconds. */
const PATIENCE = { timeout: 60_000 }

let intune: FakeIntune
let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let address: string
let connect: () => Promise<unknown>

beforeAll(async () => {
  intune = await startFakeIntune()
  lotse = await startBegun('empty', {
    env: {
      LOTSE_GRAPH_SIGN_IN: intune.signIn,
      LOTSE_GRAPH_ADDRESS: intune.graph,
      LOTSE_GRAPH_DOWNLOAD_HOSTS: intune.storageHost,
    },
  })
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  page.setDefaultTimeout(10_000)
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Deichgraf Logistik', language: 'de' })
  const tenants = `/customers/${customer}/tenants`
  const tenant = await create(tenants, { name: 'deichgraf', cloud: 'commercial', directoryId: DIRECTORY })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant, seats: 640 })
  const base = `/customers/${customer}/engagements/${engagement}`
  const from = { kind: 'template', template: 'standard' }
  const configurationId = await create(`${base}/configurations`, { name: 'Grundpaket', purpose: 'install', from })
  const made = await create(`${base}/packages`, { name: 'Pilotpaket', configurationId, targets: ['intune'] })
  address = `${lotse.address}${base}/packages?package=${made}`
  connect = () =>
    post(page, lotse, `${tenants}/${tenant}/connection`, {
      cloud: 'commercial',
      directoryId: DIRECTORY,
      applicationId: '66666666-7777-4888-8999-aaaaaaaaaaaa',
      credential: { kind: 'secret', secret: 'w8Q~value', expiresOn: null },
    })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  await intune?.stop()
})

const accessible = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}
const section = () =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Nach Intune hochladen' }) })
    .last()
const dialog = () => page.getByRole('dialog').last()
const press = (name: string) => section().getByRole('button', { name, exact: true }).click()

describe('an upload to Intune', () => {
  it('begins with the connection where there is none', async () => {
    await page.goto(address)
    await setLooks(page, { language: 'de', theme: 'light' })
    await section().getByText('ist noch nicht mit Microsoft Graph verbunden').waitFor()
    await section().getByRole('link', { name: 'Tenant verbinden' }).waitFor()
    await accessible()
    await shot(page, 'intune-01-not-connected')
    await connect()
    await page.reload()
    await section().getByText('nicht geprüft').waitFor()
  })

  it('is confirmed once, in a dialog that says where what goes', async () => {
    await press('Hochladen …')
    await dialog().getByText(DIRECTORY).waitFor()
    await dialog().getByText('keine: niemand bekommt die App dadurch').waitFor()
    const submit = dialog().getByRole('button', { name: /^Bestätigen und hochladen/ })
    await submit.click()
    await dialog().getByText('Wählen Sie die Datei für die App.').waitFor()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog().getByRole('button', { name: 'Datei wählen …' }).click(),
    ])
    const buffer = Buffer.from(zipSync({ 'setup.exe': randomBytes(LARGE) }, { level: 0 }))
    await chooser.setFiles({ name: 'setup.zip', mimeType: 'application/zip', buffer })
    await dialog().getByText('setup.zip, 13').waitFor()
    await submit.click()
    await dialog().getByText('Setzen Sie den Haken').waitFor()
    expect(intune.calls).toEqual([])
    await dialog().getByLabel('Name der App in Intune').fill('Apps Pilot')
    await dialog()
      .getByLabel(/^Ich bestätige/)
      .check()
    await accessible()
    await shot(page, 'intune-02-confirm')
    intune.roles = ['Reports.Read.All']
    await submit.click()
  })

  it('says which permission is missing, and creates nothing', async () => {
    await section()
      .getByText(/Der Anwendung fehlt die Berechtigung DeviceManagementApps.ReadWrite.All/)
      .waitFor(PATIENCE)
    await section().getByText('fehlt', { exact: true }).waitFor()
    expect(intune.calls).toEqual([])
    await accessible()
    await shot(page, 'intune-03-permission')
  })

  it('shows how far it is, is cancelled, and goes on behind the last block', async () => {
    intune.roles = WRITING
    let free = () => {}
    intune.before = (call) => (call === 'block 2' ? new Promise((resolve) => (free = () => resolve(null))) : null)
    await press('Fortsetzen')
    await section()
      .getByText(/Block 3 von 3/)
      .waitFor(PATIENCE)
    await accessible()
    await shot(page, 'intune-04-progress')
    await press('Abbrechen')
    await section()
      .getByText(/^Abgebrochen\. Fortsetzen macht dort weiter/)
      .waitFor()
    await section()
      .getByText(/\(2 von 3 Blöcken\)/)
      .waitFor()
    await accessible()
    await shot(page, 'intune-05-stopped')
    free()
    intune.before = () => null
    intune.calls.length = 0
    await press('Fortsetzen')
    await section().getByText('Bisher hochgeladen').waitFor(PATIENCE)
    expect(intune.calls.filter((call) => call.startsWith('block'))).toEqual(['block 2'])
    const link = section().getByRole('link', { name: 'App in Intune ansehen' })
    expect(await link.getAttribute('href')).toContain(`/appId/${intune.apps[0]?.id}`)
    expect(intune.apps).toMatchObject([{ displayName: 'Apps Pilot', committedContentVersion: expect.any(String) }])
    await accessible()
    await shot(page, 'intune-06-done')
  })

  it('takes another name, confirmed anew, where the tenant has it already', async () => {
    await press('Hochladen …')
    await dialog()
      .getByLabel(/^Native App/)
      .check()
    await dialog().getByLabel('Name der App in Intune').fill('Apps Pilot')
    await dialog()
      .getByLabel(/^Ich bestätige/)
      .check()
    await dialog()
      .getByRole('button', { name: /^Bestätigen und hochladen/ })
      .click()
    await section().getByText('Im Tenant gibt es schon eine App „Apps Pilot“').waitFor(PATIENCE)
    await press('Unter anderem Namen …')
    await dialog().getByLabel('Name der App in Intune').fill('Apps nativ')
    await dialog()
      .getByLabel(/^Ich bestätige/)
      .check()
    await accessible()
    await shot(page, 'intune-07-rename')
    await dialog()
      .getByRole('button', { name: /^Bestätigen und hochladen/ })
      .click()
    await section().getByText('Apps nativ', { exact: true }).waitFor(PATIENCE)
    await expect.poll(() => intune.apps.map(({ displayName }) => displayName)).toEqual(['Apps Pilot', 'Apps nativ'])
    expect(intune.calls.filter((call) => /assign/i.test(call))).toEqual([])
  })

  it('is given up with a word about what stays', async () => {
    intune.before = () => ({ status: 400, code: 'BadRequest' })
    await press('Hochladen …')
    await dialog()
      .getByLabel(/^Native App/)
      .check()
    await dialog().getByLabel('Name der App in Intune').fill('Dritte')
    await dialog()
      .getByLabel(/^Ich bestätige/)
      .check()
    await dialog()
      .getByRole('button', { name: /^Bestätigen und hochladen/ })
      .click()
    await section()
      .getByText(/mit 400 BadRequest abgelehnt/)
      .waitFor(PATIENCE)
    await press('Verwerfen')
    const question = page.getByRole('alertdialog')
    await question.getByText('Die Datei auf dem Server wird gelöscht.').waitFor()
    await accessible()
    await question.getByRole('button', { name: 'Verwerfen' }).click()
    await section().getByText('verworfen', { exact: true }).waitFor()
    await page.setViewportSize({ width: 320, height: 800 })
    await accessible()
    await shot(page, 'intune-08-narrow')
    await setLooks(page, { language: 'en', theme: 'dark' })
    await shot(page, 'intune-09-narrow-dark')
    await page.setViewportSize({ width: 1440, height: 1000 })
    await shot(page, 'intune-10-dark')
  })

  it('stands in the history, with who confirmed what', async () => {
    await setLooks(page, { language: 'de', theme: 'light' })
    await page.goto(address.replace(/packages\?.*$/, 'history'))
    for (const event of ['Hochladen nach Intune bestätigt', 'App in Intune angelegt, nicht zugewiesen'])
      await page.getByText(event).filter({ visible: true }).first().waitFor()
    await accessible()
    await shot(page, 'intune-11-history')
  })
})
