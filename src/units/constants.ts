/** Constants of nature as fixed by the SI of 2019 (key: codata-2018); SI units. */

/** Elementary charge [C] and Avogadro's number [1/mol], both exact. */
export const ELEMENTARY_CHARGE = 1.602176634e-19
export const AVOGADRO = 6.02214076e23
/** Boltzmann's constant [J/K], exact. */
export const BOLTZMANN = 1.380649e-23
/** F [C/mol] */
export const FARADAY = ELEMENTARY_CHARGE * AVOGADRO
/** R [J/(mol K)] */
export const GAS_CONSTANT = BOLTZMANN * AVOGADRO
/** 0 °C [K] */
export const ZERO_CELSIUS = 273.15
/** The temperature that properties are given at unless they say otherwise, 25 °C [K]. */
export const REFERENCE_TEMPERATURE = 298.15
