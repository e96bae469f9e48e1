import type { AdoptionView } from '@lotse/contract'
import type { Part } from './search.ts'

/** The part in which an entry stands; undefined where there is no such entry. */
export function partOf(view: Registers, entry: string | undefined): Part | undefined {
  const registers = [
    ['groups', view.groups],
    ['champions', view.people],
    ['conversation', view.conversations],
    ['conversation', view.miniWorkshops],
    ['objections', view.objections],
    ['material', view.material],
  ] as const
  return registers.find(([, entries]) => entries.some(({ id }: { readonly id: string }) => id === entry))?.[0]
}

type Registers = Pick<AdoptionView, 'groups' | 'people' | 'conversations' | 'miniWorkshops' | 'objections' | 'material'>
