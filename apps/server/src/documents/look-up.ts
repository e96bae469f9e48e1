/** What other capabilities ask of documents. */
export { fileDocument } from './file-document.ts'
export { filesAtCases, filesByItem, filesForCustomer } from './files-by-item.ts'
export { countByTask as filesByTask, namesOfDocuments } from './store.ts'
