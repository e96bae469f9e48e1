import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** The manager talks about adoption with a customer: groups, people, objections and material, until the colour is green. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let base: string

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
  for (const lastName of ['Petersen', 'Harmsen'])
    await create(`/customers/${customer}/contacts`, { side: 'customer', firstName: 'Wiebke', lastName })
  base = `/customers/${customer}/engagements/${engagement}`
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

const dialog = () => page.getByRole('dialog').last()
const save = async () => {
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}
async function open(part: string, heading: RegExp | string): Promise<void> {
  await page.goto(`${lotse.address}${base}/adoption?part=${part}`)
  await page.getByRole('heading', { name: heading }).first().waitFor()
  await setLooks(page, { language: 'de', theme: 'light' })
}
async function accessible(): Promise<void> {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}

describe('adoption and change', () => {
  it('begins empty, says what is missing, and leads there from the task', async () => {
    await page.goto(`${lotse.address}${base}?task=4047`)
    await page.getByRole('link', { name: 'Zu Gespräch, Einwänden und Material' }).click()
    await page.getByRole('heading', { name: 'Wichtiges fehlt noch' }).waitFor()
    await setLooks(page, { language: 'de', theme: 'light' })
    await page.getByText('8 Voraussetzungen fehlen').waitFor()
    await shot(page, 'adoption-01-empty')
    await accessible()
  })

  it('keeps groups, and those with something critical are high', async () => {
    await open('groups', 'Gruppen')
    await page.getByRole('button', { name: 'Gruppe hinzufügen' }).click()
    await dialog().getByLabel('Gruppe', { exact: false }).first().fill('Disposition')
    await dialog().getByLabel('Menschen').fill('120')
    await dialog().getByLabel('Tag des Rings').fill('2027-01-18')
    await dialog().getByRole('checkbox', { name: 'Rückfragen bei Makros' }).check()
    await dialog().getByLabel('Was nicht ausfallen darf').fill('Tourenplan.xlsm')
    await dialog().getByLabel('Betroffenheit').selectOption('high')
    await dialog().getByRole('checkbox', { name: 'Sprechstunde' }).check()
    await shot(page, 'adoption-02-group-form')
    await save()
    await page.getByText('stark betroffen').waitFor()
    await page.getByText('Multiplikatoren: 0 von 3').waitFor()
  })

  it('names people by their contacts', async () => {
    await open('champions', 'Wer dahintersteht')
    await page.getByRole('button', { name: 'Person benennen' }).click()
    await dialog().getByLabel('Kontakt').selectOption({ label: 'Wiebke Petersen' })
    await dialog().getByLabel('Erster sichtbarer Schritt').fill('Spricht in der Versammlung')
    await dialog().getByLabel('Am', { exact: true }).fill('2026-12-07')
    await save()
    await page.getByText('Erster sichtbarer Schritt: Spricht in der Versammlung').waitFor()
    await page.getByRole('button', { name: 'Person benennen' }).click()
    await dialog().getByLabel('Kontakt').selectOption({ label: 'Wiebke Petersen' })
    await dialog().getByLabel('Aufgabe').selectOption('communicationOwner')
    await save()
    await page.getByRole('button', { name: 'Multiplikator benennen' }).click()
    await dialog().getByLabel('Kontakt').selectOption({ label: 'Wiebke Harmsen' })
    await dialog().getByLabel('Gruppe').selectOption({ label: 'Disposition' })
    await dialog().getByLabel('Stunden in der Woche').fill('2,5')
    await save()
    await page.getByText('2,5 h in der Woche').waitFor()
    await page.getByText('nicht geschult').waitFor()
    await shot(page, 'adoption-03-people')
    await accessible()
  })

  it('logs a known objection with its answer, and confirms an answer for all customers', async () => {
    await open('objections', 'bekannte Einwände mit Antwort')
    await page.getByRole('button', { name: 'Antwort auf O1 prüfen' }).click()
    await dialog().getByLabel('Geprüft am').waitFor()
    await save()
    await page.getByText('21 Antworten hat seit zwölf Monaten niemand geprüft').waitFor()
    await page.getByRole('button', { name: 'O2 festhalten' }).click()
    await dialog().getByLabel('Gesagt von').selectOption({ label: 'Wiebke Harmsen' })
    await dialog().getByLabel('Ausgeräumt?').selectOption('partly')
    await save()
    await page.getByText('teilweise ausgeräumt').waitFor()
    await shot(page, 'adoption-04-objections')
    await accessible()
  })

  it('hands material over, with what is missing said at its field', async () => {
    await open('material', 'Übergabeliste')
    await page.getByRole('button', { name: 'Material hinzufügen' }).click()
    await dialog().getByLabel('Titel').fill('Kurzanleitung Outlook')
    await dialog().getByLabel('Recht zur Weitergabe').selectOption('vendorPublic')
    await dialog().getByLabel('Übergeben am').fill('2026-11-20')
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('Tragen Sie seine Adresse ein').first().waitFor()
    await dialog().getByLabel('Adresse').fill('https://support.microsoft.com/outlook')
    await save()
    await page.getByText('übergeben am 20.11.2026').waitFor()
    const remove = page.getByRole('button', { name: 'Kurzanleitung Outlook entfernen' })
    await remove.click()
    await page.getByText('Noch kein Material').waitFor()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await remove.waitFor()
  })

  it('is green once the conversation is written down', async () => {
    await open('conversation', 'Gespräche')
    await page.getByRole('button', { name: 'Gespräch festhalten' }).click()
    await dialog().getByLabel('1. Warum').fill('Die alte Version bekommt keine Updates mehr.')
    await dialog().getByLabel('6. Mitteilungen').fill('Aushang und Mail, freigegeben von der Leitung.')
    await dialog().getByLabel('Schafft der Kunde das selbst?').selectOption('help')
    await dialog().getByLabel('Vorwissen', { exact: true }).selectOption('2')
    await dialog().getByLabel('Nutzen besprochen am').fill('2026-11-20')
    await shot(page, 'adoption-05-conversation-form')
    await save()
    await page.getByRole('heading', { name: 'Die Menschen sind vorbereitet' }).waitFor()
    await page.getByText('Aufgabe 4047: belegt').waitFor()
    await page.getByText('Aufgabe 3738: belegt').waitFor()
  })

  it('finds a barrier in a mini-workshop, and closes it with a figure only', async () => {
    await page.getByRole('button', { name: 'Mini-Workshop festhalten' }).click()
    await dialog().getByLabel('Ich würde es nutzen').fill('… es schneller startet\n… mir jemand hilft')
    await dialog().getByLabel('Haupthindernis').selectOption('knowledge')
    await dialog().getByLabel('Maßnahme 1').fill('Sprechstunde am Dienstag')
    await dialog().getByLabel('Zuständig').selectOption({ label: 'Wiebke Harmsen' })
    await dialog().getByLabel('Bis').fill('2026-12-08')
    await dialog().getByLabel('Menschen').first().fill('15')
    await shot(page, 'adoption-06-mini-form')
    await save()
    await page.getByText('Haupthindernis: kann es nicht').waitFor()
    const edit = page.getByRole('region').or(page.locator('section')).filter({ hasText: 'Mini-Workshops' }).last()
    await edit
      .getByRole('button', { name: /ändern$/ })
      .first()
      .click()
    await dialog().getByRole('checkbox', { name: 'Abgeschlossen' }).check()
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('Zum Abschließen fehlt die Zahl').first().waitFor()
    await dialog().getByLabel('Menschen mehr als vorher').fill('12')
    await save()
    await page.getByText('gebracht: 12 Menschen').waitFor()
    await shot(page, 'adoption-07-conversation')
    await accessible()
  })

  it('fits a phone, and gives all lists as one workbook', async () => {
    await page.setViewportSize({ width: 360, height: 800 })
    await open('groups', /Gruppe mit 120 Menschen/)
    await shot(page, 'adoption-08-narrow')
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await setLooks(page, { language: 'en', theme: 'dark' })
    await shot(page, 'adoption-09-narrow-dark-en')
    await page.setViewportSize({ width: 1440, height: 1000 })
    const view = await (await page.request.get(`${lotse.address}/api${base}/adoption`)).json()
    const [objection] = (view as { objections: { id: string; said: string }[] }).objections
    await page.goto(`${lotse.address}${base}/adoption?entry=${objection?.id}`)
    const named = page.locator('li[aria-current]').filter({ hasText: objection?.said ?? 'nothing' })
    await named.getByText(`“${objection?.said}”`).waitFor()
    await page.emulateMedia({ media: 'print' })
    await shot(page, 'adoption-10-print')
    await page.emulateMedia({ media: null })
    const file = await page.request.get(`${lotse.address}/api${base}/adoption/registers.xlsx`)
    expect(file.headers()['content-type']).toContain('spreadsheetml')
  })
})
