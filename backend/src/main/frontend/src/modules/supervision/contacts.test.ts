import { describe, expect, it } from 'vitest'
import { contactsOf, contactValues } from './contacts'

describe('contacts', () => {
  it('keep every rung that has a name, and none that has not', () => {
    const values = contactValues({
      contacts: [{ rung: 'DEPUTY', name: '林晓', office: '副镇长', mail: 'lin@wuyi.example' }],
    })

    expect(values).toMatchObject({
      nameIN_CHARGE: '',
      nameDEPUTY: '林晓',
      officeDEPUTY: '副镇长',
      mailDEPUTY: 'lin@wuyi.example',
    })
    expect(contactsOf({ ...values, nameHEAD: ' 周敏 ', officeIN_CHARGE: '科员' })).toEqual({
      contacts: [
        { rung: 'DEPUTY', name: '林晓', office: '副镇长', mail: 'lin@wuyi.example' },
        { rung: 'HEAD', name: '周敏' },
      ],
    })
  })
})
