import type { Refusal } from '@lotse/usage'
import type { Note } from '../notes.ts'
import type { InventoryRefusal, InventoryRefusalCode } from './types.ts'

/** A refusal with one note. */
export function refusal(code: InventoryRefusalCode, note: string, params: Note['params'] = {}): InventoryRefusal {
  return { code, notes: [{ code: note, params }] }
}

/** What arrives in place of a table is told by the reading of usage reports; the words here are about inventories. */
export function refusalOfImpostor({ code, note }: Refusal): InventoryRefusal {
  return { code: code === 'unsupported-report' ? 'unreadable' : code, notes: [note] }
}
