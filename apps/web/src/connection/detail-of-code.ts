import type { TextKey } from '../language/text-key.ts'

/** What Lotse calls what came instead of a report, and what it could not do with it. */
const own: Readonly<Record<string, TextKey>> = {
  'link-not-safe': 'connection:detail.unsafeLink',
  'inner-address': 'connection:detail.unsafeLink',
  'no-link': 'connection:detail.otherContent',
  'no-list': 'connection:detail.otherContent',
  'no-object': 'connection:detail.otherContent',
  'no-setting': 'connection:detail.otherContent',
  'no-json': 'connection:detail.otherContent',
  'endless-list': 'connection:detail.otherContent',
  html: 'connection:detail.page',
  'error-response': 'connection:detail.otherContent',
  'unsupported-report': 'connection:detail.otherContent',
  unreadable: 'connection:detail.otherContent',
  nothing: 'connection:detail.otherContent',
  'storage-full': 'connection:detail.storageFull',
  'too-large': 'connection:detail.tooLarge',
  silent: 'connection:detail.network',
  'ended-early': 'connection:detail.network',
  'too-long': 'connection:detail.network',
  network: 'connection:detail.network',
  'sign-in': 'connection:detail.network',
}

/** The sentence for the code of an answer; codes that nobody here made are shown as what Microsoft says. */
export function detailOfCode(code: string): TextKey {
  if (/^link \d+$/.test(code)) return 'connection:detail.link'
  // As the network names its faults: ECONNRESET.
  if (/^E[A-Z_]{3,}$/.test(code)) return 'connection:detail.network'
  return own[code] ?? 'connection:detail.code'
}
