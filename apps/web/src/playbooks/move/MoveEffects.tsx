import type { MovePreviewView } from '@lotse/contract'
import { gateIds, gateLabels } from '@lotse/playbook'
import type { ReactNode } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from '../playbooks.module.css'

/** What moving one engagement changes, part by part; parts of which nothing changes are left out. */
export function MoveEffects({ effects }: { readonly effects: MovePreviewView }) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  const { revisions, added, removed, changed, gates, appearing, disappearing, may } = effects
  const stateOf = (state: MovePreviewView['gates'][number]['before']) =>
    state === null ? say('playbooks:move.gateNone') : say(`engagements:gate.${state}`)
  const tasks = (list: MovePreviewView['added']) =>
    list.map(({ taskId, name, what }) => (
      <li key={taskId}>
        <strong>{local(name)}</strong> {local(what)}
      </li>
    ))
  const actions = (list: MovePreviewView['appearing']) =>
    list.map(({ key, title }) => <li key={key}>{local(title)}</li>)
  return (
    <div className={styles.effects}>
      <Part title={say('playbooks:move.why')}>
        {revisions.map(({ version, on, by, what }) => (
          <li key={version}>
            <strong>{say('playbooks:versionBy', { version, by, date: format.date(on) })}</strong> {local(what)}
          </li>
        ))}
      </Part>
      <Part title={say('playbooks:move.added', { count: added.length })}>{tasks(added)}</Part>
      <Part title={say('playbooks:move.removed', { count: removed.length })}>{tasks(removed)}</Part>
      <Part title={say('playbooks:move.changed', { count: changed.length })}>{tasks(changed)}</Part>
      <Part title={say('playbooks:move.gates')}>
        {gates.map(({ id, before, after }) => {
          const gate = gateIds.find((one) => one === id)
          return (
            <li key={id}>
              <strong>{gate ? `${gate} ${local(gateLabels[gate])}` : id}</strong>{' '}
              {say('playbooks:fromTo', { before: stateOf(before), after: stateOf(after) })}
            </li>
          )
        })}
      </Part>
      <Part title={say('playbooks:move.appearing')}>{actions(appearing)}</Part>
      <Part title={say('playbooks:move.disappearing')}>{actions(disappearing)}</Part>
      <p className={styles.small}>{say('playbooks:move.keeps')}</p>
      {!may.move && <p className={styles.small}>{say('playbooks:move.mayNot')}</p>}
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.list}>{children}</ul>
    </section>
  )
}
