import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The language that the library writes at every text, whatever is said. */
const WRITTEN = /\blang="en-US"/g
const LANGUAGES = { de: 'de-DE', en: 'en-GB' } as const
const TYPES = '[Content_Types].xml'

/**
 * A presentation as programs like it: packed, its list of parts first and naming only what is there, and its texts in the
 * language they are written in, so that nobody's spelling is marked wrong. The library leaves all of that out.
 */
export function repacked(bytes: Uint8Array, language: keyof typeof LANGUAGES): Uint8Array {
  const found = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })
  const { [TYPES]: types, ...parts } = found
  if (types === undefined) throw new Error('a presentation without a list of its parts')
  const listed = strFromU8(types).replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (entry, path: string) =>
    path in parts ? entry : '',
  )
  const ours = Object.entries(parts).map(([path, part]) => [path, inLanguage(path, part, LANGUAGES[language])] as const)
  return zipSync({ [TYPES]: strToU8(listed), ...Object.fromEntries(ours) }, { level: 6 })
}

function inLanguage(path: string, part: Uint8Array, language: string): Uint8Array {
  if (!path.endsWith('.xml')) return part
  return strToU8(strFromU8(part).replace(WRITTEN, `lang="${language}"`))
}
