import type { Self } from '@lotse/contract'
import type { QueryClient } from '@tanstack/react-query'
import type { AnyRouter } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import type { TextKey } from '../../language/text-key.ts'

/** Where an action stands in the palette and in the list of shortcuts, in this order. */
export const sections = ['page', 'go', 'create', 'view', 'account', 'help'] as const
type Section = (typeof sections)[number]

/** What every action may use. Whatever else it needs, the page that registers it closes over. */
export interface ActionContext {
  readonly self: Self | null
  readonly router: AnyRouter
  readonly queries: QueryClient
}

/**
 * One thing a person can do. The same object feeds buttons and menus, the keyboard and the command palette.
 */
export interface Action {
  /** Stable, `area.verb-noun`, such as `notes.write`. */
  readonly id: string
  readonly label: TextKey
  readonly section: Section
  readonly icon?: ComponentType
  /** A single key (`n`, `/`, `?`, `Escape`) or `mod+k`, where mod is Ctrl, or Command on a Mac. */
  readonly shortcut?: string
  /** Absent: always. An action that is not available is neither shown nor does its key do anything. */
  isAvailable?(context: ActionContext): boolean
  run(context: ActionContext): void | Promise<void>
}
