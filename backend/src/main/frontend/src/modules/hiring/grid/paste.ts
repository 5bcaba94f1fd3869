import { cellsOf } from '@/shared/clipboard'
import { HIRE_FIELDS, type HireField } from '../hireFields'

/** What stands in the fields of a row, as far as somebody said it. */
export type Texts = Partial<Record<HireField, string>>

/** A block of a spreadsheet, by what its columns hold. */
export interface Block {
  rows: Texts[]
  /** Whether its first row named its columns. */
  headed: boolean
  /** Heads that name none of our columns, and so were left out. */
  unknown: string[]
  /** Columns that lay right of our last one. */
  beyond: number
}

/** What stands above a column, in our workbook, on our pages, and in common lists of employees. */
const HEADS: Record<HireField, string[]> = {
  name: ['姓名', 'Name'],
  documentKind: ['证件种类', '证件类型', 'Document kind'],
  documentNumber: ['证件号码', '证件号', '身份证号', '身份证号码', 'Document number', 'ID number'],
  gender: ['性别', 'Gender'],
  education: ['学历', '文化程度', 'Education'],
  student: ['是否在校', 'Studying now', 'Full-time student'],
  graduatedOn: ['毕业日期', '毕业时间', 'Graduated on'],
  school: ['学校', '毕业院校', '毕业学校', 'School'],
  major: ['专业', '所学专业', 'Major'],
  position: ['岗位', '职位', 'Position'],
  hiredOn: ['录用日期', '入职日期', '入职时间', 'Hired on'],
  leftOn: ['离职日期', '离职时间', 'Left on'],
  channel: ['招聘渠道', 'Channel'],
  event: ['招聘活动', 'Recruitment event', 'Event'],
  contract: ['合同类型', 'Contract'],
  insured: ['是否参保', 'Insured'],
  informed: ['是否已告知本人', '是否已告知', 'Informed'],
}

const FIELD_BY_HEAD = new Map(
  HIRE_FIELDS.flatMap((field) => HEADS[field].map((head) => [plainHead(head), field] as const)),
)

/** Spaces, marks of what must be filled in, and the width and case of letters tell nothing apart. */
function plainHead(head: string): string {
  return head
    .normalize('NFKC')
    .replace(/[\s*:]/g, '')
    .toLowerCase()
}

/** Whether a person would say that nothing is there: only white space and what cannot be seen. */
export function looksBlank(text: string | undefined): boolean {
  return !text || /^[\s\p{Z}\p{C}]*$/u.test(text)
}

/**
 * Understands a block. Without heads its first column goes where the person stands, and the others follow; rows
 * that look blank are left out. What the texts mean is the server's to say.
 */
export function readBlock(text: string, from: HireField): Block {
  const cells = cellsOf(text)
    .map((row) => row.map(oneLine))
    .filter((row) => !row.every(looksBlank))
  const heads = headsOf(cells[0] ?? [])
  const columns = heads ?? HIRE_FIELDS.slice(HIRE_FIELDS.indexOf(from))
  const rows = (heads ? cells.slice(1) : cells).map((row) => {
    const texts: Texts = {}
    columns.forEach((field, place) => {
      const cell = row[place]
      if (field && cell !== undefined) {
        texts[field] = cell
      }
    })
    return texts
  })
  const wide = Math.max(0, ...cells.map((row) => row.length))
  return {
    rows: heads ? rows.filter((row) => !Object.values(row).every(looksBlank)) : rows,
    headed: heads !== undefined,
    unknown: heads ? cells[0]!.filter((cell, place) => !heads[place] && !looksBlank(cell)) : [],
    beyond: heads ? 0 : Math.max(0, wide - columns.length),
  }
}

/** The fields that the row names, if it is a row of heads: at least half of what stands in it is known. */
function headsOf(row: string[]): (HireField | undefined)[] | undefined {
  const seen = new Set<HireField>()
  const fields = row.map((cell) => {
    const field = FIELD_BY_HEAD.get(plainHead(cell))
    if (!field || seen.has(field)) {
      return undefined
    }
    seen.add(field)
    return field
  })
  const filled = row.filter((cell) => !looksBlank(cell)).length
  return seen.size > 0 && seen.size * 2 >= filled ? fields : undefined
}

/** A field is one line; what was broken into several reads on. */
function oneLine(cell: string): string {
  return cell.replace(/\s*[\t\r\n]+\s*/g, ' ').trim()
}
