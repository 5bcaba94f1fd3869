import { useI18n } from 'vue-i18n'
import { ZONE } from './chinaTime'

/** How figures, days and moments read in the person's language, and go on when it changes. */
export function useWording() {
  const { locale } = useI18n()
  return wording(() => locale.value)
}

/** The same outside a component. */
export function wordingIn(language: string) {
  return wording(() => language)
}

function wording(locale: () => string) {
  const format = (value: Date, timeZone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale(), { timeZone, ...options }).format(value)

  return {
    share: (value: number) =>
      new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(value),
    number: (value: number) => new Intl.NumberFormat(locale()).format(value),
    /** A value of an indicator, with whatever decimals it has. */
    amount: (value: number) => new Intl.NumberFormat(locale(), { maximumFractionDigits: 6 }).format(value),
    /** Points are told with two decimals, so that a page can be added up. */
    points: (value: number) =>
      new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value),
    month: (month: string) =>
      format(new Date(`${month}-01T00:00:00Z`), 'UTC', {
        year: 'numeric',
        month: locale() === 'en' ? 'short' : 'long',
      }),
    monthOnly: (month: string) => format(new Date(`${month}-01T00:00:00Z`), 'UTC', { month: 'short' }),
    day: (day: string) =>
      format(new Date(`${day}T00:00:00Z`), 'UTC', { year: 'numeric', month: 'short', day: 'numeric' }),
    /** A moment by which something is due: weekday and time as well. */
    deadline: (instant: string) =>
      format(new Date(instant), ZONE, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
    /** The time alone, where the day is plain. */
    clock: (instant: string) =>
      format(new Date(instant), ZONE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    moment: (instant: string) =>
      format(new Date(instant), ZONE, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
  }
}
