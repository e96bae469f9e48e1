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

/** From a playbook that came with Lotse to a version of one's own, and an engagement that follows it. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let engagement = ''

const german = { language: 'de', theme: 'light' } as const

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser()
  page = browser.page
  await signIn(page, lotse)
  const make = (path: string, data: object) => post(page, lotse, path, data) as Promise<{ id: string }>
  const customer = `/customers/${(await make('/customers', { name: 'Deichwerk GmbH' })).id}`
  const tenant = await make(`${customer}/tenants`, { name: 'deichwerk', cloud: 'commercial' })
  engagement = `${customer}/engagements/${(await make(`${customer}/engagements`, { tenantId: tenant.id })).id}`
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

describe('a playbook', () => {
  it('is read with all its words, searched, and a link leads to one task', async () => {
    await open(page, '/playbooks')
    await page.getByRole('link', { name: 'Fassung 2' }).first().waitFor()
    await shot(page, 'playbooks-list')
    await expectAccessible(page)
    await setLooks(page, german)
    await open(page, '/playbooks/standalone-apps/2?task=3080')
    const task = page.locator('#task-3080')
    await task.getByText('Erledigt, wenn').waitFor()
    await expect.poll(() => task.getAttribute('data-here')).toBe('true')
    await shot(page, 'playbook-version')
    await page.getByRole('searchbox').fill('Tagebuch der Seekuh')
    await page.getByText('Nichts passt zu „Tagebuch der Seekuh“').waitFor()
    await page.getByRole('button', { name: 'Suche leeren' }).click()
    await page.locator('#task-3080').waitFor()
    await expectAccessible(page)
    await setLooks(page, german)
  })

  it('is drafted: a text is changed, a task added, and what is wrong stands at its place', async () => {
    await open(page, '/playbooks/standalone-apps/2')
    await page.getByRole('button', { name: 'Entwurf beginnen' }).click()
    await page.getByText('Entwurf der Fassung 3').first().waitFor()
    await page.getByText('Der Leitfaden hat niemanden, der für ihn einsteht').waitFor()
    await page.getByRole('button', { name: /^Aufgabe 3080 .* bearbeiten$/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Titel (Englisch)').fill('')
    await dialog.getByText('Hier fehlt der englische Text.').waitFor()
    await shot(page, 'playbook-task-editor')
    await expectAccessible(page)
    await setLooks(page, german)
    await dialog.getByLabel('Titel (Englisch)').fill('Assessment workshop on site')
    await dialog.getByLabel('Titel (Deutsch)').fill('Analyseworkshop vor Ort')
    await dialog.getByRole('button', { name: /^Speichern/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: '3080 Analyseworkshop vor Ort' }).waitFor()
    await page.getByRole('button', { name: 'Aufgabe hinzufügen' }).click()
    await dialog.getByLabel('Titel (Deutsch)').fill('Betriebsrat informieren')
    await dialog.getByLabel('Titel (Englisch)').fill('Inform the works council')
    await dialog.getByRole('button', { name: /^Speichern/ }).click()
    await dialog.getByText('Geben Sie zuerst die Nummer oder Kennung an.').waitFor()
    await dialog.getByLabel('Nummer').fill('3080')
    await dialog.getByRole('button', { name: /^Speichern/ }).click()
    await dialog.getByText('Diese Nummer oder Kennung gibt es schon.').waitFor()
    await expect.poll(() => dialog.getByLabel('Titel (Deutsch)').inputValue()).toBe('Betriebsrat informieren')
    await dialog.getByLabel('Nummer').fill('LT-BR')
    for (const field of ['Anleitung', 'Erledigt, wenn']) {
      await dialog.getByLabel(`${field}, Absatz 1 (Deutsch)`).fill('Die Mitbestimmung ist geklärt.')
      await dialog.getByLabel(`${field}, Absatz 1 (Englisch)`).fill('Co-determination is settled.')
    }
    await dialog.getByRole('button', { name: /^Speichern/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'LT-BR Betriebsrat informieren' }).waitFor()
  })

  it('keeps both where two people edit different parts, and asks where it is the same one', async () => {
    const other = await browser.page.context().newPage()
    await open(other, '/playbooks/standalone-apps/draft?edit=task-3738')
    await open(page, '/playbooks/standalone-apps/draft?edit=task-3080')
    const [mine, theirs] = [page.getByRole('dialog'), other.getByRole('dialog')]
    await mine.getByLabel('Titel (Englisch)').fill('Assessment workshop at the site')
    await theirs.getByLabel('Titel (Englisch)').fill('Pitch with figures')
    await theirs.getByRole('button', { name: /^Speichern/ }).click()
    await theirs.waitFor({ state: 'detached' })
    await mine.getByRole('button', { name: /^Speichern/ }).click()
    await mine.waitFor({ state: 'detached' })
    await open(other, '/playbooks/standalone-apps/draft?edit=task-3080')
    await open(page, '/playbooks/standalone-apps/draft?edit=task-3080')
    await mine.getByLabel('Titel (Deutsch)').fill('Analyse vor Ort')
    await theirs.getByLabel('Titel (Deutsch)').fill('Workshop vor Ort')
    await theirs.getByRole('button', { name: /^Speichern/ }).click()
    await theirs.waitFor({ state: 'detached' })
    await mine.getByRole('button', { name: /^Speichern/ }).click()
    const conflict = page.getByRole('dialog').filter({ hasText: 'DE: Workshop vor Ort' })
    await conflict.getByText('DE: Analyse vor Ort').waitFor()
    await conflict.getByRole('radio').first().check()
    await conflict.getByRole('button').last().click()
    await page.getByRole('heading', { name: '3080 Analyse vor Ort' }).waitFor()
    await page.getByRole('heading', { name: '3738' }).first().waitFor()
    await other.close()
  })

  it('is discarded and comes back whole', async () => {
    await page.getByRole('button', { name: 'Entwurf verwerfen' }).click()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByRole('heading', { name: 'LT-BR Betriebsrat informieren' }).waitFor()
  })

  it('is compared in words', async () => {
    await page.getByRole('link', { name: 'Änderungen ansehen' }).click()
    await page.getByText('3 Unterschiede').waitFor()
    await page.getByText('EN: Assessment workshop at the site').waitFor()
    await shot(page, 'playbook-compare')
    await expectAccessible(page)
    await setLooks(page, german)
  })

  it('is not published without an owner, and with one it is', async () => {
    await open(page, '/playbooks/standalone-apps/draft')
    await page.getByRole('button', { name: 'Veröffentlichen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('3 Änderungen gegenüber Fassung 2').waitFor()
    await dialog.getByRole('button', { name: 'Fassung 3 veröffentlichen' }).click()
    await dialog.getByRole('alert').getByText('niemanden, der für ihn einsteht').waitFor()
    await shot(page, 'playbook-publish-refused')
    await expectAccessible(page)
    await setLooks(page, german)
    await dialog.getByRole('button', { name: 'Abbrechen' }).click()
    await page.getByRole('button', { name: 'Verantwortung und Änderungsnotiz' }).click()
    await dialog.getByLabel('Verantwortlich').fill('Leitfaden-Team')
    await dialog.getByLabel('Änderungsnotiz (Deutsch)').fill('Der Betriebsrat wird früh informiert.')
    await dialog.getByLabel('Änderungsnotiz (Englisch)').fill('The works council is informed early.')
    await dialog.getByRole('button', { name: /^Speichern/ }).click()
    await page.getByText('Nichts verhindert die Veröffentlichung.').waitFor()
    await page.getByRole('button', { name: 'Veröffentlichen' }).click()
    await dialog.getByRole('button', { name: 'Fassung 3 veröffentlichen' }).click()
    await page.getByText('Verantwortlich: Leitfaden-Team').waitFor()
    await page.getByText('Fassung 3', { exact: true }).first().waitFor()
  })
})

describe('an engagement', () => {
  it('hears of the new version, sees what changes, and follows it', async () => {
    await open(page, engagement)
    await page.getByRole('button', { name: 'Neue Fassung 3 verfügbar' }).click()
    const dialog = page.getByRole('dialog', { name: 'Von Fassung 2 auf Fassung 3 umstellen?' })
    await dialog.getByText('1 Aufgabe kommt hinzu').waitFor()
    await dialog.getByText('LT-BR Betriebsrat informieren').waitFor()
    await shot(page, 'playbook-move')
    await expectAccessible(page)
    await setLooks(page, german)
    await dialog.getByRole('button', { name: 'Umstellen' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page
      .getByText(/Betriebsrat informieren/)
      .first()
      .waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Neue Fassung 3 verfügbar' }).count()).toBe(0)
    await open(page, `${engagement}/history`)
    await page.getByRole('strong').filter({ hasText: 'Auf neue Fassung des Leitfadens umgestellt' }).waitFor()
    await shot(page, 'playbook-history')
  })

  it('reads the same in English', async () => {
    await setLooks(page, { language: 'en', theme: 'light' })
    await open(page, `${engagement}?task=LT-BR`)
    await page
      .getByRole('dialog')
      .getByText(/Co-determination is settled/)
      .first()
      .waitFor()
  })

  it('is one of many that are moved at once', async () => {
    await open(page, '/playbooks/core-onboarding/moves')
    await page.getByRole('heading', { name: 'No engagement is behind' }).waitFor()
    await post(page, lotse, '/playbooks/core-onboarding/draft', {})
    const patched = await page.request.patch(`${lotse.address}/api/playbooks/core-onboarding/draft`, {
      data: { owner: 'Ada', note: { de: 'Gleich', en: 'Same' } },
      headers: { 'if-match': '"1"' },
    })
    expect(patched.ok()).toBe(true)
    await post(page, lotse, '/playbooks/core-onboarding/draft/publication', { draftVersion: 2 })
    await open(page, '/playbooks/core-onboarding/moves')
    await page.getByLabel('Choose Deichwerk GmbH').check()
    await shot(page, 'playbook-moves')
    await page.getByRole('button', { name: 'Move 1 engagement' }).click()
    await page.getByText('1 moved, 0 unchanged, 0 refused').waitFor()
    await expectAccessible(page)
  })
})
