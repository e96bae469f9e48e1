import type { SameKeys } from '../../language/text-key.ts'
import type { portfolio as german } from './de.ts'

export const portfolio: SameKeys<typeof german> = {
  title: 'Portfolio',
  readOn: 'Newest report of {{date}}',
  newCustomer: 'New customer',
  export: 'Export',
  noLead: 'not assigned',
  more: 'Show more ({{shown}} of {{total}})',
  entitled_one: '{{number}} person entitled',
  entitled_other: '{{number}} entitled',
  cloud: { gcc: 'GCC', gccHigh: 'GCC High', dod: 'DoD', china: 'China' },
  column: {
    name: 'Customer',
    phase: 'Phase',
    rate: 'Active use',
    growth: '3 months',
    state: 'State',
    missing: 'Missing to 70%',
    next: 'Next action',
    lead: 'Manager',
  },
  harbour: {
    sentence_one: '{{count}} of {{total}} customers is in harbour',
    sentence_other: '{{count}} of {{total}} customers are in harbour',
    definition: 'Monthly active use: core apps on Windows or Mac, divided by the people entitled; stable from 70%',
    noFigures: 'No report shows yet how far the customers are. Open a customer and import its usage reports.',
  },
  filters: {
    search: 'Search the portfolio',
    searchHint: 'Customer, place, manager …',
    state: 'Filter by state',
    phase: 'Phase',
    cloud: 'Cloud',
    lead: 'Manager',
    all: '{{what}}: all',
    clear: 'Clear filters',
  },
  empty: {
    what: 'Your customers will stand here',
    why: 'Create the first one with its tenant and the engagement. Then import its usage reports, and Lotse says where it stands and what to do next.',
    who: 'Administrators and regional managers create customers.',
  },
  nothing: {
    what: 'No customer fits',
    why: 'Clear one of the filters or search for something else.',
  },
  unengaged: {
    what_one: '{{count}} customer has no engagement yet',
    what_other: '{{count}} customers have no engagement yet',
    why: 'Without an engagement it does not stand in the list below. Open it and begin one.',
  },
  csv: {
    fileName: 'lotse-portfolio.csv',
    city: 'Place',
    month: 'Month',
    active: 'Active',
    entitled: 'Entitled',
    rate: 'Active use in %',
    growth: 'Growth in points',
    due: 'Due',
  },
}
