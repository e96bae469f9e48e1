import type { WorkLine } from '@lotse/contract'

/** A line as a source finds it: everything but the workload, which is
 * looked up for all, and the heading, which follows from the day unless the source says it. */
export type FoundLine = Omit<WorkLine, 'group' | 'workload'> & { readonly group: WorkLine['group'] | null }

/** What most lines have nothing of. */
export const nothingMore = {
  group: null,
  role: null,
  owner: null,
  startsAt: null,
  timeZone: null,
  act: null,
} satisfies Partial<FoundLine>

/** Words that are the same in every language: what people wrote. */
export const asWritten = (words: string): WorkLine['title'] => ({ de: words, en: words })
