/**
 * The wire shapes under short names, read off the paths: these are what was agreed, while the generated document
 * names its schemas as it likes.
 */
import type { paths } from './api.gen'

type Method = 'get' | 'post' | 'put'
type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>
type Content<T> = T extends { content: { 'application/json': infer Body } } ? Body : never

/** What a path answers when all is well. */
type Answer<P extends keyof paths, M extends Method = 'get'> =
  Operation<P, M> extends { responses: infer R } ? Content<R[keyof R & (200 | 201 | 202)]> : never

/** What a path is sent. */
type Request<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { requestBody: infer B } ? Content<B> : never

type Item<L> = L extends { items: (infer T)[] } ? T : never

export type Me = Answer<'/api/me'>
export type Tenancy = Me['tenants'][number]
export type Role = Tenancy['roles'][number]

export type Notice = Item<Answer<'/api/tenants/{tenant}/notices'>>
export type NoticeChoice = Answer<'/api/tenants/{tenant}/notice-choice'>
export type NewNoticeChoice = Request<'/api/tenants/{tenant}/notice-choice', 'put'>
export type NoticeGroup = Item<Answer<'/api/tenants/{tenant}/notice-groups'>>
export type NewNoticeGroup = Request<'/api/tenants/{tenant}/notice-groups', 'post'>
export type SearchHit = Item<Answer<'/api/tenants/{tenant}/search'>>
export type SavedView = Item<Answer<'/api/tenants/{tenant}/saved-views'>>

export type District = Item<Answer<'/api/districts'>>
export type NewDistrict = Request<'/api/districts', 'post'>
export type Unit = Answer<'/api/tenants/{tenant}/units/{unit}'>
export type UnitCategory = Unit['category']
export type NewUnit = Request<'/api/tenants/{tenant}/units', 'post'>
export type ChangeCategory = Request<'/api/tenants/{tenant}/units/{unit}/category', 'put'>
type DistrictMember = Item<Answer<'/api/tenants/{tenant}/members'>>
/** A person of a place; when they were invited is told of some only. */
export type Member = Omit<DistrictMember, 'invitedAt'> & { invitedAt?: string }
export type NewMember = Request<'/api/tenants/{tenant}/members', 'post'>

type PlanPath = '/api/tenants/{tenant}/plans/{plan}'
export type Plan = Item<Answer<'/api/tenants/{tenant}/plans'>>
export type NewPlan = Request<'/api/tenants/{tenant}/plans', 'post'>
export type PlanDetail = Answer<PlanPath>
export type PlanRevision = PlanDetail['revisions'][number]
export type PlanContent = Answer<`${PlanPath}/revisions/{revision}`>
export type PlanMeasure = PlanContent['measures'][number]
export type PlanMetric = PlanContent['metrics'][number]
export type PlanDraft = Answer<`${PlanPath}/draft`>
export type PlanDifference = Answer<`${PlanPath}/difference`>
export type PlanClone = Request<`${PlanPath}/clone`, 'post'>
export type PlanClonePreview = Answer<`${PlanPath}/clone/preview`, 'post'>
export type IndicatorForm = Request<`${PlanPath}/draft/indicators/{indicator}`, 'put'>
export type TargetBlock = Request<`${PlanPath}/draft/targets`, 'put'>
export type HandOver = Request<`${PlanPath}/draft/hand-over`, 'put'>

type SchemePath = `${PlanPath}/schemes`
export type Scheme = Item<Answer<SchemePath>>
export type SchemeDetail = Answer<`${SchemePath}/{category}`>
export type SchemeContent = SchemeDetail['content']
export type SchemeItem = SchemeContent['items'][number]
export type ScoringRule = SchemeItem['rule']
export type RulePlot = Answer<`${SchemePath}/plot`, 'post'>
export type Adjustment = Item<Answer<`${PlanPath}/adjustments`>>
export type NewAdjustment = Request<`${PlanPath}/adjustments`, 'post'>

export type Inventory = Item<Answer<'/api/tenants/{tenant}/inventories'>>
export type InventoryDetail = Answer<'/api/tenants/{tenant}/inventories/{inventory}'>
export type Standing = InventoryDetail['categories'][number]['places'][number]
export type Score = Answer<'/api/tenants/{tenant}/inventories/{inventory}/scores/{unit}'>
export type ScoreItem = Score['items'][number]
export type InventoryCorrection = Answer<'/api/tenants/{tenant}/inventories/{inventory}/changes'>
export type CorrectedScores = Answer<'/api/tenants/{tenant}/corrections/{correction}/scores'>
export type Recomputation = Answer<'/api/tenants/{tenant}/inventories/{inventory}/recomputation'>
export type Bulletin = Item<Answer<'/api/tenants/{tenant}/bulletins'>>
export type BulletinDetail = Answer<'/api/tenants/{tenant}/bulletins/{bulletin}'>
export type BulletinBlock = BulletinDetail['blocks'][number]
export type BulletinFigure = NonNullable<BulletinDetail['draft']>['figures'][number]
export type BulletinContent = Request<'/api/tenants/{tenant}/bulletins/{bulletin}', 'put'>
export type BulletinRules = Request<'/api/tenants/{tenant}/bulletin-rules', 'put'>
export type BulletinRulesInForce = Answer<'/api/tenants/{tenant}/bulletin-rules'>

export type Meeting = Item<Answer<'/api/tenants/{tenant}/meetings'>>
export type MeetingDetail = Answer<'/api/tenants/{tenant}/meetings/{meeting}'>
export type MeetingPack = NonNullable<MeetingDetail['pack']>
export type MeetingContent = Request<'/api/tenants/{tenant}/meetings', 'post'>
export type Handover = Item<Answer<'/api/tenants/{tenant}/handovers'>>
export type HandoverDetail = Answer<'/api/tenants/{tenant}/handovers/{handover}'>
export type HandoverLine = NonNullable<HandoverDetail['content']>['open'][number]
export type HandoverChange = HandoverDetail['changes'][number]
export type HandoverColleague = Item<Answer<'/api/tenants/{tenant}/handovers/people'>>
export type HandoverStart = Request<'/api/tenants/{tenant}/handovers', 'post'>
export type HandoverWriting = Request<'/api/tenants/{tenant}/handovers/{handover}', 'put'>
export type ActionItem = Item<Answer<'/api/tenants/{tenant}/action-items'>>
export type ActionItemContent = Request<'/api/tenants/{tenant}/meetings/{meeting}/items', 'post'>

type SupervisionPath = '/api/tenants/{tenant}/supervision'
export type SupervisionNotice = Item<Answer<`${SupervisionPath}/notices`>>
export type SupervisionDetail = Answer<`${SupervisionPath}/notices/{notice}`>
export type SupervisionFile = SupervisionDetail['files'][number]
export type SupervisionDemand = Request<`${SupervisionPath}/notices`, 'post'>
export type SupervisionCandidates = Answer<`${SupervisionPath}/candidates`>
export type SupervisionRepeater = Item<Answer<`${SupervisionPath}/repeaters`>>
export type SupervisionContacts = Request<`${SupervisionPath}/contacts`, 'put'>
export type SupervisionContactsNow = Answer<`${SupervisionPath}/contacts`>
export type SupervisionRules = Request<`${SupervisionPath}/rules`, 'put'>
export type SupervisionRulesInForce = Answer<`${SupervisionPath}/rules`>
export type PaperFormat = 'DOCX' | 'PDF'

export type InventoryRun = Item<Answer<'/api/tenants/{tenant}/inventory-runs'>>
export type NewRun = Request<'/api/tenants/{tenant}/inventory-runs', 'post'>
export type IndicatorMonth = Answer<'/api/tenants/{tenant}/indicator-values/{month}'>
export type PlanStanding = Answer<'/api/tenants/{tenant}/plan-standing/{month}'>
export type TimeNode = PlanStanding['nodes'][number]
export type Concern = Item<Answer<'/api/tenants/{tenant}/concerns'>>
export type MilestoneNotice = Item<Answer<'/api/tenants/{tenant}/supervision/milestones'>>
export type IndicatorStanding = PlanStanding['dimensions'][number]['indicators'][number]
export type ReportedMonth = Answer<'/api/tenants/{tenant}/reported-values/{month}'>
export type ReportedValue = ReportedMonth['items'][number]
export type ReportValues = Request<'/api/tenants/{tenant}/reported-values/{month}', 'put'>
export type DecideValues = Request<'/api/tenants/{tenant}/reported-values/{month}/verification', 'put'>
export type Simulation = Request<'/api/tenants/{tenant}/simulations', 'post'>
export type SimulationResult = Answer<'/api/tenants/{tenant}/simulations', 'post'>

type LedgerPath = '/api/tenants/{tenant}/ledger'
export type LedgerKind = Item<Answer<`${LedgerPath}/kinds`>>
export type LedgerKindDifference = Item<Answer<`${LedgerPath}/kinds/{kind}/offer`>>
export type LedgerKindContent = LedgerKind['content']
export type LedgerField = LedgerKindContent['fields'][number]
export type LedgerMetric = NonNullable<LedgerKindContent['metrics']>[number]
export type LedgerLinks = Answer<`${LedgerPath}/entries/{entry}/links`>
export type RecruitmentEvent = Answer<`${LedgerPath}/events`>['items'][number]
export type EventHires = Answer<`${LedgerPath}/entries/{entry}/hires`>
export type LedgerFigure = Answer<`${LedgerPath}/figures/{kind}/{metric}`>
export type LedgerEntry = Answer<`${LedgerPath}/entries/{entry}`>
export type LedgerMoved = Item<Answer<`${LedgerPath}/submissions`, 'put'>>
export type LedgerEntryRow = Item<Answer<`${LedgerPath}/entries`>>
export type LedgerEntryVersion = Item<Answer<`${LedgerPath}/entries/{entry}/versions`>>
export type LedgerEvidence = Item<Answer<`${LedgerPath}/entries/{entry}/evidence`>>
export type LedgerStatus = LedgerEntry['status']
export type LedgerValue = LedgerEntry['values'][string]
export type LedgerValueForm = NonNullable<Request<`${LedgerPath}/entries`, 'post'>['values'][string]>
export type LedgerSplit = Item<Answer<`${LedgerPath}/splits`>>
export type LedgerSplitInFull = Answer<`${LedgerPath}/splits/{split}`>
export type LedgerSplitDecision = Request<`${LedgerPath}/splits/{split}/decision`, 'put'>
export type LedgerDisclosed = Answer<`${LedgerPath}/entries/{entry}/disclosure`, 'post'>

type CollegePath = '/api/tenants/{tenant}/college-student-rules'
export type CollegeRules = Answer<CollegePath>
export type CollegeRule = Item<CollegeRules>
export type CollegeRuleDraft = Request<`${CollegePath}/{month}`, 'put'>
export type CollegePreview = Answer<`${CollegePath}/preview`, 'post'>

export type Month = Answer<'/api/tenants/{tenant}/months/{month}'>
export type PeriodEvent = Item<Answer<'/api/tenants/{tenant}/months/{month}/events'>>
export type Absence = Answer<'/api/tenants/{tenant}/months/{month}/absentees'>
export type WorkCalendar = Answer<'/api/tenants/{tenant}/work-calendars/{year}'>
export type CalendarDay = WorkCalendar['days'][number]
export type Enterprise = Answer<'/api/tenants/{tenant}/enterprises/{enterprise}'>

type ReturnPath = '/api/tenants/{tenant}/enterprises/{enterprise}/returns/{month}'
export type ReturnSummary = Item<Answer<'/api/tenants/{tenant}/returns'>>
export type WorklistCounts = Answer<'/api/tenants/{tenant}/returns/counts'>
export type MonthlyReturn = Answer<ReturnPath>
export type Hire = Item<Answer<`${ReturnPath}/hires`>>
export type HireDraft = Request<`${ReturnPath}/hires`, 'post'>
export type Receipt = Item<Answer<`${ReturnPath}/receipts`>>
export type SentBackRow = Request<`${ReturnPath}/verification`, 'put'>['sentBack'][number]

/** What a reporter has typed and not yet entered in the return. */
export type EntryDraft = Answer<`${ReturnPath}/entry-draft`>
export type TypedRow = EntryDraft['rows'][number]
export type CheckedRow = Answer<`${ReturnPath}/hires/check`, 'post'>['rows'][number]

export type OwnDuplicate = Item<Answer<`${ReturnPath}/duplicates`>>
export type Duplicate = Item<Answer<'/api/tenants/{tenant}/duplicates'>>
export type DuplicateInFull = Answer<'/api/tenants/{tenant}/duplicates/{case}'>
export type CreditDecision = Request<'/api/tenants/{tenant}/duplicates/{case}/decision', 'put'>

export type BulkDecision = Item<Answer<'/api/tenants/{tenant}/returns/verification', 'put'>>
export type SeenReturn = Request<'/api/tenants/{tenant}/returns/verification', 'put'>['returns'][number]
export type HireVersions = Answer<`${ReturnPath}/hires/{hire}/versions`>
export type Difference = HireVersions['versions'][number]['differences'][number]
export type ReturnMoment = Item<Answer<`${ReturnPath}/history`>>
export type DegreeCheck = Request<`${ReturnPath}/hires/{hire}/degree-check`, 'put'>

export type FileImport = Answer<`${ReturnPath}/imports/{id}`>
export type ImportFault = Item<Answer<`${ReturnPath}/imports/{id}/faults`>>

export type Correction = Answer<'/api/tenants/{tenant}/corrections/{correction}'>
export type CorrectionRevision = Request<'/api/tenants/{tenant}/corrections/{correction}', 'put'>
export type CorrectionDraft = Request<'/api/tenants/{tenant}/corrections', 'post'>

export type Sample = Answer<'/api/tenants/{tenant}/audit-samples/{sample}'>
export type NewSample = Request<'/api/tenants/{tenant}/audit-samples', 'post'>
export type Redraw = Answer<'/api/tenants/{tenant}/audit-samples/{sample}/redraw'>
export type SampleItem = Item<Answer<'/api/tenants/{tenant}/audit-samples/{sample}/items'>>
export type FindingEntry = Request<'/api/tenants/{tenant}/audit-samples/{sample}/items/{item}/finding', 'put'>
export type RowFinding = Item<Answer<`${ReturnPath}/audit-findings`>>
export type AuditFinding = Item<Answer<'/api/tenants/{tenant}/audit-findings'>>

export type Progress = Answer<'/api/tenants/{tenant}/progress'>
export type BurdenMonth = Answer<'/api/tenants/{tenant}/burden'>
export type Burden = BurdenMonth['total']
export type BurdenOfForm = BurdenMonth['forms'][number]
export type Figures = Answer<'/api/tenants/{tenant}/figures'>
export type Cockpit = Answer<'/api/tenants/{tenant}/cockpit'>
export type Rollup = Answer<'/api/tenants/{tenant}/rollup'>
export type UnitRollup = Answer<'/api/tenants/{tenant}/rollup/units/{unit}'>
export type Figure = Rollup['total']
export type MonthFigure = Rollup['monthTotals'][number]
export type Groups = Answer<'/api/tenants/{tenant}/rollup/groups'>
export type Group = Groups['groups'][number]
export type BookedHire = Item<Answer<'/api/tenants/{tenant}/figures/hires'>>
export type Outstanding = Answer<'/api/tenants/{tenant}/rollup/outstanding'>
export type OwnOutstanding = Answer<'/api/tenants/{tenant}/figures/outstanding'>
export type Retention = Answer<'/api/tenants/{tenant}/rollup/retention'>
export type UnitRetention = Answer<'/api/tenants/{tenant}/rollup/units/{unit}/retention'>
export type Cohort = Retention['total']
export type Reconciliation = Item<Answer<'/api/tenants/{tenant}/reconciliations'>>
export type Mismatch = Item<Answer<'/api/tenants/{tenant}/reconciliations/{id}/differences'>>

export type AuditEntry = Item<Answer<'/api/tenants/{tenant}/audit-entries'>>

/** What a look at a log's chain of hashes found. */
export type ChainVerdict = Answer<'/api/tenants/{tenant}/audit-verifications', 'post'>

/** A list of the server; `next` asks for the page after it. */
export interface Page<T> {
  items: T[]
  next?: string
}
