import type { DocumentUpload } from '@lotse/contract'
import type { Place } from '../engagements/address.ts'

/** Where files go to and come from: the routes that stream, beside the typed client. */

const base = ({ customerId, engagementId }: Place) =>
  `/api/customers/${customerId}/engagements/${engagementId}/documents`

/** Where files are sent, with what is said about them. */
export function uploadAddress(place: Place, about: Partial<DocumentUpload>): string {
  const said = Object.entries(about).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return `${base(place)}?${new URLSearchParams(said)}`
}

/** A document to save; the newest version unless one is named. */
export function contentAddress(place: Place, documentId: string, version?: number): string {
  return `${base(place)}/${documentId}/content${version === undefined ? '' : `?version=${version}`}`
}

/** The list as CSV, narrowed as the page is. */
export function listAddress(place: Place, filter: Readonly<Record<string, string | boolean>>): string {
  const query = Object.entries(filter).map(([name, value]): [string, string] => [name, String(value)])
  return `${base(place)}.csv?${new URLSearchParams(query)}`
}
