import type { Hire, HireDraft } from '@/shared/apiTypes'
import { filled } from '@/shared/form'

/** What stands in the fields of the form while it is filled in: text, empty where nothing is chosen yet. */
export interface HireEntry {
  name: string
  documentKind: string
  documentNumber: string
  gender: string
  education: string
  student: string
  graduatedOn: string
  school: string
  major: string
  position: string
  hiredOn: string
  leftOn: string
  channel: string
  event: string
  contract: string
  insured: string
  informed: boolean
}

export function emptyEntry(): HireEntry {
  return {
    name: '',
    documentKind: 'RESIDENT_ID',
    documentNumber: '',
    gender: '',
    education: '',
    student: '',
    graduatedOn: '',
    school: '',
    major: '',
    position: '',
    hiredOn: '',
    leftOn: '',
    channel: '',
    event: '',
    contract: '',
    insured: '',
    informed: false,
  }
}

/** The document number is not among it: the page only ever has it masked. */
export function entryOf(hire: Hire): HireEntry {
  return {
    name: hire.name,
    documentKind: hire.documentKind,
    documentNumber: '',
    gender: hire.gender,
    education: hire.education,
    student: String(hire.student),
    graduatedOn: hire.graduatedOn ?? '',
    school: hire.school ?? '',
    major: hire.major ?? '',
    position: hire.position,
    hiredOn: hire.hiredOn,
    leftOn: hire.leftOn ?? '',
    channel: hire.channel,
    event: hire.event ?? '',
    contract: hire.contract,
    insured: String(hire.insured),
    informed: hire.informed,
  }
}

/** What is sent; the two answers given as words become yes or no. */
export function draftOf(entry: HireEntry): HireDraft {
  const yes = (answer: string) => (answer === '' ? '' : answer === 'true')
  return filled({ ...entry, student: yes(entry.student), insured: yes(entry.insured) })
}
