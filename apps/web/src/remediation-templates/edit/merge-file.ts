import { same } from '../compare-parts.ts'
import { entryIn, keyOf, listNames, type Part, withEntry } from '../entries.ts'

/** The draft with the entries of a file: those of the same id replaced, new ones added, all others as they are. */
export function mergeParts(draft: Part, file: Part): Part {
  let merged = draft
  for (const question of file.questions) merged = withEntry(merged, 'questions', question.id, question)
  for (const item of file.items) merged = withEntry(merged, 'items', item.id, item)
  for (const service of file.services) merged = withEntry(merged, 'services', service.service, service)
  return merged
}

/** How many entries of a file are new, and how many say something else than the draft. */
export function countMerge(draft: Part, file: Part): { readonly adds: number; readonly replaces: number } {
  const counts = { adds: 0, replaces: 0 }
  for (const list of listNames) {
    for (const entry of file[list]) {
      const before = entryIn(draft, list, keyOf(entry))
      if (before === undefined) counts.adds += 1
      else if (!same(before, entry)) counts.replaces += 1
    }
  }
  return counts
}
