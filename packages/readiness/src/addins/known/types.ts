import type { Remark } from '../../facts/file-facts.ts'

/**
 * Statuses of add-ins (readiness.md 1.1). The first four came from a service that is gone: only a list kept by the organisation can
 * give them. What Lotse proves itself is `contact-provider`, for what cannot be loaded.
 */
export const ADDIN_STATUSES = [
  'highly-adopted',
  'adopted',
  'adopted-version-available',
  'supported-version-available',
  'contact-provider',
  'insufficient-data',
  'unknown',
] as const

export type AddInStatus = (typeof ADDIN_STATUSES)[number]

/** One line of the organisation's list. At least one of name, ProgID and class is given, and all that are given must fit. */
export interface KnownAddIn {
  readonly name: string | null
  readonly progId: string | null
  readonly classId: string | null
  readonly publisher: string | null
  /** `*`, `2.1`, `>=2.1`, `<3`, `1.0-2.3`, several with commas; null for every version. */
  readonly versions: string | null
  readonly bitness: '32' | '64' | 'both'
  readonly verdict: AddInStatus
  readonly origin: 'own' | 'third-party' | null
  readonly note: string | null
  readonly source: string | null
  readonly date: string | null
}

/** Lines that could not be taken are remarks with their number. */
export interface KnownList {
  readonly addIns: readonly KnownAddIn[]
  readonly remarks: readonly Remark[]
}
