import type { TemplatePart } from '@lotse/contract'
import { builtInTemplate, type Edition, NO_OWN_PART, problemsOfPart } from '@lotse/remediation'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile } from '../platform/http/if-match.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { newestTemplate, ownInForce, ownVersionOf } from './look-up.ts'
import { presentDraft, presentVersion } from './present.ts'
import { noDraft, noteProblems, nothingChanged, notPublishable, saidProblems } from './problems.ts'
import { holdDraft, updateDraft } from './store.ts'

type Step = 'major' | 'minor' | 'patch'

interface Publishing {
  readonly edition: Edition
  readonly draftVersion: number
  readonly step: Step
}

/**
 * Publishes the draft as it was seen. From then on nobody can change it, new lists start from it, and those under way say
 * that they are behind until somebody moves them. Problems: `not-found`, `changed-meanwhile` with the present draft,
 * `rule-refused` with everything that is wrong with it, each with its place. (remediation.md §5, rule 3)
 */
export async function publishDraft(context: ActingContext, { edition, draftVersion, step }: Publishing) {
  const { actor } = context
  return change(
    context,
    ORGANISATION,
    async ({ tx, now, today, record }): Promise<TemplatePart> => {
      const draft = await holdDraft(tx, edition)
      if (draft === null) throw noDraft()
      if (draft.version !== draftVersion) throw changedMeanwhile(await presentDraft(tx, draft, actor))
      const inForce = await ownInForce(tx, edition)
      const base = builtInTemplate(edition)
      const problems = problemsOfPart(base, draft.part, inForce?.part ?? null)
      const said = [...saidProblems(problems), ...noteProblems(draft.note)]
      if (said.length > 0) throw notPublishable(said)
      if (isSame(draft.part, inForce?.part ?? NO_OWN_PART)) throw nothingChanged()
      const number = stepped((await newestTemplate(tx, edition)).version, step)
      const row = await updateDraft(tx, draft, {
        ...{ state: 'published', number, basedOn: base.version, publishedOn: today },
        ...{ publishedAt: now, publishedBy: actor.personId },
      })
      if (row === null) throw new Error('a held draft was changed by somebody else')
      await record({
        event: 'template.published',
        subject: `${edition} ${number}`,
        before: { template: inForce?.version ?? base.version },
        after: { template: number, note: draft.note },
      })
      return presentVersion(tx, edition, ownVersionOf(row))
    },
    repeatOf(context),
  )
}

function stepped(version: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (step === 'major') return `${major + 1}.0.0`
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}

const isSame = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other)

/** The database keeps the keys of JSON in an order of its own. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
