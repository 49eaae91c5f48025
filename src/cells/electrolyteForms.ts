/** A property of the electrolyte over salt concentration c [mol/L] and temperature T [K]; SI value. */
export type ElectrolyteForm = (c: number, T: number) => number

/**
 * Conductivity after Landesfeind & Gasteiger (key: landesfeind-2019) [S/m]; the fit is in mS/cm.
 *
 *     κ = p₁ (1 + (T−p₂)) c (1 + p₃√c + p₄(1 + p₅ e^{1000/T}) c) / (1 + c⁴ p₆ e^{1000/T})
 */
export function landesfeindConductivity(p: readonly number[]): ElectrolyteForm {
  return (c, T) => {
    const e = Math.exp(1000 / T)
    const rise = 1 + p[2] * Math.sqrt(c) + p[3] * (1 + p[4] * e) * c
    return (0.1 * p[0] * (1 + (T - p[1])) * c * rise) / (1 + c ** 4 * p[5] * e)
  }
}

/** Diffusivity after the same [m²/s]: D = 10⁻¹⁰ p₁ e^{p₂c} e^{p₃/T} e^{p₄c/T}. */
export function landesfeindDiffusivity(p: readonly number[]): ElectrolyteForm {
  return (c, T) => 1e-10 * p[0] * Math.exp(p[1] * c + p[2] / T + (p[3] * c) / T)
}

/**
 * Transference number and thermodynamic factor after the same [1]: a full polynomial,
 * p₁ + p₂c + p₃T + p₄c² + p₅cT + p₆T² + p₇c³ + p₈c²T + p₉cT².
 */
export function landesfeindPolynomial(p: readonly number[]): ElectrolyteForm {
  return (c, T) =>
    p[0] +
    c * (p[1] + p[4] * T + p[8] * T * T + c * (p[3] + p[7] * T + p[6] * c)) +
    T * (p[2] + p[5] * T)
}

/** Σ aₖ c^{nₖ}, at the reference temperature. */
export function sumOfPowers(terms: readonly (readonly [a: number, n: number])[]): ElectrolyteForm {
  return (c) => terms.reduce((sum, [a, n]) => sum + a * c ** n, 0)
}
