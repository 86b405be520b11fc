"""Draws how radap batch scales, as SVG without a library: time a dossier and peak memory against dossiers (log scale).

Rows: {"input": "file" or "pipe", "jobs": 1 or 2, "dossiers", "microseconds", "mebibytes"}. Used by batch_scaling.
Lines differ by marker and dash as well as by colour, so that the plot reads in black and white.
"""
import math

WIDTH, HEIGHT = 760, 380
PANEL = 290  # width of each plot
TOP, BOTTOM = 60, 290
LEFT = (60, 440)

STYLES = {  # input, jobs: colour, dash, whether the marker is filled, label
    ("file", 1): ("#1b5e9b", "", True, "file, 1 job: wall time"),
    ("file", 2): ("#c2410c", "", True, "file, 2 jobs: wall time"),
    ("pipe", 1): ("#1b5e9b", "5 4", False, "generated on the fly, 1 job: processor time"),
    ("pipe", 2): ("#c2410c", "5 4", False, "generated on the fly, 2 jobs: processor time"),
}


def nice_top(value):
    """The least round number that is not below."""
    power = 10 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10) if step * power >= value)


def text(x, y, what, anchor="middle", size=12, weight="normal"):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" font-weight="{weight}">{what}</text>'


def thousands(count):
    return f"{count:,}".replace(",", " ")


class Panel:
    def __init__(self, left, rows, field, title):
        self.left, self.rows, self.field, self.title = left, rows, field, title
        counts = sorted({row["dossiers"] for row in rows})
        self.counts = counts
        self.low, self.high = math.log10(counts[0]), math.log10(max(counts[-1], counts[0] * 10))
        self.top = nice_top(1.05 * max(row[field] for row in rows))

    def x(self, count):
        return self.left + PANEL * (0.04 + 0.9 * (math.log10(count) - self.low) / (self.high - self.low))

    def y(self, value):
        return BOTTOM - (BOTTOM - TOP) * value / self.top

    def frame(self):
        parts = [text(self.left + PANEL / 2, TOP - 18, self.title, size=13, weight="bold")]
        for i in range(6):
            value = self.top * i / 5
            y = self.y(value)
            parts.append(f'<line x1="{self.left}" y1="{y:.1f}" x2="{self.left + PANEL}" y2="{y:.1f}" stroke="#ddd"/>')
            parts.append(text(self.left - 8, y + 4, f"{value:g}", "end"))
        for count in self.counts:
            x = self.x(count)
            parts.append(f'<line x1="{x:.1f}" y1="{BOTTOM}" x2="{x:.1f}" y2="{BOTTOM + 5}" stroke="#555"/>')
            parts.append(text(x, BOTTOM + 20, thousands(count)))
        parts.append(f'<line x1="{self.left}" y1="{BOTTOM}" x2="{self.left + PANEL}" y2="{BOTTOM}" stroke="#555"/>')
        return parts

    def line(self, key):
        rows = sorted((row for row in self.rows if (row["input"], row["jobs"]) == key), key=lambda row: row["dossiers"])
        if not rows:
            return []
        colour, dash, _, _ = STYLES[key]
        points = [(self.x(row["dossiers"]), self.y(row[self.field])) for row in rows]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts = [f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>']
        return parts + [marker(x, y, key) for x, y in points]


def marker(x, y, key):
    colour, _, filled, _ = STYLES[key]
    look = f'fill="{colour if filled else "#fff"}" stroke="{colour}" stroke-width="1.5"'
    if key[1] == 1:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" {look}/>'
    return f'<rect x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8" {look}/>'


def legend(keys):
    parts = []
    for i, key in enumerate(keys):
        colour, dash, _, label = STYLES[key]
        x, y = LEFT[0] + 345 * (i % 2), HEIGHT - 36 + 20 * (i // 2)
        parts.append(f'<line x1="{x}" y1="{y}" x2="{x + 30}" y2="{y}" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>')
        parts.append(marker(x + 15, y, key))
        parts.append(text(x + 38, y + 4, label, "start"))
    return parts


def svg(rows):
    panels = [Panel(LEFT[0], rows, "microseconds", "microseconds a dossier"),
              Panel(LEFT[1], rows, "mebibytes", "peak memory of the process, MiB")]
    present = {(row["input"], row["jobs"]) for row in rows}
    keys = [key for key in STYLES if key in present]
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" fill="#222">',
             "<title>radap batch: time a dossier and memory against the number of dossiers</title>",
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
             text(WIDTH / 2, 22, "radap batch, slim dossiers of 43 KB", size=15, weight="bold")]
    for panel in panels:
        parts += panel.frame()
        for key in keys:
            parts += panel.line(key)
        parts.append(text(panel.left + PANEL / 2, BOTTOM + 38, "dossiers"))
    return "\n".join(parts + legend(keys) + ["</svg>"]) + "\n"
