import { describe, expect, it } from 'vitest'
import { type PackagingError, sayFault } from '../fault.ts'
import { answer, FakeIntune } from '../testing/fake-intune.ts'
import { BLOCK } from './blocks.ts'
import { createSuiteApp } from './create.ts'
import { newUpload, type UploadContent, type UploadInput, type UploadState } from './types.ts'
import { uploadApp } from './upload.ts'

const BYTES = Buffer.alloc(2 * BLOCK + 100, 'content of more than two blocks ')
const CONTENT: UploadContent = {
  fileName: 'IntunePackage.intunewin',
  size: BYTES.length - 60,
  sizeEncrypted: BYTES.length,
  encryption: {
    encryptionKey: 'a',
    macKey: 'b',
    initializationVector: 'c',
    mac: 'd',
    profileIdentifier: 'ProfileVersion1',
    fileDigest: 'e',
    fileDigestAlgorithm: 'SHA256',
  },
  read: async (position, length) => BYTES.subarray(position, position + length),
}
const begin = (
  more: Partial<UploadInput> = {},
  kept: { state: UploadState } = { state: newUpload('key-1') },
): UploadInput => ({
  app: { '@odata.type': '#microsoft.graph.win32LobApp', displayName: "Bob's Apps" },
  content: CONTENT,
  confirmed: true,
  host: 'graph.microsoft.com',
  state: kept.state,
  onState: (state) => {
    kept.state = state
  },
  ...more,
})
const whole = (intune: FakeIntune): void => {
  expect(intune.apps).toHaveLength(1)
  expect(intune.apps[0]).toMatchObject({ displayName: "Bob's Apps", committedContentVersion: expect.any(String) })
  expect(intune.committed.at(-1)?.equals(BYTES)).toBe(true)
  expect(intune.encryption.at(-1)).toEqual(CONTENT.encryption)
  expect(intune.calls.filter((call) => /assign/i.test(call))).toEqual([])
}

describe('an upload', () => {
  it('creates the app, sends the blocks, commits and publishes, and assigns nothing', async () => {
    const intune = new FakeIntune()
    const state = await uploadApp(begin(), intune.world)
    expect(state).toMatchObject({ step: 'done', blocks: 3 })
    whole(intune)
    expect(JSON.stringify(state)).not.toContain('sig=')
    expect(intune.calls.filter((call) => call.includes('comp=block&'))).toHaveLength(3)
  })

  it.each([
    ['a busy server', () => answer(503)],
    ['too many calls', () => answer(429, undefined, { 'retry-after': '3' })],
    ['an expired token or address', (url: string) => answer(url.includes('blob.core') ? 403 : 401)],
  ])('gets over %s at any call', async (_what, refusal) => {
    const plain = new FakeIntune()
    await uploadApp(begin(), plain.world)
    for (let at = 0; at < plain.calls.length; at += 1) {
      const intune = new FakeIntune()
      intune.before = (call, url) => (call === at ? refusal(url) : null)
      await uploadApp(begin(), intune.world)
      whole(intune)
    }
  })

  it.each([
    ['before it arrives', 'before'],
    ['after it took effect', 'after'],
  ])('is taken up again after the line broke at any call, %s', async (_what, when) => {
    const plain = new FakeIntune()
    await uploadApp(begin(), plain.world)
    for (let at = 0; at < plain.calls.length; at += 1) {
      const intune = new FakeIntune()
      const kept = { state: newUpload('key-1') }
      let broken = true
      const cut = (call: number): null => {
        if (broken && call >= at) throw new Error('cut')
        return null
      }
      if (when === 'before') intune.before = cut
      else intune.after = cut
      await expect(uploadApp(begin({}, kept), intune.world)).rejects.toThrow()
      broken = false
      intune.sleep(3_600_000)
      const state = await uploadApp(begin({}, kept), intune.world)
      expect(state.step).toBe('done')
      whole(intune)
    }
  })

  it('sends no block twice when it is taken up again', async () => {
    const intune = new FakeIntune()
    const kept = { state: newUpload('key-1') }
    intune.before = (_call, url) => {
      if (kept.state.blocks === 2 && url.includes('comp=block')) throw new Error('cut')
      return null
    }
    await expect(uploadApp(begin({}, kept), intune.world)).rejects.toThrow('cut')
    intune.before = () => null
    const before = intune.calls.length
    await uploadApp(begin({}, kept), intune.world)
    expect(intune.calls.slice(before).filter((call) => call.includes('comp=block&'))).toHaveLength(1)
  })

  it('sends everything again, into the same app, where the parts that had arrived are gone', async () => {
    const intune = new FakeIntune()
    const kept = { state: newUpload('key-1') }
    intune.before = () => {
      if (kept.state.blocks === 2) throw new Error('cut')
      return null
    }
    await expect(uploadApp(begin({}, kept), intune.world)).rejects.toThrow('cut')
    intune.before = () => null
    intune.loseBlocks()
    await uploadApp(begin({}, kept), intune.world)
    whole(intune)
  })

  it('says that a commit was refused, and sends the content once more when it goes on', async () => {
    const intune = new FakeIntune()
    const kept = { state: newUpload('key-1') }
    intune.refuseCommit()
    await expect(uploadApp(begin({}, kept), intune.world)).rejects.toMatchObject({ code: 'upload-commit-failed' })
    expect(kept.state).toMatchObject({ appId: 'app-0', fileId: null, blocks: 0, step: 'content' })
    await uploadApp(begin({}, kept), intune.world)
    whole(intune)
  })

  it('says that the app is gone where somebody deleted it meanwhile', async () => {
    const intune = new FakeIntune()
    const kept = { state: newUpload('key-1') }
    intune.before = () => {
      if (kept.state.blocks === 1) throw new Error('cut')
      return null
    }
    await expect(uploadApp(begin({}, kept), intune.world)).rejects.toThrow('cut')
    intune.before = () => null
    intune.apps.pop()
    await expect(uploadApp(begin({}, kept), intune.world)).rejects.toMatchObject({ code: 'upload-app-gone' })
    expect(intune.apps).toHaveLength(0)
  })

  it('creates nothing where another app has the name', async () => {
    const intune = new FakeIntune()
    intune.apps.push({ id: 'theirs', displayName: "Bob's Apps", notes: '' })
    await expect(uploadApp(begin(), intune.world)).rejects.toMatchObject({ code: 'upload-name-taken' })
    expect(intune.calls).toHaveLength(1)
  })

  it.each([503, 408])('looks for the app before it creates it again: it was, and answered with %s', async (status) => {
    const intune = new FakeIntune()
    const isAnswered = () => intune.apps.length > 0
    const fetch: typeof intune.world.fetch = async (url, request) => {
      const before = isAnswered()
      const given = await intune.world.fetch(url, request)
      return before === isAnswered() ? given : answer(status)
    }
    await uploadApp(begin(), { ...intune.world, fetch })
    whole(intune)
    expect(intune.calls.filter((call) => /^POST .*mobileApps$/.test(call))).toHaveLength(1)
  })

  it('goes on under another name with the app whose creation was not answered', async () => {
    const intune = new FakeIntune()
    const kept = { state: newUpload('key-1') }
    const named = (displayName: string) => begin({ app: { '@odata.type': 'win32', displayName } }, kept)
    intune.after = (call) => {
      if (call === 1) throw new Error('cut')
    }
    await expect(uploadApp(begin({}, kept), intune.world)).rejects.toThrow('cut')
    expect(kept.state).toMatchObject({ appId: null, tried: ["Bob's Apps"] })
    intune.apps.push({ id: 'theirs', displayName: 'Apps 2', notes: '' })
    await expect(uploadApp(named('Apps 2'), intune.world)).rejects.toMatchObject({ code: 'upload-name-taken' })
    expect(intune.apps[0]?.displayName).toBe("Bob's Apps")
    intune.apps.pop()
    intune.after = () => {
      if (intune.apps[0]?.displayName === 'Apps 3') throw new Error('cut')
    }
    await expect(uploadApp(named('Apps 3'), intune.world)).rejects.toThrow('cut')
    intune.after = () => undefined
    expect(await uploadApp(named('Apps 4'), intune.world)).toMatchObject({ step: 'done', appId: 'app-0' })
    expect(intune.apps.map(({ displayName }) => displayName)).toEqual(['Apps 4'])
  })

  it('asks once for a token that is refused', async () => {
    const intune = new FakeIntune()
    let asked = 0
    const world = {
      ...intune.world,
      token: async () => {
        asked += 1
        throw new Error('refused')
      },
    }
    await expect(uploadApp(begin(), world)).rejects.toMatchObject({ code: 'upload-no-token' })
    expect(asked).toBe(1)
  })

  it('takes storage elsewhere only where it is named', async () => {
    const intune = new FakeIntune()
    const elsewhere = { uploadState: 'azureStorageUriRequestSuccess', azureStorageUri: 'http://localhost:1/c?sig=1' }
    intune.before = (_call, url) =>
      url.startsWith('http://localhost:1/') ? answer(201) : url.includes('/files/') ? answer(200, elsewhere) : null
    const ended = uploadApp(begin({ storageHosts: new Set(['localhost:1']) }), intune.world)
    await expect(ended).rejects.toMatchObject({ code: 'upload-state' })
    expect(intune.calls.filter((call) => call.includes('http://localhost:1/'))).toHaveLength(4)
  })

  it('creates a native app in one call, once', async () => {
    const intune = new FakeIntune()
    const kept = { state: newUpload('key-1') }
    const asked = () => begin({ app: { '@odata.type': '#microsoft.graph.officeSuiteApp', displayName: 'Apps' } }, kept)
    intune.after = (call) => {
      if (call === 1) throw new Error('cut')
    }
    await expect(createSuiteApp(asked(), intune.world)).rejects.toThrow('cut')
    intune.after = () => undefined
    expect(await createSuiteApp(asked(), intune.world)).toMatchObject({ step: 'done', appId: 'app-0' })
    expect(intune.apps).toHaveLength(1)
    expect(intune.calls.every((call) => call.includes('/beta/deviceAppManagement/mobileApps'))).toBe(true)
    await expect(createSuiteApp({ ...asked(), confirmed: false }, intune.world)).rejects.toThrow('not-confirmed')
  })

  it.each([
    ['upload-not-confirmed', { confirmed: false }],
    ['upload-assigned', { app: { displayName: 'x', assignments: [] } }],
    ['upload-host', { host: 'graph.microsoft.com.evil.example' }],
  ])('sends nothing: %s', async (code, more) => {
    const intune = new FakeIntune()
    const error = await uploadApp(begin(more), intune.world).catch((one: PackagingError) => one)
    expect(error).toMatchObject({ code })
    expect(intune.calls).toEqual([])
  })

  it('ends where Graph refuses or storage lies elsewhere, with what to do', async () => {
    const intune = new FakeIntune()
    intune.before = () => answer(403, { error: { code: 'Forbidden', message: 'user@example.com may not' } })
    const error = (await uploadApp(begin(), intune.world).catch((one: unknown) => one)) as PackagingError
    expect(sayFault(error, 'de')).toContain('DeviceManagementApps.ReadWrite.All')
    expect(sayFault(error, 'en')).not.toContain('user@example.com')
    const other = new FakeIntune()
    const elsewhere = { uploadState: 'azureStorageUriRequestSuccess', azureStorageUri: 'https://evil.example/?sig=1' }
    other.before = (_call, url) => (url.includes('/files/') ? answer(200, elsewhere) : null)
    await expect(uploadApp(begin(), other.world)).rejects.toMatchObject({ code: 'upload-host' })
    expect(other.calls.some((call) => call.includes('evil'))).toBe(false)
  })
})
