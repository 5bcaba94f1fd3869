/**
 * The wire shapes under short names. The only module that knows how the generated document spells them.
 */
import type { components } from './api.gen'

type Schemas = components['schemas']

export type Me = Schemas['MeView']
export type Tenancy = Schemas['TenancyView']
export type Role = Tenancy['roles'][number]
export type District = Schemas['DistrictView']
export type Unit = Schemas['UnitView']
export type UnitCategory = Unit['category']
export type Member = Schemas['MemberView']
export type Month = Schemas['MonthView']
export type Enterprise = Schemas['EnterpriseView']
export type ReturnSummary = Schemas['ReturnSummary']
export type MonthlyReturn = Schemas['ReturnView']
export type Hire = Schemas['HireView']
export type HireInput = Schemas['HireInput']
export type Receipt = Schemas['ReceiptView']
export type Progress = Schemas['ProgressView']
export type Figures = Schemas['FiguresView']
export type Figure = Schemas['Figure']
export type MonthFigure = Schemas['MonthFigure']
export type Rollup = Schemas['RollupView']
export type UnitRollup = Schemas['UnitRollupView']
export type AuditEntry = Schemas['AuditEntryView']

/** A list of the server; `next` asks for the page after it. */
export interface Page<T> {
  items: T[]
  next?: string
}
