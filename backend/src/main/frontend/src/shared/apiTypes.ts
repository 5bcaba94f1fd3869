/**
 * The wire shapes under short names. The only module that knows how the generated document spells them.
 */
import type { components } from './api.gen'

type Schemas = components['schemas']

export type Me = Schemas['MeView']
export type Tenancy = Schemas['TenantView']
export type Role = Tenancy['roles'][number]
export type District = Schemas['DistrictView']
export type Unit = Schemas['UnitView']
export type UnitCategory = Unit['category']
/** A person of a place; when they were invited is told of some only. */
export type Member = Omit<Schemas['MemberView'], 'invitedAt'> & { invitedAt?: string }
export type NewDistrict = Schemas['NewDistrict']
export type NewUnit = Schemas['NewUnit']
export type ChangeCategory = Schemas['ChangeCategory']
export type NewMember = Schemas['NewMember']
export type SentBackRow = Schemas['Row']
export type Month = Schemas['MonthView']
export type Enterprise = Schemas['EnterpriseView']
export type ReturnSummary = Schemas['ReturnSummary']
export type MonthlyReturn = Schemas['MonthlyReturnView']
export type Hire = Schemas['HireView']
export type HireDraft = Schemas['HireDraft']
export type Receipt = Schemas['ReceiptView']
export type Progress = Schemas['DistrictProgress']
export type Figures = Schemas['UnitYear']
export type Figure = Schemas['Figure']
export type MonthFigure = Schemas['MonthFigure']
export type Rollup = Schemas['Rollup']
export type UnitRollup = Schemas['UnitRollup']
export type AuditEntry = Schemas['AuditEntryView']

/** A list of the server; `next` asks for the page after it. */
export interface Page<T> {
  items: T[]
  next?: string
}
