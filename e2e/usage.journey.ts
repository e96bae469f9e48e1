import { addMonths, lastDayOf, type Month } from '@lotse/calendar'
import { formatMonth } from '@lotse/usage'
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
import { newestClosedMonth, type ReportFile, reportOf, signInPage, sixReports } from './usage-months.ts'

/** From six downloaded reports to a verdict that anybody can follow back to its file. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let address: string
const newest = newestClosedMonth(day())
const inWords = (month: Month) => formatMonth(month, 'de')

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 900 } })
  page = browser.page
  // Keeps the browser's own dialog away from the beginning; the first one would open before playwright listens.
  page.on('filechooser', () => {})
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Fabrikam AG' })
  const tenantId = await create(`/customers/${customer}/tenants`, { name: 'fabrikam', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId })
  address = `${lotse.address}/customers/${customer}/engagements/${engagement}/usage`
})
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

/** Chooses files as a person does, through the browser's own dialog. */
async function choose(button: string, files: readonly ReportFile[]): Promise<void> {
  const [dialog] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).first().click(),
  ])
  await dialog.setFiles([...files])
}

/** Lets files go over the middle of the page. */
async function drop(files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((contents) => {
    const dataTransfer = new DataTransfer()
    for (const [name, content] of Object.entries(contents)) dataTransfer.items.add(new File([content], name))
    for (const kind of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
    }
  }, files)
}

/** Looks at what was chosen and takes it in; `take` is the button that says so. */
async function takeIn(headline: string | RegExp, take: string, stored: string): Promise<void> {
  await page.getByRole('heading', { name: headline }).waitFor()
  await page.getByRole('button', { name: take, exact: true }).click()
  await page.getByRole('heading', { name: stored }).waitFor()
}

const inEveryLook = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}

describe('before the first report', () => {
  it('says what to download, and where', async () => {
    await page.goto(address)
    await page.getByRole('heading', { name: 'Noch kein Nutzungsbericht' }).waitFor()
    await page.getByText('Wählen Sie oben rechts den Zeitraum 30 Tage').waitFor()
    await shot(page, 'usage-01-empty')
    await inEveryLook()
  })
})

describe('six reports', () => {
  it('are brought in at once, with the key alone to open the dialog', async () => {
    const [dialog] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('i')])
    await dialog.setFiles([...sixReports(newest)])
    await page.getByRole('heading', { name: '6 Berichte werden eingelesen' }).waitFor()
    await page.waitForURL('**/usage?import=*')
    await expect.poll(() => page.getByText('neu', { exact: true }).count()).toBe(6)
    await page.getByText('1.250 gezählt + 0 doppelt + 0 abgelehnt = 1.250').first().waitFor()
    await shot(page, 'usage-02-preview')
    await inEveryLook()
  })

  it('wait for a word, also after a reload and on the page without the link', async () => {
    const link = page.url()
    await page.goto(address)
    await page.getByRole('heading', { name: '1 Import wartet auf Sie' }).waitFor()
    await page.getByRole('heading', { name: 'Noch kein Nutzungsbericht' }).waitFor()
    await page.getByRole('button', { name: /^6 Dateien/ }).click()
    await page.waitForURL(link)
    await takeIn('6 Berichte werden eingelesen', 'Einlesen', '6 Berichte gespeichert')
    await shot(page, 'usage-02-imported')
    await expect.poll(() => page.getByText('neu', { exact: true }).count()).toBe(6)
  })

  it('give the stall with its exact numbers', async () => {
    // The confirmed state also depends on which months are quiet, and so on the time of the year; the plain rule does not.
    const sentence = `53,7 % im ${inWords(newest)}; bis 70 % fehlen 204 Personen.`
    await page.getByRole('heading', { name: sentence }).waitFor()
    await page.getByText('Stillstand', { exact: true }).first().waitFor()
    await page.getByText('671 von 1.250', { exact: true }).first().waitFor()
    await page.getByText('in 20 Monaten').waitFor()
    await page.getByRole('button', { name: 'Schließen' }).click()
    await shot(page, 'usage-03-stalled')
    await inEveryLook()
  })

  it('are shown as a table too', async () => {
    await page.getByRole('button', { name: 'Tabelle', exact: true }).first().click()
    const row = page.getByRole('row', { name: inWords(newest) }).first()
    await expect.poll(() => row.textContent()).toMatch(/53,7\s%.*671.*1\.250/)
    await shot(page, 'usage-04-table')
    await inEveryLook()
  })

  it('count by another numerator, which the address remembers', async () => {
    await page.getByRole('radio', { name: 'Beliebige App auf beliebiger Plattform' }).check()
    await page.waitForURL('**/usage?numerator=any')
    await page.reload()
    await page.getByRole('heading', { name: /69,7 % im/ }).waitFor()
    await page.getByRole('radio', { name: 'Kern-Apps unter Windows oder Mac' }).check()
    await page.getByRole('heading', { name: /53,7 % im/ }).waitFor()
  })
})

describe('where a figure comes from', () => {
  it('opens from the curve, and reckons before the reader’s eyes', async () => {
    const curve = page.getByRole('slider', { name: /Aktive Nutzung nach Monaten/ })
    await curve.focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('dialog', { name: `Herkunft: ${inWords(newest)}` })
    await panel.getByText('671 ÷ 1.250 = 53,68 %').waitFor()
    await panel.getByText('53,68 % − 51,20 % = +2,48 Punkte').waitFor()
    await panel.getByText(`Verglichen mit ${inWords(addMonths(newest, -3))}: 640 von 1.250 = 51,20 %.`).waitFor()
    await panel.getByText('1.250 gezählt + 0 doppelt + 0 abgelehnt = 1.250').waitFor()
    await panel.getByText('US20').first().waitFor()
    await shot(page, 'usage-05-provenance')
    await inEveryLook()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  it('gives the original file back', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `AppsUserDetail ${newest}.csv` }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`AppsUserDetail ${newest}.csv`)
  })
})

describe('a corrected report', () => {
  it('takes the place of the earlier one, and the verdict follows', async () => {
    await choose('Dateien wählen', [reportOf(newest, 680, 'corrected.csv')])
    await page.getByText('671 → 680 aktiv').waitFor()
    await shot(page, 'usage-06-replaces')
    await takeIn('1 Bericht wird eingelesen', 'Einlesen', '1 Bericht gespeichert')
    await page.getByRole('heading', { name: /54,4 % im/ }).waitFor()
    await page.getByText('gilt nicht mehr seit').waitFor()
    await shot(page, 'usage-06-replaced')
  })

  it('is taken back and brought back again', async () => {
    await page.getByRole('button', { name: 'Zurücknehmen: corrected.csv' }).click()
    await page.getByText('corrected.csv zurückgenommen').waitFor()
    await page.getByText(`Für ${inWords(newest)} fehlt ein brauchbarer Bericht`).waitFor()
    await shot(page, 'usage-07-taken-back')
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByRole('heading', { name: /54,4 % im/ }).waitFor()
  })
})

describe('a file that is no report', () => {
  it('is refused with its reason, and left out only by a button that says so', async () => {
    const files = [reportOf(addMonths(newest, -6), 520), signInPage('export.csv')]
    await choose('Weitere Berichte', files)
    await page.getByRole('heading', { name: '1 Bericht wird eingelesen, 1 Datei ist abgelehnt' }).waitFor()
    await page.getByText('Dies ist eine Webseite („Sign in to your account“)').waitFor()
    await shot(page, 'usage-08-refused')
    await inEveryLook()
    await page.getByRole('button', { name: 'Ohne die abgelehnte Datei einlesen' }).click()
    await page.getByRole('heading', { name: '1 Bericht gespeichert' }).waitFor()
  })

  it('asks about dates with slashes instead of guessing, and reads again by itself', async () => {
    const report = reportOf(addMonths(newest, -7), 500, 'slashes.csv')
    const slashed = report.buffer.toString().replace(/(\d{4})-(\d\d)-(\d\d)/g, '$2/$3/$1')
    await choose('Weitere Berichte', [{ ...report, buffer: Buffer.from(slashed) }])
    await page.getByText('Steht in diesen Dateien der Monat vorn?').waitFor()
    await shot(page, 'usage-09-month-first')
    await inEveryLook()
    await page.getByRole('button', { name: 'Ja, der Monat steht vorn: noch einmal lesen' }).click()
    await takeIn('1 Bericht wird eingelesen', 'Einlesen', '1 Bericht gespeichert')
  })

  it('can be dropped with everything beside it', async () => {
    await choose('Weitere Berichte', [reportOf(addMonths(newest, -9), 470), signInPage('export.csv')])
    await page.getByRole('button', { name: 'Verwerfen' }).click()
    await page.getByRole('heading', { name: 'Dieser Import wurde verworfen' }).waitFor()
    await shot(page, 'usage-14-dropped')
    await page.getByRole('button', { name: 'Schließen' }).click()
  })
})

describe('files dropped on the page', () => {
  it('are taken anywhere; a rejected row is named with its line, and what cannot be used says why', async () => {
    const rows = reportOf(addMonths(newest, -8), 480, 'one bad row.csv').buffer.toString().split('\r\n')
    const broken = rows.with(3, `${rows[3]},one field too many`).join('\r\n')
    const week = reportOf(newest, 300, 'seven days.csv').buffer.toString().replaceAll(/,30,/g, ',7,')
    await drop({ 'one bad row.csv': broken, 'seven days.csv': week })
    const panel = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Vorschau' }) })
    await panel.getByText('1 Zeile abgelehnt').click()
    await panel.getByText('Zeile 4: 40 Felder statt 39').waitFor()
    await panel.getByText('Der Bericht umfasst 7 Tage').waitFor()
    const [list] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('link', { name: 'Alle als CSV' }).click(),
    ])
    expect(list.suggestedFilename()).toMatch(/^one bad row\.csv .*\.csv$/)
    await shot(page, 'usage-12-rejected-rows')
    await inEveryLook()
    await takeIn('2 Berichte werden eingelesen', 'Einlesen', '2 Berichte gespeichert')
  })

  it('of a month that is not over are shown, never judged', async () => {
    const today = day()
    const running = reportOf(newest, 900, 'running.csv').buffer.toString().replaceAll(lastDayOf(newest), today)
    await drop({ 'running.csv': running })
    await takeIn('1 Bericht wird eingelesen', 'Einlesen', '1 Bericht gespeichert')
    await page.getByText('läuft noch und zählt erst 8 Tage nach Monatsende').waitFor()
    await page.getByRole('heading', { name: /54,4 % im/ }).waitFor()
    await shot(page, 'usage-13-running')
  })
})

describe('another browser', () => {
  it('shows a new report without being asked', async () => {
    const other = await page.context().newPage()
    await other.goto(address)
    await other.getByRole('heading', { name: /54,4 % im/ }).waitFor()
    await choose('Weitere Berichte', [reportOf(newest, 875, 'reached.csv')])
    await takeIn('1 Bericht wird eingelesen', 'Einlesen', '1 Bericht gespeichert')
    await other.getByText('875 von 1.250', { exact: true }).first().waitFor()
    await other.close()
  })

  it('leaves nothing behind that went wrong unseen', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await shot(page, 'usage-10-narrow')
    await page.setViewportSize({ width: 1440, height: 900 })
    await setLooks(page, { language: 'en', theme: 'dark' })
    await shot(page, 'usage-11-dark')
    expect(browser.troubles).toEqual([])
  })
})
