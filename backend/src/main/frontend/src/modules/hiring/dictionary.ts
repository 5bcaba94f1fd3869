import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

/** The codes a hire is described by; GB/T 4658 for education, GB/T 2261.1 for gender. */
export const DOCUMENT_KINDS = ['RESIDENT_ID', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'PASSPORT']
export const GENDERS = ['1', '2', '9', '0']
export const EDUCATIONS = [
  ...['11', '12', '13', '14', '15', '16', '17', '18', '19'],
  ...['21', '22', '23', '28', '31', '32', '33'],
  ...['41', '42', '43', '44', '45', '46', '47', '48', '49'],
  ...['61', '62', '63', '71', '73', '81', '83', '90'],
]
export const CHANNELS = [
  'ONLINE_RECRUITMENT',
  'CAMPUS_FAIR',
  'NIGHT_MARKET_FAIR',
  'JOB_FAIR',
  'REFERRAL',
  'OTHER_ONLINE',
  'OTHER_OFFLINE',
]
export const CONTRACTS = ['FIXED_TERM', 'OPEN_ENDED', 'PROJECT', 'INTERNSHIP', 'LABOUR_DISPATCH']
export const DEGREE_SOURCES = ['CHSI', 'CERTIFICATE', 'SCHOOL']
export const REASONS = ['DOCUMENT', 'EDUCATION', 'DATES', 'NOT_EMPLOYED', 'DUPLICATE_ROW', 'OTHER']

/** The codes of one kind with their words. */
export function useChoices(kind: string, codes: readonly string[]) {
  const { t } = useI18n()
  return computed(() => codes.map((value) => ({ value, label: t(`hiring.${kind}.${value}`) })))
}
