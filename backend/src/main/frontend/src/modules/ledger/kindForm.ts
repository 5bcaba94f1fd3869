import type {
  LedgerField,
  LedgerKind,
  LedgerKindContent,
  LedgerKindDifference,
  LedgerMetric,
} from '@/shared/apiTypes'

/** What the editor of a kind holds: by the place that the server calls a fault's. */
export function startOf(seen: LedgerKind | undefined) {
  const content = seen?.content
  return {
    code: seen?.code ?? '',
    'content/name': content?.name ?? '',
    'content/english': content?.english ?? '',
    'content/dimension': (content?.dimension ?? '') as string,
    'content/title': content?.title ?? '',
    'content/date': content?.date ?? '',
    retired: content?.retired ?? false,
    once: content?.once ?? false,
    fields: [...(content?.fields ?? [])] as LedgerField[],
    metrics: [...(content?.metrics ?? [])] as LedgerMetric[],
    reason: '',
  }
}

export function contentOf(values: ReturnType<typeof startOf>): LedgerKindContent {
  return {
    name: values['content/name'],
    english: values['content/english'].trim() || undefined,
    dimension: (values['content/dimension'] || undefined) as LedgerKindContent['dimension'],
    title: values['content/title'],
    date: values['content/date'],
    retired: values.retired,
    once: values.once || undefined,
    fields: values.fields,
    metrics: values.metrics.length ? values.metrics : undefined,
  }
}

/** What is typed with what a release brings put in: nothing else that is typed changes. */
export function taken(
  typed: { fields: LedgerField[]; metrics: LedgerMetric[] },
  offer: readonly LedgerKindDifference[],
): { fields: LedgerField[]; metrics: LedgerMetric[] } {
  const put = <T extends { code: string }>(all: T[], one: T, { change }: LedgerKindDifference): T[] =>
    change === 'REMOVED'
      ? all.filter(({ code }) => code !== one.code)
      : all.some(({ code }) => code === one.code)
        ? all.map((other) => (other.code === one.code ? one : other))
        : [...all, one]
  return offer.reduce(
    ({ fields, metrics }, difference) => ({
      fields: difference.field ? put(fields, difference.field, difference) : fields,
      metrics: difference.metric ? put(metrics, difference.metric, difference) : metrics,
    }),
    typed,
  )
}

/** A field while it is typed: everything is text. */
export function typedField(field: LedgerField | undefined) {
  return {
    code: field?.code ?? '',
    name: field?.name ?? '',
    english: field?.english ?? '',
    type: (field?.type ?? 'TEXT') as string,
    privacy: (field?.privacy ?? 'PUBLIC') as string,
    required: field?.required ?? false,
    maxLength: String(field?.maxLength ?? ''),
    min: String(field?.min ?? ''),
    max: String(field?.max ?? ''),
    pattern: field?.pattern ?? '',
    codes: (field?.codes ?? [])
      .map(({ code, name, english }) => [code, name, english].filter(Boolean).join(' = '))
      .join('\n'),
    kind: field?.kind ?? '',
    warnDays: String(field?.warnDays ?? ''),
  }
}

/** The field that was typed; of its rules those that its type knows. */
export function fieldOf(typed: ReturnType<typeof typedField>): LedgerField {
  const number = (text: string) => (text.trim() === '' ? undefined : Number(text))
  const of = (...types: string[]) => types.includes(typed.type)
  return {
    code: typed.code.trim(),
    name: typed.name.trim(),
    english: typed.english.trim() || undefined,
    type: typed.type as LedgerField['type'],
    privacy: typed.privacy as LedgerField['privacy'],
    required: typed.required,
    maxLength: of('TEXT') ? number(typed.maxLength) : undefined,
    pattern: of('TEXT') ? typed.pattern.trim() || undefined : undefined,
    min: of('NUMBER', 'MONEY') ? number(typed.min) : undefined,
    max: of('NUMBER', 'MONEY') ? number(typed.max) : undefined,
    codes: of('CODE') ? choicesOf(typed.codes) : undefined,
    kind: of('ENTRY') ? typed.kind || undefined : undefined,
    warnDays: of('DATE') ? number(typed.warnDays) : undefined,
  }
}

function choicesOf(text: string): LedgerField['codes'] {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [code = '', name = '', english] = line.split('=').map((part) => part.trim())
      return { code, name, english: english || undefined }
    })
}
