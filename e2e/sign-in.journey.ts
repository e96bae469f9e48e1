import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { pressByKeyboard, tabTo, typeByKeyboard } from './harness/keyboard.ts'
import { setLooks } from './harness/looks.ts'
import { type RunningLotse, startLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** The way in: from the one-time link over the first run to the second person, who is sent out again. */

const anna = {
  name: 'Anna Lindner',
  email: 'anna@nordwind.example',
  password: 'Kaltfront Birke Sofa Murmel',
  next: 'Teich Posaune Regal Hafer',
}
const ben = { name: 'Ben Ott', email: 'ben@nordwind.example', password: 'Laterne Wolke Dachs Kreide', link: '' }

let lotse: RunningLotse
let first: FreshBrowser
let second: FreshBrowser

beforeAll(async () => {
  lotse = await startLotse()
  first = await freshBrowser()
  second = await freshBrowser()
})
afterAll(async () => {
  await first?.close()
  await second?.close()
  await lotse?.stop()
})

describe('the first run, with the keyboard alone', () => {
  it('explains what to do before anybody opened the link', async () => {
    const { page } = first
    await page.goto(`${lotse.address}/portfolio`)
    await page.getByRole('heading', { name: 'Lotse ist noch nicht eingerichtet.' }).waitFor()
    await shot(page, 'sign-in-01-not-set-up')
    await inEveryLook(page)
  })

  it('does not use the link up by opening it', async () => {
    const { page } = first
    const link = await lotse.signInLink()
    for (const _ of [1, 2]) {
      await page.goto(link)
      await page.getByRole('heading', { name: 'Willkommen bei Lotse' }).waitFor()
    }
    await shot(page, 'sign-in-02-link')
    await inEveryLook(page)
    await pressByKeyboard(page, page.getByRole('button', { name: 'Anmelden' }))
    await page.getByRole('heading', { name: 'Wer sind Sie?' }).waitFor()
  })

  it('asks who one is, says at the field what is missing, and goes on there after a reload', async () => {
    const { page } = first
    await inEveryLook(page)
    await page.reload()
    await typeByKeyboard(page, page.getByLabel('Ihr Name'), anna.name)
    await typeByKeyboard(page, page.getByLabel('E-Mail-Adresse'), anna.email)
    await page.keyboard.press('Enter')
    await page.getByText('Bitte füllen Sie „Name Ihrer Organisation“ aus.').waitFor()
    await shot(page, 'sign-in-03-profile-refused')
    await typeByKeyboard(page, page.getByLabel('Name Ihrer Organisation'), 'Nordwind GmbH')
    await typeByKeyboard(page, page.getByLabel('Neues Kennwort'), 'Anna Lindner 2026')
    await page.keyboard.press('Enter')
  })

  it('keeps the profile when the password is too easy, and asks for another', async () => {
    const { page } = first
    await page.getByRole('heading', { name: 'Ihr Zugang fehlt noch' }).waitFor()
    await page.getByRole('alert').filter({ hasText: 'fast nur aus Ihrem Namen' }).waitFor()
    await shot(page, 'sign-in-04-key-refused')
    await inEveryLook(page)
    await page.reload()
    await typeByKeyboard(page, page.getByLabel('Neues Kennwort'), anna.password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Womit möchten Sie beginnen?' }).waitFor()
  })

  it('begins empty', async () => {
    const { page } = first
    await shot(page, 'sign-in-05-content')
    await inEveryLook(page)
    await page.reload()
    await tabTo(page, page.getByRole('button', { name: 'Beispielportfolio laden' }))
    await pressByKeyboard(page, page.getByRole('button', { name: 'Leer beginnen' }))
    await page.waitForURL('**/portfolio')
    await shot(page, 'sign-in-06-portfolio')
  })

  it('says of the used link what to do', async () => {
    const { page } = first
    await page.goto(await lotse.signInLink())
    await page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr.' }).waitFor()
    await shot(page, 'sign-in-07-link-over')
    await inEveryLook(page)
  })
})

describe('one’s own account', () => {
  it('signs out and in again with the password, and returns to the wanted page', async () => {
    const { page } = first
    await page.goto(`${lotse.address}/account`)
    await page.getByRole('heading', { name: 'Konto', level: 1 }).waitFor()
    await shot(page, 'sign-in-08-account')
    await inEveryLook(page)
    await page.getByRole('main').getByRole('button', { name: 'Abmelden' }).click()
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor()
    await shot(page, 'sign-in-09-sign-in')
    await inEveryLook(page)
    await page.goto(`${lotse.address}/account`)
    await signIn(page, anna.email, 'Nicht das richtige Wort')
    await page.getByRole('alert').filter({ hasText: 'passen nicht zusammen' }).waitFor()
    await shot(page, 'sign-in-10-refused')
    await signIn(page, anna.email, anna.password)
    await page.waitForURL('**/account')
  })

  it('changes the name and the language, and shows both sides when somebody was faster', async () => {
    const { page } = first
    await page.getByRole('button', { name: 'Profil ändern' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Anna Lindner-Voß')
    await page.evaluate(async () => {
      const { self } = await (await fetch('/api/session')).json()
      const headers = { 'content-type': 'application/json', 'if-match': `"${self.version}"` }
      await fetch('/api/self', { method: 'PATCH', headers, body: JSON.stringify({ name: 'A. Lindner' }) })
    })
    await page.getByRole('button', { name: 'Speichern' }).click()
    const dialog = page.getByRole('dialog', { name: 'Jemand anderes war schneller' })
    await dialog.getByText('A. Lindner', { exact: true }).waitFor()
    await shot(page, 'sign-in-11-conflict')
    await dialog.getByRole('radio', { name: 'Ihre Fassung Anna Lindner-Voß' }).check()
    await dialog.getByRole('button', { name: 'Auswahl speichern' }).click()
    await page.getByRole('main').getByText('Anna Lindner-Voß').waitFor()
  })

  it('sets another password only with the present one', async () => {
    const { page } = first
    await page.getByRole('button', { name: 'Kennwort ändern' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Bisheriges Kennwort').fill('Nicht das richtige Wort')
    await dialog.getByLabel('Neues Kennwort').fill('kurz')
    await dialog.getByRole('button', { name: 'Kennwort ändern' }).click()
    await dialog.getByText('Mindestens 12 Zeichen. Vier Wörter').waitFor()
    await dialog.getByLabel('Neues Kennwort').fill(anna.next)
    await dialog.getByRole('button', { name: 'Kennwort ändern' }).click()
    await dialog.getByText('Das bisherige Kennwort stimmt nicht.').first().waitFor()
    await shot(page, 'sign-in-12-password')
    await dialog.getByLabel('Bisheriges Kennwort').fill(anna.password)
    await dialog.getByRole('button', { name: 'Kennwort ändern' }).click()
    await page.getByText('Das neue Kennwort gilt.').waitFor()
  })

  it('shows a token once, and revokes it', async () => {
    const { page } = first
    await page.getByRole('button', { name: 'Token erstellen' }).click()
    await page.getByLabel('Name des Tokens').fill('Monatsauswertung')
    await page.getByRole('dialog').getByRole('button', { name: 'Token erstellen' }).click()
    const token = await page.getByRole('textbox', { name: 'Token', exact: true }).inputValue()
    await shot(page, 'sign-in-13-token')
    expect(await askWith(token)).toBe(200)
    await page.getByRole('button', { name: 'Fertig' }).click()
    await page.getByRole('button', { name: 'Token „Monatsauswertung“ widerrufen' }).click()
    await page.getByRole('button', { name: 'Widerrufen', exact: true }).last().click()
    await page.getByText('Noch kein Token.').waitFor()
    expect(await askWith(token)).toBe(401)
  })

  it('adds a passkey and signs in with it', async () => {
    const { page } = first
    await addAuthenticator(page)
    await page.getByRole('button', { name: 'Passkey anlegen' }).click()
    await page.getByLabel('Name des Passkeys').fill('Laptop')
    await page.getByRole('dialog').getByRole('button', { name: 'Passkey anlegen' }).click()
    await page.getByRole('button', { name: 'Passkey „Laptop“ entfernen' }).waitFor()
    await shot(page, 'sign-in-14-passkey')
    await inEveryLook(page)
    await keepPasskeysOutOfFields(page)
    await page.getByRole('main').getByRole('button', { name: 'Abmelden' }).click()
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click()
    await page.waitForURL('**/portfolio')
  })
})

describe('people', () => {
  it('invites a second person and shows the link once', async () => {
    const { page } = first
    await page.goto(`${lotse.address}/people`)
    await page.getByRole('heading', { name: 'Personen' }).waitFor()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Person einladen' })
    await dialog.getByLabel('Name').fill(ben.name)
    await dialog.getByLabel('E-Mail-Adresse').fill(anna.email)
    await dialog.getByRole('checkbox', { name: 'Regionalleitung (RM)' }).check()
    await dialog.getByRole('button', { name: 'Link erzeugen' }).click()
    await dialog.getByText('gibt es schon eine Person').first().waitFor()
    await shot(page, 'sign-in-15-invite-refused')
    await dialog.getByLabel('E-Mail-Adresse').fill(ben.email)
    await dialog.getByRole('button', { name: 'Link erzeugen' }).click()
    ben.link = await page.getByRole('textbox', { name: 'Einmal-Link' }).inputValue()
    await shot(page, 'sign-in-16-link')
    await page.getByRole('button', { name: 'Fertig' }).click()
    await page.getByRole('cell', { name: 'eingeladen' }).waitFor()
    await shot(page, 'sign-in-17-people')
    await inEveryLook(page)
  })

  it('lets the invited person choose a key; the list of the first browser follows', async () => {
    const { page } = second
    await page.goto(ben.link)
    await page.getByRole('heading', { name: `Willkommen, ${ben.name}` }).waitFor()
    await shot(page, 'sign-in-18-invitation')
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await page.getByRole('heading', { name: 'Wie möchten Sie sich künftig anmelden?' }).waitFor()
    await shot(page, 'sign-in-19-key')
    await inEveryLook(page)
    await page.getByLabel('Neues Kennwort').fill(ben.password)
    await page.getByRole('button', { name: 'Speichern und weiter' }).click()
    await page.waitForURL('**/portfolio')
    await first.page.getByRole('row', { name: ben.name }).getByText('darf sich anmelden').waitFor()
  })

  it('refuses to send out the last administrator, and says why', async () => {
    const { page } = first
    await page.getByRole('link', { name: 'Anna Lindner-Voß' }).click()
    await page.getByRole('button', { name: 'Sperren' }).click()
    await page.getByText('die einzige, die Lotse verwaltet').waitFor()
    await shot(page, 'sign-in-20-last-administrator')
    await page.getByRole('button', { name: 'Meldung schließen' }).click()
    await page.getByRole('link', { name: 'Anna Lindner-Voß' }).click()
    await page.getByRole('button', { name: 'Ändern' }).click()
    await page.getByRole('checkbox', { name: 'Administration' }).uncheck()
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('dialog').getByText('die einzige, die Lotse verwaltet').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Verwerfen' }).click()
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') != null)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('sends a disabled person out at once, and takes it back', async () => {
    const { page } = first
    await page.getByRole('link', { name: ben.name }).click()
    await page.getByRole('button', { name: 'Sperren' }).click()
    await page.getByText(`${ben.name} ist gesperrt und abgemeldet.`).waitFor()
    await shot(page, 'sign-in-21-disabled')
    await second.page.getByRole('heading', { name: 'Anmelden' }).waitFor()
    await signIn(second.page, ben.email, ben.password)
    await second.page.getByRole('alert').filter({ hasText: 'darf sich nicht mehr anmelden' }).waitFor()
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByRole('row', { name: ben.name }).getByText('darf sich anmelden').waitFor()
    await signIn(second.page, ben.email, ben.password)
    await second.page.waitForURL('**/portfolio')
  })

  it('finds by letters and state in the address', async () => {
    const { page } = first
    await page.goto(`${lotse.address}/people?q=lind&state=active`)
    await page.getByText('1 von 2').waitFor()
    await page.getByRole('searchbox', { name: 'Personen suchen' }).fill('niemand')
    await page.getByRole('heading', { name: 'Keine Person passt dazu.' }).waitFor()
    await shot(page, 'sign-in-22-nobody')
  })

  it('had no trouble nobody saw', () => {
    expect([...first.troubles, ...second.troubles].filter((trouble) => !isExpected(trouble))).toEqual([])
  })
})

/** Asks axe in both languages, light and dark, and goes back to German and light. */
async function inEveryLook(page: Page): Promise<void> {
  await expectAccessible(page)
  await setLooks(page, { language: 'de', theme: 'light' })
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(email)
  await page.getByLabel('Kennwort', { exact: false }).first().fill(password)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
}

/** A device that has passkeys and always agrees, as Chromium offers it to tests. */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** A device that always agrees would take the passkey offered in the e-mail field before the button can be pressed. */
async function keepPasskeysOutOfFields(page: Page): Promise<void> {
  await page.evaluate(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false
  })
}

async function askWith(token: string): Promise<number> {
  const { status } = await fetch(`${lotse.address}/api/people`, { headers: { authorization: `Bearer ${token}` } })
  return status
}

/** Chromium reports every refused request; the refusals here are what the journey is about. */
const isExpected = (trouble: string): boolean => /status of (401|403|409|410|422)/.test(trouble)
