import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConfigurationRow, IntuneUpload, IntuneUploads, Package } from '@lotse/contract'
import { buildIntunewin } from '@lotse/packaging/node'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { graphNetwork } from '../../connection/addresses.ts'
import { customerId } from '../../platform/db/scope.ts'
import { ARNOLD, people, read, type UsageHouse, usageHouse, type Who } from '../usage-house.ts'
import { type FakeIntune, startFakeIntune } from './fake-intune.ts'
import { DIRECTORY, newConnection } from './graph-house.ts'

/** A house with one engagement whose tenant is connected to a fake Intune, and packages of it. */
export interface UploadHouse extends UsageHouse {
  readonly intune: FakeIntune
  /** Milliseconds of each wait; nothing is waited for. */
  readonly waits: number[]
  readonly graph: NonNullable<Parameters<typeof usageHouse>[0]>['graph']
  /** Path of the tenant's connection. */
  readonly connection: string
  ask(method: string, path: string, body?: unknown, as?: Who, version?: number): Promise<Response>
  /** A package for Intune; gives it with the path of its uploads. */
  packaged(text?: string): Promise<{ readonly made: Package; readonly uploads: string }>
  /** What the package's setup is with: as a ZIP, or as a container made of it. More than two blocks, or few bytes. */
  zipped(more?: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer>
  contained(uploads: string, large?: boolean): Promise<Uint8Array<ArrayBuffer>>
  begin(uploads: string, more?: object, as?: Who): Promise<Response>
  bring(uploads: string, id: string, name: string, bytes: Uint8Array<ArrayBuffer>, as?: Who): Promise<Response>
  view(uploads: string): Promise<IntuneUploads>
  /** The newest upload once no job is at work on it. */
  atRest(uploads: string): Promise<IntuneUpload>
}

const TEXT = `<Configuration>
  <Add OfficeClientEdition="64" Channel="MonthlyEnterprise">
    <Product ID="O365ProPlusRetail"><Language ID="de-de" /></Product>
  </Add>
  <Display Level="None" AcceptEULA="TRUE" />
</Configuration>
`
/** More than two blocks of an upload. */
const LARGE = 13 * 1_048_576

export async function uploadHouse(): Promise<UploadHouse> {
  const intune = await startFakeIntune()
  const waits: number[] = []
  const graph = {
    network: graphNetwork({
      LOTSE_GRAPH_SIGN_IN: intune.signIn,
      LOTSE_GRAPH_ADDRESS: intune.graph,
      LOTSE_GRAPH_DOWNLOAD_HOSTS: intune.storageHost,
    }),
    wait: async (milliseconds: number, signal: AbortSignal) => {
      waits.push(milliseconds)
      signal.throwIfAborted()
    },
  }
  const house = await usageHouse({ graph })
  const tenant = await house.newTenant()
  const [row] = await house.data.query<{ id: string }>('select id from lotse.engagement where tenant_id = $1', [tenant])
  const engagementId = row?.id ?? ''
  const assignments = [{ customerId: customerId(ARNOLD), engagementId, role: 'FE' as const }]
  Object.assign(people.engineer, { assignments })
  Object.assign(people.reader, { assignments })
  const engagement = `/customers/${ARNOLD}/engagements/${engagementId}`
  const connection = `/customers/${ARNOLD}/tenants/${tenant}/connection`
  const folder = await mkdtemp(join(tmpdir(), 'lotse-uploads-'))

  const ask: UploadHouse['ask'] = (method, path, body, as = 'engineer', version) =>
    house.call(path, {
      as,
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
    })
  await read(await ask('POST', connection, newConnection()))

  const view: UploadHouse['view'] = async (uploads) => read<IntuneUploads>(await ask('GET', uploads))
  return {
    ...house,
    intune,
    waits,
    graph,
    connection,
    ask,
    view,
    async packaged(text = TEXT) {
      const from = { kind: 'file', fileName: 'bestand.xml', bytes: Buffer.from(text).toString('base64') }
      const configuration = { name: 'Grundpaket', purpose: 'install', from }
      const { id } = await read<ConfigurationRow>(await ask('POST', `${engagement}/configurations`, configuration))
      const asked = { name: 'Pilotpaket', configurationId: id, targets: ['intune'] }
      const made = await read<Package>(await ask('POST', `${engagement}/packages`, asked))
      return { made, uploads: `${engagement}/packages/${made.id}/uploads` }
    },
    zipped: (more = {}) => zipSync({ 'setup.exe': Buffer.from('MZ the tool of the vendor'), ...more }),
    async contained(uploads, large = false) {
      const content = await house.call(uploads.replace(/uploads$/, 'content'))
      const files = unzipSync(new Uint8Array(await content.arrayBuffer()))
      const text = (name: string) => Buffer.from(strFromU8(files[`configuration/${name}`] ?? new Uint8Array()))
      const source = join(folder, `${randomBytes(4).toString('hex')}.zip`)
      const setup = large ? randomBytes(LARGE) : Buffer.from('MZ the tool of the vendor')
      await writeFile(source, zipSync({ 'setup.exe': setup }, { level: 0 }))
      const added = ['install.xml', 'uninstall.xml'].map((name) => ({ name, bytes: text(name) }))
      const out = `${source}.intunewin`
      await buildIntunewin({ source, added, setupFile: 'setup.exe', name: 'Apps', out })
      return new Uint8Array(await readFile(out))
    },
    begin: (uploads, more = {}, as) =>
      ask(
        'POST',
        uploads,
        { kind: 'win32', name: 'Apps Pilot', cloud: 'commercial', directoryId: DIRECTORY, confirmed: true, ...more },
        as,
      ),
    bring(uploads, id, name, bytes, as = 'engineer') {
      const body = new FormData()
      body.append('files', new Blob([bytes]), name)
      return house.call(`${uploads}/${id}/file`, { as, method: 'POST', body })
    },
    async atRest(uploads) {
      for (;;) {
        const [newest] = (await view(uploads)).uploads
        if (newest === undefined) throw new Error('there is no upload')
        if (newest.jobId === null) return newest
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    async stop() {
      await house.stop()
      await intune.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
