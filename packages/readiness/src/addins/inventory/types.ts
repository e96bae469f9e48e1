import type { OfficeApp, Remark } from '../../facts/file-facts.ts'
import type { ManifestFacts } from '../binary/read-manifest.ts'
import type { PeFacts } from '../binary/read-pe.ts'
import type { RegistryKey } from '../registry.ts'

/** What is known of a file that an add-in consists of. */
export interface AddInFile {
  /** As the registry names it, without quotes. */
  readonly path: string
  readonly exists: boolean
  readonly pe: PeFacts | null
  readonly manifest: ManifestFacts | null
  readonly version: string | null
  readonly company: string | null
  readonly product: string | null
  /** Publisher of a signature that holds; null where there is none, it does not hold, or nobody looked. */
  readonly signer: string | null
}

/** What one source (an export or the collector) says of one device, before it is understood. */
export interface DeviceSource {
  readonly device: string
  readonly labels: readonly string[]
  /** Account the user's part belongs to; null where it is not said. */
  readonly user: string | null
  readonly collectedAt: string | null
  /** Null where the source does not say it. */
  readonly windows64: boolean | null
  /** Everything was read, so that what is missing is not there. An export holds only the branches that somebody chose. */
  readonly whole: boolean
  readonly keys: readonly RegistryKey[]
  readonly files: readonly AddInFile[]
  /** Files in start-up folders, by the program that loads them. */
  readonly startup: readonly { readonly app: OfficeApp; readonly path: string; readonly scope: Scope }[]
  /** Documents last opened; what a scan of the device begins with. */
  readonly recent: readonly string[]
  readonly remarks: readonly Remark[]
}

export type Scope = 'user' | 'machine'
/** `binary`: a program file that lies somewhere without being registered by what was read. */
export type AddInKind = 'com' | 'vsto' | 'automation' | 'vba' | 'xll' | 'wll' | 'form-region' | 'binary'

/** Whether Office loads it: at start-up, on demand, not by itself, or put aside by Office after a crash. */
export type AddInState = 'at-startup' | 'on-demand' | 'off' | 'disabled' | 'unknown'

/** Where an add-in comes from, as far as it can be proved. */
export type Origin = 'office' | 'own' | 'third-party' | 'unknown'

/** Whether Office of one bitness can load it: null where nothing proves it. */
export interface Loads {
  readonly in32: boolean | null
  readonly in64: boolean | null
  /** What proves it, or what is missing. */
  readonly because: readonly Remark[]
}

/** One add-in on one device, understood. */
export interface AddIn {
  /** Null where nothing says which program loads it. */
  readonly app: OfficeApp | null
  readonly kind: AddInKind
  readonly name: string
  readonly progId: string | null
  /** Upper case without braces. */
  readonly classId: string | null
  readonly publisher: string | null
  readonly version: string | null
  readonly paths: readonly string[]
  readonly scope: Scope
  /** Identifier of the account it is registered for, where the source holds several. */
  readonly person: string | null
  readonly state: AddInState
  readonly loads: Loads
  readonly origin: Origin
  readonly remarks: readonly Remark[]
}

export interface DeviceAddIns extends Pick<DeviceSource, 'device' | 'labels' | 'user' | 'collectedAt' | 'remarks'> {
  readonly addIns: readonly AddIn[]
}
