# SPDX-License-Identifier: MIT
"""Plots as SVG that can be read on a light and on a dark page: lines over sizes on two logarithmic axes, and bars."""
import math
from html import escape

# Okabe and Ito's colours, which people who do not see red or green tell apart; each line has a mark of its own besides.
COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c8c8c"]
MARKS = ["M-4,-4h8v8h-8z", "M0,-5L5,4H-5z", "M0,-5L5,0L0,5L-5,0z", "M-5,0A5,5 0 1,0 5,0A5,5 0 1,0 -5,0z", "M0,5L5,-4H-5z", "M-4,-2h3v-3h2v3h3v4h-3v3h-2v-3h-3z", "M-4,-4h8v8h-8z"]
STYLE = """<style>
text { font: 13px sans-serif; fill: #24292f }
.grid { stroke: #d0d7de; stroke-width: 1 }
.line { fill: none; stroke-width: 2 }
@media (prefers-color-scheme: dark) { text { fill: #c9d1d9 } .grid { stroke: #30363d } }
</style>"""


def lines(title, unit_of, series):
    """`series`: name -> {x: y}. `unit_of` shows a y. A line ends where there is no figure."""
    width, height, left, right, top, bottom = 860, 440, 80, 190, 40, 40
    xs = sorted({x for points in series.values() for x in points})
    ys = [y for points in series.values() for y in points.values() if y > 0]
    low, high = math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys)))

    def across(x):
        return left + (width - left - right) * math.log10(x / xs[0]) / math.log10(xs[-1] / xs[0])

    def up(y):
        return height - bottom - (height - top - bottom) * (math.log10(y) - low) / (high - low)

    parts = [head(width, height, title)]
    for power in range(low, high + 1):
        parts.append(f'<path class="grid" d="M{left},{up(10 ** power):.1f}H{width - right}"/>'
                     f'<text x="{left - 8}" y="{up(10 ** power) + 4:.1f}" text-anchor="end">{escape(unit_of(10 ** power))}</text>')
    for x in xs:
        parts.append(f'<path class="grid" d="M{across(x):.1f},{top}V{height - bottom}"/>'
                     f'<text x="{across(x):.1f}" y="{height - bottom + 20}" text-anchor="middle">{size(x)}</text>')
    parts.append(f'<text x="{width - right}" y="{height - 4}" text-anchor="end">entries in the file</text>')
    names = []
    for (name, points), colour, mark in zip(series.items(), COLOURS, MARKS):
        at = [(across(x), up(y)) for x, y in sorted(points.items()) if y > 0]
        if not at:
            continue
        parts.append(f'<path class="line" stroke="{colour}" d="M{"L".join(f"{x:.1f},{y:.1f}" for x, y in at)}"/>')
        parts += [f'<path fill="{colour}" transform="translate({x:.1f},{y:.1f})" d="{mark}"/>' for x, y in at]
        names.append((at[-1][1], name, colour, mark))
    # Names at the ends of their lines, from top to bottom, none upon another.
    last = top - 12.0
    for y, name, colour, mark in sorted(names):
        last = max(y, last + 18)
        parts.append(f'<path fill="{colour}" transform="translate({width - right + 16},{last:.1f})" d="{mark}"/>'
                     f'<text x="{width - right + 26}" y="{last + 4:.1f}">{escape(name)}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def bars(title, unit_of, values):
    """`values`: name -> y, on a linear axis from zero, the least first."""
    width, left, right, top, step = 860, 190, 90, 40, 28
    height = top + step * len(values) + 10
    longest = max(values.values())
    parts = [head(width, height, title)]
    for row, (name, value) in enumerate(sorted(values.items(), key=lambda item: item[1])):
        y = top + step * row
        parts.append(f'<text x="{left - 8}" y="{y + 16}" text-anchor="end">{escape(name)}</text>'
                     f'<rect x="{left}" y="{y + 2}" width="{max((width - left - right) * value / longest, 1):.1f}" height="20" fill="{COLOURS[0]}"/>'
                     f'<text x="{left + (width - left - right) * value / longest + 6:.1f}" y="{y + 16}">{escape(unit_of(value))}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def head(width, height, title):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">\n<title>{escape(title)}</title>\n{STYLE}\n'
            f'<text x="8" y="20" style="font-weight: bold">{escape(title)}</text>')


def size(count):
    """1000 -> 1K"""
    for unit, suffix in ((1000000, "M"), (1000, "K")):
        if count >= unit:
            return f"{count // unit}{suffix}"
    return str(count)


def three_digits(value):
    """1234.5 -> 1230, 12.345 -> 12.3"""
    return f"{float(f'{value:.3g}'):g}" if value < 1e6 else f"{value:.0f}"


def duration(nanoseconds):
    for unit, name in ((1e9, "s"), (1e6, "ms"), (1e3, "µs")):
        if nanoseconds >= unit:
            return f"{three_digits(nanoseconds / unit)} {name}"
    return f"{three_digits(nanoseconds)} ns"


def kibibytes(value):
    for unit, name in ((1 << 20, "GiB"), (1 << 10, "MiB")):
        if value >= unit:
            return f"{three_digits(value / unit)} {name}"
    return f"{three_digits(value)} KiB"
