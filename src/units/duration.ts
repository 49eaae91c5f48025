/** A time [s] as people say it: seconds, minutes, hours or days, with four digits. */
export function duration(time: number): string {
  const size = Math.abs(time)
  const [seconds, unit] =
    size >= 864_000
      ? [86_400, 'd']
      : size >= 7200
        ? [3600, 'h']
        : size >= 120
          ? [60, 'min']
          : [1, 's']
  return `${Number((time / seconds).toPrecision(4))} ${unit}`
}
