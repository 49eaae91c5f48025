/** Constants of nature as fixed by the SI of 2019 (key: codata-2018); SI units. */

/** Elementary charge [C] and Avogadro's number [1/mol], both exact. */
export const elementaryCharge = 1.602176634e-19
export const avogadroNumber = 6.02214076e23
/** Boltzmann's constant [J/K], exact. */
export const boltzmannConstant = 1.380649e-23
/** F [C/mol] */
export const faradayConstant = elementaryCharge * avogadroNumber
/** R [J/(mol K)] */
export const gasConstant = boltzmannConstant * avogadroNumber
/** 0 °C [K] */
export const zeroCelsius = 273.15
/** The temperature that properties are given at unless they say otherwise, 25 °C [K]. */
export const referenceTemperature = 298.15
