import type { Protocol } from '../../src/protocols/protocol.ts'

/** A protocol of one step that follows samples. */
export const samplesFollowed = (
  time: readonly number[],
  value: readonly number[],
  quantity: 'current' | 'power' | 'voltage' = 'current',
): Protocol => ({
  title: 'samples',
  parts: [
    {
      kind: 'step',
      text: 'samples',
      until: [],
      control: {
        kind: 'profile',
        time: Float64Array.from(time),
        value: Float64Array.from(value),
        quantity,
      },
    },
  ],
})
