import { posix } from 'node:path'
import { readXml } from '../reading/read-xml.ts'

const TYPES = '[Content_Types].xml'

/**
 * What programs would object to in an Office file: parts that are no XML, types or relationships that name a part which is not
 * there, and parts without a type. (ISO/IEC 29500-2)
 */
export function officeFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const types = parts.get(TYPES) ?? ''
  const named = [...types.matchAll(/<Override[^>]*PartName="\/([^"]*)"/g)].map(([, path = '']) => path)
  const endings = new Set([...types.matchAll(/<Default[^>]*Extension="([^"]*)"/g)].map(([, ending = '']) => ending))
  const faults = named.filter((path) => !parts.has(path)).map((path) => `a type for ${path}, which is missing`)
  for (const [path, text] of parts) {
    if (path === TYPES || path.endsWith('/')) continue
    if (!named.includes(path) && !endings.has(path.split('.').at(-1) ?? '')) faults.push(`${path} has no type`)
    if (/\.(xml|rels)$/.test(path)) faults.push(...notXml(path, text))
    if (path.endsWith('.rels')) faults.push(...leadsNowhere(path, text, parts))
  }
  return faults
}

function notXml(path: string, text: string): string[] {
  try {
    readXml(text, {})
    return []
  } catch (fault) {
    return [`${path}: ${String(fault)}`]
  }
}

function leadsNowhere(path: string, text: string, parts: ReadonlyMap<string, string>): string[] {
  const folder = posix.dirname(posix.dirname(path))
  return [...text.matchAll(/<Relationship\s[^>]*>/g)].flatMap(([one]) => {
    const target = /Target="([^"]*)"/.exec(one)?.[1] ?? ''
    if (/TargetMode="External"/.test(one)) return []
    const found = target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target))
    return parts.has(found) ? [] : [`${path} leads to ${found}, which is missing`]
  })
}
