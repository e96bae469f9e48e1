import { Button } from '@fluentui/react-components'
import type { ImportResult, UsageImport } from '@lotse/contract'
import { useEffect } from 'react'
import { announce } from '../../app/shell/announce.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { Pill } from '../../ui/Pill.tsx'
import type { Tone } from '../../ui/verdict.ts'
import styles from './staging.module.css'

type ImportedFile = ImportResult['files'][number]

const tones: Readonly<Record<ImportedFile['outcome'], Tone>> = {
  imported: 'good',
  replaced: 'moving',
  unchanged: 'quiet',
  refused: 'bad',
}

interface Props {
  readonly staged: UsageImport
  readonly onChoose: () => void
  readonly onClose: () => void
}

/** What became of an import that was taken in, file by file. */
export function Result({ staged, onChoose, onClose }: Props) {
  const say = useText()
  const files = staged.result?.files ?? []
  const stored = files.filter(({ outcome }) => outcome === 'imported' || outcome === 'replaced').length
  const summary = stored === 0 ? say('staging:done.allKnown') : say('staging:done.stored', { count: stored })
  useEffect(() => announce(summary), [summary])
  return (
    <div className={styles.preview}>
      <h3 className={styles.headline}>{summary}</h3>
      {stored > 0 && <p className={styles.lead}>{say('staging:done.back')}</p>}
      <ul className={styles.files}>
        {files.map((file) => (
          <ResultLine key={`${file.file} ${file.report} ${file.refreshDate}`} file={file} />
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{say('staging:close')}</Button>
        <Button appearance="subtle" onClick={onChoose}>
          {say('staging:more')}
        </Button>
      </div>
    </div>
  )
}

function ResultLine({ file: { file, outcome, month, refreshDate, usable } }: { readonly file: ImportedFile }) {
  const say = useText()
  const format = useFormat()
  const facts = [
    usable && month !== null && format.month(month),
    refreshDate && say('usage:report.asOf', { date: format.date(refreshDate) }),
  ].filter((part) => typeof part === 'string')
  return (
    <li className={styles.file}>
      <div className={styles.fileHead}>
        <span className={styles.fileName}>{file}</span>
        <span className={styles.small}>{facts.join(' · ')}</span>
        <Pill tone={tones[outcome]}>{say(`staging:outcome.${outcome}`)}</Pill>
      </div>
    </li>
  )
}
