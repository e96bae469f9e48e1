import type { Text } from '../notes.ts'

/** Sentences by code, both languages beside each other; `{name}` is filled with a note's parameter. */
export type Texts = Readonly<Record<string, Text>>
