import { OBJECTION_KINDS, type ObjectionKind } from '@lotse/assessment'

/** Whether it is a kind of objection that has a word. */
export const isKind = (kind: string): kind is ObjectionKind => OBJECTION_KINDS.some((one) => one === kind)
