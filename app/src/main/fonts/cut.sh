#!/bin/sh
# Cuts the fonts that are embedded in PDF files out of the Noto fonts. Run from the root of the
# repository when a script or a new release is to be added; the results are committed.
# Needs npm, python3 and fonttools (pyftsubset).
set -eu

root=$(pwd)
to=$root/app/src/main/resources/accede/exchange/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for package in noto-serif@0.4.2 noto-naskh-arabic@0.4.5 noto-sans-sc@0.4.3; do
  npm pack --silent "@expo-google-fonts/$package" >packed
  mkdir "${package%@*}"
  tar xzf "$(cat packed)" -C "${package%@*}" --strip-components=1
done

# The characters of GB 2312: all of them for the regular face, level 1 (rows 16 to 55, the 3 755
# common ones) and the signs before it for the bold face.
python3 - <<'PYTHON'
def characters(last):
    found = set()
    for row in range(0xA1, last + 1):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(bytes([row, cell]).decode('gb2312'))
            except UnicodeDecodeError:
                pass
    boxes = range(0x2500, 0x2580)
    return ''.join(sorted(c for c in found if ord(c) >= 0x2000 and ord(c) not in boxes))
for name, last in (('all', 0xF7), ('common', 0xD7)):
    open(name + '.txt', 'w', encoding='utf-8').write(characters(last))
PYTHON

latin_greek_cyrillic=U+0020-007E,U+00A0-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+2000-206F,U+2070-209C,U+20A0-20BF,U+2100-2122,U+2150-215F,U+2190-2193,U+2212,U+2215,U+221E,U+2248,U+2260,U+2264,U+2265,U+25A0,U+25AA,U+25CB,U+25CF,U+25E6,U+FB00-FB04,U+FFFD
# Arabic alone, without the letters of other languages: some share a shape with an Arabic letter, and
# text copied out of a PDF would then hold the wrong one.
arabic=U+0020-007E,U+00A0-00BF,U+0600-0655,U+0660-066D,U+0670,U+067E,U+0686,U+0698,U+06A4,U+06AF,U+06D4,U+200B-200F,U+2010-2026,U+2039,U+203A,U+FB56-FB59,U+FB6A-FB6D,U+FB7A-FB7D,U+FB8A-FB8B,U+FB92-FB95,U+FD3E-FD3F,U+FDF2,U+FDFC,U+FE70-FEFC

# The renderer shapes Arabic by presentation forms and sets no ligatures: no layout tables, no hints.
cut() {
  pyftsubset "$1" --output-file="$to/$2" "$3" --layout-features= --no-hinting --notdef-outline
}
cut noto-serif/400Regular/NotoSerif_400Regular.ttf NotoSerif-Regular.ttf --unicodes=$latin_greek_cyrillic
cut noto-serif/700Bold/NotoSerif_700Bold.ttf NotoSerif-Bold.ttf --unicodes=$latin_greek_cyrillic
cut noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf NotoSerif-Italic.ttf --unicodes=$latin_greek_cyrillic
cut noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf NotoNaskhArabic-Regular.ttf --unicodes=$arabic
cut noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf NotoNaskhArabic-Bold.ttf --unicodes=$arabic
cut noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf NotoSansSC-Regular.ttf --text-file=all.txt
cut noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf NotoSansSC-Bold.ttf --text-file=common.txt

for font in noto-serif noto-naskh-arabic noto-sans-sc; do
  sed -n 1p "$font/LICENSE_FONT"
done >"$to/OFL.txt"
sed 1d noto-serif/LICENSE_FONT >>"$to/OFL.txt"
ls -l "$to"
