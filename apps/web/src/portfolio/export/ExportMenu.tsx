import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import type { PortfolioColumn } from '@lotse/contract'
import { useState } from 'react'
import { download } from '../../app/download.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { Entry, Unfold } from '../../app/Unfold.tsx'
import { useFormat } from '../../language/use-format.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import type { PortfolioSearch } from '../address/search.ts'
import { type ExportFormat, exportAddress } from './export-address.ts'

interface Props {
  readonly search: PortfolioSearch
  readonly columns: readonly PortfolioColumn[]
  readonly total: number
  readonly onPrint: () => void
}

/** Takes what is seen along: every row found, in these columns and this order, as a file or on paper. */
export function ExportMenu({ search, columns, total, onPrint }: Props) {
  const say = useText()
  const format = useFormat()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const take = async (kind: ExportFormat) => {
    setBusy(true)
    try {
      await download(exportAddress(kind, search, columns, language), `portfolio.${kind}`)
    } catch (error) {
      reportProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const rows = say('portfolio:export.rows', { count: total, number: format.number(total) })
  return (
    <Unfold label={say(busy ? 'portfolio:export.busy' : 'portfolio:export.action')} icon={<ArrowDownloadRegular />}>
      {(close) => (
        <>
          {(['xlsx', 'csv'] as const).map((kind) => (
            <Entry
              key={kind}
              icon={<ArrowDownloadRegular />}
              about={rows}
              disabled={busy}
              onClick={() => {
                close()
                void take(kind)
              }}
            >
              {say(`portfolio:export.${kind}`)}
            </Entry>
          ))}
          <Entry
            icon={<PrintRegular />}
            about={say('portfolio:export.printAbout')}
            onClick={() => {
              close()
              onPrint()
            }}
          >
            {say('portfolio:export.print')}
          </Entry>
        </>
      )}
    </Unfold>
  )
}
