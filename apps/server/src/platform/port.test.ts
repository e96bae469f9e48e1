import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startLotse } from '../lotse.ts'
import { listeningProblem, requirePort } from './port.ts'

const HOST = '127.0.0.1'

let other: Server
let port: number
beforeEach(async () => {
  other = createServer().listen(0, HOST)
  await once(other, 'listening')
  port = (other.address() as AddressInfo).port
})
afterEach(() => void other.close())

describe('the port', () => {
  it('may be used when nobody listens there, and is free afterwards', async () => {
    other.close()
    await once(other, 'close')
    await requirePort(HOST, port)
    await requirePort(HOST, port)
  })

  it('is refused when another program listens there', () =>
    expect(requirePort(HOST, port)).rejects.toMatchObject({
      code: 'port-taken',
      what: expect.stringContaining(String(port)),
    }))

  it('is refused at an address of another machine', () =>
    expect(requirePort('192.0.2.1', port)).rejects.toMatchObject({ code: 'port-unusable' }))

  it.each([
    ['EACCES', 'port-unusable'],
    ['ENOTFOUND', 'port-unusable'],
    ['EADDRINUSE', 'port-taken'],
    ['EMFILE', 'EMFILE'],
  ])('%s is told as %s', (code, told) =>
    expect(listeningProblem(Object.assign(new Error('no'), { code }), HOST, 80)).toMatchObject({ code: told }),
  )
})

describe('starting on a port that is taken', () => {
  let parent: string
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'lotse-port-'))
  })
  afterAll(() => rm(parent, { recursive: true, force: true }))

  it('makes no data folder', async () => {
    const dataFolder = join(parent, 'new')
    await expect(startLotse({ dataFolder, host: HOST, port, env: {}, onProgress: () => {} })).rejects.toMatchObject({
      code: 'port-taken',
    })
    expect(existsSync(dataFolder)).toBe(false)
  })
})
