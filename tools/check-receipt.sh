#!/usr/bin/env bash
# Checks a receipt of a Sened case with openssl, awk, xxd and sha256sum alone; nothing of Sened is used.
#
#   check-receipt.sh RECEIPT VKEY       VKEY is the case's public key, from wherever you trust it: name+hash+key
#
# Shown: the key signed the log (a C2SP checkpoint), and the log holds each entry (RFC 6962), and each entry commits to
# the fields printed. Not shown: when, that nothing newer exists, or that what the fields say is true.
# Exit codes: 0 checked, 3 something does not agree, 2 wrong usage.
set -euo pipefail
export LC_ALL=C
[ $# -eq 2 ] && [ -r "$1" ] || { echo "usage: check-receipt.sh RECEIPT VKEY" >&2; exit 2; }
receipt=$1 vkey=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { echo "does not agree: $1" >&2; exit 3; }
hex_of() { # base64 in its one form -> hex
  local hex
  hex=$(printf '%s' "$1" | openssl base64 -d -A | xxd -p -c 0)
  [ -n "$hex" ] && [ "$(printf '%s' "$hex" | xxd -r -p | openssl base64 -A)" = "$1" ] || return 1
  printf '%s' "$hex"
}
sha_hex() { xxd -r -p | sha256sum | awk '{print $1}'; }
node() { printf '01%s%s' "$1" "$2" | sha_hex; }

# The key: its hash is the first four bytes of SHA-256(name, line break, 01, public key).
key_name=${vkey%%+*} rest=${vkey#*+}
key_hash=${rest%%+*} key=$(hex_of "${rest#*+}") || fail "the form of the key"
[ "${key:0:2}" = 01 ] && [ ${#key} -eq 66 ] || fail "the form of the key"
name_hex=$(printf '%s' "$key_name" | xxd -p -c 0)
[ "$(printf '%s0a%s' "$name_hex" "$key" | sha_hex | cut -c1-8)" = "$key_hash" ] || fail "the hash in the key"
printf '302a300506032b6570032100%s' "${key:2}" | xxd -r -p > "$work/key.der"

# Head and blocks. A NUL or a missing last line break would be lost on the way, so both are looked for first.
[ "$(tr -d '\000' < "$receipt" | wc -c)" -eq "$(wc -c < "$receipt")" ] || fail "a NUL byte"
[ "$(tail -c 1 "$receipt" | xxd -p)" = 0a ] || fail "the last line break"
awk -v w="$work" 'BEGIN {f = w "/part0"} /^---$/ {f = w "/part" ++n; next} {print > f} END {print n + 0}' \
  "$receipt" > "$work/parts"
parts=$(cat "$work/parts")
{ read -r magic && read -r subject && read -r pinned && read -r time && ! read -r _; } < "$work/part0" || fail "the head"
[ "$magic" = "sened-receipt v1" ] || fail "the first line"
[ "$pinned" = "key $vkey" ] || fail "the key named in the receipt is another"
[ "$time" = "time signed by this case's own key; no outside evidence of time" ] || fail "the line on time"
[ "${subject%% *}" = subject ] && subject=${subject#subject } || fail "the subject"
[ "$parts" -ge 1 ] || fail "no entry"

climb() { # leaf index size, hashes (hex) on stdin -> root; RFC 9162, 2.1.3.2
  local node=$1 index=$2 last=$(($3 - 1)) sibling
  while read -r sibling; do
    [ "$last" -gt 0 ] || return 1
    if [ $((index & 1)) -eq 1 ] || [ "$index" -eq "$last" ]; then
      node=$(node "$sibling" "$node")
      while [ $((index & 1)) -eq 0 ] && [ "$index" -gt 0 ]; do index=$((index >> 1)) last=$((last >> 1)); done
    else
      node=$(node "$node" "$sibling")
    fi
    index=$((index >> 1)) last=$((last >> 1))
  done
  [ "$last" -eq 0 ] || return 1
  printf '%s' "$node"
}
hashes() { local line hex; while IFS= read -r line; do hex=$(hex_of "$line") && [ ${#hex} -eq 64 ] || return 1; echo "$hex"; done; }
number() { [[ $1 =~ ^(0|[1-9][0-9]{0,15})$ ]]; }

# The checkpoint: what was signed is everything before the blank line, its line break among it.
checkpoint() { # file
  awk '$0 == "" && !seen {seen = 1; exit} {print}' "$1" > "$work/body"
  [ "$(wc -l < "$1")" -eq 5 ] && [ "$(wc -l < "$work/body")" -eq 3 ] || fail "the form of the checkpoint"
  { IFS= read -r origin && IFS= read -r size && IFS= read -r root64; } < "$work/body"
  [ "$origin" = "$key_name" ] && number "$size" || fail "the name or size of the checkpoint"
  root=$(hex_of "$root64") && [ ${#root} -eq 64 ] || fail "the root of the checkpoint"
  local line signed
  line=$(tail -n 1 "$1")
  signed=$(hex_of "${line#"— $key_name "}") && [ "$line" = "— $key_name ${line##* }" ] || fail "the line of signature"
  [ ${#signed} -eq 136 ] && [ "${signed:0:8}" = "$key_hash" ] || fail "the key that signed"
  printf '%s' "${signed:8}" | xxd -r -p > "$work/signature"
  openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey "$work/key.der" -in "$work/body" \
    -sigfile "$work/signature" > /dev/null 2>&1 || fail "the signature"
}

spoken= rooted= rows_root=
for n in $(seq 1 "$parts"); do
  part=$work/part$n
  IFS= read -r first < "$part"
  if [ "${first%% *}" = row ]; then # a row of a dataset, and the proof up to the root that the dataset's entry gives
    [ "$n" -eq 1 ] || fail "the place of the row"
    [[ $first == *"\"record_id\":\"$subject\""* || $first == *"\"record_id\":\"${subject#*:}\""* ]] || fail "the subject"
    leaf=$({ printf '\000'; printf '%s' "${first#row }"; } | sha256sum | awk '{print $1}')
    index=$(sed -n '2s/^index //p' "$part") size=$(sed -n '3s/^size //p' "$part")
    number "$index" && number "$size" || fail "the place of the row"
    tail -n +4 "$part" | hashes > "$work/path" || fail "a hash of the row's proof"
    rows_root=$(climb "$leaf" "$index" "$size" < "$work/path") || fail "the row's proof"
    continue
  fi
  [ "${first%% *}" = entry ] || fail "the form of a block"
  entry=${first#entry }
  shown=$(awk '/^field /{n++; next} NR > 1 {exit} END {print n + 0}' "$part")
  head -n $((shown + 1)) "$part" | tail -n +2 > "$work/fields"
  while IFS= read -r line; do
    given=${line#field }
    name=$(printf '%s' "$given" | awk 'match($0, /^\["[0-9a-f]*",/) {s = substr($0, RLENGTH + 1); match(s, /^"[^"]*"/); print substr(s, 1, RLENGTH)}')
    sha=$(printf '%s' "$given" | sha256sum | awk '{print $1}')
    [[ $entry == *[\{,]"$name:\"$sha\""[,\}]* ]] || fail "field $name"
    if [ "${given#*,}" = "\"subject\",\"$subject\"]" ]; then spoken=1; fi
    if [ "${given#*,}" = "\"rows_root\",\"$rows_root\"]" ]; then rooted=1; fi
  done < "$work/fields"
  tail -n +$((shown + 2)) "$part" > "$work/rest"
  commitments=${entry#*'"commitments":{'} commitments=${commitments%%\}*}
  commitments=$(printf '%s' "$commitments" | awk '{print gsub(/:"[0-9a-f]+"/, "")}')
  { IFS= read -r hidden && IFS= read -r form && IFS= read -r place; } < "$work/rest"
  [ "$hidden" = "hidden $((commitments - shown))" ] || fail "the count of fields not shown"
  [ "$form" = "c2sp.org/tlog-proof@v1" ] && [ "${place%% *}" = index ] && number "${place#index }" || fail "the proof"
  awk 'NR > 3 && $0 == "" {exit} NR > 3' "$work/rest" > "$work/path64"
  awk 'seen {print} NR > 3 && $0 == "" {seen = 1}' "$work/rest" > "$work/note"
  hashes < "$work/path64" > "$work/path" || fail "a hash of the proof"
  checkpoint "$work/note"
  leaf=$({ printf '\000'; printf '%s' "$entry"; } | sha256sum | awk '{print $1}')
  [ "$(climb "$leaf" "${place#index }" "$size" < "$work/path" || true)" = "$root" ] || fail "the proof of entry ${place#index }"
done
[ -n "$spoken$rows_root" ] || fail "no entry speaks of $subject"
[ -z "$rows_root" ] || [ -n "$rooted" ] || fail "no entry holds the root of the rows"
echo "checked: $key_name signed a log of $size entries that holds these on $subject"
echo "not shown: when (signed by this case's own key; no outside evidence of time), that nothing newer exists, that it is true"
