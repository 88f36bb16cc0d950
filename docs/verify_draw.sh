#!/bin/sh
# Make a draw of Dip Sample again with what every Debian has: sh verify_draw.sh receipt.json ids.csv
# Exit 0: the receipt holds. 1: it does not. 2: a file cannot be used. The method is told in methods.md.
# Needs sh, awk, sed, sort, iconv and sha256sum. Files are read as bytes, so that no language setting plays a part.
LC_ALL=C; export LC_ALL
unusable() { echo "The files cannot be used: $1"; exit 2; }
[ $# -eq 2 ] && [ -r "$1" ] && [ -r "$2" ] || unusable 'usage: sh verify_draw.sh receipt.json ids.csv'
for file do iconv -f UTF-8 -t UTF-8 "$file" > /dev/null 2>&1 || unusable "$file is not UTF-8 text"; done
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
tab=$(printf '\t')

# 1. The receipt, one value a line: its path, a tab, the value. 'strata.0.cases.3.rank<tab>4'.
sed '1s/^\xef\xbb\xbf//' "$1" | awk '
function bad(why) { print why > "/dev/stderr"; failed = 1; exit 2 }
function path(  i, p) { p = ""; for (i = 1; i <= depth; i++) p = p (i > 1 ? "." : "") (kind[i] == "[" ? place[i] : key[i]); return p }
function value(v) { if (depth == 0) bad("not an object"); print path() "\t" v; after = 1 }
function string(  s, c) {
  s = ""; at++
  while ((c = substr(text, at, 1)) != "\"") {
    if (c == "") bad("a text without an end")
    if (c == "\\") {
      at++; c = substr(text, at, 1)
      if (c == "n") c = "\n"; else if (c == "t") c = "\t"
      else if (c !~ /["\\\/]/) bad("an escape \\" c " that this script does not read")
      if (c == "\n" || c == "\t") c = " "
    }
    s = s c; at++
  }
  at++; return s
}
{ text = text $0 "\n" }
END {
  if (failed) exit 2
  at = 1; depth = 0; n = length(text)
  while (at <= n) {
    c = substr(text, at, 1)
    if (c ~ /[ \t\r\n]/) at++
    else if (c == "{" || c == "[") { depth++; kind[depth] = c; key[depth] = ""; place[depth] = 0; want = (c == "{"); at++ }
    else if (c == "}" || c == "]") { if (depth < 1) bad("one bracket too many"); depth--; at++ }
    else if (c == ",") { if (kind[depth] == "[") place[depth]++; else want = 1; at++ }
    else if (c == ":") { want = 0; at++ }
    else if (c == "\"") { s = string(); if (kind[depth] == "{" && want) { key[depth] = s; want = 0 } else value(s) }
    else {
      match(substr(text, at, 40), /^[-+.A-Za-z0-9]+/)
      if (RLENGTH < 1) bad("the character " c)
      value(substr(text, at, RLENGTH)); at += RLENGTH
    }
  }
  if (depth != 0) bad("a bracket without an end")
}' > "$work/receipt" 2> "$work/why" || unusable "the receipt is not JSON as it was handed out: $(cat "$work/why")"
one() { sed -n "s/^$1$tab//p" "$work/receipt"; }
has() { grep -q "^$1[.$tab]" "$work/receipt" || unusable "the receipt has no field $1"; }
for field in seed audit plan seedSource acts strata references population.size population.sha256; do has "$field"; done
grep -q '"voidedDraws"' "$1" && grep -q '"targeted"' "$1" || unusable 'the receipt has no field voidedDraws or targeted'
[ -n "$(one seed)" ] || unusable 'the seed is empty'
[ "$(one schemaVersion)" = 2 ] || unusable 'schemaVersion must be 2'
[ "$(one algorithm)" = rivest-consistent-sampler/first-tickets/without-replacement ] || unusable 'another algorithm'

# 2. The list, 'stratum<tab>id' a line: CSV with or without quotation marks, byte order mark and Windows line ends.
sed '1s/^\xef\xbb\xbf//; s/\r$//' "$2" | awk '
function cells(line,  n, cell) {
  n = 0
  while (1) {
    if (substr(line, 1, 1) == "\"") {
      if (!match(line, /^"([^"]|"")*"/)) exit 2
      cell = substr(line, 2, RLENGTH - 2); gsub(/""/, "\"", cell)
    } else { match(line, /^[^,]*/); cell = substr(line, 1, RLENGTH); if (cell ~ /"/) exit 2 }
    field[++n] = cell; line = substr(line, RLENGTH + 1)
    if (line == "") return n
    if (substr(line, 1, 1) != ",") exit 2
    line = substr(line, 2)
  }
}
NR == 1 { n = cells($0); for (i = 1; i <= n; i++) { if (field[i] == "id") id = i; if (field[i] == "stratum") stratum = i }
  if (!id || !stratum) exit 2; next }
$0 == "" { next }
{ n = cells($0); if (n < id || n < stratum || field[id] == "" || field[stratum] == "" || field[id] in seen) exit 2
  seen[field[id]]; print field[stratum] "\t" field[id]; rows++ }
END { if (!rows) exit 2 }' > "$work/list" || unusable 'the list must be id,stratum, with every id once'

# 3. The tickets: SHA-256 of the hash of the seed and the id, as a decimal number of 64 digits or more, read backwards.
prefix=$(one seed | awk '{ printf "%s%s", (NR > 1 ? "\n" : ""), $0 }' | sha256sum | cut -c1-64)
total=$(wc -l < "$work/list"); total=$((total))
split -a 5 -l 5000 "$work/list" "$work/part."
for part in "$work"/part.*; do
  mkdir "$work/ids"
  awk -F '\t' -v prefix="$prefix" -v folder="$work/ids" '
    { file = sprintf("%s/%07d", folder, NR); printf "%s%s", prefix, $2 > file; close(file) }' "$part"
  (cd "$work/ids" && ls | xargs sha256sum) | cut -c1-64
  rm -r "$work/ids" "$part"
done > "$work/hashes"
paste "$work/list" "$work/hashes" | awk -F '\t' '
BEGIN { for (i = 0; i < 16; i++) digit[sprintf("%x", i)] = i }
{ # Base 1,000,000 is small enough for the numbers of awk, which are exact up to 2^53.
  limbs = 1; limb[1] = 0
  for (i = 1; i <= 64; i += 4) {
    carry = digit[substr($3, i, 1)] * 4096 + digit[substr($3, i + 1, 1)] * 256 + digit[substr($3, i + 2, 1)] * 16 + digit[substr($3, i + 3, 1)]
    for (j = 1; j <= limbs; j++) { x = limb[j] * 65536 + carry; carry = int(x / 1000000); limb[j] = x - carry * 1000000 }
    while (carry > 0) { limb[++limbs] = carry % 1000000; carry = int(carry / 1000000) }
  }
  text = limb[limbs]; for (j = limbs - 1; j >= 1; j--) text = text sprintf("%06d", limb[j])
  while (length(text) < 64) text = "0" text
  back = ""; for (i = length(text); i >= 1; i--) back = back substr(text, i, 1)
  print $1 "\t0." back "\t" $2
}' | sort > "$work/order"

# 4. What the receipt says against what the seed and the list give.
cut -f2 "$work/list" | sort | sha256sum | cut -c1-64 > "$work/hash"
awk -F '\t' -v size="$total" -v hash="$(cat "$work/hash")" '
function wrong(why) { print why; faults = 1 }
# With "" behind it a field is text. Without, awk compares what looks like numbers as numbers: tickets by 16 digits of 77.
FNR == NR { v[$1] = $2 ""; next }
{ n[$1]++; ticket[$1, n[$1]] = $2 ""; id[$1, n[$1]] = $3 "" }
END {
  if (v["population.size"] != size || v["population.sha256"] != hash) wrong("the list is not the one that was frozen")
  for (acts = 0; ("acts." acts ".act") in v; acts++)
    if (v["acts." acts ".act"] != (acts == 0 ? "draw" : "extension")) wrong("act " (acts + 1) " is not what it must be")
  for (s = 0; ("strata." s ".key") in v; s++) {
    key = v["strata." s ".key"]; if (key in listed) wrong(key ": stands on the receipt twice"); listed[key]
    at = "strata." s ".cases."; total = 0; used = 0; last = 0; open = 0; spares = 0
    if (v["strata." s ".population"] != n[key] + 0) wrong(key ": " (n[key] + 0) " in the list, " v["strata." s ".population"] " on the receipt")
    for (a = 0; a < acts; a++) taken[a + 1] = 0
    split("", replaced)
    for (c = 0; (at c ".case") in v; c++) {
      rank = c + 1; name = v[at c ".case"]
      if (name in place) wrong(key " rank " rank ": stands in two places"); place[name] = key " " rank
      if (v["references"] == "included" && !((at c ".id") in v)) wrong(key " rank " rank ": has no reference")
      if (v[at c ".rank"] != rank || v[at c ".ticket"] != ticket[key, rank] || ((at c ".id") in v && v[at c ".id"] != id[key, rank]))
        wrong(key " rank " rank ": " name " is not right; the place belongs to " id[key, rank])
      if ((at c ".outOfScope.reason") in v) { open++; gone[key, rank] }
      if ((at c ".act") in v) {
        a = v[at c ".act"] + 0
        if (a > acts || a < last || (a == last && previous != a)) wrong(key " rank " rank ": act " a " did not take it")
        last = a; taken[a]++; previous = a
      } else {
        old = v[at c ".insteadOf"] + 0; spares++; previous = 0
        if (old < 1 || old >= rank || !((key, old) in gone) || old in replaced) wrong(key " rank " rank ": came instead of rank " old)
        replaced[old]
      }
    }
    total = c
    if (open != spares) wrong(key ": " open " out of scope and " spares " spares")
    for (a = 1; a <= acts; a++) {
      asked = v["acts." (a - 1) ".quotas." key] + 0
      if (taken[a] > asked || (taken[a] < asked && total < n[key] + 0)) wrong(key ": act " a " asked for " asked " and took " taken[a])
      if (taken[a] < asked) for (b = a + 1; b <= acts; b++) if (taken[b] > 0) wrong(key ": act " b " took what act " a " had asked for")
    }
  }
  for (key in n) if (!(key in listed)) wrong(key ": is not on the receipt")
  for (path in v) if (path ~ /^acts\.[0-9]+\.quotas\./) { key = path; sub(/^acts\.[0-9]+\.quotas\./, "", key); if (!(key in listed)) wrong(key ": an act asks for it") }
  for (t = 0; ("targeted." t ".case") in v; t++) {
    since = ("targeted." t ".drawnSince.stratum") in v ? v["targeted." t ".drawnSince.stratum"] " " v["targeted." t ".drawnSince.rank"] : ""
    if (place[v["targeted." t ".case"]] != since) wrong("targeted case " t + 1 ": stands in two places")
  }
  if (!faults) print "The receipt holds: " size " cases in the list."
  exit faults
}' "$work/receipt" "$work/order"
