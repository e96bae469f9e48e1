import type { Language } from '../lint/types.ts'
import { type DecidedSoFar, type Decisions, decisionName } from './decisions.ts'
import { installParts } from './install.ts'
import { onTopParts } from './on-top.ts'
import { written } from './parts.ts'
import { type FilePurpose, INSTALL, neededFor } from './purposes.ts'
import { removalParts } from './removal.ts'

/** Which decision set an element or attribute. */
export interface Trace {
  readonly path: string
  readonly decision: number
  readonly answer: keyof Decisions
  /** What was decided, where this product does not have it and the nearest took its place. */
  readonly instead?: string
}

/** Why an element or attribute is there, in a sentence. */
export function sayTrace({ decision, instead }: Trace, language: Language): string {
  const name = decisionName(decision, language)
  const swapped = instead === undefined ? '' : SWAPPED[language].replace('{wanted}', instead)
  return `${language === 'de' ? 'Entscheidung' : 'Decision'} ${decision}, ${name}${swapped}`
}

const SWAPPED = {
  en: '; instead of {wanted}, which does not exist for this product',
  de: '; statt {wanted}, das es für dieses Produkt nicht gibt',
} as const

export type Derived =
  | { readonly text: string; readonly trace: readonly Trace[]; readonly open: readonly [] }
  | { readonly text: null; readonly trace: readonly []; readonly open: readonly (keyof Decisions)[] }

/**
 * The configuration that decisions make for a purpose, with where each part comes from; or the open ones that keep it from
 * being made (`sayOpen` has the words). A multiple activation key is never in it: `PIDKEY` then says `{{key:PRODUCT}}`, which
 * the package fills in from where keys are kept.
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
