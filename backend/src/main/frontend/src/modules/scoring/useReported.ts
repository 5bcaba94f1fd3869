import { useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref, ref } from 'vue'
import { useAction } from '@/shared/action'
import type { ReportedValue } from '@/shared/apiTypes'
import { filled, useForm } from '@/shared/form'
import { useRead } from '@/shared/read'
import { decideValues, reportedMonth, reportValues } from './valueApi'

/** A month's values reported by hand, and what the person may do with them. */
export function useReported(tenant: string, month: Ref<string>) {
  const queries = useQueryClient()
  const read = useRead(
    () => [tenant, 'reported-values', month.value],
    (signal) => reportedMonth(tenant, month.value, signal),
  )
  const editing = ref<ReportedValue>()
  const sendingBack = ref<ReportedValue>()
  const done = ref(false)

  async function changed(): Promise<void> {
    editing.value = undefined
    sendingBack.value = undefined
    done.value = true
    await Promise.all([
      queries.invalidateQueries({ queryKey: [tenant, 'reported-values'] }),
      queries.invalidateQueries({ queryKey: [tenant, 'indicator-values'] }),
    ])
  }

  const entry = useForm(
    () => ({
      value: editing.value?.value == null ? '' : String(editing.value.value),
      evidence: editing.value?.evidence ?? editing.value?.offered?.evidence ?? '',
      reference: editing.value?.reference ?? editing.value?.offered?.reference ?? '',
    }),
    (values, key) => {
      const { unit, metric, version } = editing.value!
      const said = { ...values, value: numberOf(values.value) }
      return reportValues(tenant, month.value, key, {
        values: [
          {
            ...filled<{ value: number; evidence: string }>(said),
            unit: unit.code,
            metric: metric.code,
            version,
          },
        ],
      })
    },
    changed,
  )
  const returning = useForm(
    () => ({ comment: '' }),
    ({ comment }, key) =>
      decideValues(tenant, month.value, key, {
        decisions: [decision(sendingBack.value!, false, comment)],
      }),
    changed,
  )
  const verify = useAction(
    (key, rows: ReportedValue[]) =>
      decideValues(tenant, month.value, key, { decisions: rows.map((row) => decision(row, true)) }),
    changed,
  )

  function edit(row: ReportedValue): void {
    done.value = false
    editing.value = row
    entry.reset()
  }

  function sendBack(row: ReportedValue): void {
    done.value = false
    sendingBack.value = row
    returning.reset()
  }

  return {
    ...read,
    items: computed(() => read.data.value?.items ?? []),
    entry,
    returning,
    editing,
    sendingBack,
    edit,
    sendBack,
    verify,
    done,
  }
}

function decision(row: ReportedValue, verified: boolean, comment?: string) {
  return { unit: row.unit.code, metric: row.metric.code, verified, comment, version: row.version }
}

/** What is no number goes as absent, so that the server names the field. */
function numberOf(text: string): number | '' {
  const plain = text.trim().replace(/[,，]/g, '')
  return plain !== '' && !Number.isNaN(Number(plain)) ? Number(plain) : ''
}
