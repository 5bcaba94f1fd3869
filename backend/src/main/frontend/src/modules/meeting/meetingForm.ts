import type { MeetingContent, MeetingDetail } from '@/shared/apiTypes'

/** What the form of a meeting holds: every field as it is typed. */
export interface MeetingValues {
  kind: MeetingContent['kind']
  title: string
  heldOn: string
  place: string
  inventory: string
  agenda: string
  rule: MeetingContent['speaking']['rule']
  best: string
  last: string
}

export function meetingValues(detail?: MeetingDetail): MeetingValues {
  return {
    kind: detail?.meeting.kind ?? 'DISTRICT',
    title: detail?.meeting.title ?? '',
    heldOn: detail?.meeting.heldOn ?? '',
    place: detail?.meeting.place ?? '',
    inventory: detail?.inventory ?? '',
    agenda: detail?.agenda.join('\n') ?? '',
    rule: detail?.speaking.rule ?? 'BEST_AND_LAST',
    best: String(detail?.speaking.best ?? 1),
    last: String(detail?.speaking.last ?? 1),
  }
}

/** The body that they make; a line of the agenda is an item, and what is not filled in goes as absent. */
export function meetingContent(values: MeetingValues): MeetingContent {
  const { agenda, rule, best, last, ...rest } = values
  const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== ''))
  return {
    ...(filled as unknown as MeetingContent),
    agenda: agenda
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    speaking: { rule, best: Number(best), last: Number(last) },
  }
}
