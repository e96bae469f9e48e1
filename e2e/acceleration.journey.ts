import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { day } from './harness/day.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** A customer that stalls: found on the desk, asked why, worked on, and blocked with everything that demands. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
/** Address of the engagement that is worked on. */
let engagement = ''

const dialog = () => page.getByRole('dialog').last()
const send = async (name: string) => {
  await dialog().getByRole('button', { name }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name })

beforeAll(async () => {
  lotse = await startBegun('sample')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  page.setDefaultTimeout(15_000)
  await signIn(page, lotse)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

describe('a customer that stalls', () => {
  it('stands on the desk, which narrows by state and keeps that in the address', async () => {
    await page.goto(`${lotse.address}/acceleration`)
    await page.getByRole('heading', { level: 1, name: 'Stillstände' }).waitFor()
    await setLooks(page, { language: 'de', theme: 'light' })
    await page.getByRole('button', { name: /noch ohne Antwort/ }).click()
    await page.waitForURL(/state=alert/)
    await shot(page, 'acceleration-01-desk')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
    const customer = page.getByRole('main').getByRole('rowheader').getByRole('link').first()
    await customer.click()
    await page.waitForURL(/\/engagements\/[^/]+\/acceleration/)
    engagement = new URL(page.url()).pathname.replace('/acceleration', '')
    await page.getByRole('heading', { name: /^Stillstand seit/ }).waitFor()
  })

  it('gets a case by four questions, whose answers preselect the cause', async () => {
    await button('Fall eröffnen').click()
    const blocker = dialog().getByRole('group', { name: 'Gibt es ein technisches Hindernis?' })
    await blocker.getByRole('radio', { name: 'Ja' }).check()
    await dialog().getByLabel('Was hat sich geändert?').fill('Ein Add-in der Kalkulation stürzt ab.')
    await dialog().getByText('Vermutlich: Technisches Hindernis.').waitFor()
    await shot(page, 'acceleration-02-questions')
    await send('Eröffnen')
    await page.getByRole('heading', { name: /^Fall seit/ }).waitFor()
  })

  it('has its cause decided with a reason, and gets the plan of that cause', async () => {
    await button(/^(Ursache|Neu) entscheiden$/).click()
    await dialog()
      .getByRole('radio', { name: /^Technisches Hindernis/ })
      .check()
    await dialog().getByLabel('Begründung').fill('Das Add-in stürzt auf allen Geräten der Kalkulation ab.')
    await send('Speichern')
    await page.getByText('Entschieden: Technisches Hindernis.').waitFor()
    await page.getByRole('heading', { name: /^Plan: 0 von \d+ Schritten erledigt/ }).waitFor()
    await shot(page, 'acceleration-03-case')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
  })

  it('opens the very step or action that a link names, and says so where it is gone', async () => {
    const tab = `${lotse.address}${engagement}/acceleration`
    await page.goto(`${tab}?step=technical.involveExpert`)
    await dialog().getByLabel('Bis wann').waitFor()
    await page.goto(`${tab}?do=action&action=0199a2f0-0000-7000-8000-000000000001`)
    await page.getByRole('dialog', { name: 'Diese Maßnahme gibt es nicht mehr' }).waitFor()
    await send('Schließen')
  })

  it('has a step finished, an effort written and an action agreed', async () => {
    await button(/^Erledigt: Mit bekannten Lösungen vergleichen/).click()
    await dialog().getByLabel('Notiz').fill('Mit der Bibliothek verglichen: kein Eintrag passt.')
    await send('Speichern')
    await page.getByRole('heading', { name: /^Plan: 1 von/ }).waitFor()
    await button('Versuch festhalten').click()
    await dialog().getByLabel('Was wurde getan').fill('Add-in mit dem Hersteller durchgesehen, ohne Erfolg.')
    await send('Speichern')
    await page.getByText('Add-in mit dem Hersteller durchgesehen').waitFor()
    await button('Maßnahme vereinbaren').click()
    await dialog().getByLabel('Was ist zu tun?').fill('Hersteller nach einer Zusage fragen')
    await dialog().getByLabel('Dem Kunden zeigen').check()
    await send('Speichern')
    await page.getByText('für den Kunden sichtbar').waitFor()
    await setLooks(page, { language: 'de', theme: 'dark' })
    await page.setViewportSize({ width: 360, height: 800 })
    await shot(page, 'acceleration-06-narrow-dark')
    await setLooks(page, { language: 'de', theme: 'light' })
    await page.setViewportSize({ width: 1440, height: 1000 })
  })

  it('is blocked in one dialogue that demands everything', async () => {
    await button('Lässt sich nicht beseitigen').first().click()
    await dialog().getByRole('button', { name: 'Als blockiert festhalten' }).click()
    for (const field of ['Was hindert', 'Zuständig', 'Voraussichtlich frei ab', 'Nächster Schritt'])
      await dialog().getByText(`Bitte füllen Sie „${field}`).waitFor()
    await dialog()
      .getByLabel('Was hindert')
      .fill('Das Add-in der Kalkulation läuft nicht mit 64 Bit; der Hersteller kann es nicht vor dem Sommer umbauen.')
    // What was typed is asked about whichever way one leaves, and Escape at the question goes back to it.
    const unsaved = dialog().getByText('Ihre Eingaben sind noch nicht gespeichert.')
    await page.keyboard.press('Escape')
    await unsaved.waitFor()
    await page.keyboard.press('Escape')
    await unsaved.waitFor({ state: 'detached' })
    await page.goBack()
    await unsaved.waitFor()
    await dialog().getByRole('button', { name: 'Weiter bearbeiten' }).click()
    await dialog().getByLabel('Zuständig').fill('Account-Team')
    await dialog().getByLabel('Voraussichtlich frei ab').fill(day(120))
    await dialog().getByLabel('Nächster Schritt').fill('Zusage des Herstellers einholen')
    await shot(page, 'acceleration-04-blocked')
    await send('Als blockiert festhalten')
    await page.getByRole('heading', { name: 'Ein früherer Fall' }).waitFor()
    await page.goto(`${lotse.address}${engagement}/acceleration?do=block`)
    await page.getByRole('dialog', { name: 'Kein Fall ist offen' }).waitFor()
    await page.goto(`${lotse.address}${engagement}/status`)
    await page
      .getByRole('main')
      .getByText(/^Blockiert/)
      .first()
      .waitFor()
    await page.goto(`${lotse.address}${engagement}/history`)
    const told = page.getByRole('main')
    for (const words of [
      'Fall eröffnet',
      'Ursache entschieden',
      'Versuch festgehalten',
      'nicht zu beseitigen, Blockiert',
    ])
      await told.getByText(new RegExp(words)).locator('visible=true').first().waitFor()
    await shot(page, 'acceleration-05-history')
    await page.goto(`${lotse.address}/acceleration`)
    await page.setViewportSize({ width: 360, height: 800 })
    await page.getByRole('heading', { level: 1, name: 'Stillstände' }).waitFor()
    await page.getByRole('main').getByRole('rowheader').first().waitFor()
    await shot(page, 'acceleration-07-desk-narrow')
  })
})
