import type { ContainerType, LinkFacts, ModuleKind, OfficeApp, ReferenceFacts, Remark } from '../facts/file-facts.ts'
import type { Finding } from '../facts/finding.ts'
import type { FileStatus } from '../facts/status.ts'

/** One file of a scan as it is kept while the scan runs: reasons and findings as codes, so that they can be said in both languages. */
export interface ScanRecord {
  /** As it was given or found, concealed where that was asked for. */
  readonly file: string
  /** Code that leads to the real name in the local log; only where names are concealed. */
  readonly fileReference: string | null
  readonly device: string
  /** In small letters without the dot, '' where there is none. */
  readonly ext: string
  readonly type: ContainerType | null
  readonly app: OfficeApp | null
  readonly bytes: number
  /** Equal macros have equal hashes; null without VBA. */
  readonly projectHash: string | null
  /** Null unless it was asked for. */
  readonly fileSha256: string | null
  readonly status: FileStatus
  readonly reason: Remark | null
  readonly encrypted: boolean
  readonly xlm: boolean
  readonly hasVba: boolean
  readonly modules: readonly ModuleRecord[]
  readonly references: readonly ReferenceRecord[]
  readonly findings: readonly Finding[]
  readonly warnings: readonly Remark[]
}

/** A module without its text: a scan takes no code along except the statements of findings. */
export interface ModuleRecord {
  readonly name: string
  readonly kind: ModuleKind
  readonly stream: string
  readonly part: string | null
  readonly chars: number
  readonly lines: number
  readonly sha256: string
  readonly rawSha256: string
}

/** What a file needs from outside: libraries of its project, controls, links and connections. */
export interface ReferenceRecord {
  readonly kind: ReferenceFacts['kind'] | LinkFacts['kind'] | 'activex'
  readonly name: string
  readonly guid: string | null
  readonly version: string | null
  readonly path: string | null
  readonly description: string | null
}
