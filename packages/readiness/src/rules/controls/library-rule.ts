import type { ControlFacts, ReferenceFacts } from '../../facts/file-facts.ts'
import type { Rule } from '../rule.ts'

/** How a library or control is known: any of these is enough. */
export interface Marks {
  /** Class or library GUID. */
  readonly guid?: RegExp
  /** Path of a referenced library. */
  readonly path?: RegExp
  /** ProgID of a control, or a whole text literal in code; begins with ^. */
  readonly progId?: RegExp
}

export const isReference = (marks: Marks, { guid, path, kind }: ReferenceFacts): boolean =>
  kind !== 'project' &&
  ((guid !== null && marks.guid?.test(guid) === true) || (path !== null && marks.path?.test(path) === true))

export const isControl = (marks: Marks, { classId, progId }: ControlFacts): boolean =>
  (classId !== null && marks.guid?.test(classId) === true) || (progId !== null && marks.progId?.test(progId) === true)

/** Controls of equal class once, with how many there are. */
export function grouped(
  controls: readonly ControlFacts[],
): { readonly name: string; readonly count: number; readonly where: string }[] {
  const groups = new Map<string, { name: string; count: number; where: string }>()
  for (const { classId, progId, where } of controls) {
    const name = progId ?? classId ?? '?'
    const group = groups.get(name)
    if (group === undefined) groups.set(name, { name, count: 1, where })
    else group.count += 1
  }
  return [...groups.values()]
}

/** The hooks of a rule on a library: its references, its controls, its ProgIDs in code. The texts have the value {name}. */
export function onLibrary(marks: Marks): Pick<Rule, 'onProject' | 'onFile' | 'literal' | 'onText'> {
  return {
    onProject: ({ references }, _, report) => {
      for (const one of references)
        if (isReference(marks, one))
          report({ values: { name: one.description ?? one.name, where: one.path ?? one.libId } })
    },
    onFile: ({ controls }, _, report) => {
      for (const values of grouped(controls.filter((one) => isControl(marks, one)))) report({ values })
    },
    ...(marks.progId === undefined
      ? {}
      : {
          literal: marks.progId,
          onText: (text, token, _, report) => report(token, { values: { name: text, where: text } }),
        }),
  }
}
