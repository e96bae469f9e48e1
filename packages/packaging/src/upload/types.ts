import type { Encryption } from '../intunewin/metadata.ts'

/** What an upload needs of the world. */
export interface UploadWorld {
  readonly fetch: (url: string, request: UploadRequest) => Promise<UploadResponse>
  /** A token for Graph that is valid now; `fresh` where the one before was refused. */
  readonly token: (fresh: boolean) => Promise<string>
  readonly wait: (milliseconds: number) => Promise<void>
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number
}

export interface UploadRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Once begun it is not cut off, whoever wants to stop: what it creates would be unknown. */
  readonly whole?: boolean
}

export interface UploadResponse {
  readonly status: number
  readonly headers: { readonly get: (name: string) => string | null }
  readonly text: () => Promise<string>
}

/** The encrypted content of a container, as it is uploaded: not the container itself. */
export interface UploadContent {
  readonly fileName: string
  /** Bytes of the plain ZIP, and of what is uploaded. */
  readonly size: number
  readonly sizeEncrypted: number
  readonly encryption: Encryption
  readonly read: (position: number, length: number) => Promise<Uint8Array>
}

/**
 * How far an upload has come; holds no secret, so it can be kept and an upload taken up again with it. The key marks the app, so
 * that one whose creation was not answered is found again.
 */
export interface UploadState {
  readonly key: string
  readonly appId: string | null
  /** Names under which the app may have been created without an answer; kept before each creation. */
  readonly tried?: readonly string[]
  readonly versionId: string | null
  readonly fileId: string | null
  /** Blocks that have arrived, in order. */
  readonly blocks: number
  readonly step: 'app' | 'content' | 'blocks' | 'commit' | 'publish' | 'done'
}

/** What every app needs that is created. */
export interface AppInput {
  /** Body of the app, as `win32AppOf` or `suiteAppOf` makes it. */
  readonly app: Readonly<Record<string, unknown>>
  /** Whether a person has explicitly agreed to this upload. */
  readonly confirmed: boolean
  /** Host of Graph in the cloud of the tenant. */
  readonly host: string
  readonly state: UploadState
  /** Keeps how far it has come; awaited before the next step. */
  readonly onState: (state: UploadState) => Promise<void> | void
}

export interface UploadInput extends AppInput {
  readonly content: UploadContent
  /** Hosts, with port, that may take content besides the storage of Microsoft: a gateway of the network, or a test. */
  readonly storageHosts?: ReadonlySet<string>
}

/** Where an upload begins. `key` is of its own for each upload. */
export const newUpload = (key: string): UploadState => ({
  key,
  appId: null,
  versionId: null,
  fileId: null,
  blocks: 0,
  step: 'app',
})
