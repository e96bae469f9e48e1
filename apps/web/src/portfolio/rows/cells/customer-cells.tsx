import type { PortfolioRow } from '@lotse/contract'
import { clouds, scenarios } from '@lotse/playbook'
import type { Cell, CellProps } from './cell.ts'
import { nothing } from './cell.ts'
import styles from './cells.module.css'
import { FilterValue } from './FilterValue.tsx'
import { RowLink } from './RowLink.tsx'
import { engagementAddress } from './row-address.ts'

/** Who it is: name, size, place, and what people call them by. */
export const NameCell: Cell = ({ row, tools, tab }) => (
  <>
    <RowLink
      tools={tools}
      href={engagementAddress(row)}
      tab={tab}
      className={styles.name}
      title={row.customerName}
      isMain
    >
      {row.customerName}
    </RowLink>
    <AboutCustomer row={row} tools={tools} tab={tab} />
  </>
)

/** Size, place, an unusual cloud and tags of a customer, in one quiet line. */
function AboutCustomer({ row, tools, tab }: CellProps) {
  const { say, format } = tools
  const size = row.standing.entitled ?? row.seats
  return (
    <span className={styles.about}>
      {size !== null && <span>{say('portfolio:entitled', { count: size, number: format.number(size) })}</span>}
      {row.city && <FilterValue tools={tools} name="city" value={row.city} label={row.city} tab={tab} />}
      {row.cloud !== 'commercial' && (
        <FilterValue
          tools={tools}
          name="cloud"
          value={row.cloud}
          label={tools.word(`portfolio:cloud.${row.cloud}`)}
          tab={tab}
        />
      )}
      {row.tags.map(({ id, name }) => (
        <FilterValue key={id} tools={tools} name="tag" value={id} label={`#${name}`} tab={tab} />
      ))}
    </span>
  )
}

export const CityCell: Cell = ({ row: { city }, tools, tab }) =>
  city ? <FilterValue tools={tools} name="city" value={city} label={city} tab={tab} /> : nothing

export const CountryCell: Cell = ({ row: { country }, tools, tab }) =>
  country ? (
    <FilterValue tools={tools} name="country" value={country} label={tools.country(country)} tab={tab} />
  ) : (
    nothing
  )

export const CloudCell: Cell = ({ row: { cloud }, tools, tab }) => (
  <FilterValue tools={tools} name="cloud" value={cloud} label={tools.pick(clouds[cloud].label)} tab={tab} />
)

export const ScenarioCell: Cell = ({ row: { scenario }, tools, tab }) =>
  scenario ? (
    <FilterValue
      tools={tools}
      name="scenario"
      value={scenario}
      label={tools.pick(scenarios[scenario].label)}
      tab={tab}
    />
  ) : (
    nothing
  )

export const TenantCell: Cell = ({ row: { tenantName } }) => <span className={styles.line}>{tenantName}</span>
export const DomainCell: Cell = ({ row: { primaryDomain } }) => (
  <span className={styles.line}>{primaryDomain ?? nothing}</span>
)
export const PlaybookCell: Cell = ({ row: { playbookVersion } }) => playbookVersion

export const GroupsCell: Cell = (props) => <Labels {...props} name="group" labels={props.row.groups} />
export const TagsCell: Cell = (props) => <Labels {...props} name="tag" labels={props.row.tags} />

interface LabelsProps extends CellProps {
  readonly name: 'group' | 'tag'
  readonly labels: PortfolioRow['groups']
}

function Labels({ tools, tab, name, labels }: LabelsProps) {
  if (labels.length === 0) return nothing
  return (
    <span className={styles.labels}>
      {labels.map((label) => (
        <FilterValue
          key={label.id}
          tools={tools}
          name={name}
          value={label.id}
          label={label.name}
          tab={tab}
          className={styles.label}
        />
      ))}
    </span>
  )
}
