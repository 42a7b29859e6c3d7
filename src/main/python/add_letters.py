"""Adds letters to the fonts in assets/fonts; glyphs that are there already keep their outlines and numbers.

    pip install fonttools
    apt-get download fonts-noto-cjk && dpkg -x fonts-noto-cjk_*.deb noto        # Debian 12: 20220127
    npm pack @fontsource/inter @fontsource/jetbrains-mono                       # 5.3.0, unpacked beside it
    python add_letters.py NOTO_FOLDER INTER_FILES JETBRAINS_FILES ../../../assets/fonts

Noto Sans TC gets all of Big5, kana, Latin, Greek and Cyrillic; Inter and JetBrains Mono get Cyrillic.
"""
import glob
import os
import sys

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

CYRILLIC = range(0x0400, 0x0530)
# Latin, Greek, Cyrillic; punctuation; CJK punctuation and kana; forms of half and full width.
RANGES = [range(0x00A0, 0x0250), range(0x0370, 0x0530), range(0x1E00, 0x2070), range(0x3000, 0x3130),
          range(0x31F0, 0x3200), range(0xFF00, 0xFFF0)]
# Names in Taiwan that Big5 has no character for.
NAMES = "堃喆瑠珺頴峯羣裏恒"
# Largest distance of a quadratic outline from the cubic one, in thousandths of an em.
TOLERANCE = 1.0


def big5():
    """Every character of Big5 (two bytes of code page 950)."""
    for high in range(0xA1, 0xFA):
        for low in list(range(0x40, 0x7F)) + list(range(0xA1, 0xFF)):
            try:
                yield ord(bytes([high, low]).decode("cp950"))
            except (UnicodeDecodeError, TypeError):
                pass


def add(target, source, points, tolerance=None):
    """Copies the glyphs of code points that a font lacks."""
    theirs, ours = source.getBestCmap(), target.getBestCmap()
    glyphs, scale = source.getGlyphSet(), target["head"].unitsPerEm / source["head"].unitsPerEm
    order, added, copied = list(target.getGlyphOrder()), {}, {}
    for point in sorted(set(points)):
        if point in ours or point not in theirs:
            continue
        name = theirs[point]
        if name not in copied:
            copied[name] = f"uni{point:04X}"
            record = DecomposingRecordingPen(glyphs)
            glyphs[name].draw(record)
            pen = TTGlyphPen(None)
            # TrueType fills what lies to the right of an outline, PostScript what lies to the left.
            outline = Cu2QuPen(pen, tolerance, reverse_direction=True) if tolerance else pen
            record.replay(TransformPen(outline, (scale, 0, 0, scale, 0, 0)))
            glyph = pen.glyph()
            glyph.recalcBounds(None)
            order.append(copied[name])
            target["glyf"].glyphs[copied[name]] = glyph
            target["hmtx"].metrics[copied[name]] = (round(scale * source["hmtx"][name][0]),
                                                     getattr(glyph, "xMin", 0))
        added[point] = copied[name]
    target.setGlyphOrder(order)
    target["glyf"].glyphOrder = order
    target["maxp"].numGlyphs = len(order)
    map_points(target, added)
    return len(added)


def map_points(font, added):
    """Names glyphs by code points; those beyond 16 bits need a subtable of format 12."""
    tables = font["cmap"].tables
    if any(point > 0xFFFF for point in added) and not any(t.format == 12 for t in tables):
        full = CmapSubtable.newSubtable(12)
        full.platformID, full.platEncID, full.language = 3, 10, 0
        full.cmap = dict(font.getBestCmap())
        tables.append(full)
    for table in tables:
        if table.isUnicode():
            table.cmap.update({p: g for p, g in added.items() if table.format == 12 or p <= 0xFFFF})


def save(font, file):
    font.recalcTimestamp = False
    font.save(file)
    print(os.path.basename(file), os.path.getsize(file))


def main(noto, inter, jetbrains, fonts):
    for files, name, weights in ((inter, "Inter", {"Regular": 400, "SemiBold": 600, "Bold": 700}),
                                 (jetbrains, "JetBrainsMono", {"Regular": 400})):
        for style, weight in weights.items():
            file = f"{fonts}/{name}-{style}.ttf"
            font = TTFont(file, recalcTimestamp=False)
            for part in "cyrillic", "cyrillic-ext":
                source = TTFont(glob.glob(f"{files}/*-{part}-{weight}-normal.woff")[0])
                print(add(font, source, CYRILLIC), "letters")
            save(font, file)
    chinese = set(big5()) | {ord(letter) for letter in NAMES} | {p for r in RANGES for p in r}
    for weight in "Regular", "Bold":
        file = f"{fonts}/NotoSansTC-{weight}.ttf"
        font = TTFont(file, recalcTimestamp=False)
        collection = TTCollection(glob.glob(f"{noto}/**/NotoSansCJK-{weight}.ttc", recursive=True)[0])
        source = next(f for f in collection.fonts if f["name"].getDebugName(1).startswith("Noto Sans CJK TC"))
        print(add(font, source, chinese, TOLERANCE), "letters")
        # What Noto Sans lacks of Cyrillic, so that a word is set in one font
        print(add(font, TTFont(f"{fonts}/Inter-{weight}.ttf"), CYRILLIC), "letters")
        save(font, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
