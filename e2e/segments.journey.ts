import { addMonths, lastDayOf, type Month } from '@lotse/calendar'
import { APP_USER_DETAIL_HEADINGS } from '@lotse/usage'
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
import { newestClosedMonth } from './usage-months.ts'

/** From the usage page to the department in which most people are missing, to what helps there, and to who is counted. */

let lotse: RunningLotse
let browser: FreshBrowser
let page: Page
let address: string
let imports: string
const newest = newestClosedMonth(day())

const USED = new Set(['Windows', 'Outlook', 'Outlook (Windows)'])
const DEPARTMENTS = ['Vertrieb', 'Produktion', 'Verwaltung', 'Kundendienst', 'Leitung', 'Labor'] as const
const SIZES = [220, 180, 90, 60, 8, 14] as const
const PEOPLE = DEPARTMENTS.flatMap((department, at) =>
  Array.from({ length: SIZES[at] ?? 0 }, (_, index) => ({
    user: `${department}.${index}@fabrikam.example`,
    department,
    index,
  })),
)
type Person = (typeof PEOPLE)[number]

/** Sales is behind, and the others are at about two thirds. */
const isActive = ({ department, index }: Person, month: Month): boolean =>
  department === 'Vertrieb' ? index < (month === newest ? 70 : 60) : index % 3 !== 0

function report(month: Month): string {
  const day = lastDayOf(month)
  const rows = PEOPLE.map((person) => {
    const active = isActive(person, month)
    const flags = APP_USER_DETAIL_HEADINGS.slice(5).map((heading) => (active && USED.has(heading) ? 'Yes' : 'No'))
    return [day, person.user, '', active ? day : '', 30, ...flags].join(',')
  })
  return `\uFEFF${APP_USER_DETAIL_HEADINGS.join(',')}\r\n${rows.join('\r\n')}\r\n`
}

const PRODUCT = 'MICROSOFT 365 APPS FOR ENTERPRISE'
const ACTIVATION_HEADINGS =
  'Report Refresh Date,User Principal Name,Display Name,Product Type,Last Activated Date,Windows,Mac,Windows 10 Mobile,iOS,Android,Activated On Shared Computer'

/** Nobody of sales who is not active has activated; of the others everybody has. */
const activations = (): string =>
  `\uFEFF${ACTIVATION_HEADINGS}\r\n${PEOPLE.map((person) => {
    const activated = person.department !== 'Vertrieb' || isActive(person, newest)
    return `${lastDayOf(newest)},${person.user},N,${PRODUCT},${activated ? '2026-01-05' : ''},${activated ? 1 : 0},0,0,0,0,False`
  }).join('\r\n')}\r\n`

const users = (): string =>
  `\uFEFFDisplay name,User principal name,Department,Country,Licenses\r\n${PEOPLE.map(
    ({ user, department }) => `N,${user},${department},Deutschland,Microsoft 365 E3`,
  ).join('\r\n')}\r\n`

/** Sends files as the page does, and waits until they are stored. */
async function bringIn(files: Readonly<Record<string, string>>): Promise<void> {
  const state = await page.evaluate(
    async ([path, contents]) => {
      const body = new FormData()
      for (const [name, content] of Object.entries(contents)) body.append('files', new Blob([content]), name)
      const sent = await fetch(path, { method: 'POST', body })
      const { jobId } = (await sent.json()) as { jobId: string }
      for (;;) {
        const job = (await (await fetch(`/api/jobs/${jobId}`)).json()) as { state: string; finishedAt: string | null }
        if (job.finishedAt !== null) return job.state
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
    [imports, files] as const,
  )
  expect(state).toBe('done')
}

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 900 } })
  page = browser.page
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Fabrikam AG' })
  const tenantId = await create(`/customers/${customer}/tenants`, { name: 'fabrikam', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId })
  address = `${lotse.address}/customers/${customer}/engagements/${engagement}/usage`
  imports = `/api/customers/${customer}/tenants/${tenantId}/usage/imports`
})
afterAll(async () => {
  await browser?.close()
  await lotse?.stop()
})

const inEveryLook = async () => {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}

describe('segments', () => {
  it('say what is missing while nobody has told who belongs where', async () => {
    await page.goto(address)
    const months = [-3, -2, -1, 0].map((back) => addMonths(newest, back))
    await bringIn(Object.fromEntries(months.map((month) => [`Apps ${month}.csv`, report(month)])))
    await page.goto(`${address}/segments`)
    await page.getByRole('heading', { name: 'Noch keine Segmente' }).waitFor()
    await page.getByText('kein Verzeichnis bekannt').waitFor()
    await shot(page, 'segments-01-none')
    await inEveryLook()
  })

  it('are reached from the funnel, and show first where most people are missing', async () => {
    await bringIn({ 'users.csv': users(), 'activations.csv': activations() })
    await page.goto(address)
    await page.getByRole('heading', { name: /^Von 572 Berechtigten/ }).waitFor()
    await page.getByRole('heading', { name: /Punkte; .* durch Verhalten/ }).waitFor()
    await shot(page, 'segments-02-funnel')
    await inEveryLook()
    await page.getByRole('link', { name: 'Segmente und Lizenzen ›' }).click()
    await page
      .getByRole('heading', { name: 'Nach Abteilung fehlen die meisten in „Vertrieb“: 84 Personen bis 70 %' })
      .waitFor()
    await shot(page, 'segments-03-departments')
    await inEveryLook()
  })

  it('hide the small, and name nobody', async () => {
    await page.getByText('Labor und Leitung bleiben verborgen', { exact: false }).waitFor()
    await expect.poll(() => page.getByText('@fabrikam.example').count()).toBe(0)
  })

  it('are a table too', async () => {
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click()
    const row = page.getByRole('row', { name: /Vertrieb/ })
    await expect.poll(() => row.textContent()).toMatch(/220.*70.*70.*31,8\s%.*\+4,5.*84/)
    await shot(page, 'segments-04-table')
    await inEveryLook()
  })

  it('go by another attribute, which the address remembers', async () => {
    await page.getByRole('combobox', { name: 'Nach' }).selectOption('country')
    await page.waitForURL('**/segments?by=country*')
    await page.reload()
    await page.getByText('Deutschland', { exact: true }).first().waitFor()
  })
})

describe('who does not count', () => {
  it('is named with a reason, and counts again with one click', async () => {
    await page.getByRole('button', { name: 'Konto ausnehmen …' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Konto', { exact: false }).last().fill('*@fabrikam.example*')
    await dialog.getByLabel('Grund').fill('Anzeige im Eingang')
    await shot(page, 'segments-05-exclude')
    await inEveryLook()
    await dialog.getByLabel('Konto', { exact: false }).last().fill('foyer@fabrikam.example')
    await dialog.getByRole('button', { name: 'Ausnehmen' }).click()
    await dialog.waitFor({ state: 'detached' })
    const row = page.getByRole('row', { name: /foyer@fabrikam\.example/ })
    await row.getByText('Anzeige im Eingang').waitFor()
    await row.getByRole('button', { name: 'Wieder zählen' }).click()
    await row.getByText('zählt wieder').waitFor()
    await page.getByRole('button', { name: 'Rückgängig' }).first().click()
    await row.getByText('Dienstkonten').waitFor()
    await shot(page, 'segments-06-excluded')
    await inEveryLook()
  })

  it('fits on a narrow screen', async () => {
    await page.setViewportSize({ width: 360, height: 780 })
    await page.goto(`${address}/segments`)
    await page.getByRole('heading', { name: /Nach Abteilung fehlen/ }).waitFor()
    await shot(page, 'segments-07-narrow')
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
        .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`),
    )
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: tooWide.join('\n') })
      .toBeLessThanOrEqual(360)
  })
})
