import { describe, expect, it } from 'vitest'
import { grants } from './claims'

const token = (claims: unknown) =>
  `x.${btoa(JSON.stringify(claims)).replace(/\+/g, '-').replace(/\//g, '_')}.y`

describe('the grants of a token', () => {
  it('are the groups by tenant', () => {
    expect(grants(token({ organization: { 'nanqiao-wuyi': { id: 'u', groups: ['/official'] } } }))).toEqual({
      'nanqiao-wuyi': ['/official'],
    })
  })

  it('are none where the identifier is missing', () => {
    expect(grants(token({ organization: { b: { groups: ['/official'] } } }))).toEqual({ b: [] })
  })

  it.each(['', 'no token', token({}), token({ organization: {} })])('are none in %j', (text) => {
    expect(grants(text)).toEqual({})
  })
})
