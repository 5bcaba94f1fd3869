import { describe, expect, it } from 'vitest'
import { largest } from './useFittingText'

describe('the text of a wall', () => {
  it.each([
    [1280, 12.16],
    [1920, 18.24],
    [800, 12],
    [7680, 34],
  ])('of %i pixels is at most %f', (width, size) => {
    expect(largest(width)).toBeCloseTo(size)
  })
})
