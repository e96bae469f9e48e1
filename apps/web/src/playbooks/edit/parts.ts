import type { PlaybookContent } from '@lotse/contract'
import type { Editable } from './editable.ts'

/** One thing that is edited by itself: how it is found in a draft, and a draft with another one in its place. */
export interface Part<T> {
  /** Where its problems lie, such as `tasks.3`; empty for the playbook itself. */
  path(draft: Editable): string
  /** Undefined where the draft has none (any more). */
  read(draft: Editable): T | undefined
  /** Adds it where it is new; takes it out where it is undefined. */
  write(draft: Editable, value: T | undefined): Editable
  /** Why a new one cannot be put in: it has no id yet, or the id belongs to another. Absent where it is not new. */
  refuses?(draft: Editable, value: T): 'idMissing' | 'idTaken' | null
}

export type TaskEdit = PlaybookContent['tasks'][number] & {
  /** The number of the task before it in the list; empty for the first. */
  readonly behind: string
}
type Lists = Pick<PlaybookContent, 'processes' | 'steps' | 'gates' | 'questions' | 'activities'>
export type PartOf<K extends keyof Lists> = Lists[K][number]

const idOf = (one: object): string => ('number' in one ? String(one.number) : 'id' in one ? String(one.id) : '')

/** An entry of one of the lists, by its id (steps: their number). */
export function listPart<K extends keyof Lists>(list: K, id: string): Part<PartOf<K>> {
  const entries = (draft: Editable): readonly PartOf<K>[] => draft[list]
  const find = (draft: Editable) => entries(draft).findIndex((one) => idOf(one) === id)
  return {
    path: (draft) => `${list}.${find(draft)}`,
    read: (draft) => entries(draft)[find(draft)],
    write: (draft, value) => {
      const at = find(draft)
      const others = entries(draft).filter((_, index) => index !== at)
      const next = value === undefined ? others : others.toSpliced(at === -1 ? others.length : at, 0, value)
      return { ...draft, [list]: next }
    },
  }
}

/** A task by its number, with its place in the list. */
export function taskPart(id: string): Part<TaskEdit> {
  const find = (draft: Editable) => draft.tasks.findIndex((task) => task.id === id)
  return {
    path: (draft) => `tasks.${find(draft)}`,
    read: (draft) => {
      const at = find(draft)
      const task = draft.tasks[at]
      return task && { ...task, behind: draft.tasks[at - 1]?.id ?? '' }
    },
    write: (draft, value) => {
      const others = draft.tasks.filter((task) => task.id !== id)
      if (value === undefined) return { ...draft, tasks: others }
      const { behind, ...task } = value
      const place = behind === '' ? 0 : others.findIndex((one) => one.id === behind) + 1
      return { ...draft, tasks: others.toSpliced(behind !== '' && place === 0 ? others.length : place, 0, task) }
    },
  }
}

/** A new entry, whose id is chosen while it is edited: it is put in by the id that it has then. */
export function newPart<T extends { readonly id: string }>(
  of: (id: string) => Part<T>,
  taken: (draft: Editable) => readonly string[],
): Part<T> {
  let last = ''
  return {
    path: (draft) => of(last).path(draft),
    read: () => undefined,
    refuses: (draft, { id }) => (id === '' ? 'idMissing' : taken(draft).includes(id) ? 'idTaken' : null),
    write: (draft, value) => {
      if (value === undefined || value.id === '' || taken(draft).includes(value.id)) return draft
      last = value.id
      return of(value.id).write(draft, value)
    },
  }
}

/** Title, owner and change note. */
export interface About {
  readonly title: PlaybookContent['title']
  readonly owner: string
  readonly note: Editable['note']
}

export const aboutPart: Part<About> = {
  path: () => '',
  read: ({ title, owner, note }) => ({ title, owner, note }),
  write: (draft, value) => ({ ...draft, ...value }),
}
