import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { moveElementAt, removeElementAt } from '@lotse/odt'
import type { MouseEvent } from 'react'
import { useText } from '../../../language/use-text.ts'
import { useDesigner } from '../designer-context.ts'
import styles from './form.module.css'

interface Props {
  /** The element's path and what people call it. */
  readonly path: string
  readonly name: string
  readonly first: boolean
  readonly last: boolean
}

/** Buttons that move an entry of an ordered list, or take it away. */
export function Ordered({ path, name, first, last }: Props) {
  const say = useText()
  const { change, readOnly } = useDesigner()
  if (readOnly) return null
  const move = (by: -1 | 1) => (event: MouseEvent) => {
    const next = placeBeside(event.currentTarget, by)
    change((file) => moveElementAt(file, path, by))
    requestAnimationFrame(next)
  }
  const remove = (event: MouseEvent) => {
    const next = placeBeside(event.currentTarget, 0)
    change((file) => removeElementAt(file, path))
    requestAnimationFrame(next)
  }
  return (
    <span className={styles.ordered}>
      {!(first && last) && (
        <>
          <button
            type="button"
            data-deed="up"
            disabled={first}
            aria-label={say('designer:form.up', { name })}
            onClick={move(-1)}
          >
            <ArrowUpRegular />
          </button>
          <button
            type="button"
            data-deed="down"
            disabled={last}
            aria-label={say('designer:form.down', { name })}
            onClick={move(1)}
          >
            <ArrowDownRegular />
          </button>
        </>
      )}
      <button type="button" data-deed="remove" aria-label={say('designer:form.remove', { name })} onClick={remove}>
        <DismissRegular />
      </button>
    </span>
  )
}

/**
 * Where the focus goes once the list has changed: along with what was moved, to what stands in the place of what was
 * removed, or to the field that adds where nothing is left. The entries of a list keep their elements, so places count.
 */
function placeBeside(button: Element, by: number): () => void {
  const entry = button.closest('li')
  const list = entry?.parentElement
  const around = list?.parentElement
  const place = entry === null ? 0 : [...(list?.children ?? [])].indexOf(entry) + by
  const name = button.getAttribute('data-deed')
  return () => {
    const now = list?.isConnected ? list.children[Math.min(place, list.children.length - 1)] : null
    const same = now?.querySelector<HTMLElement>(`[data-deed="${name}"]:enabled`)
    const other = now?.querySelector<HTMLElement>('[data-deed]:enabled')
    const target = same ?? other ?? around?.querySelector<HTMLElement>('[role="combobox"]')
    target?.focus()
  }
}
