import type { LimitFault } from './bytes/fault.ts'
import { tellDisguise } from './disguise.ts'
import type { FileFacts, OfficeApp, Remark } from './facts/file-facts.ts'
import type { FileStatus } from './facts/status.ts'
import type { Reading } from './reading.ts'

/** Library of each program's object model; every project refers to the one it lives in. */
const HOSTS: Readonly<Record<string, OfficeApp>> = {
  '00020813-0000-0000-C000-000000000046': 'excel',
  '00020905-0000-0000-C000-000000000046': 'word',
  '91493440-5A91-11CF-8700-00AA0060263B': 'powerpoint',
  '4AFFC9A0-5F99-101B-AF4E-00AA003F0F07': 'access',
  '00062FFF-0000-0000-C000-000000000046': 'outlook',
  'A7107640-94DF-1068-855E-00DD01075445': 'project',
  '0002123C-0000-0000-C000-000000000046': 'publisher',
  '00021A98-0000-0000-C000-000000000046': 'visio',
}

/** What became of the file, from what was found in it. */
export function conclude(reading: Reading, limit: LimitFault | null): FileFacts {
  const { status, reason } = outcomeOf(reading, limit)
  tellDisguise(reading)
  return {
    type: reading.type,
    app: reading.app ?? appByReferences(reading),
    status,
    reason,
    encrypted: reading.encrypted,
    xlm: reading.xlm,
    hasVba: reading.hasVba,
    zone: null,
    projects: reading.projects,
    controls: reading.controls,
    links: reading.links,
    warnings: reading.warnings,
  }
}

interface Outcome {
  readonly status: FileStatus
  readonly reason: Remark | null
}

const remark = ({ code, values }: Remark): Remark => ({ code, values })

/**
 * The first that applies: a limit, code that was read, a password, code that is there and could not be read, a file that says
 * nothing, no code. Code that was read counts even behind a password: encryption of old formats leaves it in the clear.
 */
function outcomeOf(reading: Reading, limit: LimitFault | null): Outcome {
  const { projects, codeFault, encrypted, hasVba, outcome } = reading
  if (limit !== null) return { status: limit.status, reason: remark(limit) }
  const modules = projects.reduce((count, project) => count + project.modules.length, 0)
  if (hasVba && modules > 0) return { status: 'has-vba', reason: codeFault === null ? null : remark(codeFault) }
  if (encrypted) return { status: 'password-protected', reason: { code: 'encrypted', values: {} } }
  if (codeFault?.code === 'part-too-large') return { status: 'too-large', reason: remark(codeFault) }
  if (hasVba)
    return { status: 'error', reason: codeFault === null ? { code: 'vba-empty', values: {} } : remark(codeFault) }
  if (outcome !== null) return outcome
  return { status: 'no-vba', reason: null }
}

function appByReferences({ projects }: Reading): OfficeApp | null {
  for (const { references } of projects)
    for (const { guid } of references) {
      const app = HOSTS[guid ?? '']
      if (app !== undefined) return app
    }
  return null
}
