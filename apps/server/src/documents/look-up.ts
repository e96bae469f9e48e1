/** What other capabilities ask about documents. */
export { countByTask as filesByTask } from './store.ts'
