import { Field, Select } from '@fluentui/react-components'
import { playbookParts } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useLocalised, useText } from '../../language/use-text.ts'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PageSkeleton } from '../../ui/Skeleton.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import { useSummary } from '../playbooks-query.ts'
import { type CompareSearch, type Edition, readEdition } from '../search.ts'
import styles from './compare.module.css'
import { Difference } from './Difference.tsx'

const route = getRouteApi('/inside/playbooks/$playbookId/compare')

/** What one version says differently from another, in words, part by part. */
export function ComparePage() {
  const { playbookId } = route.useParams()
  const search = route.useSearch()
  const summary = useSummary(playbookId)
  return (
    <Loaded query={summary} skeleton={<PageSkeleton />}>
      {(playbook) => {
        const { newest = 1, draft = null, versions = [] } = playbook ?? {}
        const to = search.to ?? (draft ? 'draft' : newest)
        const from = search.from ?? versions.find(({ version }) => to === 'draft' || version < to)?.version ?? newest
        const editions: Edition[] = [...(draft ? (['draft'] as const) : []), ...versions.map(({ version }) => version)]
        return (
          <Compared
            playbookId={playbookId}
            title={playbook?.title ?? { de: playbookId, en: playbookId }}
            editions={editions}
            from={from}
            to={to}
          />
        )
      }}
    </Loaded>
  )
}

interface Props {
  readonly playbookId: string
  readonly title: { readonly de: string; readonly en: string }
  readonly editions: readonly Edition[]
  readonly from: Edition
  readonly to: Edition
}

function Compared({ playbookId, title, editions, from, to }: Props) {
  const say = useText()
  const local = useLocalised()
  const navigate = useNavigate()
  const query = useQuery(api.playbooks.compare.queryOptions({ input: { playbookId, from, to } }))
  const nameOf = (edition: Edition) =>
    edition === 'draft' ? say('playbooks:draftPill') : say('playbooks:version', { version: edition })
  const set = (change: CompareSearch) =>
    void navigate({
      to: '/playbooks/$playbookId/compare',
      params: { playbookId },
      search: { from, to, ...change },
      replace: true,
    })
  const choice = (label: string, value: Edition, onChange: (edition: Edition) => void) => (
    <Field label={label}>
      <Select
        value={String(value)}
        onChange={(_event, data) => {
          const edition = readEdition(data.value)
          if (edition !== undefined) onChange(edition)
        }}
      >
        {editions.map((edition) => (
          <option key={edition} value={String(edition)}>
            {nameOf(edition)}
          </option>
        ))}
      </Select>
    </Field>
  )
  return (
    <>
      <PageHead
        title={say('playbooks:compare.title')}
        line={say('playbooks:compare.line', { title: local(title), from: nameOf(from), to: nameOf(to) })}
        actions={
          <Link to="/playbooks/$playbookId/$edition" params={{ playbookId, edition: String(to) }}>
            {nameOf(to)}
          </Link>
        }
      />
      <div className={styles.choice}>
        {choice(say('playbooks:compare.from'), from, (edition) => set({ from: edition }))}
        {choice(say('playbooks:compare.to'), to, (edition) => set({ to: edition }))}
      </div>
      <Loaded query={query} skeleton={<PageSkeleton />}>
        {(differences) =>
          differences.length === 0 ? (
            <Empty what={say('playbooks:compare.none')} why={say('playbooks:compare.noneWhy')} />
          ) : (
            <>
              <p role="status">{say('playbooks:compare.count', { count: differences.length })}</p>
              {playbookParts.map((part) => {
                const own = differences.filter((one) => one.part === part)
                if (own.length === 0) return null
                return (
                  <Panel key={part} title={say(`playbooks:compare.part.${part}`)}>
                    {own.map((one) => (
                      <Difference key={`${one.kind} ${one.id}`} playbookId={playbookId} edition={to} difference={one} />
                    ))}
                  </Panel>
                )
              })}
            </>
          )
        }
      </Loaded>
    </>
  )
}
