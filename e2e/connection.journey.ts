import { lastDayOf } from '@lotse/calendar'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FakeGraph, startFakeGraph } from '../apps/server/src/testing/graph/fake-graph.ts'
import { wholeTenant } from '../apps/server/src/testing/graph/fake-tenant.ts'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { day } from './harness/day.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'
import { newestClosedMonth, sixReports } from './usage-months.ts'

/** A tenant is connected to Microsoft Graph, tested, read and disconnected, without anybody touching a file. */

let graph: FakeGraph
let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let address: string
const newest = newestClosedMonth(day())
const whole = wholeTenant(lastDayOf(newest), 1250, 671)
const onlyReports = { ...whole, roles: ['Reports.Read.All'] }

beforeAll(async () => {
  graph = await startFakeGraph(onlyReports)
  lotse = await startBegun('empty', {
    env: {
      LOTSE_GRAPH_SIGN_IN: graph.signIn,
      LOTSE_GRAPH_ADDRESS: graph.graph,
      LOTSE_GRAPH_DOWNLOAD_HOSTS: graph.downloadHost,
    },
  })
  browser = await freshBrowser({ viewport: { width: 1440, height: 900 } })
  page = browser.page
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Fabrikam AG' })
  const tenant = await create(`/customers/${customer}/tenants`, {
    name: 'fabrikam',
    cloud: 'commercial',
    directoryId: '11111111-2222-4333-8444-555555555555',
  })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant })
  address = `${lotse.address}/customers/${customer}/engagements/${engagement}/usage`
  await bringHistory(`/customers/${customer}/tenants/${tenant}/usage/imports`)
})
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  await graph?.stop()
})

/** The months before there was a connection, from files: Graph gives no history. */
async function bringHistory(path: string): Promise<void> {
  const body = new FormData()
  for (const { name, buffer } of sixReports(newest).slice(0, 5))
    body.append('files', new Blob([new Uint8Array(buffer)]), name)
  const cookies = await page.context().cookies()
  const response = await fetch(`${lotse.address}/api${path}`, {
    method: 'POST',
    body,
    headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '), origin: lotse.address },
  })
  expect(response.status).toBe(202)
}

const inEveryLook = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}

describe('before there is a connection', () => {
  it('the usage page leads to it, and the page says step by step what to make', async () => {
    await page.goto(address)
    await page.getByRole('link', { name: 'Nie wieder Dateien: Berichte aus Microsoft Graph lesen' }).click()
    await page.getByRole('heading', { name: 'So legen Sie den Zugang an' }).waitFor()
    await page.getByRole('link', { name: 'entra.microsoft.com' }).waitFor()
    await page.getByLabel('In welcher Cloud ist der Tenant?').selectOption('gccHigh')
    await page.getByRole('link', { name: 'portal.azure.us' }).waitFor()
    await page.getByLabel('In welcher Cloud ist der Tenant?').selectOption('commercial')
    await shot(page, 'connection-01-none')
    await inEveryLook()
  })

  it('refuses at its field what cannot be a certificate', async () => {
    await page.getByRole('radio', { name: 'Zertifikat mit privatem Schlüssel' }).check()
    await page.getByLabel('Anwendungs-ID (Client)').fill('66666666-7777-4888-8999-AAAAAAAAAAAA')
    await page.getByLabel('Zertifikat und privater Schlüssel (PEM)').fill('-----BEGIN CERTIFICATE-----')
    await page.getByRole('button', { name: 'Verbinden' }).click()
    await page.getByText('Der private Schlüssel fehlt.').first().waitFor()
    await page.getByRole('radio', { name: 'Geheimer Clientschlüssel' }).check()
  })
})

describe('connected', () => {
  it('waits for its test', async () => {
    await page.getByLabel('Wert des geheimen Schlüssels').fill('w8Q~value')
    await page.getByRole('button', { name: 'Verbinden' }).click()
    await page.getByRole('heading', { name: 'Verbunden, aber noch nicht geprüft' }).waitFor()
    await inEveryLook()
  })

  it('is told which permissions are missing, and where to have them given', async () => {
    await page.getByRole('button', { name: 'Verbindung prüfen' }).click()
    await page.getByText('User.Read.All hinzufügen und zustimmen lassen').waitFor()
    await page.getByText('1.250').first().waitFor()
    const consent = page.getByRole('link', { name: 'Zustimmung des Kunden einholen' })
    await expect
      .poll(() => consent.getAttribute('href'))
      .toBe(
        'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555/adminconsent?client_id=66666666-7777-4888-8999-aaaaaaaaaaaa',
      )
    await shot(page, 'connection-02-missing')
    await inEveryLook()
  })

  it('reads everything once they are given', async () => {
    graph.behaviour = whole
    await page.getByRole('button', { name: 'Jetzt lesen' }).click()
    await page.getByRole('heading', { name: 'Die Berichte kommen jede Nacht von selbst' }).waitFor()
    await page.getByText('9 von 9 in Ordnung').waitFor()
    await shot(page, 'connection-03-fine')
    await inEveryLook()
    await page.getByRole('link', { name: 'Zur Nutzung' }).click()
  })
})

describe('the credential', () => {
  it('is replaced without being shown', async () => {
    await page.getByRole('link', { name: 'Verbindung zu Microsoft Graph' }).click()
    await page.getByRole('button', { name: 'Zugang ersetzen' }).click()
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.getByLabel('Wert des geheimen Schlüssels').inputValue()).toBe('')
    await dialog.getByLabel('Wert des geheimen Schlüssels').fill('another')
    await dialog.getByLabel('Gilt bis').fill('2100-01-31')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('gilt bis 31.01.2100').waitFor()
  })

  it('is deleted with the connection', async () => {
    await page.getByRole('button', { name: 'Trennen' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Trennen' }).click()
    await page.getByRole('heading', { name: 'So legen Sie den Zugang an' }).waitFor()
  })
})

it('shows no trouble in the console but the refusal it asked for', () =>
  expect(browser.troubles.filter((trouble) => !trouble.includes('422'))).toEqual([]))
