/** The people of a report for those who join them with something else. */
export { packedPeople, peopleHeads } from './store.ts'
