import type { PlaybookDraft } from '@lotse/contract'
import type { Playbook, PlaybookPart } from '@lotse/playbook'

type Problem = PlaybookDraft['problems'][number]
type Part = Exclude<PlaybookPart, 'playbook'>

/** What is wrong with one part of a playbook, by its id (steps: its number). */
export function problemsOf(
  playbook: Playbook,
  problems: readonly Problem[],
  part: Part,
  id: string | number,
): readonly Problem[] {
  const at = (playbook[part] as readonly object[]).findIndex((one) => idOf(one) === id)
  return problems.filter(({ path }) => path === `${part}.${at}` || path.startsWith(`${part}.${at}.`))
}

/** Where a problem is put right: the editor of its part, and how that part is called. */
export function placeOf(playbook: Playbook, path: string): { readonly editor: string; readonly id: string } | null {
  const [part = '', index = ''] = path.split('.')
  const editor = editors[part]
  if (editor === undefined || index === '') return null
  const list: readonly object[] = part in playbook ? (playbook[part as Part] as readonly object[]) : []
  const found = list[Number(index)]
  return found ? { editor: `${editor}-${idOf(found)}`, id: String(idOf(found)) } : null
}

const editors: Readonly<Record<string, string>> = {
  tasks: 'task',
  gates: 'gate',
  steps: 'step',
  questions: 'question',
  activities: 'activity',
  processes: 'process',
}

function idOf(part: object): unknown {
  return 'number' in part ? part.number : 'id' in part ? part.id : undefined
}
