import type { TemplatePart, TemplatePreviewView } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { TableSkeleton } from '../../ui/Skeleton.tsx'
import { Empty } from '../../ui/states/Empty.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import styles from '../templates.module.css'

type Item = TemplatePreviewView['items'][number]
type Places = Item['now']

const states = ['inScope', 'check', 'hidden'] as const
const tones = { added: 'good', changed: 'warn', removed: 'bad' } as const

/** What the draft would make of the lists that exist, with the way to each of them. */
export function Preview({ template }: { readonly template: TemplatePart }) {
  const { edition, draft } = template
  const query = useQuery({
    ...api.remediationTemplates.preview.queryOptions({ input: { edition } }),
    // Another draft is another preview.
    queryKey: [...api.remediationTemplates.preview.queryKey({ input: { edition } }), draft?.version],
  })
  return (
    <Loaded query={query} skeleton={<TableSkeleton rows={4} />}>
      {(preview) => <Shown preview={preview} />}
    </Loaded>
  )
}

function Shown({ preview }: { readonly preview: TemplatePreviewView }) {
  const say = useText()
  const local = useLocalised()
  const { lists, items, questions, refused } = preview
  const columns = useColumns(preview)
  if (lists.length === 0)
    return (
      <Empty what={say('remediationTemplates:preview.noLists')} why={say('remediationTemplates:preview.noListsWhy')} />
    )
  return (
    <>
      <p className={styles.small}>{say('remediationTemplates:preview.lead', { count: lists.length })}</p>
      {refused.length > 0 && (
        <div className={styles.problems}>
          <p>{say('remediationTemplates:preview.refused', { count: refused.length })}</p>
          <Lists preview={preview} numbers={refused} />
        </div>
      )}
      {questions.length > 0 && (
        <Panel title={say('remediationTemplates:preview.questions')}>
          <ul className={styles.entries}>
            {questions.map(({ id, text, open }) => (
              <li key={id} className={styles.entry}>
                <div className={styles.words}>
                  <h3>
                    {id} {local(text)}
                  </h3>
                  <details className={styles.places}>
                    <summary>{say('remediationTemplates:preview.open', { count: open.length })}</summary>
                    <Lists preview={preview} numbers={open} />
                  </details>
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={say('remediationTemplates:preview.items')}>
        {items.length === 0 ? (
          <p className={styles.small}>{say('remediationTemplates:preview.nothing')}</p>
        ) : (
          <DataTable
            label={say('remediationTemplates:preview.items')}
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
          />
        )}
      </Panel>
    </>
  )
}

function useColumns(preview: TemplatePreviewView): readonly Column<Item>[] {
  const say = useText()
  const local = useLocalised()
  const counted = (places: Places) => {
    const [inScope, check, hidden] = states.map((state) => places[state].length)
    return (inScope ?? 0) + (check ?? 0) + (hidden ?? 0) === 0
      ? say('remediationTemplates:preview.notThere')
      : say('remediationTemplates:preview.places', { inScope: inScope ?? 0, check: check ?? 0, hidden: hidden ?? 0 })
  }
  return [
    {
      id: 'item',
      header: say('remediationTemplates:column.item'),
      rowHeader: true,
      cell: ({ id, title, kind }) => (
        <>
          {id} {local(title)} <Pill tone={tones[kind]}>{say(`remediationTemplates:preview.kind.${kind}`)}</Pill>
        </>
      ),
    },
    { id: 'now', header: say('remediationTemplates:column.now'), cell: ({ now }) => counted(now) },
    { id: 'next', header: say('remediationTemplates:column.next'), cell: ({ next }) => counted(next) },
    {
      id: 'where',
      header: say('remediationTemplates:column.where'),
      cell: ({ now, next, kind }) => {
        const places = kind === 'removed' ? now : next
        return (
          <details className={styles.places}>
            <summary>{say('remediationTemplates:preview.show')}</summary>
            {states
              .filter((state) => places[state].length > 0)
              .map((state) => (
                <div key={state}>
                  <strong>{say(`remediationTemplates:preview.${state}`)}</strong>
                  <Lists preview={preview} numbers={places[state]} />
                </div>
              ))}
          </details>
        )
      },
    },
  ]
}

/** As many as one looks through; the others are counted. */
const SHOWN = 25

function Lists({ preview, numbers }: { readonly preview: TemplatePreviewView; readonly numbers: readonly number[] }) {
  const say = useText()
  return (
    <ul>
      {numbers.slice(0, SHOWN).map((number) => {
        const list = preview.lists[number]
        if (list === undefined) return null
        const { customerId, engagementId, customerName, tenantName } = list
        return (
          <li key={number}>
            <Link
              to="/customers/$customerId/engagements/$engagementId/remediation"
              params={{ customerId, engagementId }}
              search={{ view: 'items' } as never}
            >
              {customerName} ({tenantName})
            </Link>
          </li>
        )
      })}
      {numbers.length > SHOWN && <li>{say('remediationTemplates:preview.more', { count: numbers.length - SHOWN })}</li>}
    </ul>
  )
}
