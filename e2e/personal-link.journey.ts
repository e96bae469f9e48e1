import type { Remediation } from '@lotse/contract'
import type { Page } from 'playwright-core'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { post } from './harness/begin.ts'
import { signIn, startBegun } from './harness/begun.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { setLooks } from './harness/looks.ts'
import type { RunningLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** A person of the customer is invited by mail, opens the link on a phone with a PIN, answers, and is let out again. */

let lotse: RunningLotse
let browser: FreshBrowser
let phone: FreshBrowser
let page: Page
let base: string
let customer: string
let pin: string
const letters: string[] = []
const mailServer = new SMTPServer({
  authOptional: true,
  hideSTARTTLS: true,
  disableReverseLookup: true,
  onData(stream, _session, done) {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      letters.push(Buffer.concat(pieces).toString('latin1').replaceAll(/=\r\n/g, '').replaceAll('=3D', '='))
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve))
  lotse = await startBegun('empty')
  browser = await freshBrowser({ viewport: { width: 1440, height: 900 } })
  phone = await freshBrowser({ viewport: { width: 360, height: 800 } })
  page = browser.page
  await signIn(page, lotse)
  const create = async (path: string, data: object) => ((await post(page, lotse, path, data)) as { id: string }).id
  customer = await create('/customers', { name: 'Moorblick Kliniken' })
  const tenant = await create(`/customers/${customer}/tenants`, { name: 'moorblick', cloud: 'commercial' })
  const engagement = await create(`/customers/${customer}/engagements`, { tenantId: tenant })
  base = `/customers/${customer}/engagements/${engagement}`
  const anke = { side: 'customer', firstName: 'Anke', lastName: 'Peters', email: 'peters@moorblick.example' }
  await create(`/customers/${customer}/contacts`, { ...anke, language: 'de' })
  await post(page, lotse, `${base}/remediation`, { services: ['core', 'apps'] })
})
afterAll(async () => {
  await phone?.close()
  await browser?.close()
  await lotse?.stop()
  await new Promise<void>((resolve) => mailServer.close(() => resolve()))
})

const mailPort = (): string => {
  const address = mailServer.server.address()
  return typeof address === 'object' && address !== null ? String(address.port) : ''
}

const inEveryLook = async (of: Page) => {
  await expectAccessible(of)
  await setLooks(of, { language: 'de', theme: 'light' })
}

describe('the mail server', () => {
  it('is set up in the settings and tried', async () => {
    await page.goto(`${lotse.address}/settings`)
    await page.getByText('Lotse sendet keine Mail').waitFor()
    await page.getByRole('button', { name: 'Mailserver einrichten' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name des Mailservers').fill('127.0.0.1')
    await dialog.getByLabel('Verschlüsselung').selectOption('none')
    await dialog.getByLabel('Port').fill(mailPort())
    await dialog.getByLabel('Absender').fill('lotse@lotsendienst.example')
    await shot(page, 'personal-link-01-mail-server')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('button', { name: 'Testnachricht an mich senden' }).click()
    await page.getByText('hat die Nachricht an ada@lotsendienst.example angenommen').waitFor()
    expect(letters).toHaveLength(1)
  })
})

describe('a person of the customer', () => {
  it('is invited from the contacts, by mail and with a PIN', async () => {
    await page.goto(`${lotse.address}${base}/contacts`)
    await page.getByText('Noch niemand ist eingeladen.').waitFor()
    await page.getByRole('button', { name: 'Person einladen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Kontakt des Kunden').selectOption({ label: 'Anke Peters · peters@moorblick.example' })
    await dialog.getByLabel('Mit PIN').check()
    await shot(page, 'personal-link-02-invite')
    await dialog.getByRole('button', { name: 'Link erzeugen' }).click()
    const said = (await page.getByText(/^PIN: \d{6}$/).textContent()) ?? ''
    pin = said.replace(/\D/g, '')
    await shot(page, 'personal-link-03-made')
    await page.getByRole('button', { name: 'Fertig' }).click()
    await page.getByText('noch nicht geöffnet').waitFor()
    await shot(page, 'personal-link-04-list')
    await inEveryLook(page)
  })

  it('gets the link by mail, without the PIN', async () => {
    while (letters.length < 2) await new Promise((resolve) => setTimeout(resolve, 100))
    expect(letters[1]).toContain('peters@moorblick.example')
    expect(letters[1]).not.toContain(pin)
    await page.goto(`${lotse.address}/settings`)
    await page.getByRole('cell', { name: 'gesendet' }).waitFor()
    await shot(page, 'personal-link-05-outbox')
    await inEveryLook(page)
  })

  it('opens it on a phone, is told of a wrong PIN, and lands at the checklist', async () => {
    const address = /http\S*\/sign-in\?token=[\w-]+/.exec(letters[1] ?? '')?.[0] ?? ''
    await phone.page.goto(address)
    await phone.page.getByRole('heading', { name: 'Willkommen, Anke Peters' }).waitFor()
    await phone.page.getByLabel('PIN').fill(pin === '123456' ? '654321' : '123456')
    await phone.page.getByRole('button', { name: 'Anmelden' }).click()
    await phone.page.getByText('Diese PIN stimmt nicht.').first().waitFor()
    await shot(phone.page, 'personal-link-06-pin')
    await inEveryLook(phone.page)
    await phone.page.getByLabel('PIN').fill(pin)
    await phone.page.getByRole('button', { name: 'Anmelden' }).click()
    await phone.page.waitForURL(`${lotse.address}${base}/remediation**`)
    await phone.page.getByRole('heading', { name: /Punkten sind im Umfang/ }).waitFor()
    await shot(phone.page, 'personal-link-07-landing')
    // Team and status of the engagement are not theirs to open.
    for (const name of ['Beteiligte', 'Status'])
      await expect.poll(() => phone.page.getByRole('main').getByRole('button', { name, exact: true }).count()).toBe(0)
    await inEveryLook(phone.page)
  })

  it('answers a question, and is sent back from everywhere else', async () => {
    await phone.page.goto(`${lotse.address}${base}/remediation?view=questions&answer=nw.proxy`)
    const question = phone.page.getByRole('group', { name: 'Webproxy auf dem Weg ins Internet?' })
    await question.getByRole('radio', { name: 'Weiß ich nicht' }).check()
    await question.getByText('vom Kunden · Anke Peters').waitFor()
    const { run } = (await (await page.request.get(`${lotse.address}/api${base}/remediation`)).json()) as Remediation
    expect(run?.questions.find(({ id }) => id === 'nw.proxy')?.answer).toBe('unknown')
    for (const place of ['/portfolio', `/customers/${customer}`, '/account']) {
      await phone.page.goto(`${lotse.address}${place}`)
      await phone.page.waitForURL(`${lotse.address}${base}/remediation**`)
    }
    const other = await phone.page.request.get(`${lotse.address}/api/customers/${customer}/contacts`)
    expect(other.status()).toBe(404)
  })

  it('is out at once when the link is taken back, and told why', async () => {
    await page.goto(`${lotse.address}${base}/contacts`)
    await page.getByText('in Gebrauch').waitFor()
    await page.getByRole('button', { name: 'Zurücknehmen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Zurücknehmen' }).click()
    await page.getByText('zurückgenommen', { exact: true }).waitFor()
    await phone.page.getByRole('heading', { name: 'Ihr Zugang wurde beendet.' }).waitFor()
    await shot(phone.page, 'personal-link-08-ended')
    await inEveryLook(phone.page)
  })
})
