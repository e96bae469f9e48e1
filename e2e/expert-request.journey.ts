import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { day } from './harness/day.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** From the stalled engagement to the expert who is assigned: filled in, submitted, rejected, revised, approved. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let engagement = ''

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  page = browser.page
  await signIn(page, lotse)
  const state = await page.request.get(`${lotse.address}/api/session`)
  const { self } = (await state.json()) as { self: { id: string } }
  const made = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await made('/customers', { name: 'Hafenbau Nordmeer AG', country: 'DE' })
  const tenantId = await made(`/customers/${customer}/tenants`, { name: 'hafenbau', cloud: 'commercial' })
  const team = { tenantId, seats: 1250, manager: self.id, engineer: self.id }
  engagement = `/customers/${customer}/engagements/${await made(`/customers/${customer}/engagements`, team)}`
  const expert = { name: 'Eva Holm', email: 'eva@lotsendienst.example', language: 'de' }
  await post(page, lotse, '/people', expert)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  if (lotse) await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
})

const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
const field = (name: string) => page.locator(`[name="${name}"]`)
const kept = () => page.getByText('Alles Eingegebene ist gespeichert.').waitFor()

/** In both looks; afterwards as before. */
const accessible = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}

describe('an expert request', () => {
  it('is filled in from the engagement and says at its fields what is missing', async () => {
    await page.goto(`${lotse.address}${engagement}/expert-requests`)
    await page.getByText('Noch kein Experte angefragt').waitFor()
    await shot(page, 'expert-empty')
    await button(/^Experten anfragen/).click()
    await field('tenantName').waitFor()
    await expect.poll(() => field('partner').inputValue()).toBe('Lotsendienst Nord')
    await expect.poll(() => field('region').inputValue()).toBe('EMEA')
    await button('Einreichen').click()
    await page.getByText('füllen Sie „Tenant-ID“ aus').first().waitFor()
    await accessible()
    await shot(page, 'expert-form')
    await field('tenantId').fill('5f0b7a3c-0000-4000-8000-000000000001')
    await field('topic').selectOption('addIns')
    await field('approver').fill('Ada Ewer')
    await field('justification').fill('Seit drei Monaten wächst die Nutzung nicht mehr.')
    await field('tried').fill('Das Add-In wurde zweimal neu installiert.')
    await kept()
    await page.reload()
    await expect.poll(() => field('justification').inputValue()).toContain('drei Monaten')
  })

  it('is rejected with a reason, revised and submitted again', async () => {
    await button('Einreichen').click()
    await page.getByText('Eingang bestätigt').waitFor()
    await page.goto(`${lotse.address}/expert-requests`)
    await page.getByRole('link', { name: 'Add-Ins und Fachanwendungen' }).waitFor()
    await accessible()
    await shot(page, 'expert-queue')
    await page.getByRole('link', { name: 'Add-Ins und Fachanwendungen' }).click()
    await button('Ablehnen').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Angaben fehlen').check()
    await dialog.locator('[name=words]').fill('Welche Fassung des Add-Ins ist es?')
    await accessible()
    await shot(page, 'expert-reject')
    await dialog.getByRole('button', { name: /^Ablehnen/ }).click()
    await page.getByText('Abgelehnt: Angaben fehlen').waitFor()
    await field('blocker').fill('Add-In 4.2 stürzt in Excel ab.')
    await button('Erneut einreichen').click()
    await page.getByText('2. Einreichung').first().waitFor()
  })

  it('is approved and assigned to a person, on a phone and in the dark as well', async () => {
    await button('Genehmigen').click()
    const dialog = page.getByRole('dialog')
    const option = await dialog.getByRole('option', { name: /Eva Holm/ }).getAttribute('value')
    await dialog.locator('[name=personId]').selectOption(option ?? '')
    await dialog.getByRole('button', { name: /^Genehmigen/ }).click()
    await page.getByText('Es hilft: Eva Holm').waitFor()
    await button('Vereinbarung festhalten').click()
    await dialog.locator('[name=expectations]').fill('Zwei Termine in der Woche.')
    await dialog.locator('[name=outcome]').fill('Das Add-In läuft.')
    await dialog.locator('[name=exitCriteria]').fill('Zwanzig Geräte ohne Absturz.')
    const end = day(20)
    await dialog.locator('[name=endOn]').fill(end)
    await shot(page, 'expert-agreement')
    await dialog.getByRole('button', { name: /^Vereinbarung/ }).click()
    await page.getByText('Vereinbarung festgehalten, begonnen').waitFor()
    await shot(page, 'expert-active')
    await setLooks(page, { language: 'en', theme: 'dark' })
    await page.getByText('Helping: Eva Holm').waitFor()
    await page.setViewportSize({ width: 360, height: 800 })
    await expectAccessible(page)
    await shot(page, 'expert-narrow-dark')
  })
})
