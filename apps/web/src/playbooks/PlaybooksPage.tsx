import { Button } from '@fluentui/react-components'
import type { PlaybookSummary, PlaybookVersion } from '@lotse/contract'
import { workloads } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Loaded } from '../app/Loaded.tsx'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Pill } from '../ui/Pill.tsx'
import { TableSkeleton } from '../ui/Skeleton.tsx'
import type { Column } from '../ui/table/column.ts'
import { DataTable } from '../ui/table/DataTable.tsx'
import styles from './playbooks.module.css'
import { listQuery } from './playbooks-query.ts'
import { useDraftActs } from './use-draft-acts.ts'

/** Every playbook with its versions: who answers for them, what each changed, who follows them. */
export function PlaybooksPage() {
  const say = useText()
  const query = useQuery(listQuery())
  return (
    <>
      <PageHead title={say('playbooks:title')} line={say('playbooks:line')} />
      <Loaded query={query} skeleton={<TableSkeleton rows={4} />}>
        {(all) => (
          <>
            {all.map((playbook) => (
              <PlaybookPanel key={playbook.id} playbook={playbook} />
            ))}
            {all.every(({ may }) => !may.draft) && (
              <p className={styles.small}>{say('playbooks:onlyAdministrators')}</p>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

function PlaybookPanel({ playbook }: { readonly playbook: PlaybookSummary }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const { id, title, workload, draft, behind, may, versions } = playbook
  const { begin } = useDraftActs(id)
  const columns = useColumns(playbook)
  return (
    <Panel
      title={local(title)}
      actions={
        draft ? (
          <Link to="/playbooks/$playbookId/$edition" params={{ playbookId: id, edition: 'draft' }}>
            {may.draft ? say('playbooks:openDraft') : say('playbooks:draft', { version: draft.version })}
          </Link>
        ) : (
          may.draft && (
            <Button disabledFocusable={begin.isPending} onClick={() => begin.mutate()}>
              {say('playbooks:begin')}
            </Button>
          )
        )
      }
    >
      <div className={styles.line}>
        <span className={styles.buttons}>
          <Pill>{local(workloads[workload].label)}</Pill>
          {draft && (
            <span className={styles.small}>
              {say('playbooks:draft', { version: draft.version })}.{' '}
              {say('playbooks:draftChanged', {
                person: draft.changedBy?.name ?? say('playbooks:somebody'),
                moment: format.moment(draft.changedAt),
              })}
            </span>
          )}
        </span>
        <span className={styles.small}>
          {behind === 0 ? say('playbooks:behindNone') : say('playbooks:behind', { count: behind })}{' '}
          {behind > 0 && (
            <Link to="/playbooks/$playbookId/moves" params={{ playbookId: id }}>
              {say('playbooks:moveThem')}
            </Link>
          )}
        </span>
      </div>
      <DataTable
        label={say('playbooks:versions', { title: local(title) })}
        columns={columns}
        rows={versions}
        rowKey={({ version }) => String(version)}
      />
    </Panel>
  )
}

function useColumns({ id, newest, versions }: PlaybookSummary): readonly Column<PlaybookVersion>[] {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  return [
    {
      id: 'version',
      header: say('playbooks:column.version'),
      rowHeader: true,
      cell: ({ version }) => (
        <span className={styles.buttons}>
          <Link to="/playbooks/$playbookId/$edition" params={{ playbookId: id, edition: String(version) }}>
            {say('playbooks:version', { version })}
          </Link>
          {version === newest && <Pill tone="moving">{say('playbooks:newest')}</Pill>}
        </span>
      ),
    },
    {
      id: 'owner',
      header: say('playbooks:column.owner'),
      cell: ({ owner, builtIn }) => (builtIn ? `${owner} (${say('playbooks:builtIn')})` : owner),
    },
    { id: 'date', header: say('playbooks:column.date'), cell: ({ publishedOn }) => format.date(publishedOn) },
    { id: 'by', header: say('playbooks:column.by'), cell: ({ by }) => by },
    { id: 'what', header: say('playbooks:column.what'), cell: ({ what }) => local(what) },
    {
      id: 'engagements',
      header: say('playbooks:column.engagements'),
      numeric: true,
      cell: ({ engagements }) => format.number(engagements),
    },
    {
      id: 'compare',
      header: say('playbooks:column.compare'),
      cell: ({ version }) => {
        const before = versions.find((one) => one.version < version)
        return before ? (
          <Link
            to="/playbooks/$playbookId/compare"
            params={{ playbookId: id }}
            search={{ from: before.version, to: version }}
          >
            {say('playbooks:fromTo', { before: before.version, after: version })}
          </Link>
        ) : (
          say('playbooks:none')
        )
      },
    },
  ]
}
