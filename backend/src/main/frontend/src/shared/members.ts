import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { useAction } from './action'
import type { Member, Page } from './apiTypes'
import { useForm } from './form'
import { useRead } from './read'

export interface Invitation {
  name: string
  email: string
  /** Asked for where a tenant has more than one role to give. */
  role: string
}

/** Where the people come from: a unit's officials, a district's members, an enterprise's reporters. */
export interface People {
  list(signal: AbortSignal): Promise<Page<Member>>
  invite(invitation: Invitation, key: string): Promise<Member>
  remove(member: Member): Promise<unknown>
}

/** How long until a freshly invited person is looked for again: their account is being made. */
const LOOK_AGAIN = 4_000

export function useMembers(key: readonly unknown[], people: People) {
  const queries = useQueryClient()
  const read = useRead(() => key, people.list, {
    refresh: ({ items }) => (items.some((member) => !member.ready) ? LOOK_AGAIN : false),
  })
  const inviting = ref(false)
  const leaving = ref<Member>()
  const done = ref<{ what: 'invited' | 'removed'; name: string }>()
  const reload = () => queries.invalidateQueries({ queryKey: key })

  const invitation = useForm<Invitation, Member>(
    () => ({ name: '', email: '', role: '' }),
    (values, intention) => people.invite(values, intention),
    (member) => {
      inviting.value = false
      done.value = { what: 'invited', name: member.name }
      return reload()
    },
  )
  const removal = useAction(
    (_key, member: Member) => people.remove(member),
    (_gone, member) => {
      leaving.value = undefined
      done.value = { what: 'removed', name: member.name }
      return reload()
    },
  )

  return {
    ...read,
    inviting,
    leaving,
    done,
    invitation,
    removal,
    invite(): void {
      invitation.reset()
      inviting.value = true
    },
    askToRemove(member: Member): void {
      removal.forget()
      leaving.value = member
    },
  }
}
