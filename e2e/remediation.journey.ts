import type { Remediation, RemediationQuestion, RemediationRun } from '@lotse/contract'
import { readWorkbook, writeWorkbook } from '@lotse/documents'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** From a questionnaire to a list that the customer works on and confirms on a phone. */

let lotse: RunningLotse
let browser: FreshBrowser
let phone: FreshBrowser
let page: Page
let base: string
let address: string

beforeAll(async () => {
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 900 } })
  page = browser.page
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  const customer = await create('/customers', { name: 'Moorblick Kliniken' })
  const tenant = await create(`/customers/${customer}/tenants`, { name: 'moorblick', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant })
  base = `/customers/${customer}/engagements/${engagement}/remediation`
  address = `${lotse.address}${base}`
  const invited = { name: 'Anke Peters', email: 'peters@moorblick.example', language: 'de', customerId: customer }
  const { link } = (await post(page, lotse, '/people', invited)) as { link: string }
  phone = await freshBrowser({ viewport: { width: 360, height: 800 } })
  await post(phone.page, lotse, '/session/link', { token: new URL(link).searchParams.get('token') })
})
afterAll(async () => {
  await phone?.close()
  await browser?.close()
  await lotse?.stop()
})

async function runNow(of: Page = page): Promise<RemediationRun> {
  const { run } = (await (await of.request.get(`${lotse.address}/api${base}`)).json()) as Remediation
  if (run === null) throw new Error('there is no run')
  return run
}

/** Pages that nobody looks at need not follow a hundred changes. */
const lookAway = () => Promise.all([page, phone.page].map((one) => one.goto('about:blank')))

async function patch(of: Page, path: string, version: number, data: object): Promise<void> {
  const headers = { 'if-match': `"${version}"` }
  const answer = await of.request.patch(`${lotse.address}/api${base}/${path}`, { headers, data })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
}

/** What somebody answers who has no problem anywhere, as far as the first option says so. */
const quiet = ({ id, kind, options }: RemediationQuestion) =>
  kind === 'number' ? 1 : kind === 'yesNo' ? id !== 'ma.macOld' : [options[0]?.id]

const inEveryLook = async (of: Page) => {
  await expectAccessible(of)
  await setLooks(of, { language: 'de', theme: 'light' })
}

describe('the questionnaire', () => {
  it('begins in the edition of the cloud', async () => {
    await page.goto(address)
    await page.getByRole('button', { name: 'Fragebogen beginnen' }).click()
    await page.getByText('bestimmt die Ausgabe: Standardausgabe').waitFor()
    await page.getByRole('button', { name: /^Beginnen/ }).click()
    await page.getByRole('heading', { name: '125 von 136 Punkten sind im Umfang' }).waitFor()
    await shot(page, 'remediation-01-questions')
    await inEveryLook(page)
  })

  it('leads by a link to a question, whose answer changes the list at once and is taken back', async () => {
    await page.goto(`${address}?view=questions&answer=li.robots`)
    const question = page.getByRole('group', { name: 'Steuern automatische Prozesse Office?' })
    await question.getByRole('radio', { name: 'Nein' }).click()
    await page.getByRole('heading', { name: '124 von 136 Punkten sind im Umfang' }).waitFor()
    await question.getByRole('button', { name: 'Letzte Antwort zurücknehmen' }).click()
    await page.getByRole('heading', { name: '125 von 136 Punkten sind im Umfang' }).waitFor()
  })

  it('is answered on a phone by the customer, who says who knows more', async () => {
    await phone.page.goto(`${address}?view=questions&answer=nw.proxy`)
    const question = phone.page.getByRole('group', { name: 'Webproxy auf dem Weg ins Internet?' })
    await question.getByRole('radio', { name: 'Weiß ich nicht' }).click()
    await question.getByRole('textbox', { name: 'Wer könnte es wissen?' }).fill('Herr Brandt')
    await question.getByRole('textbox', { name: 'Wer könnte es wissen?' }).press('Enter')
    await question.getByText('vom Kunden · Anke Peters').waitFor()
    await shot(phone.page, 'remediation-02-phone')
    await inEveryLook(phone.page)
    await expect
      .poll(async () => (await runNow()).questions.find(({ id }) => id === 'nw.proxy')?.askWhom)
      .toBe('Herr Brandt')
  })
})

describe('the workbook', () => {
  it('is saved, worked in, and shows what it would change before it does', async () => {
    await page.goto(`${address}?view=questions`)
    await page.getByRole('button', { name: 'Excel-Mappe …' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Arbeitsmappe auf Deutsch speichern' }).click()
    const chunks = await (await (await download).createReadStream()).toArray()
    const bytes = await edited(Buffer.concat(chunks), { seats: '1200', 'id.upn': 'vielleicht', 'nw.vpn': 'none' })
    const { id: run, questions } = await runNow()
    const version = questions.find(({ id }) => id === 'nw.vpn')?.version ?? 0
    await patch(page, `${run}/answers/nw.vpn`, version, { answer: 'full' })
    const file = { name: 'Checkliste.xlsx', mimeType: 'application/octet-stream', buffer: bytes }
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Bearbeitete Mappe wählen' }).click()
    await (await chooser).setFiles(file)
    await page.getByRole('heading', { name: 'Ein Konflikt: Wer hat recht?' }).waitFor()
    await page.getByText('hier keine mögliche Antwort').waitFor()
    await shot(page, 'remediation-06-workbook')
    await inEveryLook(page)
    await page.getByRole('radio', { name: /^Mappe nehmen:/ }).click()
    await page.getByRole('button', { name: '2 Änderungen übernehmen' }).click()
    await page.getByText('2 Änderungen sind übernommen.').waitFor()
    await shot(page, 'remediation-07-taken')
    const after = (await runNow()).questions
    const now = (id: string) => after.find((one) => one.id === id)?.answer
    expect([now('seats'), now('nw.vpn'), now('id.upn')]).toEqual([1200, 'none', null])
    await page.getByRole('button', { name: 'Schließen' }).click()
    await patch(page, `${run}/answers/nw.vpn`, version + 2, { answer: null })
  })
})

/** The workbook after somebody typed answers. */
async function edited(bytes: Uint8Array, answers: Readonly<Record<string, string>>): Promise<Buffer> {
  const sheets = readWorkbook(bytes).map(({ name, isHidden, rows }) => {
    const column = [...(rows[0]?.cells ?? [])].find(([, { text }]) => text === 'Antwort')?.[0] ?? -1
    return {
      name,
      ...(isHidden && { visibility: 'hidden' as const }),
      columns: [{ width: 10 }],
      rows: rows.map(({ cells }) => {
        const typed = answers[cells.get(0)?.text ?? '']
        const width = Math.max(...cells.keys(), column) + 1
        return {
          cells: Array.from({ length: width }, (_, at) => {
            const text = at === column && typed !== undefined ? typed : (cells.get(at)?.text ?? '')
            return text === '' ? null : { value: text }
          }),
        }
      }),
    }
  })
  return Buffer.from(await writeWorkbook({ sheets }))
}

describe('the list', () => {
  it('is final once everything is answered, with its copy among the documents', async () => {
    await lookAway()
    const { id: run, questions } = await runNow()
    for (const question of questions) {
      if (['svc', 'cloud'].includes(question.id)) continue
      await patch(page, `${run}/answers/${question.id}`, question.version, { answer: quiet(question) })
    }
    await page.goto(`${address}?view=way`)
    await page.getByRole('button', { name: 'Liste abschließen und Kopie ablegen' }).click()
    await page.getByText('Abgelegt bei den Dokumenten:').waitFor()
    await page.getByRole('button', { name: 'Übergabe festhalten' }).click()
    await page.getByRole('button', { name: /^Festhalten/ }).click()
    await page.getByText('beim Kunden', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Durchsicht festhalten' }).click()
    await page.getByRole('button', { name: /^Festhalten/ }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await shot(page, 'remediation-03-way')
    await inEveryLook(page)
  })

  it('is worked on and agreed to by the customer, item by item', async () => {
    const { page: small } = phone
    await small.goto(`${address}?view=items&item=ID-01`)
    await small.getByRole('button', { name: 'Bearbeiten' }).click()
    // The list behind has a filter of the same name.
    await small.getByRole('dialog').getByRole('combobox', { name: 'Stand' }).selectOption('resolved')
    await small.getByRole('textbox', { name: 'Nachweis' }).fill('Sitzung vom Freitag')
    await small.getByRole('button', { name: 'Speichern' }).click()
    await small.getByRole('button', { name: 'Stand zustimmen' }).click()
    await small.getByRole('button', { name: 'Zustimmung zurücknehmen' }).waitFor()
    const chooser = small.waitForEvent('filechooser')
    await small.getByRole('button', { name: 'Dateien wählen' }).click()
    const scan = { name: 'Domänenliste.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') }
    await (await chooser).setFiles(scan)
    await small
      .getByRole('link', { name: /Domänenliste\.pdf/ })
      .first()
      .waitFor()
    await shot(small, 'remediation-04-item')
    await inEveryLook(small)
    await page.goto(`${address}?view=items&who=none&owner=identity`)
    await page.getByText('eine Datei').waitFor()
    await shot(page, 'remediation-08-items')
    await page.emulateMedia({ media: 'print' })
    await page.getByText('Ausschnitt: 6 von 50 Punkten.').waitFor()
    await page.goto(`${address}?view=items`)
    await page.getByText('Unterschrift', { exact: true }).waitFor()
    await shot(page, 'remediation-09-print')
    await page.emulateMedia({ media: null })
    await lookAway()
    const { id: run, items } = await runNow()
    for (const { id, scope, confirmedOn } of items) {
      if (scope === 'hidden' || confirmedOn !== null) continue
      await patch(small, `${run}/items/${id}`, 0, { status: 'resolved', evidence: 'Sitzung', confirmed: true })
    }
  })

  it('is confirmed as a whole on the phone, and a later change voids that visibly', async () => {
    const { page: small } = phone
    await small.goto(`${address}?view=way`)
    await small.getByRole('button', { name: 'Liste bestätigen' }).click()
    await small.getByRole('textbox', { name: 'Funktion' }).fill('IT-Leiterin')
    await small.getByRole('button', { name: /^Bestätigen/ }).click()
    await small.getByText('gilt', { exact: true }).waitFor()
    await shot(small, 'remediation-05-confirmed')
    await inEveryLook(small)
    const { id: run, items } = await runNow()
    const item = items.find(({ id }) => id === 'ID-01')
    await patch(page, `${run}/items/ID-01`, item?.version ?? 0, { evidence: 'Doch anders', agreed: true })
    await page.goto(`${address}?view=way`)
    await page.getByRole('heading', { name: 'Die Liste ist wieder offen' }).waitFor()
    expect([...browser.troubles, ...phone.troubles]).toEqual([])
  })
})
