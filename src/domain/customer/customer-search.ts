import type { CustomerDirectory } from '../company/customer-directory.ts'
import { foldText } from '../fold-text.ts'
import { createMemory } from '../remember.ts'

const rememberNames = createMemory<readonly string[]>(1)
const rememberContacts = createMemory<readonly string[]>(1)

/** Per customer, folded: name, id and other names. Kept for a directory. */
export function foldedNames(directory: CustomerDirectory): readonly string[] {
  const { ids, names, otherNames } = directory
  return rememberNames(directory, 'names', () =>
    names.map((name, customer) => foldText(`${name}\n${ids[customer]}\n${otherNames[customer]}`)),
  )
}

/** Per customer, folded: contact and phone. */
function foldedContacts(directory: CustomerDirectory): readonly string[] {
  const { contacts, phones } = directory
  return rememberContacts(directory, 'contacts', () =>
    contacts.map((contact, customer) => foldText(`${contact}\n${phones[customer]}`)),
  )
}

/**
 * Whom a text is about: it is looked for, folded, in id, name, other names, contact and phone.
 *
 * @param text - '' is about everyone.
 * @returns per customer 1 where it is found, else 0.
 */
export function findCustomersByText(directory: CustomerDirectory, text: string): Uint8Array {
  const wanted = foldText(text)
  const contacts = foldedContacts(directory)
  return Uint8Array.from(foldedNames(directory), (names, customer) =>
    names.includes(wanted) || contacts[customer]?.includes(wanted) === true ? 1 : 0,
  )
}
