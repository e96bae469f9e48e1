import type { ControlFacts, FileFacts, LinkFacts, ProjectFacts, ReferenceFacts, Remark } from '../facts/file-facts.ts'
import type { Finding } from '../facts/finding.ts'
import type { FileStatus } from '../facts/status.ts'
import type { ReferenceRecord, ScanRecord } from './record.ts'

/** Where a record comes from: what is known of a file without opening it. */
export interface RecordOrigin {
  readonly file: string
  readonly device: string
  readonly bytes: number
}

/**
 * The record of a file that was read and judged.
 * @param sha256 SHA-256 (hex) of a text as UTF-8; for files with several projects, which become one hash
 */
export function recordOf(
  origin: RecordOrigin,
  facts: FileFacts,
  findings: readonly Finding[],
  fileSha256: string | null,
  sha256: (text: string) => string,
): ScanRecord {
  const modules = facts.projects.flatMap((project) => project.modules)
  return {
    ...emptyRecord(origin),
    type: facts.type,
    app: facts.app,
    projectHash: projectHashOf(facts.projects, sha256),
    fileSha256,
    status: facts.status,
    reason: facts.reason,
    encrypted: facts.encrypted,
    xlm: facts.xlm,
    hasVba: facts.hasVba,
    modules: modules.map(({ name, kind, stream, part, chars, lines, sha256: hash, rawSha256 }) => ({
      name,
      kind,
      stream,
      part,
      chars,
      lines,
      sha256: hash,
      rawSha256,
    })),
    references: [
      ...facts.projects.flatMap(({ references }) => references.map(libraryOf)),
      ...facts.controls.map(controlOf),
      ...facts.links.map(linkOf),
    ],
    findings,
    warnings: facts.warnings,
  }
}

/** The record of a file that could not be read: its status and why. */
export const recordWithoutFacts = (origin: RecordOrigin, status: FileStatus, reason: Remark | null): ScanRecord => ({
  ...emptyRecord(origin),
  status,
  reason,
})

/** The ending of a file name in small letters without the dot, '' where there is none. */
export function extensionOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : ''
}

const emptyRecord = ({ file, device, bytes }: RecordOrigin): ScanRecord => ({
  file,
  fileReference: null,
  device,
  ext: extensionOf(file),
  type: null,
  app: null,
  bytes,
  projectHash: null,
  fileSha256: null,
  status: 'inaccessible',
  reason: null,
  encrypted: false,
  xlm: false,
  hasVba: false,
  modules: [],
  references: [],
  findings: [],
  warnings: [],
})

function projectHashOf(projects: readonly ProjectFacts[], sha256: (text: string) => string): string | null {
  const hashes = projects.map(({ hash }) => hash).toSorted()
  const [first] = hashes
  if (first === undefined) return null
  return hashes.length === 1 ? first : sha256(hashes.join('\n'))
}

const libraryOf = ({ kind, name, guid, version, path, description }: ReferenceFacts): ReferenceRecord => ({
  kind,
  name,
  guid,
  version,
  path,
  description,
})

const controlOf = ({ classId, progId, where }: ControlFacts): ReferenceRecord => ({
  kind: 'activex',
  name: progId ?? classId ?? '',
  guid: classId,
  version: null,
  path: null,
  description: where,
})

const linkOf = ({ kind, target, where }: LinkFacts): ReferenceRecord => ({
  kind,
  name: target,
  guid: null,
  version: null,
  path: target,
  description: where,
})
