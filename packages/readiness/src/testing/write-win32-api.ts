/** Makes `win32-api/table.ts` anew from a file of widths: `node write-win32-api.ts FILE`. */
import { readFileSync, writeFileSync } from 'node:fs'

const file = process.argv[2]
if (file === undefined) throw new Error('Name the file of widths: node write-win32-api.ts FILE')
const { dlls } = JSON.parse(readFileSync(file, 'utf8')) as { dlls: Record<string, Record<string, string>> }

/** The functions of one signature, those that exist for both code pages and Unicode once. */
function packed(functions: Record<string, string>): string {
  const groups = new Map<string, string[]>()
  for (const [name, signature] of Object.entries(functions)) {
    const stem = name.slice(0, -1)
    const twins = functions[`${stem}A`] === signature && functions[`${stem}W`] === signature
    if (twins && name.endsWith('W')) continue
    const shown = twins && name.endsWith('A') ? `${stem}~` : name
    groups.set(signature, [...(groups.get(signature) ?? []), shown])
  }
  return [...groups].map(([signature, names]) => [signature, ...names].join(' ')).join('|')
}

const rows = Object.entries(dlls).map(([dll, functions]) => `  ['${dll}', '${packed(functions)}'],`)
const text = `/**
 * Entry points of Windows with the width class of result and parameters. Made by \`testing/write-win32-api.ts\` from facts of
 * win32json (marlersoft/win32json, MIT, Copyright Microsoft Corporation; win32metadata 31.0.4-preview).
 * Groups of one signature between bars: the signature, then its functions; \`Name~\` stands for NameA and NameW.
 */
export const TABLE: readonly (readonly [dll: string, functions: string])[] = [
${rows.join('\n')}
]
`
writeFileSync(new URL('../win32-api/table.ts', import.meta.url), text)
