import type { UsageSnapshotView } from '@lotse/contract'
import { useState } from 'react'
import { announce } from '../../app/shell/announce.ts'
import { useFormat } from '../../language/use-format.ts'
import { useLocalised, useText } from '../../language/use-text.ts'
import styles from './reports.module.css'

interface Props {
  readonly fileName: string
  /** All rejected rows; more than are listed. */
  readonly total: number
  readonly rejections: UsageSnapshotView['rejections']
}

/** The rows that were left out, with line and reason, to look at and to pass on. Shows nothing where there are none. */
export function Rejections({ fileName, total, rejections }: Props) {
  const say = useText()
  const local = useLocalised()
  const format = useFormat()
  if (total === 0) return null
  const lines = rejections.map(({ line, reason }) => ({
    line,
    words: say('usage:rejections.line', { line: format.number(line), reason: local(reason) }),
  }))
  return (
    <details className={styles.rejections}>
      <summary>{say('usage:rejections.title', { count: total, rows: format.number(total) })}</summary>
      <ul>
        {lines.map(({ line, words }) => (
          <li key={line}>{words}</li>
        ))}
      </ul>
      {total > lines.length && (
        <p className={styles.small}>
          {say('usage:rejections.first', { shown: lines.length, rows: format.number(total) })}
        </p>
      )}
      <CopyButton text={[fileName, ...lines.map(({ words }) => words)].join('\n')} />
    </details>
  )
}

function CopyButton({ text }: { readonly text: string }) {
  const say = useText()
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    announce(say('usage:rejections.copied'))
  }
  return (
    <button type="button" className={styles.copy} onClick={() => void copy()}>
      {say(isCopied ? 'usage:rejections.copied' : 'usage:rejections.copy')}
    </button>
  )
}
