import type { IsoDate } from '@lotse/calendar'
import type { PlaybookContent } from '@lotse/contract'
import type { Localised, Playbook } from '@lotse/playbook'

/** Whoever works on a draft, and the day. */
interface Stamp {
  readonly by: string
  readonly on: IsoDate
}

const noWords: Localised = { de: '', en: '' }

/**
 * The draft that follows `newest`: the same content, nothing said yet about what changes. `owner` is the organisation's
 * own; the name that came with Lotse answers for nothing here.
 */
export function beginDraft(newest: Playbook, owner: string, stamp: Stamp): Playbook {
  return asNext({ ...newest, owner, history: [] }, newest, stamp)
}

/** The content as the version after `newest`, with the change notes up to there and its own on top. */
export function asNext(content: Playbook, newest: Playbook, { by, on }: Stamp): Playbook {
  const version = newest.version + 1
  return {
    ...content,
    version,
    publishedOn: on,
    history: [{ version, on, by, what: noteOf(content, newest) }, ...newest.history],
  }
}

/** The change note of a draft: the entry that none of the published versions has. */
function noteOf({ history, version }: Playbook, newest: Playbook): Localised {
  const [first] = history
  return first !== undefined && first.version === version && version !== newest.version ? first.what : noWords
}

export interface Edit {
  readonly content?: PlaybookContent | undefined
  readonly owner?: string | undefined
  readonly note?: Localised | undefined
}

/** The draft with what was edited; what was not named stays as it is. */
export function edited(draft: Playbook, { content, owner, note }: Edit): Playbook {
  const [first, ...earlier] = draft.history
  return {
    ...draft,
    ...content,
    ...(owner !== undefined && { owner }),
    ...(first !== undefined && note !== undefined && { history: [{ ...first, what: note }, ...earlier] }),
  }
}
