import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'

const request = 'virtual:area-texts/'
const resolved = `\0${request}`

/** Areas whose texts the frame speaks: they are there before anything is drawn. */
const FRAME = new Set(['app', 'ui'])

/**
 * Fetches the texts of an area with the code that speaks them. A module with a text key such as `'notes:title'` is given
 * an import of that area's texts, which waits until they are there in the language of the moment; so a page is drawn
 * with all of its words, and no page carries the words of another one.
 */
export function areaTexts(): Plugin {
  let source = ''
  let areas: ReadonlyMap<string, string> = new Map()
  return {
    name: 'lotse:area-texts',
    enforce: 'pre',
    configResolved({ root }) {
      source = join(root, 'src')
      areas = findAreas(source)
    },
    resolveId: (id) => (id.startsWith(request) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(resolved)) return undefined
      const area = id.slice(resolved.length)
      const folder = areas.get(area)
      if (folder === undefined) throw new Error(`There is no area of texts called ${area}.`)
      const file = (language: string) => JSON.stringify(join(folder, `${language}.ts`))
      return [
        `import { needArea } from ${JSON.stringify(join(source, 'app', 'area-texts.ts'))}`,
        `await needArea(${JSON.stringify(area)}, {`,
        ...['de', 'en'].map((language) => `  ${language}: async () => (await import(${file(language)})).${area},`),
        '})',
      ].join('\n')
    },
    transform(code, id) {
      const path = relative(source, id.split('?')[0] ?? '')
        .split(sep)
        .join('/')
      if (!isSpeaking(path)) return undefined
      const spoken = [...new Set([...code.matchAll(KEY)].map(([, area]) => area ?? ''))].filter(
        (area) => areas.has(area) && !FRAME.has(area),
      )
      if (spoken.length === 0) return undefined
      // At the end, where they move nothing that was written: imports are there before anything runs, wherever they stand.
      return { code: `${code}\n${spoken.map((area) => `import '${request}${area}'`).join('\n')}\n`, map: null }
    },
  }
}

/** The beginning of a text key in any kind of quotes. */
const KEY = /['"`]([a-z][A-Za-z]*):[a-z]/g

/** The table of routes names the crumbs of all pages; each page brings its own words. Texts and tests speak nothing. */
function isSpeaking(path: string): boolean {
  return (
    /^[a-z].*\.tsx?$/.test(path) &&
    path !== 'app/routes.tsx' &&
    !path.includes('/texts/') &&
    !path.startsWith('texts.') &&
    !/\.test\.tsx?$/.test(path)
  )
}

/**
 * Each folder `texts` with the area that it holds: `customer-list/texts` is `customerList`. Throws where a folder holds an
 * area of another name, or one that another folder holds: nothing would fetch it, and the page would show keys for words.
 */
export function findAreas(source: string): ReadonlyMap<string, string> {
  const folders = readdirSync(source, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory() && entry.name === 'texts')
    .map((entry) => join(entry.parentPath, entry.name))
  const areas = new Map<string, string>()
  for (const folder of folders) {
    const area = areaOf(folder)
    const other = areas.get(area)
    if (other !== undefined) throw new Error(`${other} and ${folder} hold texts of the same name, ${area}.`)
    areas.set(area, folder)
  }
  return areas
}

function areaOf(folder: string): string {
  const area = camel(basename(dirname(folder)))
  for (const file of ['de.ts', 'en.ts']) {
    const path = join(folder, file)
    if (!new RegExp(`^export const ${area}\\b`, 'm').test(readFileSync(path, 'utf8')))
      throw new Error(`${path} does not export ${area}: call the area as its folder is called.`)
  }
  return area
}

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
