import { readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/**
 * The portfolio as a team uses it: narrowed by clicks, kept as a view, shared, acted on in bulk, taken along as a file,
 * and walked through with the keyboard alone.
 */

/** High enough for every row of the sample to exist; rows out of sight do not. */
const tall = { width: 1440, height: 2400 }

let lotse: RunningLotse
let first: FreshBrowser
let page: Page
let all = 0

beforeAll(async () => {
  lotse = await startBegun('sample')
  first = await freshBrowser({ viewport: tall })
  page = first.page
  page.setDefaultTimeout(30_000)
  await signIn(page, lotse)
  const response = await page.request.get(`${lotse.address}/api/portfolio?limit=1`)
  all = ((await response.json()) as { total: number }).total
}, 180_000)
afterAll(async () => {
  await first?.close()
  await lotse?.stop()
  if (lotse) await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
})

const rowsOf = (on: Page): Locator => on.locator('tbody tr')
const found = (on: Page) => on.getByText(/^[\d.]+ Engagements?$/).first()
const open = async (on: Page, search = '') => {
  await on.goto(`${lotse.address}/portfolio${search}`)
  await on.getByRole('table', { name: 'Portfolio' }).waitFor()
  await on.waitForLoadState('networkidle')
}
const focused = (on: Page) => on.evaluate(() => document.activeElement?.textContent ?? '')

describe('narrowing', () => {
  it('shows everybody, with the finding in words', async () => {
    await open(page)
    await page.getByRole('heading', { name: /von \d+ Kunden/ }).waitFor()
    await expect.poll(() => rowsOf(page).count()).toBe(all)
    await expect
      .poll(() => page.getByRole('table', { name: 'Portfolio' }).getAttribute('aria-rowcount'))
      .toBe(String(all + 1))
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
    await shot(page, 'portfolio-01')
  })

  it('holds only the rows on the screen, and keeps its place on the way back', async () => {
    await page.setViewportSize({ width: 1440, height: 560 })
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    const last = page.locator(`tbody tr[aria-rowindex="${all + 1}"] [data-main]`)
    await last.waitFor()
    if (all > 20) await expect.poll(() => rowsOf(page).count()).toBeLessThan(all)
    const place = await page.evaluate(() => window.scrollY)
    await last.click()
    await page.waitForURL('**/engagements/**')
    await page.goBack()
    await last.waitFor()
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place)
    await page.setViewportSize(tall)
  })

  it('filters by a click on a value, and the chip takes it back', async () => {
    await rowsOf(page).getByRole('button', { name: 'Stillstand' }).first().click()
    await page.waitForURL(/state=stalled/)
    await expect.poll(() => rowsOf(page).count()).toBeLessThan(all)
    const stalled = rowsOf(page).filter({ has: page.getByRole('button', { name: 'Stillstand' }) })
    await expect.poll(async () => (await rowsOf(page).count()) - (await stalled.count())).toBe(0)
    await page.getByRole('button', { name: /^Lage: Stillstand/ }).click()
    await expect.poll(() => rowsOf(page).count()).toBe(all)
    await page.goBack()
    await page.waitForURL(/state=stalled/)
    await page.goBack()
  })

  it('says which filter to loosen when nothing fits', async () => {
    await page.goto(`${lotse.address}/portfolio?state=stalled&search=Atlantis`)
    await page.getByRole('heading', { name: 'Kein Kunde passt dazu' }).waitFor()
    await page.getByRole('button', { name: /^Ohne „Suche: Atlantis“: \d+/ }).click()
    await page.waitForURL((address) => !address.search.includes('Atlantis'))
    await found(page).waitFor()
  })

  it('chooses columns, in the order wanted', async () => {
    await open(page)
    await page.getByRole('button', { name: 'Spalten', exact: true }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('checkbox', { name: 'Nutzungsstatus (L1)' }).check()
    await panel.getByRole('checkbox', { name: 'Verlauf' }).uncheck()
    await panel.getByRole('button', { name: 'Nutzungsstatus (L1) nach vorn' }).click()
    await panel.getByRole('button', { name: 'Fertig' }).click()
    await page.waitForURL(/columns=/)
    const heads = page.getByRole('columnheader')
    await expect.poll(() => heads.filter({ hasText: /^Verlauf/ }).count()).toBe(0)
    await expect.poll(async () => (await heads.allTextContents()).at(-2)).toMatch(/^Nutzungsstatus/)
  })
})

describe('the target date', () => {
  it('is narrowed by month and by nearness, each with its words', async () => {
    await open(page, '?dueWithin=5')
    await page.getByRole('button', { name: /^Nächster Schritt fällig: in den nächsten 5 Tagen/ }).waitFor()
    await page.keyboard.press('f')
    const panel = page.getByRole('dialog')
    await panel.getByRole('combobox', { name: 'Zieltermin ab' }).selectOption({ index: 26 })
    await page.waitForURL(/targetFrom=\d{4}-\d\d/)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Zieltermin ab / }).waitFor()
  })
})

describe('bringing in', () => {
  it('starts from the portfolio', async () => {
    await open(page)
    await page.getByRole('button', { name: 'Importieren', exact: true }).click()
    await page.getByRole('button', { name: /^Aufgaben aus dem Portal/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Aufgaben aus dem Portal übernehmen' }).waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Importieren', exact: true }).click()
    await page.getByRole('button', { name: /^Kundenliste importieren/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Kundenliste importieren' }).waitFor()
  })
})

describe('a view', () => {
  const name = 'Was stockt'
  let link = ''

  it('is kept and shared with what is on the screen', async () => {
    await open(page, '?state=stalled,declining&sort=-rate&columns=name,rate,state,l1')
    await page.getByRole('button', { name: 'Ansichten' }).click()
    await page.getByRole('button', { name: 'Als Ansicht sichern' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name der Ansicht').fill(name)
    await dialog.getByLabel('Alle in der Organisation').check()
    await dialog.getByRole('button', { name: /^Sichern/ }).click()
    await page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name }).waitFor()
    await page.waitForURL(/view=/)
    link = page.url()
    await shot(page, 'portfolio-02-view')
  })

  it('says in the navigation how many it shows', async () => {
    const inNavigation = page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name })
    const inWords = async () => (await inNavigation.textContent())?.match(/\d+$/)?.[0]
    await expect.poll(async () => (await inWords()) === String(await rowsOf(page).count())).toBe(true)
  })

  it('shows a second browser exactly the same, by its link', async () => {
    const second = await freshBrowser({ viewport: tall })
    try {
      await second.page.context().addCookies(await page.context().cookies())
      await second.page.goto(link)
      await second.page.getByRole('button', { name: `Ansicht: ${name}` }).waitFor()
      await expect
        .poll(() => rowsOf(second.page).locator('[data-main]').allTextContents())
        .toEqual(await rowsOf(page).locator('[data-main]').allTextContents())
      await expect
        .poll(() => second.page.getByRole('columnheader').allTextContents())
        .toEqual(await page.getByRole('columnheader').allTextContents())
      expect(second.troubles).toEqual([])
    } finally {
      await second.close()
    }
  })

  it('follows what is on the screen, and asks when somebody was faster', async () => {
    await page.goto(link.replace('state=stalled%2Cdeclining', 'state=stalled').replace('stalled,declining', 'stalled'))
    const menu = page.getByRole('button', { name: `Ansicht: ${name} (geändert)` })
    await menu.waitFor()
    // Somebody else saves another order while this page still shows the first one.
    const viewId = new URL(link).searchParams.get('view')
    await page.route('**/api/portfolio/views', (route) =>
      route.request().method() === 'GET' ? route.abort('internetdisconnected') : route.continue(),
    )
    const theirs = await page.request.patch(`${lotse.address}/api/portfolio/views/${viewId}`, {
      headers: { 'if-match': '"1"' },
      data: { search: 'sort=name' },
    })
    expect(theirs.ok()).toBe(true)
    await menu.click()
    await page.getByRole('button', { name: `„${name}“ aktualisieren` }).click()
    const conflict = page.getByRole('dialog')
    await conflict.getByText('Lage: Stillstand').waitFor()
    await page.unroute('**/api/portfolio/views')
    await shot(page, 'portfolio-03-conflict')
    for (const mine of await conflict.getByRole('radio', { name: /^Ihre|^Meine/ }).all()) await mine.check()
    await conflict.getByRole('button', { name: 'Auswahl speichern' }).click()
    await page.getByText(`„${name}“ zeigt jetzt, was zu sehen ist.`).waitFor()
    await page.getByRole('button', { name: `Ansicht: ${name}`, exact: true }).waitFor()
  })

  it('is removed and comes back', async () => {
    const inNavigation = page.getByRole('navigation', { name: 'Hauptnavigation' }).getByRole('link', { name })
    await page.getByRole('button', { name: `Ansicht: ${name}`, exact: true }).click()
    await page.getByRole('button', { name: `„${name}“ entfernen` }).click()
    await inNavigation.waitFor({ state: 'detached' })
    const toast = page.getByText(`Die Ansicht „${name}“ ist entfernt.`).locator('..')
    await toast.getByRole('button', { name: 'Rückgängig' }).click()
    await inNavigation.waitFor()
  })
})

/** In how many engagements somebody is the Apps expert. */
async function expertsOf(on: Page): Promise<number> {
  const list = await on.request.get(`${lotse.address}/api/portfolio`)
  const { items } = (await list.json()) as { items: { customerId: string; engagementId: string }[] }
  const roles = items.map(async ({ customerId, engagementId }) => {
    const one = await on.request.get(`${lotse.address}/api/customers/${customerId}/engagements/${engagementId}`)
    const { assignments } = (await one.json()) as { assignments: { role: string; person: { name: string } }[] }
    return assignments.some(({ role, person }) => role === 'SME' && person.name === 'Ada Ewer')
  })
  return (await Promise.all(roles)).filter(Boolean).length
}

describe('many at once', () => {
  it('get a role, and lose it again by undo', async () => {
    await open(page, '?columns=name,engineer')
    await page.getByRole('checkbox', { name: 'Alle auswählen' }).check()
    await page.getByText(new RegExp(`^${all} ausgewählt`)).waitFor()
    await shot(page, 'portfolio-04-selected')
    await page.getByRole('button', { name: 'Rolle zuweisen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Person').selectOption({ label: 'Ada Ewer' })
    await dialog.getByLabel('Rolle').selectOption('SME')
    await dialog.getByRole('button', { name: /^Zuweisen/ }).click()
    const toast = page.getByText(/^\d+ geändert/).locator('..')
    await toast.waitFor()
    await expect.poll(() => expertsOf(page)).toBe(all)
    await toast.getByRole('button', { name: 'Rückgängig' }).click()
    await expect.poll(() => expertsOf(page), { timeout: 30_000 }).toBeLessThan(all)
  })

  it('get a tag made on the way, and are found by it', async () => {
    await open(page, '?state=stalled')
    const stalled = await rowsOf(page).count()
    await page.getByRole('checkbox', { name: 'Alle auswählen' }).check()
    await page
      .getByRole('region', { name: 'Ausgewählte Engagements' })
      .getByRole('button', { name: 'Stichwort' })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Quartalsthema')
    await dialog.getByRole('button', { name: /^Übernehmen/ }).click()
    await page.getByText(/^\d+ geändert/).waitFor()
    await open(page)
    await rowsOf(page).getByRole('button', { name: '#Quartalsthema' }).first().click()
    await page.waitForURL(/tag=/)
    await expect.poll(() => rowsOf(page).count()).toBe(stalled)
    await open(page)
    await page.getByRole('button', { name: 'Gruppen', exact: true }).click()
    await page.getByRole('dialog').getByRole('link', { name: 'Quartalsthema' }).click()
    await page.waitForURL(/tag=/)
    await expect.poll(() => rowsOf(page).count()).toBe(stalled)
  })
})

describe('taking along', () => {
  it.each([
    ['Als CSV', /\.csv$/],
    ['Als Excel-Tabelle (XLSX)', /\.xlsx$/],
  ])('%s holds what is seen', async (entry, fileName) => {
    await open(page, '?state=stalled&columns=name,rate,state&sort=name')
    const names = await rowsOf(page).locator('[data-main]').allTextContents()
    await page.getByRole('button', { name: 'Exportieren' }).click()
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: entry }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(fileName)
    const content = await readFile(await download.path())
    if (entry !== 'Als CSV') return expect(content.subarray(0, 2).toString()).toBe('PK')
    const lines = content.toString('utf8').trim().split(/\r?\n/)
    const body = lines.slice(lines.findIndex((line) => line.includes('Kunde')) + 1)
    expect(body).toHaveLength(names.length)
    for (const [index, name] of names.entries()) expect(body[index]).toContain(name)
  })
})

describe('the keyboard alone', () => {
  it('finds, walks, picks and opens', async () => {
    await open(page)
    await page.keyboard.press('/')
    await page.keyboard.type('Hafenkante')
    await page.waitForURL(/search=Hafenkante/)
    await expect.poll(() => rowsOf(page).count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => rowsOf(page).count()).toBe(all)
    await page.getByRole('heading', { level: 1 }).click()
    const names = await rowsOf(page).locator('[data-main]').allTextContents()
    await page.keyboard.press('j')
    await expect.poll(() => focused(page)).toBe(names[0])
    await page.keyboard.press('j')
    await expect.poll(() => focused(page)).toBe(names[1])
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText(/^2 ausgewählt/).waitFor()
    await page.keyboard.press('k')
    await page.keyboard.press('x')
    await page.getByText(/^1 ausgewählt/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Ausgewählte Engagements' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await page.waitForURL('**/engagements/**')
    await page.getByRole('heading', { level: 1, name: names[1] ?? '' }).waitFor()
  })
})

it('is a list of cards on a phone', async () => {
  await page.setViewportSize({ width: 360, height: 780 })
  await open(page)
  await shot(page, 'portfolio-05-narrow')
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

it('never went wrong without saying so', () => {
  expect(first.troubles.filter((trouble) => !/status of 409|INTERNET_DISCONNECTED/.test(trouble))).toEqual([])
})
