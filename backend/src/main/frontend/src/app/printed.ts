import { i18n } from './i18n'
import type { Margins } from './printing'
import { router } from './router'
import { useSession } from './session'
import { wordingIn } from '@/shared/wording'

/** What the page that is open prints in its margins. */
export function printed(): Margins {
  const { t, locale } = i18n.global
  const { moment, month } = wordingIn(locale.value)
  const { params, query, meta } = router.currentRoute.value
  const tenancy = typeof params.tenant === 'string' ? useSession().tenancy(params.tenant) : undefined
  const shown = [params.month, query.month].find((each) => /^\d{4}-\d{2}$/.test(String(each)))
  const year = [params.year, query.year].find((each) => /^\d{4}$/.test(String(each)))
  return {
    place: [tenancy?.kind === 'UNIT' ? tenancy.district.name : '', tenancy?.name, tenancy?.enterprise?.name]
      .filter(Boolean)
      .join(' › '),
    title: meta.title ? t(meta.title) : '',
    month: shown ? month(String(shown)) : year ? String(year) : undefined,
    printed: t('app.printed', { moment: moment(new Date().toISOString()) }),
    pages: t('app.printedPages', { page: '{page}', pages: '{pages}' }),
  }
}
