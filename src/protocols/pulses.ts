/** Pulses with rests between them, in the words of a protocol. */
export interface PulseTrain {
  readonly direction?: 'charge' | 'discharge'
  /** Current, C-rate or power of a pulse, as in '1C'. */
  readonly rate: string
  /** Durations, as in '10 s'. */
  readonly pulse: string
  readonly rest: string
  /** Pulses; each, with its rest, is one cycle. */
  readonly count: number
  /** A limit that ends a pulse early, as in '2.5 V' or 'lower cut-off'. */
  readonly until?: string
}

/** Protocol text of `count` pulses, each with a rest behind it. */
export function pulseTrain({
  direction = 'discharge',
  rate,
  pulse,
  rest,
  count,
  until,
}: PulseTrain): string {
  const verb = direction === 'charge' ? 'Charge' : 'Discharge'
  const limit = until === undefined ? '' : ` or until ${until}`
  return `repeat ${count} { ${verb} at ${rate} for ${pulse}${limit}; Rest for ${rest} }`
}

/** Protocol text of a galvanostatic intermittent titration: short slow pulses, long rests, through the whole window. */
export function gitt({
  direction = 'discharge',
  rate = 'C/10',
  pulse = '30 min',
  rest = '2 h',
  count = 20,
  until,
}: Partial<PulseTrain> = {}): string {
  return pulseTrain({
    direction,
    rate,
    pulse,
    rest,
    count,
    ...(until === undefined ? {} : { until }),
  })
}

/** Hybrid pulse power characterisation: a discharge and a charge pulse at each of `levels` states of charge. */
export interface PulsePower {
  /** Rates of the two pulses and of the steps between the levels. */
  readonly discharge?: string
  readonly charge?: string
  readonly between?: string
  /** Duration of a pulse, rest behind it, of a step between levels, and rest behind that. */
  readonly pulse?: string
  readonly rest?: string
  readonly step?: string
  readonly relaxation?: string
  readonly levels?: number
  /** Lower cut-off, as in '2.5 V' or 'lower cut-off'. */
  readonly until: string
}

/** Protocol text; the steps between levels are a tenth of the capacity unless said otherwise (C/3 for 18 min). */
export function pulsePower({
  discharge = '1C',
  charge = '0.75C',
  between = 'C/3',
  pulse = '10 s',
  rest = '40 s',
  step = '18 min',
  relaxation = '1 h',
  levels = 9,
  until,
}: PulsePower): string {
  return (
    `repeat ${levels} { Discharge at ${between} for ${step} or until ${until}; Rest for ${relaxation}; ` +
    `Discharge at ${discharge} for ${pulse} or until ${until}; Rest for ${rest}; ` +
    `Charge at ${charge} for ${pulse}; Rest for ${rest} }`
  )
}
