import type { Localised, TemplatePart } from '@lotse/contract'
import {
  builtInTemplate,
  type Edition,
  NO_OWN_PART,
  type OwnPart,
  type OwnVersion,
  problemsOfPart,
} from '@lotse/remediation'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { namesOf } from '../platform/names.ts'
import { newestTemplate, ownInForce } from './look-up.ts'
import { mayDraftTemplate } from './policy.ts'
import { noteProblems, saidProblems } from './problems.ts'
import type { TemplateRow } from './store.ts'

/** What leaves the server about a draft, with what is still wrong with it. */
export async function presentDraft(tx: Transaction, row: TemplateRow, actor: Actor): Promise<TemplatePart> {
  const { edition, note, part, id, version, changedAt, changedBy } = row
  const names = await namesOf(tx, [changedBy])
  const inForce = await ownInForce(tx, edition)
  const base = builtInTemplate(edition)
  return {
    ...(await around(tx, edition, inForce)),
    ...shown(part, note),
    number: 'draft',
    basedOn: base.version,
    draft: { id, version, changedAt: changedAt.toISOString(), changedBy: names(changedBy) },
    problems: [...saidProblems(problemsOfPart(base, part, inForce?.part ?? null)), ...noteProblems(note)],
    may: { change: mayDraftTemplate(actor, {}) },
  }
}

/** The same about a version; null for one that came with Lotse itself, to which nothing was added. */
export async function presentVersion(tx: Transaction, edition: Edition, own: OwnVersion | null): Promise<TemplatePart> {
  const base = builtInTemplate(edition)
  return {
    ...(await around(tx, edition, await ownInForce(tx, edition))),
    ...shown(own?.part ?? NO_OWN_PART, own?.note ?? base.changes[0]?.text ?? { de: '', en: '' }),
    number: own?.version ?? base.version,
    basedOn: own?.basedOn ?? base.version,
    draft: null,
    problems: [],
    may: { change: false },
  }
}

async function around(tx: Transaction, edition: Edition, inForce: OwnVersion | null) {
  const { sections, groups, questions } = builtInTemplate(edition)
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  return {
    edition,
    newest: (await newestTemplate(tx, edition)).version,
    published: { questions: ids(inForce?.part.questions ?? []), items: ids(inForce?.part.items ?? []) },
    comesAlong: {
      sections: sections.map(({ id, title }) => ({ id, title })),
      groups: groups.map(({ id, title }) => ({ id, title })),
      questions: questions.map(({ id, kind, text, options }) => ({
        ...{ id, kind, text },
        options: options.map((option) => ({ ...option })),
      })),
    },
  }
}

/** The same data as the API's own type, whose lists are not read-only. */
const shown = (part: OwnPart, note: Localised) => ({ part: part as TemplatePart['part'], note })
