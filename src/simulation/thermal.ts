/**
 * How a cell's temperature is found: that of its surroundings; or one for the whole cell, warmed by ohmic and reaction
 * losses, entropy and hysteresis; or by the heat of mixing within particles as well, which makes the energy balance
 * whole. Published sets and other codes leave that out unless it is asked for; at 2C it is a third of the losses.
 */
export const thermals = ['isothermal', 'lumped', 'lumped-with-mixing'] as const
export type Thermal = (typeof thermals)[number]
