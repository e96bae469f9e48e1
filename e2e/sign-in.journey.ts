import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './harness/accessible.ts'
import { type FreshBrowser, freshBrowser } from './harness/browser.ts'
import { pressByKeyboard, tabTo, typeByKeyboard } from './harness/keyboard.ts'
import { setLooks } from './harness/looks.ts'
import { type RunningLotse, startLotse } from './harness/lotse.ts'
import { shot } from './harness/shot.ts'

/** The way in: from the one-time link over the first run to the second person, who is sent out again. */

const anna = { name: 'Anna Lindner', email: 'anna@nordwind.example', password: 'Kaltfront Birke Sofa Murmel' }

let lotse: RunningLotse
let first: FreshBrowser

beforeAll(async () => {
  lotse = await startLotse()
  first = await freshBrowser()
})
afterAll(async () => {
  await first?.close()
  await lotse?.stop()
})

describe('the first run, with the keyboard alone', () => {
  it('explains what to do before anybody opened the link', async () => {
    const { page } = first
    await page.goto(`${lotse.address}/portfolio`)
    await page.getByRole('heading', { name: 'Lotse ist noch nicht eingerichtet.' }).waitFor()
    await shot(page, 'sign-in-01-not-set-up')
    await expectAccessible(page)
  })

  it('does not use the link up by opening it', async () => {
    const { page } = first
    await setLooks(page, { language: 'de', theme: 'light' })
    const link = await lotse.signInLink()
    for (const _ of [1, 2]) {
      await page.goto(link)
      await page.getByRole('heading', { name: 'Willkommen bei Lotse' }).waitFor()
    }
    await shot(page, 'sign-in-02-link')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
    await pressByKeyboard(page, page.getByRole('button', { name: 'Anmelden' }))
    await page.getByRole('heading', { name: 'Wer sind Sie?' }).waitFor()
  })

  it('asks who one is, says at the field what is missing, and goes on there after a reload', async () => {
    const { page } = first
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
    await page.reload()
    await typeByKeyboard(page, page.getByLabel('Ihr Name'), anna.name)
    await typeByKeyboard(page, page.getByLabel('E-Mail-Adresse'), anna.email)
    await page.keyboard.press('Enter')
    await page.getByText('Name Ihrer Organisation fehlt noch.').waitFor()
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
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
    await page.reload()
    await typeByKeyboard(page, page.getByLabel('Neues Kennwort'), anna.password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Womit möchten Sie beginnen?' }).waitFor()
  })

  it('begins empty', async () => {
    const { page } = first
    await shot(page, 'sign-in-05-content')
    await expectAccessible(page)
    await setLooks(page, { language: 'de', theme: 'light' })
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
    await expectAccessible(page)
  })
})
