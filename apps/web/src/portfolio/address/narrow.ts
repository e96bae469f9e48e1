import { type FilterName, filtersOf, isListName, type PortfolioSearch, readPortfolioSearch } from './search.ts'

/** The values of a filter that holds several. */
export function valuesOf(search: PortfolioSearch, name: FilterName): readonly string[] {
  const value = search[name]
  return value === undefined ? [] : String(value).split(',')
}

/** Puts a value into a filter, or takes it out where it stands there already. */
export function toggled(search: PortfolioSearch, name: FilterName, value: string): PortfolioSearch {
  const present = valuesOf(search, name)
  if (present.includes(value)) return without(search, name, value)
  const next = isListName(name) ? [...present, value].join(',') : value
  return readPortfolioSearch({ ...search, [name]: next })
}

/** Only this value from now on, as a click on it in a row means it. */
export function narrowedTo(search: PortfolioSearch, name: FilterName, value: string): PortfolioSearch {
  return readPortfolioSearch({ ...search, [name]: value })
}

/** Takes a filter out, or one of its values. */
export function without(search: PortfolioSearch, name: FilterName, value?: string): PortfolioSearch {
  const rest = value === undefined ? [] : valuesOf(search, name).filter((one) => one !== value)
  const { view, ...others } = readPortfolioSearch({ ...search, [name]: rest.join(',') })
  // A view alone means all that it keeps; what is left here is nothing.
  return view === undefined || Object.keys(others).length === 0 ? others : { ...others, view }
}

/** Everything again, in the same order and columns. */
export function unfiltered({ sort, columns }: PortfolioSearch): PortfolioSearch {
  return { ...(sort !== undefined && { sort }), ...(columns !== undefined && { columns }) }
}

/** One removable thing a filter says. */
export interface FilterPart {
  readonly name: FilterName
  /** Absent where the filter is one value as a whole. */
  readonly value?: string
}

/** What the filters say, one by one, in the order of the address. */
export function partsOf(search: PortfolioSearch): readonly FilterPart[] {
  return (Object.keys(filtersOf(search)) as FilterName[]).flatMap((name): readonly FilterPart[] =>
    isListName(name) ? valuesOf(search, name).map((value) => ({ name, value })) : [{ name }],
  )
}
