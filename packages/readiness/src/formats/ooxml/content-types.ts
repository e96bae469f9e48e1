import { tagsOf } from '../../bytes/xml.ts'
import type { OfficeApp } from '../../facts/file-facts.ts'

/** What the parts of a package are (ECMA-376 part 2, 10.1.2.2): by their name, else by its extension. */
export interface ContentTypes {
  of(part: string): string
  /** Names of the parts that have a type of their own, with it. */
  readonly overrides: ReadonlyMap<string, string>
}

/** Reads `[Content_Types].xml`; types and names come in small letters, names without the slash before them. */
export function readContentTypes(text: string): ContentTypes {
  const overrides = new Map<string, string>()
  const defaults = new Map<string, string>()
  for (const { name, attributes } of tagsOf(text, 'Override', 'Default')) {
    const type = attributes.ContentType?.toLowerCase() ?? ''
    if (name === 'Default') defaults.set(attributes.Extension?.toLowerCase() ?? '', type)
    else overrides.set((attributes.PartName ?? '').replace(/^\/+/, '').toLowerCase(), type)
  }
  return {
    overrides,
    of(part) {
      const key = part.toLowerCase()
      return overrides.get(key) ?? defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? ''
    },
  }
}

const APPS: readonly (readonly [string, OfficeApp])[] = [
  ['word', 'word'],
  ['excel', 'excel'],
  ['spreadsheet', 'excel'],
  ['powerpoint', 'powerpoint'],
  ['presentation', 'powerpoint'],
  ['visio', 'visio'],
]

/** The program a main part belongs to, by its content type. */
export const appOfType = (type: string): OfficeApp | null => APPS.find(([word]) => type.includes(word))?.[1] ?? null
