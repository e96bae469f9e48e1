import type { FoundNote, LibraryNote, Note, NoteSurroundings } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type NoteHouse, noteHouse } from '../testing/note-house.ts'

/** Notes over HTTP: writing by category, correcting, searching in two languages, who sees what. */

let house: NoteHouse
beforeAll(async () => {
  house = await noteHouse()
})
afterAll(() => house.stop())

const words = (items: readonly { text: string }[]) => items.map(({ text }) => text)

describe('writing', () => {
  it('keeps a technical note with everything in it', async () => {
    const structure = {
      kind: 'technical',
      prefixes: ['M365APPS'],
      status: 'waitingForCustomer',
      concerns: [{ kind: 'firstParty', text: 'Der Kanal fehlt', insightId: 'UV-4711' }],
    }
    const input = {
      category: 'technicalEnablement',
      text: 'Paket **getestet**',
      structure,
      nextAction: 'Ringe festlegen',
      nextActionDate: '2026-12-01',
      tags: ['Pilot', 'pilot', 'Kanal'],
      escalated: true,
      taskId: '3080',
    }
    expect(await house.write(input)).toMatchObject({ ...input, tags: ['Pilot', 'Kanal'] })
    expect(await house.list({ taskId: '3080' })).toHaveLength(1)
    expect(await house.list({ tag: 'PILOT', escalated: 'yes' })).toHaveLength(1)
    expect(await house.list({ tag: 'Piloten' })).toHaveLength(0)
  })

  it.each([
    ['FM', 'engagementManagement', 200],
    ['FM', 'technicalEnablement', 422],
    ['FE', 'engagementManagement', 422],
    ['FE', 'environment', 200],
    ['SME', 'technicalEnablement', 200],
    ['FTA', 'enterpriseStatus', 422],
    ['unassigned', 'engagementManagement', 403],
    ['customer', 'engagementManagement', 403],
    ['stranger', 'engagementManagement', 404],
  ])('%s writes %s: %i', async (as, category, status) => {
    const structure =
      category === 'technicalEnablement'
        ? { kind: 'technical', prefixes: ['CORE'], status: 'onTrack', concerns: [] }
        : null
    const input = { category, text: 'Versuch', structure }
    expect((await house.send('POST', house.place, input, as)).status).toBe(status)
  })

  it('wants a task that there is', async () => {
    expect((await house.send('POST', house.place, { text: 'x', taskId: '9999' })).status).toBe(404)
  })
})

describe('a saved note (engagement.md §14 no. 14)', () => {
  it('cannot be deleted or changed: the API has no way, and the database refuses', async () => {
    const { id } = await house.write({ text: 'Bleibt stehen' })
    for (const method of ['DELETE', 'PATCH', 'PUT'])
      expect((await house.send(method, `${house.place}/${id}`, {})).status).toBe(404)
    for (const statement of [
      `update lotse.note set text = 'anders' where id = '${id}'`,
      `delete from lotse.note where id = '${id}'`,
    ])
      await expect(house.data.query(statement)).rejects.toThrow(/written once/)
  })

  it('is corrected by another one; whoever comes second is shown that one', async () => {
    const first = await house.write({ text: 'Termin am Montag' })
    const correction = await house.write({ text: 'Termin am Dienstag', corrects: first.id })
    const late = await house.send('POST', house.place, { text: 'Termin am Mittwoch', corrects: first.id })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ code: 'changed-meanwhile', current: { id: correction.id } })
    const second = await house.write({ text: 'Termin am Mittwoch', corrects: correction.id })
    const chain = await house.list({ noteId: correction.id })
    expect(words(chain)).toEqual(['Termin am Mittwoch', 'Termin am Dienstag', 'Termin am Montag'])
    expect(chain.map(({ correctedBy }) => correctedBy)).toEqual([null, second.id, correction.id])
  })

  it('is corrected once, however many try at the same moment', async () => {
    const { id } = await house.write({ text: 'Original' })
    const tries = Array.from({ length: 5 }, (_, index) =>
      house.send('POST', house.place, { text: `Fassung ${index}`, corrects: id }),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 409, 409, 409, 409])
  })
})

describe('search', () => {
  beforeAll(async () => {
    await house.write({ text: 'Die Verteilungen über Configuration Manager sind gescheitert.', tags: ['Netz'] })
    await house.write({ text: 'Der Kühlschrank im **Serverraum** ist ausgefallen; Häuser betroffen.' })
    await house.write({ text: 'The add-ins were crashing on all licensed devices.' })
    await house.write({ text: '<script>alert(1)</script> harmlos' })
    await house.write({ text: 'Beim Nachbarn: Verteilung läuft.' }, 'berta')
  })

  it.each([
    ['a German stem', 'verteilung', 'Die Verteilungen'],
    ['an English stem', 'crash', 'The add-ins'],
    ['another English form', 'licensing', 'The add-ins'],
    ['a German plural with its dots', 'haus', 'Der Kühlschrank'],
    ['the end of a compound', 'schrank', 'Der Kühlschrank'],
    ['the middle of a word', 'erver', 'Der Kühlschrank'],
    ['the beginning of a word', 'conf man', 'Die Verteilungen'],
    ['a tag', 'netz', 'Die Verteilungen'],
    ['capital letters and umlauts', 'KÜHL', 'Der Kühlschrank'],
    ['signs in between', "add-in's & devices!", 'The add-ins'],
  ])('finds by %s', async (_case, search, expected) => {
    expect(words(await house.list({ search })).filter((text) => text.startsWith(expected))).toHaveLength(1)
  })

  it.each([['gibtesnicht'], ['kühlschrank configuration']])('finds nothing for %s', async (search) => {
    expect(await house.list({ search })).toEqual([])
  })

  it('says which words it means, and shows them in a snippet', async () => {
    const [note] = await house.list({ search: 'verteilung' })
    expect(note).toMatchObject({ found: ['verteilungen'], snippet: expect.stringContaining('Verteilungen') })
  })

  it('puts the better hit first, and the newest where asked', async () => {
    await house.write({ text: 'Zeppelin Zeppelin Zeppelin' })
    await house.write({ text: 'Ein langer Text, in dem ein Zeppelinflug nur am Rande vorkommt.' })
    expect(words(await house.list({ search: 'zeppelin' }))[0]).toBe('Zeppelin Zeppelin Zeppelin')
    expect(words(await house.list({ search: 'zeppelin', sort: 'newest' }))[0]).toMatch(/^Ein langer/)
  })

  it('goes over all customers in the library, and keeps to one where asked', async () => {
    const customers = (items: LibraryNote[]) => items.map(({ customerName }) => customerName).sort()
    expect(customers(await house.library({ search: 'verteilung' }))).toEqual(['Arnold Maschinenbau', 'Berta Logistik'])
    const one = await house.library({ search: 'verteilung', customerId: house.berta })
    expect(customers(one)).toEqual(['Berta Logistik'])
    expect(words(await house.list({ search: 'nachbarn' }))).toEqual([])
  })

  it('pages without losing or repeating anything', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await house.page({ limit: '3', ...(after && { after }) })
      seen.push(...page.items.map(({ id }: FoundNote) => id))
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength((await house.page({ limit: '1' })).total)
  })

  it('is closed to people of a customer (no. 11)', async () => {
    for (const path of ['/notes', '/notes/facets', '/notes/mentions', '/notes/drafts', '/notes/templates', house.place])
      expect((await house.send('GET', path, undefined, 'customer')).status, path).toBe(403)
  })
})

describe('mentions', () => {
  it('appear in the list of whoever is named, until they are read', async () => {
    await house.write({ text: 'Frage an @Udo: wer liefert die Pakete?' })
    const mine = async (query = '') =>
      (
        (await (await house.send('GET', `/notes/mentions${query}`, undefined, 'unassigned')).json()) as {
          items: Note[]
        }
      ).items
    const [note] = await mine('?unread=yes')
    expect(note).toMatchObject({ customerName: 'Arnold Maschinenbau', readAt: null, mentions: [{ name: 'Udo' }] })
    const place = { customerId: note?.customerId, noteId: note?.id }
    expect((await house.send('POST', '/notes/mentions/read', place, 'unassigned')).status).toBe(200)
    expect(await mine('?unread=yes')).toEqual([])
    expect(await mine()).toHaveLength(1)
    expect((await house.send('POST', '/notes/mentions/read', place, 'FM')).status).toBe(404)
  })
})

describe('what stands around the notes', () => {
  it('says what one may write and when the next one is due', async () => {
    const around = async (as: string) =>
      (await (await house.send('GET', `${house.place}/surroundings`, undefined, as)).json()) as NoteSurroundings
    const manager = await around('FM')
    expect(manager.writable).toEqual(['engagementManagement', 'intent'])
    expect(manager.due).toEqual([{ category: 'engagementManagement', latestOn: '2026-11-22', dueOn: '2026-12-06' }])
    expect(manager.tasks).toEqual(['3080'])
    expect(manager.tags[0]).toMatchObject({ count: 1 })
    expect((await around('FE')).writable).toEqual(['technicalEnablement', 'environment'])
    expect((await around('unassigned')).writable).toEqual([])
  })
})
