import type { SupervisionContacts } from '@/shared/apiTypes'
import { filled } from '@/shared/form'

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

/** The contacts that a form's values make: of a rung of which anything is told the server wants the name, too. */
export function contactsOf(values: ContactValues): SupervisionContacts {
  return {
    contacts: RUNGS.map((rung) =>
      filled<SupervisionContacts['contacts'][number]>({
        rung,
        name: values[`name${rung}`].trim(),
        office: values[`office${rung}`].trim(),
        mail: values[`mail${rung}`].trim(),
      }),
    ).filter((contact) => Object.keys(contact).length > 1),
  }
}
