/** How a table is taken away as a file, and what for. */
export interface ExportOrder {
  format: 'XLSX' | 'CSV'
  purpose: 'CHECKING' | 'REPORTING' | 'MEETING' | 'ARCHIVE'
}

export const FORMATS = ['XLSX', 'CSV'] as const
export const PURPOSES = ['CHECKING', 'REPORTING', 'MEETING', 'ARCHIVE'] as const

/** Lets the browser keep a file under a name. */
export function keepFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
