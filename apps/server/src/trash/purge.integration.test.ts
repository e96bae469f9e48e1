import type { Document, Evidence, TrashItem, TrashKind } from '@lotse/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MeetingHouse, meetingHouse } from '../testing/meeting-house.ts'
import { networkSummary } from '../testing/network-summary.ts'
import { ARNOLD, read, type Who } from '../testing/usage-house.ts'
import { purgeTrash } from './purge.ts'

/** What is left of each kind of thing thirty days after it was deleted. */

let house: MeetingHouse
beforeAll(async () => {
  house = await meetingHouse()
  await house.data.query(
    `insert into lotse.task (customer_id, engagement_id, task_id, status) values ($1, $2, '3080', 'inProgress')
     on conflict do nothing`,
    [ARNOLD, house.engagementId],
  )
})
afterAll(() => house.stop())

const engagement = () => `/customers/${ARNOLD}/engagements/${house.engagementId}`

/** One thing that was made: where it is deleted, and by whom. */
interface Made {
  readonly id: string
  readonly path: string
  readonly as: Who
}

async function made(path: string, body: object, as: Who = 'engineer'): Promise<Made> {
  const { id } = await read<{ id: string }>(await house.ask('POST', path, body, as))
  return { id, path: `${path}/${id}`, as }
}

interface Case {
  readonly kind: TrashKind
  readonly title: string
  readonly make: () => Promise<Made>
  readonly table: string
  /** What of it stays where the organisation's records demand it. */
  readonly left: 'nothing' | 'the row' | 'a pseudonym'
}

const cases: readonly Case[] = [
  {
    kind: 'contact',
    title: 'Jana Ott',
    make: () =>
      made(`/customers/${ARNOLD}/contacts`, { side: 'customer', firstName: 'Jana', lastName: 'Ott' }, 'administrator'),
    table: 'contact',
    left: 'a pseudonym',
  },
  {
    kind: 'decision',
    title: 'Updatekanal',
    make: () => made(`${engagement()}/decisions`, { title: 'Updatekanal' }),
    table: 'decision',
    left: 'the row',
  },
  {
    kind: 'document',
    title: 'plan.txt',
    make: async () => {
      const body = new FormData()
      body.append('files', new Blob(['Woche 1']), 'plan.txt')
      const answer = await house.call(`${engagement()}/documents`, { as: 'engineer', method: 'POST', body })
      const [document] = (await read<{ documents: Document[] }>(answer)).documents
      return { id: document?.id ?? '', path: `${engagement()}/documents/${document?.id}`, as: 'engineer' }
    },
    table: 'document',
    left: 'nothing',
  },
  {
    kind: 'meeting',
    title: 'Folgetermin',
    make: async () => {
      const { id } = await house.meeting({ title: 'Folgetermin' })
      await read(await house.ask('POST', `${house.path}/${id}/actions`, { words: 'Etwas', who: 'Jana' }))
      await made(`${engagement()}/decisions`, { title: 'Im Termin', meetingId: id })
      return { id, path: `${house.path}/${id}`, as: 'engineer' }
    },
    table: 'meeting',
    left: 'nothing',
  },
  {
    kind: 'meetingAction',
    title: 'Geräteliste schicken',
    make: async () => {
      const { id } = await house.meeting({ title: 'Bleibt' })
      return made(`${house.path}/${id}/actions`, { words: 'Geräteliste schicken', who: 'Jana' })
    },
    table: 'meeting_action',
    left: 'nothing',
  },
  {
    kind: 'timeEntry',
    title: 'Vorbereitung',
    make: () =>
      made(`${engagement()}/time-entries`, {
        taskId: '3080',
        workedOn: '2026-11-20',
        minutes: 30,
        what: 'Vorbereitung',
      }),
    table: 'time_entry',
    left: 'nothing',
  },
  {
    kind: 'annotation',
    title: 'Welle 2',
    make: async () => {
      const [row] = await house.data.query<{ tenant_id: string }>(
        'select tenant_id from lotse.engagement where id = $1',
        [house.engagementId],
      )
      const path = `/customers/${ARNOLD}/tenants/${row?.tenant_id}/annotations`
      return made(path, { kind: 'wave', on: '2026-10', words: 'Welle 2' })
    },
    table: 'usage_annotation',
    left: 'nothing',
  },
  {
    kind: 'networkTest',
    title: 'Hamburg',
    make: async () => {
      const path = `${engagement()}/network-tests`
      const recorded = await read<Evidence>(await house.ask('POST', path, { summary: networkSummary('Hamburg') }))
      const id = recorded.tests[0]?.id ?? ''
      return { id, path: `${path}/${id}`, as: 'engineer' }
    },
    table: 'network_test',
    left: 'nothing',
  },
  {
    kind: 'inventory',
    title: 'geraete.csv',
    make: async () => {
      const [row] = await house.data.query<{ tenant_id: string }>(
        'select tenant_id from lotse.engagement where id = $1',
        [house.engagementId],
      )
      const path = `/customers/${ARNOLD}/tenants/${row?.tenant_id}/inventory`
      const body = new FormData()
      body.append('files', new Blob(['Name0,VersionToReport0\nPC-1,16.0.20326.20100\n']), 'geraete.csv')
      const sent = await house.call(`${path}/uploads`, { as: 'engineer', method: 'POST', body })
      const { uploadId } = await read<{ uploadId: string }>(sent)
      const asked = await house.ask('POST', `${path}/uploads/${uploadId}/import`, {})
      const job = await house.ended((await read<{ jobId: string }>(asked)).jobId)
      const { snapshotId } = job.result as { snapshotId: string }
      return { id: snapshotId, path: `${path}/snapshots/${snapshotId}`, as: 'engineer' }
    },
    table: 'inventory_snapshot',
    left: 'nothing',
  },
  {
    kind: 'adoption',
    title: 'Vertrieb',
    make: async () => {
      const path = `${engagement()}/adoption`
      const { id } = await made(`${path}/groups`, { name: 'Vertrieb' })
      return { id, path: `${path}/entries/${id}`, as: 'engineer' }
    },
    table: 'adoption_group',
    left: 'nothing',
  },
  {
    kind: 'configuration',
    title: 'Grundpaket',
    make: () =>
      made(`${engagement()}/configurations`, { name: 'Grundpaket', purpose: 'install', from: { kind: 'empty' } }),
    table: 'configuration',
    left: 'nothing',
  },
  {
    kind: 'package',
    title: 'Pilotpaket',
    make: async () => {
      const from = { kind: 'template', template: 'standard' }
      const path = `${engagement()}/configurations`
      const { id } = await made(path, { name: 'Grundpaket', purpose: 'install', from })
      return made(`${engagement()}/packages`, { name: 'Pilotpaket', configurationId: id, targets: ['script'] })
    },
    table: 'package',
    left: 'nothing',
  },
  {
    kind: 'ring',
    title: 'Ring 1',
    make: async () => {
      const path = `${engagement()}/rings`
      const { id } = await made(path, { name: 'Ring 1', kind: 'pilot' })
      return { id, path: `${path}/entries/${id}`, as: 'engineer' }
    },
    table: 'ring',
    left: 'nothing',
  },
  {
    kind: 'outsideHelp',
    title: 'Rechenblatt',
    make: async () => {
      const path = `${engagement()}/outside-help`
      const { id } = await made(`${path}/compat-cases`, { product: 'Rechenblatt' })
      return { id, path: `${path}/entries/${id}`, as: 'engineer' }
    },
    table: 'compat_case',
    left: 'nothing',
  },
  {
    kind: 'savedView',
    title: 'Meine Bremser',
    make: () => made('/portfolio/views', { name: 'Meine Bremser', search: '', columns: ['state'], shared: false }),
    table: 'saved_view',
    left: 'nothing',
  },
  {
    kind: 'tag',
    title: 'Pilot',
    make: () => made('/portfolio/tags', { name: 'Pilot' }, 'administrator'),
    table: 'customer_label',
    left: 'the row',
  },
  {
    kind: 'group',
    title: 'Nord',
    make: () => made('/portfolio/groups', { name: 'Nord' }, 'administrator'),
    table: 'customer_label',
    left: 'the row',
  },
  {
    kind: 'noteTemplate',
    title: 'Rückblick',
    make: () => made('/notes/templates', template, 'administrator'),
    table: 'note_template',
    left: 'nothing',
  },
]

const template = { name: 'Rückblick', category: 'engagementManagement', language: 'de', content: { text: 'Was war?' } }

const trashed = async (kind: TrashKind, as: Who) =>
  (await read<{ items: TrashItem[] }>(await house.ask('GET', `/trash?kind=${kind}`, undefined, as))).items
const count = async (from: string) =>
  (await house.data.query<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n

describe.each(cases)('a deleted $kind', ({ kind, title, make, table, left }) => {
  let thing: Made

  it('stands in the trash under its title and comes back', async () => {
    thing = await make()
    await read(await house.ask('DELETE', thing.path, undefined, thing.as))
    const [item] = await trashed(kind, thing.as)
    expect(item).toMatchObject({ kind, id: thing.id, title, may: { restore: true } })
    const back = `/customers/${item?.customerId}/trash/${kind}/${thing.id}/restore`
    await read(await house.ask('POST', back, {}, thing.as))
    expect(await trashed(kind, thing.as)).toEqual([])
    await read(await house.ask('DELETE', thing.path, undefined, thing.as))
  })

  it(`leaves ${left} after thirty days`, async () => {
    expect(await purgeTrash(house.services)).toBe(0)
    await house.data.query(`update lotse.${table} set deleted_at = '2026-10-01' where id = $1`, [thing.id])
    expect(await purgeTrash(house.services)).toBe(left === 'the row' ? 0 : 1)
    expect(await purgeTrash(house.services)).toBe(0)
    expect(await trashed(kind, thing.as)).toEqual([])
    expect(await count(`lotse.${table} where id = '${thing.id}'`)).toBe(left === 'nothing' ? 0 : 1)
  })
})

describe('what hung at it', () => {
  it('is gone with it: actions and attendees of a meeting, versions and file of a document, devices', async () => {
    expect(
      await count(`lotse.meeting_action a where not exists (select 1 from lotse.meeting m where m.id = a.meeting_id)`),
    ).toBe(0)
    expect(await count('lotse.document_version')).toBe(0)
    expect(await count(`lotse.stored_file where name = 'plan.txt'`)).toBe(0)
    expect(await count('lotse.inventory_device')).toBe(0)
  })

  it('stays where it is a record: a decision made in the meeting, without the meeting', async () => {
    const kept = await house.data.query(`select meeting_id from lotse.decision where title = 'Im Termin'`)
    expect(kept).toEqual([{ meeting_id: null }])
  })

  it('nothing of a contact can be read any more, not even in the trail of the removal', async () => {
    const [contact] = await house.data.query<{ last_name: string | null; erased_at: Date | null }>(
      `select last_name, erased_at from lotse.contact where erased_at is not null`,
    )
    expect(contact?.last_name).toBeNull()
    expect(contact?.erased_at).not.toBeNull()
    const purged = await house.data.query<{ body: string }>(
      `select body from lotse.audit_event where event = 'trash.purged'`,
    )
    expect(purged.length).toBe(cases.filter(({ left }) => left !== 'the row').length)
    expect(purged.filter(({ body }) => body.includes('Ott'))).toEqual([])
  })
})
