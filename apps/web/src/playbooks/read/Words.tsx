import type { Content } from '@lotse/playbook'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from './read.module.css'

/** Blocks of words, each with the mark of whom it is meant for. */
export function Words({ label, blocks }: { readonly label?: string; readonly blocks: readonly Content[] }) {
  const say = useText()
  const local = useLocalised()
  if (blocks.length === 0) return null
  return (
    <div className={styles.words}>
      {label && <strong>{label}</strong>}
      {blocks.map((block) => (
        <p key={`${block.audience} ${block.de} ${block.en}`} data-audience={block.audience}>
          <span className={styles.mark}>{say(`playbooks:audience.${block.audience}`)}</span> {local(block)}
        </p>
      ))}
    </div>
  )
}
