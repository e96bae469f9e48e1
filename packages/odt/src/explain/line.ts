import type { Text } from '../lint/types.ts'

/** A sentence in both languages. */
export const line = (en: string, de: string): Text => ({ en, de })
