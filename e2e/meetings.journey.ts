import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { pageShown } from './harness/page-shown.ts'
import { shot } from './harness/shot.ts'

/** From no meeting at all to one that was planned, prepared, minuted by two at once, and seen in one's calendar. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let meetings = ''

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser()
  page = browser.page
  await signIn(page, lotse)
  const { self } = (await (await page.request.get(`${lotse.address}/api/session`)).json()) as { self: { id: string } }
  const make = (path: string, data: object) => post(page, lotse, path, data) as Promise<{ id: string }>
  const customer = `/customers/${(await make('/customers', { name: 'Hafenkante Logistik AG' })).id}`
  const tenant = await make(`${customer}/tenants`, { name: 'hafenkante', cloud: 'commercial' })
  const team = { manager: self.id, engineer: self.id }
  const engagement = await make(`${customer}/engagements`, { tenantId: tenant.id, ...team })
  meetings = `${customer}/engagements/${engagement.id}/meetings`
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
  if (lotse) await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
})

const open = async (on: Page, path: string) => {
  await on.goto(`${lotse.address}${path}`)
  await pageShown(on)
}

describe('meetings', () => {
  it('are planned from an empty page: day, time and people are proposed', async () => {
    await open(page, meetings)
    await page.getByRole('heading', { name: 'Kein kommender Termin' }).waitFor()
    await page.getByRole('button', { name: 'Folgetermin: nächsten Termin planen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Folgetermin planen' })
    await dialog.waitFor()
    await expect.poll(() => dialog.getByLabel('Titel').inputValue()).toBe('Folgetermin')
    await expect.poll(() => dialog.getByRole('radio', { name: 'aus der Ferne' }).isChecked()).toBe(true)
    await dialog.getByLabel('Person hinzufügen').selectOption({ index: 1 })
    await dialog.getByLabel('Name ohne Konto').fill('Jana König')
    await dialog.getByRole('button', { name: 'Hinzufügen', exact: true }).click()
    await dialog.getByLabel('Wiederholen').selectOption('14')
    await dialog.getByLabel('Anzahl der Termine').fill('2')
    await dialog.getByRole('button', { name: /^Planen/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('2 Termine', { exact: true }).waitFor()
    await setLooks(page, { language: 'de', theme: 'light' })
    await shot(page, 'meetings-list')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
  })

  it('on site want a justification and somebody who approved', async () => {
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: 'Termin planen' })
    await dialog.getByLabel('Titel').fill('Besuch')
    await dialog.getByRole('radio', { name: 'vor Ort' }).check()
    await dialog.getByRole('button', { name: /^Planen/ }).click()
    await dialog
      .getByText(/Begründung für vor Ort/)
      .first()
      .waitFor()
    await expect.poll(() => dialog.getByRole('alert').count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await dialog.getByRole('button', { name: 'Verwerfen' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  it('have an agenda that people change, and it stays changed', async () => {
    await page.getByRole('link', { name: 'Folgetermin' }).first().click()
    await page.getByRole('button', { name: 'Tagesordnung bearbeiten' }).click()
    await page.getByLabel('Punkt 1', { exact: true }).fill('Geräte in Halle 4')
    await page.getByRole('button', { name: 'Punkt 2 streichen' }).click()
    await page.getByRole('button', { name: 'Tagesordnung speichern' }).click()
    await page.getByText('gestrichen: 1').waitFor()
    await page.getByRole('button', { name: 'Aus offenen Punkten ergänzen' }).click()
    await page.getByText('Die Tagesordnung ist auf dem Stand der offenen Punkte.').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Geräte in Halle 4' }).first().waitFor()
    await expect.poll(() => page.getByText('gestrichen: 1').count()).toBe(1)
  })

  it('are minuted by two at once, and both see what the other wrote', async () => {
    const other = await page.context().newPage()
    await open(other, `${meetings}${new URL(page.url()).search}`)
    const text = (on: Page) => on.getByLabel('Was besprochen wurde')
    const save = (on: Page) => on.getByRole('button', { name: 'Protokoll speichern' })
    await text(other).fill('Aus dem zweiten Fenster')
    await text(page).fill('Aus dem ersten Fenster')
    await save(page).click()
    await page.getByRole('status').filter({ hasText: 'Gespeichert' }).waitFor()
    await save(other).click()
    const dialog = other.getByRole('dialog')
    await dialog.waitFor()
    await dialog.getByText('Aus dem ersten Fenster').waitFor()
    await dialog.getByRole('radio', { name: /Aus dem zweiten Fenster/ }).check()
    await dialog.getByRole('button').last().click()
    await other.getByRole('status').filter({ hasText: 'Gespeichert' }).waitFor()
    await expect.poll(() => text(page).inputValue()).toBe('Aus dem zweiten Fenster')
    await other.close()
  })

  it('end in actions, which stand in one’s calendar', async () => {
    await page.locator('input[name="words"]').fill('Add-ins prüfen')
    await page.getByLabel('Wer', { exact: true }).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Vereinbaren' }).click()
    await page.getByRole('checkbox', { name: 'Erledigt: Add-ins prüfen' }).waitFor()
    await shot(page, 'meetings-detail')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
    await open(page, '/meetings?span=month')
    await page.getByRole('link', { name: 'Add-ins prüfen' }).waitFor()
    await page.getByRole('button', { name: 'Adresse erzeugen' }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Ihre Kalenderadresse' })
    const address = await dialog.getByRole('textbox').inputValue()
    const calendar = await fetch(address)
    expect(calendar.headers.get('content-type')).toContain('text/calendar')
    expect((await calendar.text()).match(/BEGIN:VEVENT/g)).toHaveLength(2)
    await dialog.getByRole('button', { name: 'Fertig' }).click()
    await page.getByRole('button', { name: 'Beenden' }).click()
    await page.getByText('Die Kalenderadresse gilt nicht mehr.').waitFor()
    expect((await fetch(address)).status).toBe(404)
  })

  it('are cancelled with a reason, and that is undone', async () => {
    await open(page, meetings)
    await page.getByRole('link', { name: 'Folgetermin' }).first().click()
    await page.getByRole('button', { name: 'Absagen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Grund').fill('Krankheit')
    await dialog.getByRole('button', { name: /Absagen/ }).click()
    await page.getByText('Abgesagt: Krankheit').waitFor()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByText('Abgesagt: Krankheit').waitFor({ state: 'detached' })
    expect(browser.troubles.filter((trouble) => !trouble.includes('409') && !trouble.includes('422'))).toEqual([])
  })
})
