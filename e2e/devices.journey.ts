import type { IsoDate } from '@lotse/calendar'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adminCenterFile, type DeviceFile, mappedFile } from './device-files.ts'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { day } from './harness/day.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { monthlyReports, newestClosedMonth } from './harness/monthly-reports.ts'
import { shot } from './harness/shot.ts'

/** From an exported inventory to a finding, a device and an answer that a person takes. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let address: string
const takenOn: IsoDate = day(-3)

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 900 } })
  page = browser.page
  // Keeps the browser's own dialog away from the beginning; the first one would open before playwright listens.
  page.on('filechooser', () => {})
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Hafenkante Werft' })
  const tenant = await create(`/customers/${customer}/tenants`, { name: 'hafenkante', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant })
  address = `${lotse.address}/customers/${customer}/engagements/${engagement}/devices`
  const usage = `${lotse.address}/api/customers/${customer}/tenants/${tenant}/usage/imports`
  for (const report of monthlyReports(newestClosedMonth(day()), 200, [80])) {
    const answer = await page.request.post(usage, { multipart: { files: report } })
    await jobEnded(((await answer.json()) as { jobId: string }).jobId)
  }
})
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

/** Waits until a job has ended; vitest's own time limit ends a wait in vain. */
async function jobEnded(jobId: string): Promise<void> {
  const answer = await page.request.get(`${lotse.address}/api/jobs/${jobId}`)
  const { finishedAt } = (await answer.json()) as { finishedAt: string | null }
  if (finishedAt !== null) return
  await page.waitForTimeout(200)
  await jobEnded(jobId)
}

/** Chooses files as a person does, through the browser's own dialog, with the key alone. */
async function choose(...files: DeviceFile[]): Promise<void> {
  const [dialog] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('i')])
  await dialog.setFiles(files)
}

const inEveryLook = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}

describe('before the first inventory', () => {
  it('says how to export one, tool by tool', async () => {
    await page.goto(address)
    await page.getByRole('heading', { name: 'Noch kein Inventar' }).waitFor()
    await page.getByRole('heading', { name: 'Aus dem Configuration Manager' }).waitFor()
    await shot(page, 'devices-01-empty')
    await inEveryLook()
  })
})

describe('an inventory', () => {
  it('is looked at before it is taken in, and can be thrown away', async () => {
    await choose(adminCenterFile(220, takenOn))
    await page.getByRole('dialog').getByText('Apps Admin Center, Inventar').waitFor()
    await page.getByText('220 insgesamt: 220 angenommen, 0 doppelt, 0 abgelehnt').waitFor()
    await page.getByText('Ersetzt nichts.').waitFor()
    await shot(page, 'devices-02-preview')
    await inEveryLook()
    await page.getByRole('button', { name: 'Verwerfen' }).click()
    await page.getByText('gespeichert wurde nichts').waitFor()
    await page.getByRole('heading', { name: 'Noch kein Inventar' }).waitFor()
  })

  it('stands beside the use of the same people', async () => {
    await choose(adminCenterFile(220, takenOn))
    await page.getByRole('button', { name: '220 Geräte importieren' }).click()
    await page
      .getByText('90 % installiert, 40 % aktiv: nicht stabil. 100 Personen haben die Apps und nutzen sie nicht')
      .waitFor()
    await page.getByRole('heading', { name: 'Installiert neben aktiv: 90 % installiert, 40 % aktiv' }).waitFor()
    await page.getByText(/% der 220 Geräte mit Office laufen mit unterstütztem Build und Kanal/).waitFor()
    await shot(page, 'devices-03-findings')
    await inEveryLook()
  })

  it('leads from a bar to its devices, and from there to one of them', async () => {
    await page.getByRole('button', { name: /2206: 55 Geräte zeigen/ }).click()
    await page.getByText('55 Geräte', { exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('version')).toContain('2206')
    await page.getByRole('button', { name: 'Kanal: Monatlicher Enterprise-Kanal entfernen' }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'HK-00003' }).waitFor()
    await shot(page, 'devices-04-list')
    await inEveryLook()
    await page.getByRole('link', { name: 'HK-00003' }).focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('HK-00007')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Office auf diesem Gerät' }).waitFor()
    await page.getByText('Wer es ist, speichert Lotse nicht.').waitFor()
    await shot(page, 'devices-05-device')
    await inEveryLook()
    await page.keyboard.press('Escape')
  })

  it('is a file for spreadsheets, too', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Liste als CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('devices.csv')
  })
})

describe('a table nobody knows', () => {
  it('asks for its columns with examples, once', async () => {
    await page.goto(`${address}?view=inventories`)
    await page.getByRole('row', { name: /inventar\.csv/ }).waitFor()
    await choose(mappedFile(20), adminCenterFile(220, takenOn))
    await page.getByRole('heading', { name: 'Welche Spalte ist was?' }).waitFor()
    await page.getByText('Danach kommt noch 1 Datei.').waitFor()
    await page.getByLabel('Gerätename').selectOption('Rechnernummer')
    await page.getByText('Zum Beispiel: HK-00000, HK-00001 und HK-00002').waitFor()
    await page.getByLabel('Organisationseinheit oder Abteilung').selectOption('Bereich')
    await shot(page, 'devices-06-mapping')
    await inEveryLook()
    await page.getByRole('button', { name: 'So ansehen' }).click()
    await page.getByRole('button', { name: '20 Geräte importieren' }).click()
    await page.getByText('Genau diese Datei zählt schon.').waitFor()
    await page.getByRole('button', { name: 'Verwerfen' }).click()
    await page.getByRole('row', { name: /bereiche\.csv/ }).waitFor()
    await shot(page, 'devices-07-inventories')
    await inEveryLook()
  })

  it('divides the devices where people cannot be divided', async () => {
    await page.getByRole('button', { name: 'Befunde' }).click()
    await page.getByRole('heading', { name: 'Geräte nach Organisationseinheit' }).waitFor()
    await page.getByText('Das sind Geräte, keine Personen', { exact: false }).waitFor()
    await page.getByText('10 von 10 mit den Apps').first().waitFor()
  })
})

describe('a proposed answer', () => {
  it('is taken by a person, with one click and a way back', async () => {
    await page.getByRole('button', { name: /Vorgeschlagene Antworten/ }).click()
    await page.getByRole('button', { name: 'Übernehmen: Welche Office-Versionen sind installiert?' }).click()
    await page.getByText(/übernommen von Ada Ewer am/).waitFor()
    await shot(page, 'devices-08-answers')
    await inEveryLook()
    await page.getByRole('button', { name: 'Rückgängig' }).first().click()
    await page.getByText(/übernommen von Ada Ewer am/).waitFor({ state: 'detached' })
  })

  it('goes with its inventory, which can be taken back and brought back', async () => {
    await page.getByRole('button', { name: 'Inventare', exact: true }).click()
    await page.getByRole('button', { name: 'Zurücknehmen: bereiche.csv' }).click()
    await page.getByRole('button', { name: 'Wiederherstellen: bereiche.csv' }).click()
    await page.getByRole('button', { name: 'Zurücknehmen: bereiche.csv' }).waitFor()
  })

  it('works on a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.getByRole('button', { name: 'Geräteliste' }).click()
    await page.getByRole('link', { name: 'HK-00000' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.getByRole('link', { name: 'HK-00000' }).scrollIntoViewIfNeeded()
    await shot(page, 'devices-09-narrow')
    await inEveryLook()
  })
})
