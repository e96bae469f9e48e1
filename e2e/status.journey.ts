import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { day } from './harness/day.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { pageShown } from './harness/page-shown.ts'
import { shot } from './harness/shot.ts'

/** The usage status of an engagement: recorded, split, proposed, forecast, looked up, and changed by two people at once. */

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
  const customer = (await post(page, lotse, '/customers', { name: 'Hafenbau Nordmeer AG' })) as { id: string }
  const tenant = { name: 'Hafenbau', cloud: 'commercial' }
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

const open = async (address = '', on = page) => {
  await on.goto(`${lotse.address}${engagement}/status${address}`)
  await pageShown(on, 'Hafenbau Nordmeer AG')
}
const dialog = (on = page): Locator => on.getByRole('dialog')
const save = async (name: string | RegExp, on = page) => {
  await dialog(on).getByRole('button', { name }).click()
}
const gone = (on = page) => dialog(on).waitFor({ state: 'detached' })
const record = (name: string, on = page) => on.getByRole('article', { name, exact: true }).first()

describe('the usage status', () => {
  it('begins with the question nobody has answered', async () => {
    await open()
    await page.getByRole('heading', { name: 'Noch kein Nutzungsstatus' }).waitFor()
    await shot(page, 'status-empty')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
  })

  it('is recorded with everything it demands, and asks once where the note is thin', async () => {
    await page.getByRole('button', { name: 'Status erfassen' }).click()
    await dialog().getByLabel('Nutzungsstatus (L1)').selectOption('inProgress')
    await dialog().getByLabel('Berechtigungen').fill('1000')
    await save('Speichern')
    await dialog().getByText('Bitte füllen Sie „Zieltermin“ aus.').waitFor()
    await dialog().getByLabel('Grund (L2)').selectOption('technicalOnboarding')
    await dialog().getByLabel('Technischer Grund (L3)').fill('Makros der Kalkulation')
    await dialog().getByLabel('Absichtsnotiz').fill('Der Kunde will die Apps einführen.')
    await dialog().getByLabel('Nächster Schritt').fill('Pilot planen')
    await dialog().getByLabel('Termin des nächsten Schritts').fill(day(7))
    await dialog().getByLabel('Zieltermin').fill(day(120))
    await dialog().getByLabel('Beginn des Engagements').fill(day(-10))
    await save('Speichern')
    await dialog()
      .getByText(/Die Absichtsnotiz ist dünn/)
      .waitFor()
    await shot(page, 'status-dialog')
    await dialog()
      .getByLabel('Absichtsnotiz')
      .fill('Der Kunde will die Apps einführen, weil der Support von Office 2019 im Oktober endet.')
    await save(/Speichern|speichern/)
    await gone()
    await page.getByRole('heading', { name: '100 % der Berechtigungen sind in Bearbeitung' }).waitFor()
    await record('Alle Berechtigungen').getByText('Makros der Kalkulation').waitFor()
  })

  it('is split in one dialog, which says how many are missing', async () => {
    await page.getByRole('button', { name: 'Aufteilen' }).click()
    await dialog().getByText('Die Summe stimmt: 1.000.').waitFor()
    await dialog().getByLabel('Anzahl').fill('600')
    await dialog().getByLabel('Welcher Teil').fill('Werften Nord')
    await dialog().getByText('Noch zu verteilen: 400 von 1.000.').waitFor()
    await dialog().getByRole('button', { name: 'Eintrag hinzufügen' }).click()
    const added = dialog().getByRole('group', { name: 'Neuer Eintrag' })
    await added.getByLabel('Anzahl').fill('300')
    await added.getByLabel('Welcher Teil').fill('Niederlassungen Süd und Beteiligungsgesellschaften')
    await added.getByLabel('Grund der Aufteilung').selectOption('organisations')
    await added.getByLabel('Nutzungsstatus (L1)').selectOption('unknown')
    await added.getByLabel('Grund (L2)').selectOption('newSubscription')
    await added.getByLabel('Nächster Schritt').fill('Nach der Absicht fragen')
    await added.getByLabel('Termin des nächsten Schritts').fill(day(3))
    await save(/Aufteilung speichern/)
    await dialog()
      .getByText(/es fehlen 100/)
      .first()
      .waitFor()
    await shot(page, 'status-split')
    await added.getByLabel('Anzahl').fill('400')
    await dialog().getByText('Die Summe stimmt: 1.000.').waitFor()
    await save(/Aufteilung speichern/)
    await gone()
    await page.getByText('Berechtigungen: 1.000, aufgeteilt in 2 Einträge').waitFor()
    await record('Werften Nord').getByText('600 · 60 %').waitFor()
    await record('Niederlassungen Süd und Beteiligungsgesellschaften').getByText('400 · 40 %').waitFor()
  })

  it('has a forecast in order, and key data with a business reason', async () => {
    await page.getByRole('button', { name: 'Prognose eintragen' }).click()
    await dialog().getByLabel('10 % aktive Nutzung').fill(day(30))
    await dialog().getByLabel('40 % aktive Nutzung').fill(day(20))
    await save(/Prognose speichern/)
    await dialog().getByText('Dieser Tag muss nach dem Tag für 10 % aktive Nutzung liegen.').first().waitFor()
    await dialog().getByLabel('40 % aktive Nutzung').fill(day(60))
    await dialog().getByLabel('70 % aktive Nutzung').fill(day(120))
    await save(/Prognose speichern/)
    await gone()
    await page.getByRole('button', { name: 'Eckdaten eintragen' }).click()
    await dialog().getByLabel('Verantwortlich für den Erfolg').fill('Dr. Merle Kern')
    await save(/Eckdaten speichern/)
    await dialog().getByRole('alert').first().waitFor()
    await dialog().getByLabel('Ende der Unterstützung vorhandener IT').check()
    await dialog().getByLabel('Arbeiten von überall').check()
    await shot(page, 'status-key-data')
    await save(/Eckdaten speichern/)
    await gone()
    await page.getByText('Dr. Merle Kern').waitFor()
  })

  it('takes a proposal: the manager confirms it by setting the status', async () => {
    const overview = await page.request.get(`${lotse.address}/api${engagement}/usage-status`)
    const { division } = (await overview.json()) as { division: { records: { id: string }[] } }
    await post(page, lotse, `${engagement}/usage-status/${division.records[0]?.id}/proposals`, {
      l1: 'blocked',
      l2: 'appCompatibility',
      explanation: 'Das Add-In der Kalkulation läuft nicht in 64 Bit.',
    })
    await open()
    const north = record('Werften Nord')
    await north.getByText(/schlägt vor: Blockiert/).waitFor()
    await shot(page, 'status-proposal')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
    await north.getByRole('button', { name: 'Bestätigen …' }).click()
    await expect.poll(() => dialog().getByLabel('Nutzungsstatus (L1)').inputValue()).toBe('blocked')
    await expect.poll(() => dialog().getByLabel('Grund (L2)').inputValue()).toBe('appCompatibility')
    await dialog()
      .getByLabel('Absichtsnotiz')
      .fill('Der Kunde kann nicht bereitstellen, weil das Add-In der Kalkulation in 64 Bit scheitert.')
    await dialog().getByLabel('Nächster Schritt').fill('Hersteller fragen')
    await dialog().getByLabel('Zuständig').fill('Account-Team')
    const target = dialog().getByLabel('Zieltermin')
    if (await target.isVisible()) await target.fill(day(90))
    await expectAccessible(page, [{ language: 'de', theme: 'light' }])
    await save(/[Ss]peichern/)
    await gone()
    await page.getByRole('heading', { name: '60 % der Berechtigungen sind blockiert' }).waitFor()
  })

  it('says where a next action has no date, with the way to set one', async () => {
    await record('Werften Nord').getByText('kein Termin').waitFor()
    await record('Werften Nord').getByRole('link', { name: 'Termin setzen' }).click()
    await dialog().getByLabel('Termin des nächsten Schritts').waitFor()
  })

  it('keeps what was typed when another status is chosen, and has it again on the way back', async () => {
    await dialog().getByLabel('Nächster Schritt').fill('Den Hersteller noch einmal fragen')
    await dialog().getByLabel('Nutzungsstatus (L1)').selectOption('noIntent')
    await expect
      .poll(() => dialog().getByLabel('Nächster Schritt').inputValue())
      .toBe('Den Hersteller noch einmal fragen')
    await dialog().getByLabel('Nutzungsstatus (L1)').selectOption('blocked')
    await expect
      .poll(() => dialog().getByLabel('Nächster Schritt').inputValue())
      .toBe('Den Hersteller noch einmal fragen')
    await expect.poll(() => dialog().getByLabel('Grund (L2)').inputValue()).toBe('appCompatibility')
    await page.keyboard.press('Escape')
    await save('Verwerfen')
    await gone()
  })

  it('is found among the notes as what the customer wants and why', async () => {
    await page.goto(`${lotse.address}${engagement}/notes`)
    const note = page
      .getByRole('listitem')
      .filter({ hasText: 'Werften Nord: Der Kunde kann nicht bereitstellen, weil das Add-In' })
    await note.getByText(/Absichtsnotiz/).waitFor()
    await expect.poll(() => note.count()).toBe(1)
  })

  it('answers for any day, from its address', async () => {
    await open(`?asOf=${day(-2)}`)
    await page.getByText('An diesem Tag war noch kein Status erfasst.').waitFor()
    await page.getByRole('button', { name: 'Heute' }).click()
    await page.getByRole('heading', { name: /Berechtigungen: 1\.000/ }).waitFor()
    expect(page.url()).not.toContain('asOf')
    await page.getByText('Berechtigungen: 1.000 → 600').waitFor()
  })
})

describe('two people', () => {
  it('record the first status at once: the second sees both sides, and nothing is lost', async () => {
    const customer = (await post(page, lotse, '/customers', { name: 'Zwillinge KG' })) as { id: string }
    const tenant = { name: 'Zwillinge', cloud: 'commercial' }
    const { id: tenantId } = (await post(page, lotse, `/customers/${customer.id}/tenants`, tenant)) as { id: string }
    const state = await page.request.get(`${lotse.address}/api/session`)
    const { self } = (await state.json()) as { self: { id: string } }
    const input = { tenantId, scenario: 'partnerLed', manager: self.id, engineer: self.id }
    const { id } = (await post(page, lotse, `/customers/${customer.id}/engagements`, input)) as { id: string }
    const twins = `/customers/${customer.id}/engagements/${id}`
    await page.goto(`${lotse.address}${twins}/status?open=status`)
    await dialog().getByLabel('Berechtigungen').fill('50')
    await dialog().getByLabel('Grund (L2)').selectOption('newSubscription')
    await dialog().getByLabel('Nächster Schritt').fill('Die Geschäftsführung fragen')
    await dialog().getByLabel('Termin des nächsten Schritts').fill(day(5))
    const theirs = { count: 60, l1: 'unknown', l2: 'newSubscription', nextAction: 'Anrufen', nextActionDate: day(9) }
    await post(page, lotse, `${twins}/usage-status`, {
      ...theirs,
      ...{ l3: null, targetDate: null, owner: null, intentNote: null, startDate: null },
      ...{ startDateReason: null, reason: null },
    })
    await save('Speichern')
    const conflict = page.getByRole('dialog', { name: 'Jemand anderes war schneller' })
    await conflict.getByText('Die Geschäftsführung fragen').waitFor()
    await page.keyboard.press('Escape')
    await conflict.getByText('Ihre Eingaben sind noch nicht gespeichert.').waitFor()
    await conflict.getByRole('button', { name: 'Weiter bearbeiten' }).click()
    for (const mine of await conflict.getByRole('radio', { name: /Ihre Fassung/ }).all()) await mine.check()
    await save('Auswahl speichern')
    await gone()
    await record('Alle Berechtigungen').getByText('Die Geschäftsführung fragen').waitFor()
    await page.getByText('Berechtigungen: 50, in einem Eintrag').waitFor()
  })

  it('change one status: the second sees both sides, and nothing is lost', async () => {
    const second = await (
      await browser.browser.newContext({
        storageState: await page.context().storageState(),
        locale: 'de-DE',
      })
    ).newPage()
    await open()
    await open('', second)
    await record('Werften Nord')
      .getByRole('button', { name: /Status ändern/ })
      .click()
    await record('Werften Nord', second)
      .getByRole('button', { name: /Status ändern/ })
      .click()
    await dialog(second).getByLabel('Zuständig').fill('Kanzlei Petersen')
    await save(/[Ss]peichern/, second)
    await gone(second)
    await dialog().getByLabel('Nächster Schritt').fill('Ersatz für das Add-In prüfen')
    await save(/[Ss]peichern/)
    await dialog().getByText('Kanzlei Petersen').waitFor()
    await dialog().getByText('Ersatz für das Add-In prüfen').waitFor()
    await shot(page, 'status-conflict')
    await save('Auswahl speichern')
    await gone()
    await record('Werften Nord').getByText('Ersatz für das Add-In prüfen').waitFor()
    await record('Werften Nord').getByText('Kanzlei Petersen').waitFor()
    await second.context().close()
  })

  it('split at once: the second goes on with the new state and keeps the typed numbers', async () => {
    const second = await (
      await browser.browser.newContext({
        storageState: await page.context().storageState(),
        locale: 'de-DE',
      })
    ).newPage()
    await open('?open=divide')
    await open('?open=divide', second)
    const counts = (on = page) => dialog(on).getByLabel('Anzahl')
    await counts(second).nth(0).fill('500')
    await counts(second).nth(1).fill('500')
    await save(/Aufteilung speichern/, second)
    await gone(second)
    await counts().nth(0).fill('700')
    await counts().nth(1).fill('300')
    await save(/Aufteilung speichern/)
    await dialog().getByRole('heading', { name: 'Jemand hat inzwischen anders aufgeteilt' }).waitFor()
    await shot(page, 'status-split-conflict')
    await dialog().getByRole('button', { name: 'Mit dem neuen Stand weiterarbeiten' }).click()
    await expect.poll(() => counts().nth(0).inputValue()).toBe('700')
    await save(/Aufteilung speichern/)
    await gone()
    await record('Werften Nord').getByText('700 · 70 %').waitFor()
    await second.context().close()
  })
})

it('looks right narrow and in the dark', async () => {
  await page.setViewportSize({ width: 360, height: 900 })
  await open()
  await shot(page, 'status-narrow')
  await setLooks(page, { language: 'de', theme: 'dark' })
  await page.setViewportSize({ width: 1440, height: 1000 })
  await shot(page, 'status-dark')
  // A refusal is told in words on the page; the browser repeats its status in the console.
  expect(browser.troubles.filter((trouble) => !/status of (409|422)/.test(trouble))).toEqual([])
})
