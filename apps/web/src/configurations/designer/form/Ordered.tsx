import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { moveElementAt, removeElementAt } from '@lotse/odt'
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
  const move = (by: -1 | 1) => change((file) => moveElementAt(file, path, by))
  return (
    <span className={styles.ordered}>
      {!(first && last) && (
        <>
          <button
            type="button"
            disabled={first}
            aria-label={say('designer:form.up', { name })}
            onClick={() => move(-1)}
          >
            <ArrowUpRegular />
          </button>
          <button
            type="button"
            disabled={last}
            aria-label={say('designer:form.down', { name })}
            onClick={() => move(1)}
          >
            <ArrowDownRegular />
          </button>
        </>
      )}
      <button
        type="button"
        aria-label={say('designer:form.remove', { name })}
        onClick={() => change((file) => removeElementAt(file, path))}
      >
        <DismissRegular />
      </button>
    </span>
  )
}
