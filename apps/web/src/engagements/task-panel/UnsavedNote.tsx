import { Button } from '@fluentui/react-components'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useText } from '../../language/use-text.ts'
import styles from './TaskPanel.module.css'

/**
 * Asks whoever leaves with words that are not saved. The panel and what it shows are part of the address, so closing it
 * and going to another task are ways of leaving like any other.
 */
export function UnsavedNote({ isUnsaved }: { readonly isUnsaved: boolean }) {
  const say = useText()
  const note = useRef<HTMLDivElement>(null)
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => isUnsaved,
    enableBeforeUnload: false,
    withResolver: true,
  })
  const asks = status === 'blocked'
  useEffect(() => {
    if (asks) note.current?.querySelector<HTMLElement>('button:last-of-type')?.focus()
  }, [asks])
  if (!asks) return null
  return (
    <div ref={note} role="alert" className={styles.unsaved}>
      <span>{say('ui:form.unsaved')}</span>
      <Button onClick={proceed}>{say('ui:form.discard')}</Button>
      <Button appearance="primary" onClick={reset}>
        {say('ui:form.keep')}
      </Button>
    </div>
  )
}
