import { DRAFTS_AT_MOST, type FoundNote, type NoteDraft, type NoteTemplate } from '@lotse/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type NoteHouse, noteHouse } from '../testing/note-house.ts'

/** What is not a note yet: private drafts, ten at most, and templates of the organisation. */

let house: NoteHouse
beforeAll(async () => {
  house = await noteHouse()
})
afterAll(() => house.stop())

const words = (text: string) => ({ category: 'engagementManagement', fields: { text } })
const begin = (text: string, as = 'FM') => house.send('POST', `${house.place}/drafts`, { content: words(text) }, as)
const begun = async (text: string, as = 'FM') => (await (await begin(text, as)).json()) as NoteDraft
const at = ({ customerId, id }: NoteDraft) => `/customers/${customerId}/notes/drafts/${id}`
const save = (draft: NoteDraft, text: string, version = draft.version, as = 'FM') =>
  house.send('PATCH', at(draft), { content: words(text) }, as, { 'if-match': `"${version}"` })
const texts = async (as = 'FM') => (await house.drafts(as)).map(({ content }) => content.fields.text)

describe('drafts', () => {
  beforeEach(() => house.data.query('delete from lotse.note_draft'))

  it('are their writer’s alone: nobody else lists, changes, removes or publishes them', async () => {
    const draft = await begun('geheim')
    expect(await texts()).toEqual(['geheim'])
    expect(await texts('FE')).toEqual([])
    expect((await save(draft, 'fremd', 1, 'FE')).status).toBe(404)
    expect((await house.send('DELETE', at(draft), undefined, 'FE')).status).toBe(404)
    const note = { category: 'environment', text: 'x', draftId: draft.id }
    expect((await house.send('POST', house.place, note, 'FE')).status).toBe(200)
    expect(await texts()).toEqual(['geheim'])
    const [{ count } = { count: -1 }] = await house.data.query<{ count: number }>(
      `select count(*)::int as count from lotse.audit_event where body like '%geheim%'`,
    )
    expect(count).toBe(0)
  })

  it('tell a second window that the first one was faster, with its words', async () => {
    const draft = await begun('a')
    expect((await save(draft, 'b')).status).toBe(200)
    const late = await save(draft, 'c')
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ code: 'changed-meanwhile', current: { content: words('b'), version: 2 } })
  })

  it(`are ${DRAFTS_AT_MOST} at most, however many are begun at once`, async () => {
    const answers = await Promise.all(Array.from({ length: DRAFTS_AT_MOST + 4 }, (_, index) => begin(`${index}`)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(DRAFTS_AT_MOST)
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(4)
    expect(await texts()).toHaveLength(DRAFTS_AT_MOST)
    expect((await begin('von jemand anderem', 'FE')).status).toBe(200)
  })

  it('are thrown away and brought back, as long as there is room', async () => {
    const draft = await begun('doch noch')
    await house.send('DELETE', at(draft))
    expect(await texts()).toEqual([])
    await Promise.all(Array.from({ length: DRAFTS_AT_MOST }, (_, index) => begin(`${index}`)))
    expect((await house.send('POST', `${at(draft)}/restore`, {})).status).toBe(422)
    const [other] = await house.drafts('FM')
    if (other) await house.send('DELETE', at(other))
    expect((await house.send('POST', `${at(draft)}/restore`, {})).status).toBe(200)
    expect(await texts()).toContain('doch noch')
  })

  it('go when they become a note', async () => {
    const draft = await begun('fertig')
    await house.write({ text: 'fertig', draftId: draft.id })
    expect(await texts()).toEqual([])
    expect((await save(draft, 'zu spät')).status).toBe(404)
  })

  it.each([
    ['a null character', { text: 'a\u0000b' }],
    ['half an emoji', { text: '\ud83d' }],
    ['far too much', { text: 'x'.repeat(90_000) }],
  ])('refuse %s with a sentence', async (_case, fields) => {
    const content = { category: 'engagementManagement', fields }
    expect((await house.send('POST', `${house.place}/drafts`, { content })).status).toBe(422)
  })
})

/** What two people do to the notes of one engagement, in any order and at once. */
const acts = fc.array(
  fc.record({
    as: fc.constantFrom('FM', 'SME'),
    does: fc.constantFrom('writes', 'corrects', 'drafts', 'publishes'),
    which: fc.nat({ max: 20 }),
  }),
  { minLength: 4, maxLength: 12 },
)

describe('two people at once', () => {
  it('never lose a word: every accepted note stays as it was, each note is corrected at most once', async () => {
    let turn = 0
    await fc.assert(
      fc.asyncProperty(acts, async (plan) => {
        turn += 1
        await house.data.query('delete from lotse.note_draft')
        const accepted: string[] = []
        const before = await house.list({})
        const act = async ({ as, does, which }: (typeof plan)[number], index: number) => {
          const text = `Zug ${turn}.${index}`
          const [draft] = does === 'publishes' ? await house.drafts(as) : []
          const corrects = does === 'corrects' ? before[which % Math.max(before.length, 1)]?.id : undefined
          if (does === 'drafts') return expect((await begin(text, as)).status).toBe(200)
          const input = { text, ...(corrects && { corrects }), ...(draft && { draftId: draft.id }) }
          const { status } = await house.send('POST', house.place, input, as)
          expect(corrects ? [200, 409] : [200]).toContain(status)
          if (status === 200) accepted.push(text)
        }
        await Promise.all(plan.map(act))
        const after: FoundNote[] = await house.list({})
        const said = after.map(({ text }) => text)
        expect(said).toEqual(expect.arrayContaining([...accepted, ...before.map(({ text }) => text)]))
        expect(after).toHaveLength(before.length + accepted.length)
        const corrected = after.flatMap(({ corrects }) => corrects ?? [])
        expect(new Set(corrected).size).toBe(corrected.length)
      }),
      { numRuns: 6 },
    )
  }, 30_000)
})

describe('templates', () => {
  const list = async () =>
    (await (await house.send('GET', '/notes/templates', undefined, 'unassigned')).json()) as NoteTemplate[]
  const fields = (name: string) => ({
    name,
    category: 'engagementManagement',
    language: 'de',
    content: { text: '**Gut**', nextAction: '' },
  })

  it('come with Lotse in both languages, and those stay', async () => {
    const builtIn = (await list()).filter((template) => template.builtIn)
    for (const language of ['de', 'en'])
      expect(new Set(builtIn.filter((one) => one.language === language).map(({ category }) => category))).toEqual(
        new Set(['engagementManagement', 'technicalEnablement', 'enterpriseStatus', 'environment']),
      )
    expect((await house.send('DELETE', `/notes/templates/${builtIn[0]?.id}`)).status).toBe(422)
  })

  it('are added, changed, removed and brought back by the team', async () => {
    const made = (await (await house.send('POST', '/notes/templates', fields('Rückblick'))).json()) as NoteTemplate
    const path = `/notes/templates/${made.id}`
    const change = (name: string, version: number) =>
      house.send('PATCH', path, fields(name), 'FE', { 'if-match': `"${version}"` })
    expect((await change('Rückschau', 1)).status).toBe(200)
    const late = await change('Rückspiegel', 1)
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ current: { name: 'Rückschau', version: 2 } })
    expect((await house.send('DELETE', path)).status).toBe(200)
    expect((await list()).map(({ name }) => name)).not.toContain('Rückschau')
    expect((await house.send('DELETE', path)).status).toBe(404)
    expect((await house.send('POST', `${path}/restore`, {})).status).toBe(200)
    expect((await list()).map(({ name }) => name)).toContain('Rückschau')
    expect((await house.send('POST', '/notes/templates', fields('x'), 'customer')).status).toBe(403)
  })
})
