import { Button } from '@fluentui/react-components'
import type { PlaybookDraft } from '@lotse/contract'
import type { Playbook } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { NotFoundPage } from '../../app/NotFoundPage.tsx'
import { useCrumb } from '../../app/shell/crumbs.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { PageSkeleton } from '../../ui/Skeleton.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { type Edition, type EditionSearch, editionSearch, readEdition } from '../search.ts'
import { Contents } from './Contents.tsx'
import { EditionBar } from './EditionBar.tsx'
import { EditionHead } from './EditionHead.tsx'
import { EditionContext } from './edition-context.ts'
import { matching } from './matching.ts'
import { ProblemsPanel } from './ProblemsPanel.tsx'
import styles from './read.module.css'

const Editors = onDemand(async () => (await import('../edit/Editors.tsx')).Editors)

const routeId = '/inside/playbooks/$playbookId/$edition'
const route = getRouteApi(routeId)

/** One version of a playbook to read, or the draft of the next one to edit. */
export function EditionPage() {
  const { playbookId, edition: asked } = route.useParams()
  const edition = readEdition(asked)
  if (edition === undefined) return <NotFoundPage />
  return edition === 'draft' ? (
    <DraftPage playbookId={playbookId} />
  ) : (
    <VersionPage playbookId={playbookId} version={edition} />
  )
}

function VersionPage({ playbookId, version }: { readonly playbookId: string; readonly version: number }) {
  const query = useQuery(
    api.playbooks.get.queryOptions({ input: { playbookId, version }, staleTime: Number.POSITIVE_INFINITY }),
  )
  return (
    <Loaded query={query} skeleton={<PageSkeleton />}>
      {(playbook) => <Shown edition={version} playbook={playbook} draft={null} />}
    </Loaded>
  )
}

function DraftPage({ playbookId }: { readonly playbookId: string }) {
  const say = useText()
  const query = useQuery(api.playbooks.draft.queryOptions({ input: { playbookId } }))
  if (isProblem(query.error) && query.error.code === 'not-found')
    return (
      <Empty
        level={1}
        what={say('playbooks:edit.noDraft')}
        why={say('playbooks:edit.noDraftWhy')}
        how={<Link to="/playbooks">{say('playbooks:read.all')}</Link>}
      />
    )
  return (
    <Loaded query={query} skeleton={<PageSkeleton />}>
      {(draft) => <Shown edition="draft" playbook={draft.playbook} draft={draft} />}
    </Loaded>
  )
}

interface Props {
  readonly edition: Edition
  readonly playbook: Playbook
  readonly draft: PlaybookDraft | null
}

function Shown({ edition, playbook, draft }: Props) {
  const say = useText()
  const local = useLocalised()
  const { q = '', task, edit: editing } = route.useSearch()
  const navigate = useNavigate()
  useCrumb(routeId, local(playbook.title))
  const set = useCallback(
    (change: { readonly [K in keyof EditionSearch]?: string | undefined }) =>
      void navigate({
        to: '.',
        search: ((before: object) => editionSearch({ ...before, ...change })) as never,
        replace: 'q' in change || change.edit === undefined,
        resetScroll: false,
      }),
    [navigate],
  )
  const mayEdit = draft?.may.change ?? false
  const shown = useMemo(
    () => ({ playbook, draft, task, edit: mayEdit ? (part: string) => set({ edit: part }) : null }),
    [playbook, draft, task, mayEdit, set],
  )
  // The field keeps its own words while one types; only clearing begins it anew.
  const [clears, setClears] = useState(0)
  const clear = () => {
    set({ q: undefined })
    setClears(clears + 1)
  }
  const found = useMemo(() => matching(playbook, q), [playbook, q])
  const isEmpty = [found.tasks, found.steps, found.gates, found.questions, found.activities].every(
    ({ length }) => length === 0,
  )
  return (
    <EditionContext value={shown}>
      <div className={styles.page}>
        <EditionHead onPublish={() => set({ edit: 'publish' })} />
        {draft && <ProblemsPanel />}
        <EditionBar
          key={clears}
          edition={edition}
          words={q}
          found={found}
          onSearch={(words) => set({ q: words || undefined })}
        />
        {isEmpty && q !== '' ? (
          <Empty
            what={say('playbooks:read.nothing', { words: q })}
            why={say('playbooks:read.nothingWhy')}
            how={<Button onClick={clear}>{say('playbooks:read.clear')}</Button>}
          />
        ) : (
          <div>
            <Contents playbook={found} />
          </div>
        )}
      </div>
      {draft && mayEdit && editing && (
        <Editors key={editing} draft={draft} editing={editing} onClose={() => set({ edit: undefined })} />
      )}
    </EditionContext>
  )
}
