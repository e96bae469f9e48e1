/** What others need of the portfolio's address: the router reads it, the navigation leads to views. */
export { readPortfolioSearch } from './address/search.ts'
export { searchOf } from './address/view-definition.ts'
