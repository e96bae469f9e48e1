import { maskKeys } from '@lotse/odt'

/** Whether two texts have a line that looks the same once product keys are masked, and is not: what nobody could see. */
export function differsInKeys(one: string, two: string): boolean {
  const [lines, others] = [byLook(one), byLook(two)]
  return [...lines].some(([look, line]) => others.has(look) && others.get(look) !== line)
}

/** Lines by what may be shown of them; the same look more than once, with another key each time, is one entry. */
function byLook(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of text.split(/\r\n|\r|\n/)) {
    const look = maskKeys(line)
    if (look !== line) found.set(look, `${found.get(look) ?? ''}${line}\n`)
  }
  return found
}
