import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** A stalled customer gets help from outside: a partner with its consent, a compatibility case, a word to the account team. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let address: string

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  page.setDefaultTimeout(15_000)
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Deichgraf Logistik', language: 'de', country: 'DE' })
  const tenant = await create(`/customers/${customer}/tenants`, { name: 'deichgraf', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant, seats: 640 })
  const person = { firstName: 'Wiebke', lastName: 'Petersen', email: 'petersen@deichgraf.example', itTeam: true }
  await create(`/customers/${customer}/contacts`, { side: 'customer', ...person })
  const strategist = { firstName: 'Arne', lastName: 'Steen', email: 'steen@vendor.example', roles: ['ATS'] }
  await create(`/customers/${customer}/contacts`, { side: 'account', ...strategist })
  address = `${lotse.address}/customers/${customer}/engagements/${engagement}/outside-help`
  await page.goto(address)
  await page.getByRole('heading', { name: /QuickLeads/ }).waitFor()
  await setLooks(page, { language: 'de', theme: 'light' })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

const dialog = () => page.getByRole('dialog').last()
const button = (name: string) => page.getByRole('button', { name, exact: true })
const save = async () => {
  await dialog().waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

describe('help from outside', () => {
  it('begins empty and says what each part is for', async () => {
    await page.getByText('Noch kein Partner vermittelt').waitFor()
    await shot(page, 'outside-help-01-empty')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
  })

  it('refers a partner with the customer’s consent', async () => {
    await page.goto(`${address}?new=referral`)
    await dialog().getByLabel('Was getan werden soll').fill('Schulung nach Rollen für die Disposition')
    await dialog().getByLabel('Region').selectOption('EMEA')
    await dialog().getByLabel('Menschen, um die es geht').fill('120')
    await dialog().getByLabel('Ansprechperson beim Kunden').selectOption({ label: 'Wiebke Petersen' })
    await save()
    await button('Einwilligung festhalten').click()
    await dialog().getByLabel('Bietet Ihr eigenes Haus').selectOption('no')
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('Wer beim Kunden hat eingewilligt?').first().waitFor()
    await dialog().getByLabel('Wer beim Kunden willigt ein?').selectOption({ label: 'Wiebke Petersen' })
    await dialog().getByLabel('Wie', { exact: true }).selectOption('mail')
    await shot(page, 'outside-help-02-consent')
    await save()
    await button('Als gesendet festhalten').click()
    await save()
    await page.getByText('Gesendet', { exact: true }).first().waitFor()
  })

  it('prepares a compatibility case and says what is missing', async () => {
    await button('Fall vorbereiten').click()
    await dialog().getByLabel('Produkt').first().fill('Tourenplaner')
    await dialog().getByLabel('Art', { exact: true }).selectOption('com')
    await save()
    await page.getByText(/Für die Einreichung fehlen: .*Herausgeber/).waitFor()
    await page.getByText('Alle Angaben').click()
    await page.getByText('von Lotse eingetragen').first().waitFor()
    await page.getByText('Weg durch den Dienst des Herstellers').click()
    await page.getByRole('checkbox', { name: /^Anmelden/ }).check()
    await expect.poll(() => page.getByRole('checkbox', { name: /^Anmelden/ }).isChecked()).toBe(true)
  })

  it('writes to the account team, records the sending and the answer', async () => {
    await button('Nachricht entwerfen').click()
    await dialog().getByText('Das Account-Team einzubinden ist dann Pflicht', { exact: false }).waitFor()
    await save()
    await page.getByText('An: Arne Steen.').waitFor()
    await page.getByRole('button', { name: /Deichgraf Logistik: Microsoft 365 Apps .* ändern/ }).click()
    await dialog().getByLabel('Text').fill('Guten Tag,\n\nbitte sprechen Sie mit der Leitung.\n\nFreundliche Grüße')
    await save()
    await button('Senden oder festhalten').click()
    await save()
    await button('Antwort festhalten').click()
    await dialog().getByLabel('Was geantwortet wurde').fill('Wir sprechen nächste Woche mit der Geschäftsführung.')
    await save()
    await page.getByText('Antwort von Arne Steen', { exact: false }).waitFor()
  })

  it('reads well, wide and narrow, light and dark', async () => {
    await shot(page, 'outside-help-03-full')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'dark' })
    await shot(page, 'outside-help-04-dark')
    await setLooks(page, { language: 'de', theme: 'light' })
    await page.setViewportSize({ width: 360, height: 800 })
    await shot(page, 'outside-help-05-narrow')
  })
})
