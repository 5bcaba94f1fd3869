import { describe, expect, it } from 'vitest'
import { contactsOf, contactValues } from './contacts'

describe('contacts', () => {
  it('keep every rung of which something is told, so that the server can ask for a name that was forgotten', () => {
    const values = contactValues({
      contacts: [{ rung: 'DEPUTY', name: '林晓', office: '副镇长', mail: 'lin@wuyi.example' }],
    })

    expect(values).toMatchObject({
      nameIN_CHARGE: '',
      nameDEPUTY: '林晓',
      officeDEPUTY: '副镇长',
      mailDEPUTY: 'lin@wuyi.example',
    })
    expect(contactsOf({ ...values, nameHEAD: ' 周敏 ', mailIN_CHARGE: 'wu@wuyi.example' })).toEqual({
      contacts: [
        { rung: 'IN_CHARGE', mail: 'wu@wuyi.example' },
        { rung: 'DEPUTY', name: '林晓', office: '副镇长', mail: 'lin@wuyi.example' },
        { rung: 'HEAD', name: '周敏' },
      ],
    })
    expect(contactsOf(contactValues({ contacts: [] }))).toEqual({ contacts: [] })
  })
})
