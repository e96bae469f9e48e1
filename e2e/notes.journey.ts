import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { pressByKeyboard, tabTo, typeByKeyboard } from './harness/keyboard.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { pageShown } from './harness/page-shown.ts'
import { shot } from './harness/shot.ts'

/** Notes by keyboard: a technical note from a template, a draft that comes back, a mention, a search in two languages. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let werft = ''
let self = ''

/** A customer with an engagement in which the person leads and does the technical work. */
async function engagementOf(name: string): Promise<string> {
  const customer = (await post(page, lotse, '/customers', { name })) as { id: string }
  const tenant = (await post(page, lotse, `/customers/${customer.id}/tenants`, { name, cloud: 'commercial' })) as {
    id: string
  }
  const input = { tenantId: tenant.id, scenario: 'partnerLed', manager: self, engineer: self }
  const { id } = (await post(page, lotse, `/customers/${customer.id}/engagements`, input)) as { id: string }
  return `/customers/${customer.id}/engagements/${id}`
}

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  await signIn(page, lotse)
  const state = await page.request.get(`${lotse.address}/api/session`)
  self = ((await state.json()) as { self: { id: string } }).self.id
  await post(page, lotse, '/people', { name: 'Jana Petersen', email: 'jana@lotsendienst.example', language: 'de' })
  werft = await engagementOf('Sandbank Werft AG')
  const brewery = await engagementOf('Wexcombe Brewery')
  await post(page, lotse, `${brewery}/notes`, {
    category: 'technicalEnablement',
    text: 'The **add-ins** were crashing on the licensed devices.',
    structure: { kind: 'technical', prefixes: ['M365APPS'], status: 'paused', concerns: [] },
    tags: ['Pilot'],
  })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  if (lotse) await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
})

const open = async (address: string) => {
  await page.goto(`${lotse.address}${address}`)
  await pageShown(page)
}
const dialog = () => page.getByRole('dialog')
const text = () => dialog().getByRole('textbox', { name: 'Zusammenfassung' })

describe('a technical note', () => {
  it('begins with a template, in an empty editor only', async () => {
    await open(`${werft}/notes`)
    await page.getByRole('heading', { name: 'Noch keine Notiz' }).waitFor()
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
    await page.keyboard.press('n')
    await dialog().getByLabel('Art der Notiz').selectOption('technicalEnablement')
    await dialog().getByLabel('Vorlage einfügen').selectOption({ label: 'Technischer Termin' })
    await expect.poll(() => text().inputValue()).toContain('**Besprochen**')
    await expect.poll(() => dialog().getByLabel('Vorlage einfügen').count()).toBe(0)
  })

  it('names a colleague behind an @', async () => {
    await tabTo(page, text())
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type('Verteilungen mit @Ja')
    await page.getByRole('option', { name: 'Jana Petersen' }).waitFor()
    await shot(page, 'notes-mention')
    await page.keyboard.press('Enter')
    await page.keyboard.type('geprüft, ')
    await page.keyboard.press('ControlOrMeta+b')
    await page.keyboard.type('Kühlschrank')
    await expect.poll(() => text().inputValue()).toContain('mit @Jana Petersen geprüft, **Kühlschrank**')
    await dialog()
      .getByText(/^Entwurf gesichert/)
      .waitFor()
  })

  it('is still there after a reload, with everything that was chosen', async () => {
    await page.reload()
    await dialog().getByText('Ihr Entwurf ist wieder da.').waitFor()
    await expect.poll(() => text().inputValue()).toContain('@Jana Petersen geprüft')
    await expect.poll(() => dialog().getByLabel('Art der Notiz').inputValue()).toBe('technicalEnablement')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
  })

  it('wants an insight for a concern about software of the vendor', async () => {
    await dialog().getByLabel('Stand').selectOption('waitingForCustomer')
    await dialog().getByRole('button', { name: 'Bedenken hinzufügen' }).click()
    await dialog().getByLabel('Worum geht es?').selectOption('firstParty')
    await dialog().getByRole('textbox', { name: 'Beschreibung' }).fill('Der Kanal fehlt im Admin Center.')
    await dialog().getByRole('combobox', { name: 'Tags' }).fill('Pilot,')
    await shot(page, 'notes-form')
    await page.keyboard.press('ControlOrMeta+Enter')
    await dialog().getByText('Bitte füllen Sie „Nummer der Produktrückmeldung“ aus.').waitFor()
    await typeByKeyboard(page, dialog().getByRole('textbox', { name: /Nummer der Produktrückmeldung/ }), 'UV-4711')
    await page.keyboard.press('ControlOrMeta+Enter')
    await dialog().waitFor({ state: 'detached' })
    await page.getByText('[M365APPS]').waitFor()
    await page.getByText('Produktrückmeldung UV-4711').waitFor()
    await page.getByText('1 Entwurf', { exact: true }).waitFor({ state: 'detached' })
  })

  it('tells the colleague', async () => {
    const list = await page.request.get(`${lotse.address}/api${werft}/notes`)
    const { items } = (await list.json()) as { items: { mentions: { name: string }[] }[] }
    expect(items.map(({ mentions }) => mentions.map(({ name }) => name))).toEqual([['Jana Petersen']])
  })
})

describe('a draft', () => {
  it('stays when the form is closed, is thrown away from the list, and comes back', async () => {
    await page.keyboard.press('n')
    await dialog().getByRole('textbox', { name: 'Text' }).fill('Noch nicht fertig')
    await dialog()
      .getByText(/^Entwurf gesichert/)
      .waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await pressByKeyboard(page, page.getByText('1 Entwurf', { exact: true }))
    await page.getByRole('button', { name: 'Entwurf verwerfen' }).click()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByText('1 Entwurf', { exact: true }).click()
    await page.getByText('Noch nicht fertig').waitFor()
  })
})

describe('a correction', () => {
  it('shows the one who comes second what the first one wrote, and keeps both', async () => {
    const list = await page.request.get(`${lotse.address}/api${werft}/notes`)
    const { items } = (await list.json()) as { items: Record<string, unknown>[] }
    await page.getByRole('button', { name: 'Berichtigen' }).click()
    await text().fill('Meine Fassung')
    const { category, structure, id } = items[0] ?? {}
    await post(page, lotse, `${werft}/notes`, { category, structure, text: 'Fassung der Kollegin', corrects: id })
    await page.keyboard.press('ControlOrMeta+Enter')
    await dialog().getByText('Fassung der Kollegin').waitFor()
    await shot(page, 'notes-overtaken')
    await expect.poll(() => text().inputValue()).toBe('Meine Fassung')
    await page.keyboard.press('ControlOrMeta+Enter')
    await dialog().waitFor({ state: 'detached' })
    await page.getByText('Meine Fassung').waitFor()
    await expect.poll(() => page.getByText('Fassung der Kollegin').count()).toBe(1)
    await expect.poll(() => page.getByText('berichtigt, siehe die neue Fassung').count()).toBe(2)
    await shot(page, 'notes-engagement')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
  })

  it('is found by a link to the note, with the whole chain', async () => {
    await page.getByRole('link', { name: 'berichtigt eine frühere Notiz' }).first().click()
    await page.waitForURL(/note=/)
    await page.getByText('Nur diese Notiz und ihre Berichtigungen.').waitFor()
    await expect.poll(() => page.locator('li[aria-current]').count()).toBe(1)
  })
})

describe('the library', () => {
  it('finds over all customers, in German and in English, also parts of words', async () => {
    await open('/notes')
    for (const [search, customer, mark] of [
      ['verteilung', 'Sandbank Werft AG', 'Verteilungen'],
      ['schrank', 'Sandbank Werft AG', 'Kühlschrank'],
      ['crash', 'Wexcombe Brewery', 'crashing'],
      ['licensing', 'Wexcombe Brewery', 'licensed'],
    ] as const) {
      await typeByKeyboard(page, page.getByRole('searchbox', { name: 'Notizen durchsuchen' }), search)
      await page.locator('mark', { hasText: mark }).first().waitFor()
      await expect
        .poll(() => page.getByRole('link', { name: customer }).count(), { message: search })
        .toBeGreaterThan(0)
    }
    await page.waitForURL(/search=licensing/)
    await shot(page, 'notes-library-search')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
  })

  it('narrows by tag, and gives everything as a file', async () => {
    await page.getByRole('button', { name: 'Filter aufheben' }).first().click()
    await page.getByLabel('Tag', { exact: true }).selectOption('Pilot')
    await page.getByText('3 Notizen', { exact: true }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/^Notizen.*\.csv$/)
    await shot(page, 'notes-library')
  })

  it('keeps templates of the organisation', async () => {
    await page.getByRole('button', { name: 'Vorlagen für Notizen' }).click()
    await dialog().getByRole('button', { name: 'Neue Vorlage' }).click()
    await dialog().getByRole('textbox', { name: 'Name' }).fill('Unser Rückblick')
    await dialog().getByRole('textbox', { name: 'Text' }).fill('**Gut**\n\n**Schlecht**')
    await page.keyboard.press('ControlOrMeta+Enter')
    await dialog().getByText('Unser Rückblick').waitFor()
    await shot(page, 'notes-templates')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
    await dialog().getByRole('button', { name: 'Entfernen' }).click()
    await dialog().getByText('Noch keine eigene Vorlage.').waitFor()
    await page.keyboard.press('Escape')
  })

  it('shows one’s own drafts of all customers, with the way to each', async () => {
    await open('/notes')
    await pressByKeyboard(page, page.getByText('1 Entwurf', { exact: true }))
    const drafts = page.getByRole('list', { name: 'Ihre Entwürfe' })
    await drafts.getByText('Noch nicht fertig').waitFor()
    await expect
      .poll(() => drafts.getByRole('link', { name: 'Sandbank Werft AG' }).getAttribute('href'))
      .toBe(`${werft}/notes`)
  })

  it('fits a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 800 })
    await open('/notes')
    await shot(page, 'notes-library-360')
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    await open(`${werft}/notes`)
    await shot(page, 'notes-engagement-360')
    await setLooks(page, { language: 'de', theme: 'dark' })
    await page.setViewportSize({ width: 1440, height: 1000 })
    await shot(page, 'notes-engagement-dark')
  })
})

it('never went wrong without saying so', () => {
  // A refusal is told in words on the page; the browser repeats its status in the console.
  expect(browser.troubles.filter((trouble) => !/status of (409|422)/.test(trouble))).toEqual([])
})
