import { uploadFile } from './file-route.ts'

/** The routes of this capability that stand beside the contract. */
export const intuneUploadStreams = [uploadFile]
