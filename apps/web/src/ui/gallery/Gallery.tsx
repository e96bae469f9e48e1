import { Button } from '@fluentui/react-components'
import { isoDate, month } from '@lotse/calendar'
import { useState } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { PortfolioSwarm } from '../chart/PortfolioSwarm.tsx'
import type { SwarmDot } from '../chart/swarm-layout.ts'
import { UsageCurve } from '../chart/UsageCurve.tsx'
import { UsageTable } from '../chart/UsageTable.tsx'
import { Finding } from '../Finding.tsx'
import { PageHead } from '../PageHead.tsx'
import { Panel } from '../Panel.tsx'
import { ProgressLine } from '../ProgressLine.tsx'
import { PageSkeleton } from '../Skeleton.tsx'
import { Empty } from '../states/Empty.tsx'
import { Failed } from '../states/Failed.tsx'
import { Partial } from '../states/Partial.tsx'
import { Stale } from '../states/Stale.tsx'
import { Tabs } from '../Tabs.tsx'
import type { Column } from '../table/column.ts'
import { DataTable } from '../table/DataTable.tsx'
import type { Sort } from '../table/sort.ts'
import { UsageBar } from '../UsageBar.tsx'
import { VerdictPill } from '../VerdictPill.tsx'
import { GalleryDialogs } from './GalleryDialogs.tsx'
import { curve, customers, verdicts } from './samples.ts'

const definition = 'Kern-Apps auf Windows oder Mac ÷ Berechtigte nach Dienstplan · 30 Tage bis Monatsende'
const readOn = isoDate('2026-11-07')
const first: Sort = { by: 'rate', descending: false }
const ignore = () => undefined

/** The shared pieces side by side, with long German words, for whoever works on them. Only there in `vite dev`. */
export function Gallery() {
  const format = useFormat()
  const [sort, setSort] = useState<Sort>(first)
  const columns: readonly Column<SwarmDot>[] = [
    {
      id: 'name',
      header: 'Kunde',
      rowHeader: true,
      sortBy: ({ name }) => name,
      cell: ({ name }) => <a href="/gallery">{name}</a>,
    },
    {
      id: 'rate',
      header: 'Aktive Nutzung',
      numeric: true,
      sortBy: ({ rate }) => rate,
      cell: ({ rate, verdict }) => <UsageBar rate={rate} verdict={verdict} />,
    },
    { id: 'verdict', header: 'Lage', cell: ({ verdict }) => <VerdictPill verdict={verdict} /> },
    {
      id: 'missing',
      header: 'Fehlen bis 70 %',
      numeric: true,
      sortBy: ({ rate }) => (rate < 0.7 ? 0.7 - rate : null),
      cell: ({ rate }) => (rate < 0.7 ? format.number(Math.ceil((0.7 - rate) * 1250)) : '–'),
    },
  ]
  return (
    <main style={{ padding: 16, maxWidth: 1200, margin: '0 auto' }}>
      <PageHead
        title="Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau GmbH"
        signs={<VerdictPill verdict="stalled" detail="seit September" />}
        line="Stand 31.10.2026 · gelesen 07.11.2026"
        actions={<Button appearance="primary">Neuer Kunde</Button>}
      />
      <Tabs
        label="Seiten des Engagements"
        groups={[
          {
            label: 'Überblick',
            tabs: [
              { to: '/gallery', label: 'Kurs' },
              { to: '/portfolio', label: 'Nutzung', sign: <VerdictPill verdict="blocked" detail="3" /> },
            ],
          },
          { label: 'Analyse und Behebung', tabs: [{ to: '/account', label: 'Behebungs-Checkliste' }] },
        ]}
      />
      <Panel title="Lagen">
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
          {verdicts.map((verdict) => (
            <VerdictPill key={verdict} verdict={verdict} />
          ))}
        </div>
      </Panel>
      <Finding
        sentence="6 von 14 Kunden sind im Hafen"
        definition={definition}
        readOn={readOn}
        figure={<PortfolioSwarm dots={customers} hrefOf={() => '/gallery'} onOpen={ignore} />}
        table={<DataTable label="Kunden" columns={columns} rows={customers} rowKey={({ id }) => id} />}
      />
      <Finding
        sentence="Seit Juli kommen kaum noch Benutzer hinzu: +1,3 Punkte in drei Monaten"
        definition={definition}
        readOn={readOn}
        figure={
          <UsageCurve
            points={curve}
            marks={[
              { month: month('2026-02'), label: 'Ring 1' },
              { month: month('2026-08'), label: 'ACM-Kurzworkshop' },
            ]}
          />
        }
        table={<UsageTable points={curve} />}
        csv={{ fileName: 'nutzung.csv', header: ['Monat'], rows: [['2026-10']] }}
      />
      <Panel title="Kunden">
        <DataTable
          label="Kunden"
          columns={columns}
          rows={customers}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={setSort}
        />
      </Panel>
      <Panel title="Zustände">
        <Empty
          level={3}
          what="Noch keine Nutzungsberichte"
          why="Ohne Bericht lässt sich nicht sagen, wie viele Berechtigte aktiv sind."
          how={<Button appearance="primary">Berichte importieren</Button>}
        />
        <Partial
          level={3}
          what="Zwei Monate fehlen"
          why="Für August und September liegt kein Bericht vor; die Kurve hat dort eine Lücke."
          who="IT-Team Meyer (Kunde)"
        />
        <Stale
          level={3}
          what="Der Bericht ist 46 Tage alt"
          why="Der neueste Bericht wurde am 07.10.2026 aktualisiert."
        />
        <Failed
          level={3}
          what="Die Datei ließ sich nicht lesen"
          why="Datei enthält 7 Tage statt 30. Im Admin Center unter Berichte › Nutzung den Zeitraum 30 Tage wählen."
          onRetry={ignore}
        />
        <ProgressLine label="Berichte werden importiert" step="Zeilen prüfen" done={12_000} total={48_000} />
      </Panel>
      <Panel title="Dialoge">
        <GalleryDialogs />
      </Panel>
      <Panel title="Wird geladen">
        <PageSkeleton />
      </Panel>
    </main>
  )
}
