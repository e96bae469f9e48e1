import type { Register } from './register.ts'
import { conversations } from './registers/conversations.ts'
import { groups } from './registers/groups.ts'
import { material } from './registers/material.ts'
import { miniWorkshops } from './registers/mini-workshops.ts'
import { objections } from './registers/objections.ts'
import { people } from './registers/people.ts'
import type { RegisterId, RowOf } from './store.ts'

/** Every register. Another one adds its table to the store and its line here. */
export const registers = {
  group: groups,
  person: people,
  conversation: conversations,
  miniWorkshop: miniWorkshops,
  objection: objections,
  material,
} satisfies { [R in RegisterId]: Register<R, never, unknown> }

/** What the history says an entry was about. */
export function subjectOf<R extends RegisterId>(register: R, row: RowOf[R]): string {
  const { subject } = registers[register] as unknown as Register<R, never, unknown>
  return subject(row)
}
