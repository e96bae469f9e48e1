import { Field, Select } from '@fluentui/react-components'
import type { TemplateSummary, TemplateVersion } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { templatesSearch } from '../search.ts'
import styles from '../templates.module.css'
import { useTemplatesSearch } from '../use-templates-search.ts'
import { Comparison } from './Comparison.tsx'

interface Props {
  readonly summary: TemplateSummary
  /** The version in sight: it is compared with the one chosen. */
  readonly here: string
}

/** Every version of an edition, and the difference between any two. */
export function Versions({ summary, here }: Props) {
  const say = useText()
  const { search, set } = useTemplatesSearch()
  const { edition, versions, draft } = summary
  const numbers = [...(draft ? ['draft'] : []), ...versions.map(({ version }) => version)]
  const before = numbers[numbers.indexOf(here) + 1] ?? here
  const from = search.from ?? before
  const name = (number: string) =>
    number === 'draft' ? say('remediationTemplates:draft') : say('remediationTemplates:version', { version: number })
  const columns = useColumns(summary)
  return (
    <>
      <Panel>
        <DataTable
          label={say('remediationTemplates:versionsOf', { edition: say(`remediationTemplates:edition.${edition}`) })}
          columns={columns}
          rows={versions}
          rowKey={({ version }) => version}
        />
      </Panel>
      <Panel title={say('remediationTemplates:compare.title')}>
        <div className={styles.choice}>
          {(['from', 'to'] as const).map((side) => (
            <Field key={side} label={say(`remediationTemplates:compare.${side}`)}>
              <Select
                value={side === 'from' ? from : here}
                onChange={(_event, { value }) => set(side === 'from' ? { from: value } : { version: value, from })}
              >
                {numbers.map((number) => (
                  <option key={number} value={number}>
                    {name(number)}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </div>
        <Comparison edition={edition} from={from} to={here} />
      </Panel>
    </>
  )
}

function useColumns({ edition, newest, versions }: TemplateSummary): readonly Column<TemplateVersion>[] {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  return [
    {
      id: 'version',
      header: say('remediationTemplates:column.version'),
      rowHeader: true,
      cell: ({ version }) => (
        <span className={styles.buttons}>
          <Link to="/checklist-templates" search={templatesSearch({ edition, version }) as never}>
            {say('remediationTemplates:version', { version })}
          </Link>
          {version === newest && <Pill tone="moving">{say('remediationTemplates:newest')}</Pill>}
        </span>
      ),
    },
    {
      id: 'date',
      header: say('remediationTemplates:column.date'),
      cell: ({ publishedOn }) => format.date(publishedOn),
    },
    {
      id: 'by',
      header: say('remediationTemplates:column.by'),
      cell: ({ by, builtIn }) => (builtIn ? say('remediationTemplates:builtIn') : (by?.name ?? '–')),
    },
    { id: 'note', header: say('remediationTemplates:column.note'), cell: ({ note }) => local(note) },
    {
      id: 'lists',
      header: say('remediationTemplates:column.lists'),
      numeric: true,
      cell: ({ lists }) => format.number(lists),
    },
    {
      id: 'compare',
      header: say('remediationTemplates:column.compare'),
      cell: ({ version }) => {
        const before = versions[versions.findIndex((one) => one.version === version) + 1]
        return before ? (
          <Link
            to="/checklist-templates"
            search={templatesSearch({ edition, version, from: before.version, view: 'versions' }) as never}
          >
            {`${before.version} → ${version}`}
          </Link>
        ) : (
          '–'
        )
      },
    },
  ]
}
