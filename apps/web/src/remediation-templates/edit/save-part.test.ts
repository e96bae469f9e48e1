import type { TemplatePart } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../problem/problem.ts'
import { freshItem, type OwnItem, type Part } from '../entries.ts'
import { type Saving, saveEntry, saveMerged } from './save-part.ts'

const none: Part = { questions: [], items: [], services: [] }
const item = (id: string, when = ''): OwnItem => ({ ...freshItem(none, 'devices'), id, when })

const DRAFT: TemplatePart = {
  ...{ edition: 'commercial', number: 'draft', basedOn: '1.0.0', newest: '1.0.0', note: { de: '', en: '' } },
  part: { ...none, items: [item('OWN-01'), item('OWN-02')] },
  draft: { id: 'd', version: 1, changedAt: '2026-12-01T10:00:00Z', changedBy: null },
  published: { questions: [], items: [] },
  problems: [],
  comesAlong: { sections: [], groups: [], questions: [] },
  may: { change: true },
}

/** A server that holds one draft: whoever saw an older one gets the present one back. */
function server() {
  let present = DRAFT
  const put = (part: Part): TemplatePart => {
    if (present.draft === null) throw new Error('there is no draft')
    present = { ...present, part, draft: { ...present.draft, version: present.draft.version + 1 } }
    return present
  }
  const send = async (on: TemplatePart, { part }: { readonly part: Part }) => {
    if (on.draft?.version === present.draft?.version) return put(part)
    throw new Problem({ code: 'changed-meanwhile', status: 409, title: '', detail: '', current: present })
  }
  return { put, send }
}

const saving = (mine: OwnItem | undefined, more: Partial<Saving<'items'>> = {}): Saving<'items'> => ({
  ...{ list: 'items', key: 'OWN-01', on: DRAFT, base: item('OWN-01'), mine, ...more },
})
const rules = ({ part }: TemplatePart) => part.items.map(({ id, when }) => `${id}:${when}`)

describe('saving one entry of a draft', () => {
  it('leaves what others saved of other entries', async () => {
    const { put, send } = server()
    put({ ...none, items: [item('OWN-01'), item('OWN-02', 'theirs')] })
    const saved = await saveEntry(saving(item('OWN-01', 'mine')), send)
    expect(saved.outcome === 'saved' && rules(saved.draft)).toEqual(['OWN-01:mine', 'OWN-02:theirs'])
  })

  it('asks where somebody saved the same one, and then wins on top of it', async () => {
    const { put, send } = server()
    put({ ...none, items: [item('OWN-01', 'theirs')] })
    const first = await saveEntry(saving(item('OWN-01', 'mine')), send)
    if (first.outcome !== 'conflict') throw new Error('nobody was asked')
    const again = { on: first.theirs, base: item('OWN-01', 'theirs') }
    expect((await saveEntry(saving(item('OWN-01', 'mine'), again), send)).outcome).toBe('saved')
  })

  it.each([
    ['own-02', 'OWN-01', item('OWN-01')],
    ['OWN-02', '', undefined],
  ])('refuses the id %s of another entry', async (id, key, base) => {
    expect(await saveEntry(saving(item(id), { key, base }), server().send)).toEqual({ outcome: 'idTaken' })
  })

  it('takes an entry out', async () => {
    const saved = await saveEntry(saving(undefined), server().send)
    expect(saved.outcome === 'saved' && rules(saved.draft)).toEqual(['OWN-02:'])
  })

  it('puts many in again on top of what others saved', async () => {
    const { put, send } = server()
    put({ ...none, items: [item('OWN-07')] })
    const saved = await saveMerged(DRAFT, (part) => ({ ...part, items: [...part.items, item('OWN-08')] }), send)
    expect(rules(saved)).toEqual(['OWN-07:', 'OWN-08:'])
  })
})
