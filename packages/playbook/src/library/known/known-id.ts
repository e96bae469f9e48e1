/** Ids of what comes along with Lotse: they look like those of other entries and are the same everywhere. */
export const knownId = (number: number): string => `01930000-0000-7000-8000-50${String(number).padStart(10, '0')}`

const DOCUMENTATION = 'https://learn.microsoft.com/'

/** A page of the vendor's documentation of the Apps. */
export const appsPage = (path: string): string => `${DOCUMENTATION}microsoft-365-apps/${path}`

/** A page of the vendor's documentation of the programming interfaces. */
export const officePage = (path: string): string => `${DOCUMENTATION}office/${path}`
