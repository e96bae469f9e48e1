import type { DecidedSoFar, Decisions } from './decisions.ts'
import { installParts } from './install.ts'
import { onTopParts } from './on-top.ts'
import { written } from './parts.ts'
import { type FilePurpose, INSTALL, neededFor } from './purposes.ts'
import { removalParts } from './removal.ts'
import type { Trace } from './trace.ts'

export type Derived =
  | { readonly text: string; readonly trace: readonly Trace[]; readonly open: readonly [] }
  | { readonly text: null; readonly trace: readonly []; readonly open: readonly (keyof Decisions)[] }

/**
 * The configuration that decisions make for a purpose, with where each part comes from; or the open ones that keep it from
 * being made (`sayOpen` has the words). A multiple activation key is never in it: `PIDKEY` then says `{{key:PRODUCT}}`, which
 * the command line fills in from the environment when it builds a package.
 */
export function deriveOdt(decided: DecidedSoFar, purpose: FilePurpose = INSTALL): Derived {
  const open = neededFor(purpose, decided).filter((name) => decided[name] === undefined)
  if (open.length > 0) return { text: null, trace: [], open }
  return { ...written({ name: 'Configuration', parts: partsFor(decided, purpose) }), open: [] }
}

function partsFor(decided: DecidedSoFar, purpose: FilePurpose): ReturnType<typeof installParts> {
  if (purpose.kind === 'install') return installParts(decided)
  return purpose.kind === 'removal' ? removalParts(decided, purpose.of) : onTopParts(decided, purpose)
}
