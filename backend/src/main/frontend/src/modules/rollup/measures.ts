/** What is counted of hires, month by month; the first unless another is chosen. */
export const MEASURES = ['counted', 'college', 'late', 'duplicate', 'insured', 'degreeChecked'] as const
export type Measure = (typeof MEASURES)[number]
