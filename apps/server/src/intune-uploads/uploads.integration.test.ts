import type { HistoryEvent, IntuneUpload, Job } from '@lotse/contract'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createJobQueue } from '../platform/jobs/queue.ts'
import { WRITING } from '../testing/graph/fake-intune.ts'
import { APPLICATION, DIRECTORY } from '../testing/graph/graph-house.ts'
import { type UploadHouse, uploadHouse } from '../testing/graph/upload-house.ts'
import { ARNOLD, read, type Who } from '../testing/usage-house.ts'
import { purgeEngagementMatter } from '../trash/purge-matter.ts'
import { defineIntuneUploads } from './define-uploads.ts'
import { expireUploads } from './expire-uploads.ts'

/** Uploads to Intune over HTTP, against a fake one that fails as the real one does. */

let house: UploadHouse
beforeAll(async () => {
  house = await uploadHouse()
})
afterAll(() => house?.stop())
afterEach(() => {
  const { intune, waits } = house
  Object.assign(intune, { before: () => null, roles: WRITING, refuses: null })
  intune.apps.length = 0
  intune.calls.length = 0
  waits.length = 0
})

const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) })
const begun = async (uploads: string, more: object = {}) => read<IntuneUpload>(await house.begin(uploads, more))
const sent = async (uploads: string, id: string, bytes: Uint8Array<ArrayBuffer>, name = 'apps.intunewin') =>
  read<IntuneUpload>(await house.bring(uploads, id, name, bytes))
const resume = (uploads: string, { id }: IntuneUpload, renamed: object | null = null) =>
  house.ask('POST', `${uploads}/${id}/resumption`, { renamed })
const giveUp = (uploads: string, { id }: IntuneUpload) => house.ask('DELETE', `${uploads}/${id}`)
const trail = async () => {
  const { items } = await read<{ items: HistoryEvent[] }>(await house.ask('GET', `/customers/${ARNOLD}/history`))
  return items
}
/** Files in the store that uploads left, or are still in need of. */
const kept = async () => (await house.keptFiles()).length
const blocks = () => house.intune.calls.filter((call) => call.startsWith('block'))
/** A large one, begun and brought. */
const large = async () => {
  const { uploads } = await house.packaged()
  const bytes = await house.contained(uploads, true)
  const upload = await begun(uploads)
  return { uploads, bytes, upload, go: () => sent(uploads, upload.id, bytes) }
}
const creationOf = (kind: IntuneUpload['kind']) =>
  `POST /${kind === 'suite' ? 'beta' : 'v1.0'}/deviceAppManagement/mobileApps`
/** Waits at a call until it is let go. */
function holdAt(wanted: string) {
  let free = () => {}
  let reach = () => {}
  const freed = new Promise<void>((resolve) => {
    free = resolve
  })
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  house.intune.before = async (call) => {
    if (call !== wanted) return null
    reach()
    await freed
    return null
  }
  return { reached, free }
}

describe('an upload', () => {
  it('says where it goes before anybody confirms', async () => {
    const { uploads } = await house.packaged()
    const view = await house.view(uploads)
    expect(view).toMatchObject({
      uploads: [],
      target: {
        customer: 'Arnold Maschinenbau',
        connection: { directoryId: DIRECTORY, applicationId: APPLICATION, permission: expect.any(String) },
      },
      suite: 'fields',
      may: { begin: true },
    })
    expect(view.target.connection?.consent).toContain(`adminconsent?client_id=${APPLICATION}`)
  })

  it('creates an unassigned app with its content, says so in the history, and deletes the file', async () => {
    const { uploads, upload, go } = await large()
    const before = await kept()
    expect(upload).toMatchObject({ state: 'awaitingFile', confirmedBy: { name: 'Mara' }, app: null })
    await go()
    const done = await house.atRest(uploads)
    expect(done).toMatchObject({ state: 'done', problem: null, file: null, blocks: { done: 3, of: 3 } })
    const [app] = house.intune.apps
    expect(app).toMatchObject({ displayName: 'Apps Pilot', '@odata.type': '#microsoft.graph.win32LobApp' })
    expect(app?.committedContentVersion).toBeDefined()
    expect(app?.content?.length).toBe(done.bytes?.of)
    expect(done.app).toEqual({ id: app?.id, address: expect.stringContaining(`intune.microsoft.com/#view`) })
    expect(house.intune.calls.filter((call) => /assign/i.test(call))).toEqual([])
    expect(await kept()).toBe(before)
    const events = (await trail()).filter(({ event }) => event.startsWith('package.upload'))
    expect(events.map(({ event }) => event).slice(0, 2)).toEqual(['package.uploaded', 'package.uploadConfirmed'])
    expect(JSON.stringify(events[1])).toContain(DIRECTORY)
    expect(JSON.stringify(await house.view(uploads))).not.toMatch(/sig=|encryptionKey|macKey/)
    expect((await house.view(uploads)).target.connection?.permission).toBe('granted')
  })

  it('builds the container of a ZIP with setup.exe, and creates the native app without a file', async () => {
    const { uploads } = await house.packaged()
    const win32 = await begun(uploads)
    await sent(uploads, win32.id, house.zipped(), 'setup.zip')
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done', kind: 'win32' })
    await read(await house.begin(uploads, { kind: 'suite', name: 'Apps nativ' }))
    expect(await house.atRest(uploads)).toMatchObject({
      state: 'done',
      kind: 'suite',
      app: { id: expect.any(String) },
    })
    expect(house.intune.apps.map((app) => app['@odata.type'])).toEqual([
      '#microsoft.graph.win32LobApp',
      '#microsoft.graph.officeSuiteApp',
    ])
    expect(house.intune.calls.at(-1)).toBe('POST /beta/deviceAppManagement/mobileApps')
  })
})

describe('before anything is sent, it is refused', () => {
  it.each<[Who, number]>([
    ['unassigned', 403],
    ['advisor', 403],
    ['reader', 403],
    ['customer', 403],
    ['stranger', 404],
  ])('to %s', async (who, status) => {
    const { uploads } = await house.packaged()
    expect((await house.begin(uploads, {}, who)).status).toBe(status)
  })

  it('without a word of confirmation, and for another tenant than the one that was seen', async () => {
    const { uploads } = await house.packaged()
    expect((await house.begin(uploads, { confirmed: false })).status).toBe(422)
    const elsewhere = await problem(await house.begin(uploads, { directoryId: APPLICATION }))
    expect(elsewhere).toMatchObject({ code: 'rule-refused', detail: expect.stringContaining('another tenant') })
    expect((await house.view(uploads)).uploads).toEqual([])
    expect(house.intune.calls).toEqual([])
  })

  it('where product keys are still to be filled in: Lotse knows none', async () => {
    const text = `<Configuration><Add OfficeClientEdition="64" Channel="PerpetualVL2024"><Product ID="ProPlus2024Volume"
      PIDKEY="{{key:ProPlus2024Volume}}"><Language ID="de-de" /></Product></Add></Configuration>`
    const { uploads } = await house.packaged(text)
    expect((await house.view(uploads)).suite).toBeNull()
    expect(await problem(await house.begin(uploads, { kind: 'suite' }))).toMatchObject({ code: 'rule-refused' })
    const { id } = await begun(uploads)
    await sent(uploads, id, house.zipped(), 'setup.zip')
    const stopped = await house.atRest(uploads)
    expect(stopped.problem?.detail.en).toContain('command line')
    expect(stopped.may).toMatchObject({ bringFile: true, giveUp: true })
    await sent(uploads, id, await house.contained(uploads))
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done' })
  })

  it('to the second of two who begin at once, who sees the first', async () => {
    const { uploads } = await house.packaged()
    const answers = await Promise.all([house.begin(uploads), house.begin(uploads, {}, 'administrator')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect(await problem(refused as Response)).toMatchObject({
      code: 'already-exists',
      detail: expect.stringMatching(/^(Mara|Ada) has begun/),
    })
    const { uploads: shown } = await house.view(uploads)
    expect(shown).toHaveLength(1)
  })
})

describe('the file of an upload', () => {
  it.each([
    ['no archive', 'apps.intunewin', new TextEncoder().encode('no archive at all'), 422],
    ['another kind', 'setup.exe', new TextEncoder().encode('MZ'), 422],
  ])('is refused at once: %s', async (_what, name, bytes, status) => {
    const { uploads } = await house.packaged()
    const before = await kept()
    const { id } = await begun(uploads)
    expect((await house.bring(uploads, id, name, new Uint8Array(bytes))).status).toBe(status)
    expect(await kept()).toBe(before)
    expect((await house.view(uploads)).uploads[0]?.state).toBe('awaitingFile')
  })

  it('is refused with what is wrong, and another one takes its place', async () => {
    const { uploads } = await house.packaged()
    const { id } = await begun(uploads)
    const other = await house.packaged(
      '<Configuration><Add OfficeClientEdition="64" Channel="Current"><Product ID="VisioProRetail"><Language ID="de-de" /></Product></Add></Configuration>',
    )
    await sent(uploads, id, await house.contained(other.uploads))
    const wrong = await house.atRest(uploads)
    expect(wrong).toMatchObject({ state: 'stopped', problem: { code: 'container-other-configuration' }, app: null })
    expect(wrong.problem?.detail.de).toContain('install.xml')
    const before = await kept()
    await sent(uploads, id, house.zipped({ 'setup.exe': new Uint8Array(), 'install.xml': new Uint8Array(3) }), 'a.zip')
    expect((await house.atRest(uploads)).problem?.code).toBe('added-already-there')
    expect(await kept()).toBe(before)
    const damaged = await house.contained(uploads)
    damaged[200] = (damaged[200] ?? 0) ^ 1
    await sent(uploads, id, damaged)
    expect((await house.atRest(uploads)).problem?.code).toBe('part-checksum')
    await sent(uploads, id, await house.contained(uploads))
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done' })
    expect(await problem(await house.bring(uploads, id, 'a.zip', house.zipped()))).toMatchObject({
      code: 'rule-refused',
    })
  })
})

describe('Intune', () => {
  it.each([
    ['throttles', { status: 429, retryAfter: '7' }],
    ['is broken', { status: 503 }],
    ['breaks off in the middle', 'cut'],
    ['breaks off before it answers', 'cutAfter'],
  ] as const)('%s at a block: it is sent again', async (_what, instead) => {
    const { uploads, go } = await large()
    let once = true
    house.intune.before = (call) => {
      if (call !== 'block 1' || !once) return null
      once = false
      return instead
    }
    await go()
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done' })
    expect(blocks()).toEqual(['block 0', 'block 1', 'block 1', 'block 2'])
    if (typeof instead === 'object' && 'retryAfter' in instead) expect(house.waits).toContain(7000)
  })

  it('lets the address run out in the middle: it is renewed', async () => {
    const { uploads, go } = await large()
    let once = true
    house.intune.before = (call) => {
      if (call === 'block 1' && once) {
        once = false
        house.intune.expireAddresses()
      }
      return null
    }
    await go()
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done' })
    expect(house.intune.calls.some((call) => call.endsWith('/renewUpload'))).toBe(true)
  })

  it('is out of reach for long: it stops with what to do, and goes on behind the last block', async () => {
    const { uploads, go } = await large()
    house.intune.before = (call) => (call === 'block 2' ? 'cut' : null)
    const { jobId } = await go()
    const stopped = await house.atRest(uploads)
    expect(stopped).toMatchObject({
      state: 'stopped',
      blocks: { done: 2, of: 3 },
      problem: { code: 'upload-offline' },
      app: { id: expect.any(String) },
      may: { resume: true, rename: false, bringFile: false, giveUp: true },
    })
    expect(stopped.problem?.detail.en).toContain('continue later')
    expect(await read<Job>(await house.ask('GET', `/jobs/${jobId}`))).toMatchObject({ state: 'failed' })
    house.intune.before = () => null
    house.intune.calls.length = 0
    await read(await resume(uploads, stopped))
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done' })
    expect(blocks()).toEqual(['block 2'])
    expect(house.intune.apps).toHaveLength(1)
  })

  it('has lost the blocks when it goes on: all are sent again, into the same app', async () => {
    const { uploads, go } = await large()
    house.intune.before = (call) => (call === 'block 2' ? 'cut' : null)
    await go()
    const stopped = await house.atRest(uploads)
    house.intune.before = () => null
    house.intune.loseBlocks()
    house.intune.calls.length = 0
    await read(await resume(uploads, stopped))
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done' })
    expect(blocks()).toEqual(['block 2', 'block 0', 'block 1', 'block 2'])
    expect(house.intune.apps).toHaveLength(1)
  })

  it('refuses the commit: it says so, and sends the content once more when asked', async () => {
    const { uploads, go } = await large()
    house.intune.refuseCommit()
    await go()
    const stopped = await house.atRest(uploads)
    expect(stopped).toMatchObject({ state: 'stopped', problem: { code: 'upload-commit-failed' } })
    await read(await resume(uploads, stopped))
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done' })
    expect(house.intune.apps).toHaveLength(1)
    expect(house.intune.apps[0]?.content).toBeDefined()
  })

  it('lost the app meanwhile: nothing is created in its place', async () => {
    const { uploads, go } = await large()
    house.intune.before = (call) => (call === 'block 1' ? 'cut' : null)
    await go()
    const stopped = await house.atRest(uploads)
    house.intune.before = () => null
    house.intune.apps.length = 0
    await read(await resume(uploads, stopped))
    expect((await house.atRest(uploads)).problem?.code).toBe('upload-app-gone')
    expect(house.intune.apps).toEqual([])
  })

  it('has the permission missing: nothing is created, and it goes on once it is there', async () => {
    const { uploads } = await house.packaged()
    house.intune.roles = ['Reports.Read.All']
    const { id } = await begun(uploads)
    await sent(uploads, id, await house.contained(uploads))
    const stopped = await house.atRest(uploads)
    expect(stopped.problem?.detail.de).toContain('DeviceManagementApps.ReadWrite.All')
    expect(house.intune.calls).toEqual([])
    expect((await house.view(uploads)).target.connection?.permission).toBe('missing')
    house.intune.roles = WRITING
    await read(await resume(uploads, stopped))
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done' })
  })

  it('has the name already: another one is confirmed anew', async () => {
    const { uploads } = await house.packaged()
    house.intune.apps.push({ id: 'theirs', displayName: 'Apps Pilot', notes: '' })
    const { id } = await begun(uploads)
    await sent(uploads, id, await house.contained(uploads))
    const stopped = await house.atRest(uploads)
    expect(stopped).toMatchObject({ problem: { code: 'upload-name-taken' }, app: null, may: { rename: true } })
    expect((await resume(uploads, stopped, { name: 'Apps 2', confirmed: false })).status).toBe(422)
    await read(await resume(uploads, stopped, { name: 'Apps 2', confirmed: true }))
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done', name: 'Apps 2' })
    expect(house.intune.apps.map(({ displayName }) => displayName)).toEqual(['Apps Pilot', 'Apps 2'])
    const confirmed = (await trail()).filter(({ event }) => event === 'package.uploadConfirmed')
    expect(JSON.stringify(confirmed[0])).toContain('Apps 2')
  })

  it.each([
    ['AADSTS90002', 'upload-wrong-tenant'],
    ['AADSTS7000222', 'upload-no-token'],
  ])('refuses the sign-in with %s', async (code, said) => {
    const { uploads } = await house.packaged()
    house.intune.refuses = code
    await read(await house.begin(uploads, { kind: 'suite' }))
    const stopped = await house.atRest(uploads)
    expect(stopped.problem).toMatchObject({ code: said, detail: { en: expect.stringContaining(code) } })
    expect(JSON.stringify(stopped)).not.toContain('somebody')
  })

  it('is reached by a connection that leads elsewhere by now: nothing goes there', async () => {
    const { uploads } = await house.packaged()
    const { id } = await begun(uploads)
    const { connection } = await read<{ connection: { version: number } }>(await house.ask('GET', house.connection))
    const lead = async (directoryId: string, version: number) =>
      read<{ connection: { version: number } }>(
        await house.ask('PATCH', house.connection, { directoryId }, 'engineer', version),
      )
    const after = await lead(APPLICATION, connection.version)
    await sent(uploads, id, await house.contained(uploads))
    const stopped = await house.atRest(uploads)
    expect(stopped.problem?.detail.en).toContain('another tenant')
    expect(house.intune.calls).toEqual([])
    await lead(DIRECTORY, after.connection.version)
    await read(await giveUp(uploads, stopped))
  })
})

describe('a person', () => {
  it('cancels it, and goes on later behind the last block', async () => {
    const { uploads, go } = await large()
    const { reached, free } = holdAt('block 1')
    const { jobId } = await go()
    await reached
    expect(await problem(await giveUp(uploads, (await house.view(uploads)).uploads[0] as IntuneUpload))).toMatchObject({
      code: 'rule-refused',
      detail: expect.stringContaining('Cancel it first'),
    })
    await read(await house.ask('POST', `/jobs/${jobId}/cancellation`, {}))
    const stopped = await house.atRest(uploads)
    free()
    expect(stopped).toMatchObject({ state: 'stopped', problem: null, blocks: { done: 1 } })
    house.intune.before = () => null
    house.intune.calls.length = 0
    await read(await resume(uploads, stopped))
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done' })
    expect(blocks()).toEqual(['block 1', 'block 2'])
  })

  it.each(['win32', 'suite'] as const)('cancels it while a %s app is created: the app is known', async (kind) => {
    const { uploads } = await house.packaged()
    const { reached, free } = holdAt(creationOf(kind))
    const upload = await begun(uploads, { kind })
    if (kind === 'win32') await sent(uploads, upload.id, await house.contained(uploads))
    await reached
    const [running] = (await house.view(uploads)).uploads
    await read(await house.ask('POST', `/jobs/${running?.jobId}/cancellation`, {}))
    // The signal arrives before the answer.
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await house.view(uploads)).uploads[0]).toMatchObject({ jobId: running?.jobId, tried: ['Apps Pilot'] })
    free()
    const stopped = await house.atRest(uploads)
    const [app] = house.intune.apps
    expect(stopped).toMatchObject({ state: 'stopped', problem: null, app: { id: app?.id }, tried: [] })
    expect(house.intune.calls.at(-1)).toBe(creationOf(kind))
    await read(await resume(uploads, stopped))
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done', app: { id: app?.id } })
    expect(house.intune.apps).toHaveLength(1)
  })

  it.each(['win32', 'suite'] as const)(
    'goes on under another name with a %s app that was not answered',
    async (kind) => {
      const { uploads } = await house.packaged()
      house.intune.before = (call) => (call === creationOf(kind) ? 'cutAfter' : null)
      const upload = await begun(uploads, { kind })
      if (kind === 'win32') await sent(uploads, upload.id, await house.contained(uploads))
      const stopped = await house.atRest(uploads)
      expect(stopped).toMatchObject({ state: 'stopped', app: null, tried: ['Apps Pilot'], may: { rename: true } })
      house.intune.before = () => null
      await read(await resume(uploads, stopped, { name: 'Apps 2', confirmed: true }))
      expect(await house.atRest(uploads)).toMatchObject({ state: 'done', tried: [] })
      expect(house.intune.apps.map(({ displayName }) => displayName)).toEqual(['Apps 2'])
    },
  )

  it('gives it up: the file goes, what is in Intune stays, and the next one may begin', async () => {
    const { uploads, go } = await large()
    const before = await kept()
    house.intune.before = (call) => (call === 'block 1' ? 'cut' : null)
    await go()
    const stopped = await house.atRest(uploads)
    expect(await kept()).toBe(before + 1)
    const gone = await read<IntuneUpload>(await giveUp(uploads, stopped))
    expect(gone).toMatchObject({ state: 'givenUp', file: null, endedBy: { name: 'Mara' }, app: stopped.app })
    expect(await kept()).toBe(before)
    expect(house.intune.apps).toHaveLength(1)
    expect((await resume(uploads, stopped)).status).toBe(422)
    expect((await house.begin(uploads, { name: 'Anders' })).status).toBe(200)
  })

  it('forgets about it: after a day without a file, a week without a word, it is given up', async () => {
    const { uploads } = await house.packaged()
    await begun(uploads)
    const second = await large()
    house.intune.before = (call) => (call === 'block 1' ? 'cut' : null)
    await second.go()
    const stopped = await house.atRest(second.uploads)
    const age = (days: number) =>
      house.data.query(`update lotse.intune_upload set changed_at = changed_at - $1::int * interval '1 day'`, [days])
    await age(2)
    expect(await expireUploads(house.services)).toBeGreaterThan(0)
    expect((await house.view(uploads)).uploads[0]).toMatchObject({ state: 'givenUp', endedBy: null })
    expect((await house.view(second.uploads)).uploads[0]?.id).toBe(stopped.id)
    await age(6)
    await expireUploads(house.services)
    expect((await house.view(second.uploads)).uploads[0]).toMatchObject({ state: 'givenUp', file: null })
  })
})

describe('what is deleted for good', () => {
  it('takes the file of an upload along', async () => {
    const { uploads } = await house.packaged()
    const before = await house.data.query('select id from lotse.stored_file')
    const { id } = await begun(uploads)
    house.intune.before = () => 'cut'
    await sent(uploads, id, await house.contained(uploads))
    await house.atRest(uploads)
    const { database, clock } = house.services
    await database.transaction({ customer: ARNOLD }, (tx) =>
      purgeEngagementMatter({ tx, customerId: ARNOLD, now: clock.now() }, null),
    )
    expect(await house.data.query('select id from lotse.intune_upload')).toEqual([])
    expect((await house.data.query('select id from lotse.stored_file')).length).toBeLessThanOrEqual(before.length)
  })
})

describe('a server that stops in the middle', () => {
  it('goes on after its next start, behind the last block', async () => {
    const { uploads, go } = await large()
    const { reached, free } = holdAt('block 2')
    await go()
    await reached
    await house.services.jobs.stop()
    free()
    expect((await house.view(uploads)).uploads[0]).toMatchObject({ state: 'working', blocks: { done: 2, of: 3 } })
    house.intune.before = () => null
    house.intune.calls.length = 0
    const { database, clock, log } = house.services
    const jobs = createJobQueue({
      services: { database, clock, log },
      connection: house.data.connection,
      isAlone: true,
    })
    defineIntuneUploads({ ...house.services, jobs }, house.graph)
    await jobs.start()
    expect(await house.atRest(uploads)).toMatchObject({ state: 'done' })
    await jobs.stop()
    expect(blocks()).toEqual(['block 2'])
    expect(house.intune.apps).toHaveLength(1)
  })
})
