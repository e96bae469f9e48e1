import type { PlaybookSummary, PlaybookVersion } from '@lotse/contract'
import { type Playbook, playbooks } from '@lotse/playbook'
import type { Transaction } from '../platform/db/database.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { namesOf } from '../platform/names.ts'
import { countFollowers } from './followers-store.ts'
import { mayDraftPlaybook } from './policy.ts'
import { listDrafts, listPublished } from './store.ts'

/** Every playbook with its versions, the newest first, how many engagements follow each, and its draft. */
export async function listPlaybooks({ services, actor }: ActingContext): Promise<PlaybookSummary[]> {
  return services.database.transaction('portfolio', async (tx) => {
    const versions = [...(await ownVersions(tx)), ...playbooks.map(builtInVersion)]
    const followers = await countFollowers(tx)
    const drafts = await listDrafts(tx)
    const names = await namesOf(
      tx,
      drafts.map(({ changedBy }) => changedBy),
    )
    return [...new Set(playbooks.map(({ id }) => id))].map((id) => {
      const own = newestFirst(versions.filter((version) => version.playbookId === id))
      const counted = own.map(({ playbookId: _, title: __, ...version }) => ({
        ...version,
        engagements: followers.get(`${id}@${version.version}`) ?? 0,
      }))
      const draft = drafts.find(({ playbookId }) => playbookId === id)
      const [newest] = own
      if (newest === undefined) throw new Error(`playbook ${id} has no version`)
      return {
        id,
        workload: workloadOf(id),
        title: newest.title,
        newest: newest.version,
        behind: counted.slice(1).reduce((sum, { engagements }) => sum + engagements, 0),
        versions: counted,
        draft: draft
          ? {
              id: draft.id,
              version: draft.number,
              changedAt: draft.changedAt.toISOString(),
              changedBy: names(draft.changedBy),
            }
          : null,
        may: { draft: mayDraftPlaybook(actor, {}) },
      }
    })
  })
}

type Listed = Omit<PlaybookVersion, 'engagements'> & Pick<Playbook, 'title'> & { readonly playbookId: string }

async function ownVersions(tx: Transaction): Promise<Listed[]> {
  return (await listPublished(tx)).map(({ playbookId, number, owner, title, revision }) => ({
    playbookId,
    version: number,
    owner,
    title,
    publishedOn: revision.on,
    by: revision.by,
    what: revision.what,
    builtIn: false,
  }))
}

function builtInVersion({ id, version, owner, title, publishedOn, history }: Playbook): Listed {
  const revision = history.find((entry) => entry.version === version)
  return {
    playbookId: id,
    version,
    owner,
    title,
    publishedOn,
    by: revision?.by ?? owner,
    what: revision?.what ?? { de: '', en: '' },
    builtIn: true,
  }
}

/** Of two with the same number the organisation's comes first in the list and is the one that counts. */
function newestFirst(versions: readonly Listed[]): Listed[] {
  const seen = new Set<number>()
  return versions.filter(({ version }) => !seen.has(version) && seen.add(version)).sort((a, b) => b.version - a.version)
}

function workloadOf(id: string): PlaybookSummary['workload'] {
  const [found] = playbooks.filter((playbook) => playbook.id === id)
  if (found === undefined) throw new Error(`there is no playbook ${id}`)
  return found.workload
}
