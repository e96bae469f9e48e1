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

/** The chart of the voyage: read, walked, answered, stated, timed, printed, and worked on by two people at once. */

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
  const { self } = (await (await page.request.get(`${lotse.address}/api/session`)).json()) as { self: { id: string } }
  const customer = (await post(page, lotse, '/customers', { name: 'Sandbank Werft AG' })) as { id: string }
  const tenant = { name: 'Sandbank', cloud: 'commercial' }
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

const open = async (address = '', on: Page = page) => {
  await on.goto(`${lotse.address}${engagement}${address}`)
  await pageShown(on, 'Sandbank Werft AG')
}
const panel = (on: Page = page) => on.getByRole('dialog')
const chart = () => page.getByRole('region', { name: 'Kurs des Engagements' })
const save = async (on: Page = page) =>
  on
    .getByRole('dialog')
    .last()
    .getByRole('button', { name: /^Speichern/ })
    .click()

describe('the chart', () => {
  it('has every task of the page, work without a number, questions, and what does not apply', async () => {
    await open()
    for (const task of ['3738', '3080', '3070', '3190', '1247', '3650', '3616', '994'])
      await chart()
        .getByRole('link', { name: new RegExp(`^${task} `) })
        .first()
        .waitFor()
    await chart()
      .getByRole('link', { name: /^Pilot/ })
      .waitFor()
    await chart().getByText('Desktop-Architektur (GM FTA) ist nicht zugewiesen.').first().waitFor()
    await shot(page, 'voyage-new')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
  })

  it('is walked with the arrow keys', async () => {
    await chart()
      .getByRole('link', { name: /^3616 / })
      .focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^994 /)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Home')
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-card'))).toBe(true)
  })

  it('shows optional work, and everything as a list, as the address says', async () => {
    await expect.poll(() => chart().getByRole('link', { name: /^983 / }).count()).toBe(0)
    await page.getByRole('button', { name: /optionale zeigen/ }).click()
    await chart().getByRole('link', { name: /^983 / }).waitFor()
    await page.getByRole('button', { name: 'Als Liste' }).click()
    await page.waitForURL(/view=list/)
    await page.reload()
    await chart().getByRole('link', { name: /^983 / }).waitFor()
    await expect.poll(() => chart().getAttribute('data-view')).toBe('list')
  })

  it.each(['', '?view=list&optional=true&settled=true'])('prints on one page (%s)', async (search) => {
    await open(search)
    await page.getByRole('heading', { name: 'Als Nächstes' }).waitFor()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595])
  })
})

describe('a task', () => {
  it('leads to the next and the one before by keyboard', async () => {
    await open('?task=3616')
    await panel()
      .getByRole('heading', { name: /^3616 / })
      .waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await panel().getByRole('heading', { name: /^994 / }).waitFor()
    await page.waitForURL(/task=.*994/)
    await page.keyboard.press('Alt+ArrowUp')
    await panel()
      .getByRole('heading', { name: /^3616 / })
      .waitFor()
  })

  it('asks before words are left that are not saved', async () => {
    await open('?task=994')
    await panel().getByLabel('Stand').selectOption('paused')
    await panel().getByRole('textbox', { name: 'Warum' }).fill('Der Betriebsrat tagt erst im Januar.')
    await page.keyboard.press('Escape')
    await panel().getByText('Ihre Eingaben sind noch nicht gespeichert.').waitFor()
    await panel().getByRole('button', { name: 'Weiter bearbeiten' }).click()
    await page.keyboard.press('Alt+ArrowDown')
    await panel().getByText('Ihre Eingaben sind noch nicht gespeichert.').waitFor()
    await expect
      .poll(() => panel().getByRole('textbox', { name: 'Warum' }).inputValue())
      .toBe('Der Betriebsrat tagt erst im Januar.')
    await panel().getByRole('button', { name: 'Verwerfen' }).click()
    await panel().getByRole('heading', { name: /^994 / }).waitFor({ state: 'detached' })
    await open('?task=3616')
  })

  it('keeps time, counts it, and brings a removed entry back', async () => {
    await panel().getByRole('button', { name: 'Zeit erfassen' }).click()
    await panel().last().getByLabel('Minuten').fill('95')
    await panel().last().getByLabel('Tätigkeit').fill('Erstes Gespräch mit Frau Peters')
    await save()
    await panel().getByRole('heading', { name: 'Zeit: 1 Std. 35 Min.' }).waitFor()
    await panel()
      .getByRole('button', { name: /^Zeiteintrag vom .* entfernen$/ })
      .click()
    await panel().getByText('Für diese Aufgabe ist noch keine Zeit erfasst.').waitFor()
    await page.keyboard.press('Enter')
    await panel().getByText('Erstes Gespräch mit Frau Peters').waitFor()
    const download = page.waitForEvent('download')
    await panel().getByRole('button', { name: 'Alle Zeiten als CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/^zeiten-.*\.csv$/)
  })
})

describe('the work', () => {
  it('is completed in the panel, and Escape still closes it', async () => {
    await open('?task=3616')
    await panel().getByRole('button', { name: 'Erledigt melden' }).click()
    await panel().getByRole('button', { name: 'Erledigt melden' }).waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') !== null)
    await page.keyboard.press('Escape')
    await panel().waitFor({ state: 'detached' })
  })

  it('is told to be done also where its card is only counted from then on, and can be taken back', async () => {
    await open()
    for (const task of ['3738', '4047', '3734']) {
      await chart()
        .getByRole('button', { name: new RegExp(`^${task} .* erledigt melden$`) })
        .click()
      await page
        .getByRole('region', { name: 'Meldungen' })
        .getByText(new RegExp(`^${task} .* ist erledigt`))
        .waitFor()
    }
    await chart()
      .getByRole('button', { name: /erledigt .*3734/ })
      .waitFor()
    await page.getByRole('button', { name: 'Rückgängig' }).last().click()
    await chart()
      .getByRole('button', { name: /^3734 .* erledigt melden$/ })
      .waitFor()
  })

  it('has its letters, gates and signs explained, by keyboard and in the address', async () => {
    const legend = page.getByRole('button', { name: 'Legende' })
    await legend.focus()
    await page.keyboard.press('Enter')
    await page.getByText('FM steht für FastTrack Manager.').waitFor()
    await page.waitForURL(/legend=true/)
    await page.reload()
    await page.getByText('G1 Analyse abgeschlossen', { exact: true }).waitFor()
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
    await open('?gate=G9')
    await panel().getByText('Dieses Tor gibt es hier nicht.').waitFor()
  })
})

describe('what the team states', () => {
  it('takes no number that is none', async () => {
    await open('?open=delivery')
    await panel().getByRole('button', { name: 'Davon blockierend feststellen' }).click()
    await panel().last().getByLabel('Feststellung').fill('1.5')
    await save()
    await panel()
      .last()
      .getByText(/ist hier kein Wert/)
      .waitFor()
    await expect.poll(() => panel().last().getByLabel('Feststellung').inputValue()).toBe('1.5')
    await panel().last().getByLabel('Feststellung').fill('')
  })

  it('opens a gate, and is kept', async () => {
    await open('?open=delivery')
    await panel().getByRole('button', { name: 'Bereitschaftsanalyse geprüft feststellen' }).click()
    await panel().last().getByLabel('Feststellung').selectOption('yes')
    await panel().last().getByLabel('Notiz').fill('mit Herrn Wieland durchgesehen')
    await save()
    await panel().getByText('mit Herrn Wieland durchgesehen').waitFor()
    await panel().getByText('Verlauf', { exact: true }).click()
    await panel().getByText('Bereitschaftsanalyse geprüft: Ja').waitFor()
    await open('?gate=G1')
    await panel()
      .getByRole('listitem')
      .filter({ hasText: 'Bereitschaftsanalyse geprüft' })
      .getByText('erfüllt', { exact: true })
      .waitFor()
  })

  it('judges a pilot only by criteria written beforehand', async () => {
    await open('?open=delivery')
    await panel().getByRole('button', { name: 'Pilot planen' }).click()
    const form = () => panel().last()
    await form().getByRole('textbox', { name: 'Gruppen' }).fill('Finanzen')
    await form().getByLabel('Beginn', { exact: true }).fill(day(-3))
    await form().getByLabel('Ergebnis').selectOption('go')
    await form().getByRole('textbox', { name: 'Befunde' }).fill('lief ohne Absturz')
    await form().getByRole('textbox', { name: 'Kriterien' }).fill('kein Absturz in zwei Wochen')
    await save()
    await form()
      .getByText(/Kriterien werden vorher geschrieben/)
      .first()
      .waitFor()
    await form().getByLabel('Ergebnis').selectOption('')
    await save()
    await panel().getByRole('heading', { name: 'Pilot: läuft' }).waitFor()
    await panel().getByText('Die Kriterien wurden erst nach Beginn geschrieben.').waitFor()
    await panel().getByRole('button', { name: 'Pilot bearbeiten' }).click()
    await form().getByLabel('Ergebnis').selectOption('go')
    await save()
    await panel().getByRole('heading', { name: 'Pilot: Ergebnis: weiter' }).waitFor()
    await shot(page, 'voyage-delivery')
  })

  it('answers a question of the workflow, and one click goes where it leads', async () => {
    await open()
    await chart()
      .getByRole('link', { name: /^Gibt es technische Hindernisse\?/ })
      .click()
    await panel().getByRole('button', { name: 'Antworten' }).click()
    await panel().last().getByLabel('Ja').check()
    await panel()
      .last()
      .getByRole('textbox', { name: 'Warum' })
      .fill('Das Add-in der Buchhaltung lädt nicht mit 64 Bit.')
    await save()
    await panel().getByRole('heading', { name: 'Antwort: Ja' }).waitFor()
    await panel().getByText('Das Add-in der Buchhaltung lädt nicht mit 64 Bit.').waitFor()
    await expectAccessible(page, [{ language: 'de', theme: 'light' }])
  })
})

describe('two people', () => {
  it('at the same fact see both sides, and nothing is lost', async () => {
    const second = await freshBrowser({ storageState: await page.context().storageState() })
    try {
      for (const on of [page, second.page]) {
        await open('?open=delivery', on)
        await panel(on).getByRole('button', { name: 'Offene Punkte der Checkliste feststellen' }).click()
      }
      await panel().last().getByLabel('Feststellung').fill('7')
      await save()
      await panel().getByText('7', { exact: true }).waitFor()
      await panel(second.page).last().getByLabel('Feststellung').fill('5')
      await save(second.page)
      const conflict = second.page.getByRole('dialog', { name: 'Jemand anderes war schneller' })
      await conflict.waitFor()
      await conflict.getByText('7', { exact: true }).waitFor()
      await conflict.getByRole('radio').first().check()
      await conflict.getByRole('button', { name: 'Auswahl speichern' }).click()
      await panel().getByText('5', { exact: true }).waitFor()
    } finally {
      await second.close()
    }
  })
})

it('never went wrong without saying so', () => {
  // A refusal is told in words on the page; the browser repeats its status in the console.
  expect(browser.troubles.filter((trouble) => !/status of (409|422)/.test(trouble))).toEqual([])
})
