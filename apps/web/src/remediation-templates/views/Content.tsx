import { Button } from '@fluentui/react-components'
import type { TemplatePart } from '@lotse/contract'
import type { ReactNode } from 'react'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { entryIn, type ListName, type OwnItem, type OwnQuestion, supported } from '../entries.ts'
import styles from '../templates.module.css'
import { useDescribe } from '../use-describe.ts'
import { useTemplatesSearch } from '../use-templates-search.ts'

interface Props {
  readonly template: TemplatePart
}

/** Services, own questions and own items of a version. */
export function Content({ template }: Props) {
  const say = useText()
  const local = useLocalised()
  const { set } = useTemplatesSearch()
  const add = (list: ListName, words: string) =>
    template.may.change && <Button onClick={() => set({ edit: `${list}:` })}>{words}</Button>
  return (
    <>
      <p className={styles.small}>{say('remediationTemplates:basedOn', { version: template.basedOn })}</p>
      {template.draft && (
        <Panel
          title={say('remediationTemplates:edit.note')}
          actions={
            template.may.change && (
              <Button onClick={() => set({ edit: 'note' })}>{say('remediationTemplates:change')}</Button>
            )
          }
        >
          {local(template.note) || say('remediationTemplates:none')}
        </Panel>
      )}
      <Services template={template} />
      <Entries
        template={template}
        list="questions"
        title={say('remediationTemplates:questions.title')}
        empty={say('remediationTemplates:questions.empty')}
        retired={say('remediationTemplates:questions.retired')}
        actions={add('questions', say('remediationTemplates:questions.add'))}
      />
      <Entries
        template={template}
        list="items"
        title={say('remediationTemplates:items.title')}
        empty={say('remediationTemplates:items.empty')}
        retired={say('remediationTemplates:items.retired')}
        actions={add('items', say('remediationTemplates:items.add'))}
      />
    </>
  )
}

function Services({ template }: Props) {
  const say = useText()
  const local = useLocalised()
  const words = useDescribe(template.comesAlong)
  const options = template.comesAlong.questions.find(({ id }) => id === 'svc')?.options ?? []
  return (
    <Panel title={say('remediationTemplates:services.title')}>
      <p className={styles.small}>{say('remediationTemplates:services.lead')}</p>
      <ul className={styles.entries}>
        {options.map(({ id, label }) => {
          const support = entryIn(template.part, 'services', id) ?? supported(id)
          return (
            <li key={id} className={styles.entry}>
              <div className={styles.words}>
                <h3>
                  {local(label)}
                  <Pill tone={support.supported ? 'good' : 'warn'}>
                    {say(
                      support.supported
                        ? 'remediationTemplates:services.supported'
                        : 'remediationTemplates:services.notSupported',
                    )}
                  </Pill>
                </h3>
                {!support.supported && (
                  <p>
                    {local(support.reason)}{' '}
                    {support.since !== '' &&
                      `(${say('remediationTemplates:services.since', { day: words.lines('since', support.since).join() })})`}
                  </p>
                )}
              </div>
              <EditButton template={template} edit={`services:${id}`} name={local(label)} />
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

interface EntriesProps extends Props {
  readonly list: 'questions' | 'items'
  readonly title: string
  readonly empty: string
  readonly retired: string
  readonly actions: ReactNode
}

function Entries({ template, list, title, empty, retired, actions }: EntriesProps) {
  const all: readonly (OwnQuestion | OwnItem)[] = template.part[list]
  const inUse = all.filter((one) => !one.retired)
  const put = all.filter((one) => one.retired)
  const shown = (entries: typeof all) => (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <Entry key={entry.id} template={template} list={list} entry={entry} />
      ))}
    </ul>
  )
  return (
    <Panel title={title} actions={actions}>
      {inUse.length === 0 ? <p className={styles.small}>{empty}</p> : shown(inUse)}
      {put.length > 0 && (
        <details className={styles.retired}>
          <summary>
            {retired} ({put.length})
          </summary>
          {shown(put)}
        </details>
      )}
    </Panel>
  )
}

interface EntryProps extends Props {
  readonly list: 'questions' | 'items'
  readonly entry: OwnQuestion | OwnItem
}

function Entry({ template, list, entry }: EntryProps) {
  const say = useText()
  const local = useLocalised()
  const words = useDescribe(template.comesAlong)
  const isQuestion = 'text' in entry
  const name = local(isQuestion ? entry.text : entry.title) || say('remediationTemplates:none')
  const rule = isQuestion ? entry.askedWhen : entry.when
  const facts = isQuestion
    ? [
        words.section(entry.section),
        ...words.lines('kind', entry.kind),
        entry.options.map(({ id, label }) => `${id} (${local(label)})`).join(', '),
      ]
    : [
        words.group(entry.group),
        ...words.lines('owner', entry.owner),
        words.lines('services', entry.services).join(', '),
        entry.clouds === null ? '' : words.lines('clouds', entry.clouds).join(', '),
      ]
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <h3>
          {entry.id} {name}
          {!isQuestion && (
            <Pill tone={entry.severity === 'blocking' ? 'warn' : 'quiet'}>
              {say(`remediationTemplates:severity.${entry.severity}`)}
            </Pill>
          )}
          {entry.retired && <Pill>{say('remediationTemplates:retired')}</Pill>}
        </h3>
        <p className={styles.small}>{facts.filter((fact) => fact !== '').join(' · ')}</p>
        {!isQuestion && local(entry.why) !== '' && <p>{local(entry.why)}</p>}
        {(rule !== '' || !isQuestion) && (
          <p>
            <span className={styles.small}>
              {say(`remediationTemplates:field.${isQuestion ? 'askedWhen' : 'when'}`)}:{' '}
            </span>
            <span className={styles.rule}>{rule || say('remediationTemplates:none')}</span>
          </p>
        )}
      </div>
      <EditButton template={template} edit={`${list}:${entry.id}`} name={entry.id} />
    </li>
  )
}

function EditButton({ template, edit, name }: Props & { readonly edit: string; readonly name: string }) {
  const say = useText()
  const { set } = useTemplatesSearch()
  if (!template.may.change) return null
  return (
    <Button aria-label={say('remediationTemplates:editEntry', { name })} onClick={() => set({ edit })}>
      {say('remediationTemplates:change')}
    </Button>
  )
}
