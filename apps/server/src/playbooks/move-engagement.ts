import type { MovePreviewView } from '@lotse/contract'
import { type MovePreview, type Playbook, previewMove } from '@lotse/playbook'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { type Known, learn } from '../engagements/facts.ts'
import { followVersion } from '../engagements/follow-version.ts'
import { locate } from '../engagements/locate.ts'
import { findEngagement } from '../engagements/look-up.ts'
import { engagementView } from '../engagements/read-engagement.ts'
import type { Actor } from '../platform/access/actor.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { newestVersion, publishedPlaybook } from './look-up.ts'
import { mayMoveEngagement } from './policy.ts'
import { onlyForward } from './problems.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/**
 * What moving an engagement to a version (the newest where none is named) would change, with its real facts. Nothing
 * is written. Problem: `not-found`.
 */
export async function readMovePreview(
  { services, actor }: ActingContext,
  { to, ...place }: Place & { readonly to?: number | undefined },
): Promise<MovePreviewView> {
  const customer = customerId(place.customerId)
  const { clock } = services
  return services.database.transaction({ customer }, async (tx) => {
    const row = await findEngagement(tx, { customerId: customer, engagementId: place.engagementId })
    if (row === null) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
    const known = await learn(tx, row, clock.today())
    const target = await publishedPlaybook(tx, row.playbookId, to ?? (await newestVersion(tx, row.playbookId)))
    return presentMove(known, target, previewMove(known.playbook, target, known.facts, clock.today()), actor)
  })
}

interface Moving {
  readonly params: Place
  readonly headers: { readonly 'if-match': string }
  readonly body: { readonly to: number }
}

/**
 * Moves an engagement to a newer version and says what that changed. Problems: `not-found`, `rule-refused` backwards,
 * `changed-meanwhile` with the present engagement where it is not what was seen any more.
 */
export async function moveEngagement(
  context: ActingContext,
  { params, headers, body }: Moving,
): Promise<MovePreviewView> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    const { engagement } = await locate(change, params.engagementId)
    if (engagement.version !== expectedVersion(headers))
      throw changedMeanwhile(await engagementView(change, actor, params.engagementId))
    return moveIn(change, actor, params.engagementId, body.to)
  })
}

/**
 * The same inside a running change, for whoever moves many. Tasks of both versions keep everything; new ones begin; of
 * tasks that fall away the rows stay, unseen, and are there again should a later version bring the task back.
 */
export async function moveIn(change: Change, actor: Actor, engagementId: string, to: number): Promise<MovePreviewView> {
  const known = await locate(change, engagementId)
  const { tx, today, record } = change
  const from = known.engagement.playbookVersion
  if (to <= from) throw onlyForward(from, to)
  const target = await publishedPlaybook(tx, known.engagement.playbookId, to)
  const preview = previewMove(known.playbook, target, known.facts, today)
  await followVersion(change, known.engagement, target)
  await record({
    event: 'engagement.moved',
    engagementId,
    subject: `${target.id} ${to}`,
    before: { version: from },
    after: {
      version: to,
      added: preview.added.map(({ taskId }) => taskId),
      removed: preview.removed.map(({ taskId }) => taskId),
    },
  })
  change.touch('playbooks')
  await evaluateEngagement(change, engagementId)
  return presentMove(known, target, preview, actor)
}

function presentMove(
  { engagement, playbook: source }: Known,
  target: Playbook,
  preview: MovePreview,
  actor: Actor,
): MovePreviewView {
  const { added, removed, changed, gates, appearing, disappearing } = preview
  const between = target.history.filter(({ version }) => version > source.version && version <= target.version)
  return {
    from: source.version,
    to: target.version,
    engagementVersion: engagement.version,
    revisions: between.map((revision) => ({ ...revision })),
    added: [...added],
    removed: [...removed],
    changed: [...changed],
    gates: [...gates],
    appearing: [...appearing],
    disappearing: [...disappearing],
    may: {
      move: mayMoveEngagement(actor, { customerId: engagement.customerId, engagementId: engagement.id }),
    },
  }
}
