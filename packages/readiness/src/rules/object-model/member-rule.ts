import type { CodeModule } from '../../code/module.ts'
import { NAMED } from '../../code/tokens.ts'
import type { OfficeApp } from '../../facts/file-facts.ts'
import type { Severity } from '../../facts/finding.ts'
import type { ModuleView } from '../../judge/module-view.ts'
import { isMember, ownerOf } from '../../judge/owner.ts'
import type { Rule } from '../rule.ts'

/** A member of an object model that a rule waits for. */
export interface Member {
  /** One name or several, separated by spaces. */
  readonly names: string
  /** Types it belongs to, in lower case; in a file of the apps named, or written with their library. */
  readonly of: readonly string[]
  readonly app?: OfficeApp
  /** The name belongs to nothing else: it counts also where the type before it is not known. */
  readonly distinct?: true
  /** It also stands alone, without an object before it. */
  readonly bare?: true
  /** It is also the name of a class: `As FileSearch`. */
  readonly asType?: true
  readonly severity?: Severity
  /** A last look at the place. */
  readonly if?: (view: ModuleView, token: number) => boolean
}

/** Whether a member is used at a token in the sense of the rule. */
export function isUsed(member: Member, view: ModuleView, token: number): boolean {
  const { code } = view
  const statement = code.statementAt(token)
  if (statement === null || statement.kind === 'declare') return false
  const name = code.lower(token)
  const own = view.project.own.has(name)
  const isType = isTypeName(code, token)
  if (isType) return member.asType === true && !own
  if (!isMember(code, token)) {
    if (member.bare !== true || own || code.isSign(token + 1, NAMED) || statement.kind === 'procedure') return false
    return fitsApp(member, view.app) && code.resolve(name, statement.procedure) === null
  }
  const owner = ownerOf(code, token, statement)
  const library = owner.library
  if (owner.type === null) return member.distinct === true && !own && fitsApp(member, view.app)
  if (!member.of.includes(owner.type)) return false
  if (library === null || library === 'office') return fitsApp(member, view.app)
  return member.app === undefined || library === member.app
}

const fitsApp = (member: Member, app: OfficeApp | null): boolean =>
  member.app === undefined || app === null || app === member.app

/** Behind As or New, also with its library. */
function isTypeName(code: CodeModule, token: number): boolean {
  const before = code.isSign(token - 1, 46) ? token - 3 : token - 1
  const word = code.lower(before)
  return word === 'as' || word === 'new'
}

/** The hooks of a rule on members. The texts have the value {name}; a statement is reported once. */
export function onMembers(members: readonly Member[]): Pick<Rule, 'words' | 'onWord'> {
  const byName = new Map<string, Member[]>()
  const words: string[] = []
  for (const member of members)
    for (const word of member.names.split(' ')) {
      words.push(word)
      byName.set(word.toLowerCase(), [...(byName.get(word.toLowerCase()) ?? []), member])
    }
  return {
    words,
    onWord: (token, view, report) => {
      for (const member of byName.get(view.code.lower(token)) ?? [])
        if (isUsed(member, view, token) && member.if?.(view, token) !== false)
          return report(token, {
            once: true,
            values: { name: view.code.word(token) },
            ...(member.severity === undefined ? {} : { severity: member.severity }),
          })
    },
  }
}
