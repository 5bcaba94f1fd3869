import type { SupervisionContacts } from '@/shared/apiTypes'

/** From whoever does the work to whoever answers for it all. */
export const RUNGS = ['IN_CHARGE', 'DEPUTY', 'HEAD'] as const

export type ContactValues = Record<`${'name' | 'office' | 'mail'}${(typeof RUNGS)[number]}`, string>

/** What a form shows of contacts: every rung, named or not. */
export function contactValues({ contacts }: SupervisionContacts): ContactValues {
  return Object.fromEntries(
    RUNGS.flatMap((rung) => {
      const known = contacts.find((contact) => contact.rung === rung)
      return [
        [`name${rung}`, known?.name ?? ''],
        [`office${rung}`, known?.office ?? ''],
        [`mail${rung}`, known?.mail ?? ''],
      ]
    }),
  ) as ContactValues
}

/** The contacts that a form's values make: a rung without a name is nobody's. */
export function contactsOf(values: ContactValues): SupervisionContacts {
  return {
    contacts: RUNGS.filter((rung) => values[`name${rung}`].trim()).map((rung) => ({
      rung,
      name: values[`name${rung}`].trim(),
      ...(values[`office${rung}`].trim() ? { office: values[`office${rung}`].trim() } : {}),
      ...(values[`mail${rung}`].trim() ? { mail: values[`mail${rung}`].trim() } : {}),
    })),
  }
}
