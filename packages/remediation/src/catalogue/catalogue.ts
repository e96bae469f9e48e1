import type { Item, Question } from '../template/types.ts'
import { ADD_INS_ITEMS } from './items/add-ins.ts'
import { DEPLOYMENT_ITEMS } from './items/deployment.ts'
import { DEVICES_ITEMS } from './items/devices.ts'
import { EXISTING_OFFICE_ITEMS } from './items/existing-office.ts'
import { GOVERNMENT_ITEMS } from './items/government.ts'
import { IDENTITY_ITEMS } from './items/identity.ts'
import { LANGUAGES_ITEMS } from './items/languages.ts'
import { LICENCES_ITEMS } from './items/licences.ts'
import { MAC_AND_MOBILE_ITEMS } from './items/mac-and-mobile.ts'
import { NETWORK_ITEMS } from './items/network.ts'
import { ORGANISATION_ITEMS } from './items/organisation.ts'
import { SECURITY_ITEMS } from './items/security.ts'
import { SHARED_COMPUTERS_ITEMS } from './items/shared-computers.ts'
import { UPDATES_ITEMS } from './items/updates.ts'
import { ADD_INS_QUESTIONS } from './questions/add-ins.ts'
import { DEPLOYMENT_QUESTIONS } from './questions/deployment.ts'
import { DEVICES_QUESTIONS } from './questions/devices.ts'
import { EXISTING_OFFICE_QUESTIONS } from './questions/existing-office.ts'
import { IDENTITY_QUESTIONS } from './questions/identity.ts'
import { LANGUAGES_QUESTIONS } from './questions/languages.ts'
import { LICENCES_QUESTIONS } from './questions/licences.ts'
import { MAC_AND_MOBILE_QUESTIONS } from './questions/mac-and-mobile.ts'
import { NETWORK_QUESTIONS } from './questions/network.ts'
import { ORGANISATION_QUESTIONS } from './questions/organisation.ts'
import { SCOPE_QUESTIONS } from './questions/scope.ts'
import { SECURITY_QUESTIONS } from './questions/security.ts'
import { SHARED_COMPUTERS_QUESTIONS } from './questions/shared-computers.ts'
import { UPDATES_QUESTIONS } from './questions/updates.ts'

/** The questions that come along, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  ...SCOPE_QUESTIONS,
  ...IDENTITY_QUESTIONS,
  ...LICENCES_QUESTIONS,
  ...NETWORK_QUESTIONS,
  ...DEVICES_QUESTIONS,
  ...EXISTING_OFFICE_QUESTIONS,
  ...ADD_INS_QUESTIONS,
  ...DEPLOYMENT_QUESTIONS,
  ...UPDATES_QUESTIONS,
  ...SHARED_COMPUTERS_QUESTIONS,
  ...LANGUAGES_QUESTIONS,
  ...MAC_AND_MOBILE_QUESTIONS,
  ...SECURITY_QUESTIONS,
  ...ORGANISATION_QUESTIONS,
]

/** The items that come along, in the order of the checklist. */
export const ITEMS: readonly Item[] = [
  ...IDENTITY_ITEMS,
  ...NETWORK_ITEMS,
  ...LICENCES_ITEMS,
  ...DEVICES_ITEMS,
  ...EXISTING_OFFICE_ITEMS,
  ...ADD_INS_ITEMS,
  ...DEPLOYMENT_ITEMS,
  ...UPDATES_ITEMS,
  ...SHARED_COMPUTERS_ITEMS,
  ...LANGUAGES_ITEMS,
  ...MAC_AND_MOBILE_ITEMS,
  ...SECURITY_ITEMS,
  ...ORGANISATION_ITEMS,
  ...GOVERNMENT_ITEMS,
]
