import { addDays } from '@lotse/calendar'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { today } from './harness/monthly-reports.ts'
import { shot } from './harness/shot.ts'

/** From an inventory to rings with dates, a pilot that has seen everything, progress, failures and a line that carries it. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let address: string

/** A table of an own tool: two sites, two systems, an add-in on one device; a third have the Apps. */
const inventory = () => {
  const rows = Array.from({ length: 90 }, (_, device) => {
    const site = device % 3 === 0 ? 'Kiel' : 'Bremen'
    const system = device < 6 ? 'Microsoft Windows 10 Enterprise' : 'Microsoft Windows 11 Enterprise'
    const product =
      device % 3 === 0 ? 'Microsoft 365 Apps for enterprise - de-de' : 'Microsoft Office Professional Plus 2016'
    const addIn = device === 7 ? 'Tourenplaner' : ''
    return [`DG-${String(device).padStart(3, '0')}`, system, site, product, addIn].join(';')
  })
  return ['Gerätename;Betriebssystem;Standort;Produkt;Add-In', ...rows].join('\n')
}

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  page.setDefaultTimeout(15_000)
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Deichgraf Logistik', language: 'de', country: 'DE' })
  const tenant = await create(`/customers/${customer}/tenants`, { name: 'deichgraf', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant, seats: 100 })
  const person = { firstName: 'Wiebke', lastName: 'Petersen', email: 'petersen@deichgraf.example', itTeam: true }
  await create(`/customers/${customer}/contacts`, { side: 'customer', ...person })
  await bringInventory(`/customers/${customer}/tenants/${tenant}/inventory/uploads`)
  address = `${lotse.address}/customers/${customer}/engagements/${engagement}/rings`
  await page.goto(address)
  await page.getByRole('heading', { name: /Noch keine Ringe|No rings yet/ }).waitFor()
  await setLooks(page, { language: 'de', theme: 'light' })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

async function bringInventory(path: string): Promise<void> {
  const buffer = Buffer.from(inventory())
  const multipart = { files: { name: 'geraete.csv', mimeType: 'text/csv', buffer } }
  const answer = await page.request.post(`${lotse.address}/api${path}`, { multipart })
  const { uploadId } = (await answer.json()) as { uploadId: string }
  const mapping = {
    ...{ device: 'Gerätename', system: 'Betriebssystem', site: 'Standort', product: 'Produkt', addIn: 'Add-In' },
  }
  const { jobId } = (await post(page, lotse, `${path}/${uploadId}/import`, { mapping, listsAllSoftware: true })) as {
    jobId: string
  }
  await jobEnded(jobId)
}

/** Waits until a job has ended; vitest's own time limit ends a wait in vain. */
async function jobEnded(jobId: string): Promise<void> {
  const answer = await page.request.get(`${lotse.address}/api/jobs/${jobId}`)
  const { finishedAt, state, error } = (await answer.json()) as Record<string, string | null>
  if (finishedAt !== null) return expect([state, error ?? null]).toEqual(['done', null])
  await page.waitForTimeout(200)
  await jobEnded(jobId)
}

const dialog = () => page.getByRole('dialog').last()
const button = (name: string) => page.getByRole('button', { name, exact: true })
const ring = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
const save = async () => {
  await dialog().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
const inEveryLook = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}

describe('rings of a rollout', () => {
  it('are proposed from what is known', async () => {
    await page.getByText('90 Geräte nach den Inventaren.').waitFor()
    await shot(page, 'rings-01-proposal')
    await inEveryLook()
    await button('Vorschlag übernehmen').click()
    await dialog().getByLabel('Beginn des ersten Rings').fill(addDays(today(), -20))
    await save()
    await page.getByRole('heading', { name: 'Ring 3: zweite Hälfte' }).waitFor()
  })

  it('take the smallest pilot that has seen everything, and say why each device is in it', async () => {
    await page.goto(`${address}?part=pilot`)
    await page.getByRole('heading', { name: /Geräte von 90 genügen für den Pilot/ }).waitFor()
    await page.getByRole('rowheader', { name: 'DG-007' }).waitFor()
    await shot(page, 'rings-02-pilot')
    await inEveryLook()
    await button('In „Ring 1: Pilot“ übernehmen').click()
    await page.getByText('Diese Geräte sind die von „Ring 1: Pilot“.').waitFor()
  })

  it('are counted from the inventories by their site', async () => {
    await page.goto(address)
    await button('Ring 2: erste Hälfte ändern').click()
    await dialog().getByLabel('Verantwortlich').selectOption({ label: 'Wiebke Petersen' })
    await dialog().getByLabel('Geräte erkennen an').selectOption('site')
    await dialog().getByLabel('Namen oder Werte').fill('Kiel')
    await save()
    await ring('Ring 2: erste Hälfte').getByText('30 Geräte erkannt, auf 30 sind die Apps').waitFor()
  })

  it('begin with everything that warns, and criteria are ticked by a person', async () => {
    await button('Läuft jetzt: Ring 0: IT').click()
    await dialog().getByText('2 Eintrittskriterien sind offen.').waitFor()
    await shot(page, 'rings-03-start')
    await save()
    await ring('Ring 0: IT').getByRole('checkbox').first().check()
    await ring('Ring 0: IT')
      .getByText(/erfüllt am .*Ada Ewer/)
      .waitFor()
  })

  it('are told day by day, and failures say what to do', async () => {
    await button('Stand eintragen: Ring 0: IT').click()
    await dialog().getByLabel('Geplant').fill('5')
    await dialog().getByLabel('Installiert').fill('3')
    await dialog().getByLabel('Fehlgeschlagen').fill('2')
    await dialog().getByLabel('Woher').fill('Bericht des Verteilwerkzeugs')
    await save()
    await ring('Ring 0: IT').getByText('3 von 5 installiert').first().waitFor()
    await button('Fehlschläge eintragen: Ring 0: IT').click()
    await dialog().getByLabel('Exitcode').fill('1603')
    await dialog().getByLabel('Geräte').fill('2')
    await save()
    await ring('Ring 0: IT')
      .getByText(/Office als MSI ist daneben installiert/)
      .waitFor()
    await shot(page, 'rings-04-rings')
    await inEveryLook()
  })

  it('stand in a table, go away and come back', async () => {
    await button('Tabelle').click()
    await page.getByRole('link', { name: 'Ring 3: zweite Hälfte' }).click()
    await expect.poll(() => page.url()).toContain('?ring=')
    await button('Ring 3: zweite Hälfte entfernen').click()
    await page.getByRole('heading', { name: 'Ring 3: zweite Hälfte' }).waitFor({ state: 'hidden' })
    await button('Rückgängig').click()
    await page.getByRole('heading', { name: 'Ring 3: zweite Hälfte' }).waitFor()
  })

  it('plan what lines and caches carry', async () => {
    await page.goto(`${address}?part=bandwidth`)
    await button('Mit 2 Standorten der Inventare beginnen').click()
    await page.getByRole('heading', { name: /2 Standorte: .* aus dem Internet/ }).waitFor()
    await button('Bremen ändern').click()
    await dialog().getByLabel('Leitung für die Verteilung (Mbit/s)').fill('50')
    await dialog().getByLabel('Anteil von Peers oder Cache (%)').fill('70')
    await save()
    await page.getByText(/Tage$/).first().waitFor()
    await shot(page, 'rings-05-bandwidth')
    await inEveryLook()
    await page.goto(`${address}?part=codes`)
    await page.getByRole('rowheader', { name: '17002' }).waitFor()
    await inEveryLook()
  })

  it('fit a narrow screen', async () => {
    await page.setViewportSize({ width: 320, height: 800 })
    for (const part of ['rings', 'pilot', 'bandwidth', 'codes']) {
      await page.goto(`${address}?part=${part}`)
      await page.getByRole('navigation', { name: 'Teile der Seite' }).waitFor()
      const wider = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      await expect.poll(wider).toBeLessThanOrEqual(0)
    }
    await shot(page, 'rings-06-narrow')
  })
})
