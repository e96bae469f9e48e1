import type { texts } from '../texts.de.ts'

/** Texts of one area: groups of words, at most a few levels deep. */
export interface TextTree {
  readonly [key: string]: string | TextTree
}

/** The same keys as the German texts, with English words. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
type WithoutPlural<K extends string> = K extends `${infer Stem}_${Plural}` ? Stem : K

type KeysIn<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${WithoutPlural<K>}` : KeysIn<T[K], `${Before}${K}.`>
}[keyof T & string]

type Texts = typeof texts

/** Every text of the app as `area:group.key`, such as `ui:verdict.stalled`. Plural forms share one key. */
export type TextKey = { [Area in keyof Texts & string]: `${Area}:${KeysIn<Texts[Area]>}` }[keyof Texts & string]
