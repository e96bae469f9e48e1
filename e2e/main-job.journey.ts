import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { day } from './harness/day.ts'
import { pressByKeyboard, tabTo, typeByKeyboard } from './harness/keyboard.ts'
import { type RunningLotse, startLotse } from './harness/lotse.ts'
import { monthlyReports, newestClosedMonth } from './harness/monthly-reports.ts'
import { shot } from './harness/shot.ts'

/**
 * The main job from end to end, with the keyboard alone: a customer is created, work is done and skipped, a note is
 * written, six monthly reports are imported, and Lotse says that it stalled and what to do next. Then Lotse is started
 * again, and a second browser watches.
 */

let lotse: RunningLotse
let first: FreshBrowser
let engagement = ''

beforeAll(async () => {
  lotse = await startBegun('empty')
  first = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
  await signIn(first.page, lotse)
})
afterAll(async () => {
  await first?.close()
  await lotse?.stop()
  if (lotse) await rm(dirname(lotse.dataFolder), { recursive: true, force: true })
})

/** Walks to a task's card and completes it with Space, as the shortcut says. */
async function tickByKeyboard(page: Page, task: string): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: new RegExp(`^${task} `) }).first())
  await page.keyboard.press('Space')
}

describe('the first customer', () => {
  it('is created with tenant and engagement in one go', async () => {
    const { page } = first
    await page.goto(`${lotse.address}/portfolio`)
    await page.getByRole('heading', { name: 'Hier stehen Ihre Kunden' }).waitFor()
    await shot(page, 'main-01-empty-portfolio')
    await page.keyboard.press('c')
    await page.getByRole('heading', { name: 'Neuer Kunde' }).waitFor()
    await typeByKeyboard(page, page.getByLabel('Name', { exact: false }).first(), 'Hafenkante Logistik GmbH')
    await typeByKeyboard(page, page.getByLabel('Ort'), 'Hamburg')
    await typeByKeyboard(page, page.getByLabel('Hauptdomäne'), 'hafenkante.example')
    await shot(page, 'main-02-new-customer')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/engagements/**')
    await page.getByRole('heading', { name: 'Hafenkante Logistik GmbH' }).waitFor()
    engagement = new URL(page.url()).pathname
    await shot(page, 'main-03-engagement')
  })

  it('shows every task where the workflow has it', async () => {
    const { page } = first
    for (const task of ['3080', '3738', '3070', '3190', '1247', '3650'])
      await page.getByRole('main').getByText(task, { exact: false }).first().waitFor()
  })
})

describe('the work', () => {
  it('ticks a task with one key, seen at once', async () => {
    const { page } = first
    await tickByKeyboard(page, '3616')
    await page
      .getByText(/3616 .*ist erledigt/)
      .first()
      .waitFor()
    await shot(page, 'main-04-ticked')
  })

  it('refuses the workshop while nobody of the customer’s IT is named, and says so', async () => {
    const { page } = first
    await tickByKeyboard(page, '3080')
    await page
      .getByRole('alert')
      .getByText(/Die erfassten Tatsachen tragen das nicht/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: /^3080 .* erledigt melden$/ }).waitFor()
  })

  it('skips a task only with a reason and evidence', async () => {
    const { page } = first
    await page.goto(`${lotse.address}${engagement}?task=3738`)
    await pressByKeyboard(page, page.getByText('Aufgabe überspringen'))
    await tabTo(page, page.getByLabel('Nachweis'))
    await page.keyboard.type('zu kurz')
    await pressByKeyboard(page, page.getByRole('button', { name: 'Überspringen', exact: true }))
    await shot(page, 'main-05-skip-refused')
    await typeByKeyboard(
      page,
      page.getByLabel('Nachweis'),
      'Nutzen im Kickoff mit der Geschäftsführung vollständig besprochen.',
    )
    await pressByKeyboard(page, page.getByRole('button', { name: 'Überspringen', exact: true }))
    await page.getByRole('heading', { name: /Übersprungen: / }).waitFor()
    await shot(page, 'main-06-skipped')
  })

  it('writes a note with its next action', async () => {
    const { page } = first
    await page.goto(`${lotse.address}${engagement}`)
    await page.getByRole('heading', { name: 'Hafenkante Logistik GmbH' }).waitFor()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog')
    await typeByKeyboard(page, dialog.getByLabel('Text'), 'Die Verwaltung ist umgestellt, in den Lagern stockt es.')
    await typeByKeyboard(page, dialog.getByLabel('Nächster Schritt', { exact: true }), 'Lagerleitung einladen')
    await shot(page, 'main-07-note')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Die Notiz ist gespeichert.').waitFor()
    await page.goto(`${lotse.address}${engagement}/notes`)
    await page.getByText('in den Lagern stockt es').waitFor()
    await page.getByText('Lagerleitung einladen').waitFor()
  })
})

describe('six monthly reports', () => {
  it('are imported and give the verdict with its numbers', async () => {
    const { page } = first
    await page.goto(`${lotse.address}${engagement}/usage`)
    await page.getByRole('heading', { name: 'Noch kein Nutzungsbericht' }).waitFor()
    await shot(page, 'main-08-no-usage')
    const chooser = page.waitForEvent('filechooser')
    await pressByKeyboard(page, page.getByRole('button', { name: 'Dateien wählen' }))
    await (await chooser).setFiles(monthlyReports(newestClosedMonth(day()), 1250, [600, 640, 655, 660, 665, 671]))
    await page.getByRole('heading', { name: '6 Berichte werden eingelesen' }).waitFor()
    await pressByKeyboard(page, page.getByRole('button', { name: 'Einlesen', exact: true }))
    await page.getByText('6 Berichte gespeichert').first().waitFor()
    await shot(page, 'main-09-imported')
    await page.goto(`${lotse.address}${engagement}/usage`)
    await page.getByText('53,7 %').first().waitFor()
    await page.getByText('Stillstand').first().waitFor()
    await page.getByText('204 Personen').first().waitFor()
    await shot(page, 'main-10-verdict')
  })

  it('bring up the next action, with its reason', async () => {
    const { page } = first
    await page.goto(`${lotse.address}${engagement}`)
    await page.getByText('Zuerst einen Apps-Experten anfragen').first().waitFor()
    // How many points depends on the season: a quiet base month is replaced by the line between its neighbours.
    await page
      .getByText(/\+[12],\d Punkte in drei Monaten, bis 70 % fehlen 204 Personen/)
      .first()
      .waitFor()
    await shot(page, 'main-11-next-action')
  })

  it('stand in the portfolio', async () => {
    const { page } = first
    await page.goto(`${lotse.address}/portfolio`)
    const row = page.getByRole('row', { name: /Hafenkante/ })
    await row.getByText('Stillstand').waitFor()
    await row.getByText('53,7 %').first().waitFor()
    await shot(page, 'main-12-portfolio')
  })
})

describe('the history', () => {
  it('shows all of it', async () => {
    const { page } = first
    await page.goto(`${lotse.address}${engagement}/history`)
    for (const event of [
      'Engagement begonnen',
      'Aufgabe geändert',
      'Aufgabe übersprungen',
      'Notiz geschrieben',
      'Nutzungsbericht importiert',
      'Beurteilung geändert',
    ])
      await page.getByText(event).and(page.locator(':visible')).first().waitFor()
    await page.getByText(/Vollständig: \d+ Ereignisse geprüft/).waitFor()
    await shot(page, 'main-13-history')
  })
})

describe('after a restart', () => {
  it('everything is still there, and nobody has to sign in again', async () => {
    const { page } = first
    const { port } = new URL(lotse.address)
    await lotse.stop()
    lotse = await startLotse({ dataFolder: lotse.dataFolder, port: Number(port) })
    await page.goto(`${lotse.address}${engagement}`)
    await page.getByText('Zuerst einen Apps-Experten anfragen').first().waitFor()
    await page.goto(`${lotse.address}${engagement}/notes`)
    await page.getByText('in den Lagern stockt es').waitFor()
  })
})

describe('a second browser', () => {
  it('sees what the first one changes, without a reload', async () => {
    const second = await freshBrowser({ viewport: { width: 1440, height: 1000 } })
    try {
      const cookies = await first.page.context().cookies()
      await second.page.context().addCookies(cookies)
      await second.page.goto(`${lotse.address}${engagement}`)
      const open = second.page.getByRole('button', { name: /^3070 .* erledigt melden$/ }).first()
      await open.waitFor()
      await first.page.goto(`${lotse.address}${engagement}`)
      await tickByKeyboard(first.page, '3070')
      await open.waitFor({ state: 'detached' })
      await shot(second.page, 'main-14-second-browser')
      expect(second.troubles).toEqual([])
    } finally {
      await second.close()
    }
  })

  it('has found nothing broken on the way', () => {
    // A refused form and a server that was away are part of the journey, and the console says so.
    const unexpected = first.troubles.filter((trouble) => !trouble.includes('Failed to load resource'))
    expect(unexpected).toEqual([])
  })
})
