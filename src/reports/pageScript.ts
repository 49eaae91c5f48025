/**
 * What runs in the page: draws every figure, lets the key hide cells in all of them at once, and gives each drawing
 * a view box, so that paper can scale it without drawing it again.
 */
export const pageScript = `
(() => {
  const figures = JSON.parse(document.querySelector('script[data-figures]').textContent)
  const hidden = new Set()

  function shown({ data, layout, rowHeight }) {
    if (!rowHeight) {
      return [data.map((trace) => ({ ...trace, visible: !hidden.has(trace.meta.entry) })), layout]
    }
    const kept = data[0].meta.entries.map((entry) => !hidden.has(entry))
    const only = (list) => list.filter((_, row) => kept[row])
    const rows = only(layout.annotations).length
    const traces = data.map((trace) => ({
      ...trace, x: only(trace.x), customdata: only(trace.customdata), y: trace.y.slice(0, rows),
    }))
    const [bottom, top] = layout.yaxis.range
    const less = layout.annotations.length - rows
    return [traces, {
      ...layout,
      height: rowHeight.rest + rowHeight.each * Math.max(1, rows),
      yaxis: { ...layout.yaxis, range: [bottom - less, top] },
      annotations: only(layout.annotations).map((label, y) => ({ ...label, y })),
    }]
  }
  function scalable(plot) {
    const { width, height } = plot._fullLayout
    plot.style.setProperty('--aspect', width + ' / ' + height)
    for (const svg of plot.querySelectorAll('.main-svg')) svg.setAttribute('viewBox', '0 0 ' + width + ' ' + height)
  }
  function draw(figure) {
    const plot = document.getElementById('plot-' + figure.id)
    const [data, layout] = shown(figure)
    return Plotly.react(plot, data, layout, figure.config).then(() => {
      scalable(plot)
      if (!plot.watched) plot.on('plotly_afterplot', () => scalable(plot))
      plot.watched = true
    })
  }

  const key = document.getElementById('key')
  if (key) {
    if (matchMedia('(max-width: 1320px)').matches) key.open = false
    key.addEventListener('change', ({ target }) => {
      const boxes = [...key.querySelectorAll('input[data-entry]')]
      if (target.dataset.family !== undefined) {
        for (const box of boxes) if (box.dataset.of === target.dataset.family) box.checked = target.checked
      }
      hidden.clear()
      for (const box of boxes) if (!box.checked) hidden.add(box.dataset.entry)
      for (const figure of figures) draw(figure)
    })
  }
  figures.reduce((before, figure) => before.then(() => draw(figure)), Promise.resolve())
    .then(() => { document.documentElement.dataset.drawn = String(figures.length) })
})()
`
