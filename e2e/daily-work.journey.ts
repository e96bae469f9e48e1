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
import { pageShown } from './harness/page-shown.ts'
import { shot } from './harness/shot.ts'

/** A day's work: what waits, what is missing, and what was deleted by mistake. */

const german = { language: 'de', theme: 'light' } as const
const deed = 'Geräteliste schicken'

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let customer = ''
let engagement = ''
let meeting = ''

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser()
  page = browser.page
  await signIn(page, lotse)
  const { self } = (await (await page.request.get(`${lotse.address}/api/session`)).json()) as { self: { id: string } }
  const make = (path: string, data: object) => post(page, lotse, path, data) as Promise<{ id: string }>
  customer = `/customers/${(await make('/customers', { name: 'Hafenkante Logistik AG' })).id}`
  await make('/customers', { name: 'Ölmühle Grünau' })
  const tenant = await make(`${customer}/tenants`, { name: 'hafenkante', cloud: 'commercial' })
  const begun = await make(`${customer}/engagements`, { tenantId: tenant.id, manager: self.id, engineer: self.id })
  engagement = `${customer}/engagements/${begun.id}`
  const on = day(3)
  const wanted = { series: 'followUp', title: 'Folgetermin', on, at: '10:00', minutes: 60, timeZone: 'Europe/Berlin' }
  const attending = { attendees: [{ personId: self.id, name: 'Ada Ewer' }] }
  const planned = (await post(page, lotse, `${engagement}/meetings`, { ...wanted, ...attending })) as {
    meetings: { id: string }[]
  }
  meeting = `${engagement}/meetings/${planned.meetings[0]?.id}`
  for (const words of [deed, 'Testgruppe benennen'])
    await make(`${meeting}/actions`, { words, personId: self.id, dueOn: '2026-01-05' })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  if (lotse) await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
})

const open = async (path: string) => {
  await page.goto(`${lotse.address}${path}`)
  await pageShown(page)
}
const heading = (name: string | RegExp) => page.getByRole('heading', { name })

describe('my work', () => {
  it('opens with a key, is walked with J and K, and Enter leads to where a thing is done', async () => {
    await open('/portfolio')
    await page.keyboard.press('w')
    await heading('Meine Arbeit').waitFor()
    await heading(/^Überfällig/).waitFor()
    await setLooks(page, german)
    await shot(page, 'daily-work')
    await expectAccessible(page)
    await setLooks(page, german)
    await page.keyboard.press('j')
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    for (let line = 0; line < 40 && (await focused()) !== deed; line += 1) await page.keyboard.press('j')
    await expect.poll(() => focused()).toBe(deed)
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: new RegExp(deed) }).click()
    await page.getByRole('checkbox', { name: new RegExp(deed), checked: true }).waitFor()
    await page.keyboard.press('w')
    await heading(/^Überfällig/).waitFor()
    await page.getByRole('link', { name: deed }).waitFor({ state: 'detached' })
  })

  it('completes what can be completed right there, and takes it back', async () => {
    const line = page.getByRole('link', { name: 'Testgruppe benennen' })
    await page.getByRole('button', { name: 'Erledigt: Testgruppe benennen' }).press('Enter')
    await line.waitFor({ state: 'detached' })
    // Whoever works by keyboard goes on from the next line.
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-line'))).toBe(true)
    await page.getByRole('button', { name: /Rückgängig/ }).click()
    await line.waitFor()
  })

  it('opens a task where it is done, also the second time, when nothing has to be fetched any more', async () => {
    for (const _ of ['first', 'again']) {
      await page.locator('main a[href*="task="]').first().click()
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('w')
      await heading(/^Überfällig/).waitFor()
    }
  })

  it('narrows in the address', async () => {
    await page.getByLabel('Art', { exact: true }).selectOption('meeting')
    await page.getByRole('link', { name: 'Folgetermin' }).waitFor()
    expect(page.url()).toContain('kind=meeting')
    await page.getByRole('button', { name: 'Filter aufheben' }).click()
    expect(new URL(page.url()).search).toBe('')
  })
})

describe('data quality', () => {
  it('leads to where a gap is closed; then it is gone', async () => {
    await open('/data-quality')
    const fix = page.getByRole('link', { name: 'Beheben: Kein Tenant, Ölmühle Grünau' })
    await fix.waitFor()
    await setLooks(page, german)
    await shot(page, 'daily-data-quality')
    await expectAccessible(page)
    await setLooks(page, german)
    await fix.click()
    await heading('Ölmühle Grünau').waitFor()
    const id = new URL(page.url()).pathname
    await post(page, lotse, `${id}/tenants`, { name: 'oelmuehle', cloud: 'commercial' })
    await open('/data-quality')
    await page.getByRole('link', { name: 'Beheben: Kein Engagement, Ölmühle Grünau' }).waitFor()
    await expect.poll(() => fix.count()).toBe(0)
  })
})

describe('what was deleted', () => {
  it('comes back: a meeting and a whole customer, and the history says so', async () => {
    const gone = await page.request.delete(`${lotse.address}/api${meeting}`)
    expect(gone.ok()).toBe(true)
    await open('/deleted')
    await page.getByRole('button', { name: 'Wiederherstellen: Folgetermin' }).click()
    await page.getByText('„Folgetermin“ ist wieder da.').waitFor()
    await heading('Nichts ist gelöscht').waitFor()

    await open(customer)
    await page.getByRole('button', { name: 'Löschen', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Hafenkante Logistik AG löschen' })
    await dialog.getByLabel('Warum?').fill('Doppelt angelegt')
    await dialog.getByRole('button', { name: /^Löschen/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await heading('Portfolio').waitFor()
    expect((await page.request.get(`${lotse.address}/api${engagement}`)).status()).toBe(404)
    await open('/work')
    await heading('Nichts wartet auf Sie').waitFor()
    await shot(page, 'daily-work-empty')

    await open('/deleted')
    await page.getByText('Grund: Doppelt angelegt').waitFor()
    await setLooks(page, german)
    await shot(page, 'daily-deleted')
    await expectAccessible(page)
    await page.setViewportSize({ width: 360, height: 800 })
    await shot(page, 'daily-deleted-narrow')
    await open('/data-quality')
    await shot(page, 'daily-data-quality-narrow')
    await open('/deleted')
    await setLooks(page, german)
    await page.getByRole('button', { name: 'Wiederherstellen: Hafenkante Logistik AG' }).click()
    await heading('Nichts ist gelöscht').waitFor()
    await open('/work')
    await page.getByRole('link', { name: 'Testgruppe benennen' }).waitFor()
    await setLooks(page, { language: 'de', theme: 'dark' })
    await shot(page, 'daily-work-narrow-dark')
    await setLooks(page, german)
    await page.setViewportSize({ width: 1280, height: 800 })
    await open(`${engagement}/history`)
    const event = (words: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: words }).first()
    await event('Kunde wiederhergestellt').waitFor()
    await event('Termin wiederhergestellt').waitFor()
    expect(browser.troubles.filter((words) => !words.includes('404'))).toEqual([])
  })
})
