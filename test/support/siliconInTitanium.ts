/** A recipe of amorphous silicon in inert TiSi2. */
export const siliconInTitanium = (active: object, rest: object = {}) => ({
  family: 'two-phase',
  diameter: '5 um',
  active: { element: 'Si', state: 'amorphous', size: '20 nm', ...active },
  matrix: [{ phase: 'tisi2-c49', accessibleShare: 0 }],
  ...rest,
})
