import { Button } from '@fluentui/react-components'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useText } from '../language/use-text.ts'
import styles from './configurations.module.css'

interface Props {
  readonly isUnsaved: boolean
  readonly onDiscard: () => void
}

/** Asks whoever leaves the configuration with a text that is not saved. Its own views are no way of leaving. */
export function UnsavedText({ isUnsaved, onDiscard }: Props) {
  const say = useText()
  const note = useRef<HTMLDivElement>(null)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isUnsaved && (current.pathname !== next.pathname || openIn(current.search) !== openIn(next.search)),
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  })
  const asks = status === 'blocked'
  useEffect(() => {
    if (asks) note.current?.querySelector<HTMLElement>('button:last-of-type')?.focus()
  }, [asks])
  if (!asks) return null
  const leave = () => {
    onDiscard()
    proceed()
  }
  return (
    <div ref={note} role="alert" className={styles.notice}>
      <span>{say('ui:form.unsaved')}</span>
      <Button onClick={leave}>{say('ui:form.discard')}</Button>
      <Button appearance="primary" onClick={reset}>
        {say('ui:form.keep')}
      </Button>
    </div>
  )
}

const openIn = (search: object): unknown => ('configuration' in search ? search.configuration : undefined)
