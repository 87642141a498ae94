# shellcheck shell=bash
# Everything a change must pass: sourced by ./jisr, called as test_everything.

TEST_LOGS="$ROOT/target/test"
PASSED=0
FAILED=0
SKIPPED=0
TABLE=()

test_usage() {
  cat <<'TEXT'
Usage: ./jisr test [--no-browser] [--no-exercise]

Runs everything a change must pass: formatter, compiler checks, unit, property and integration tests on a
real PostgreSQL, the walls of the house, the desks' checks, the played exercise and the browser tests.
Ends with a table of the stages and the line 'N passed, N failed, N skipped'.

Exit codes: 0 all passed, 1 something failed, 2 wrong usage, 3 something is missing on this machine.
TEXT
}

count() { # passed failed skipped
  PASSED=$((PASSED + $1))
  FAILED=$((FAILED + $2))
  SKIPPED=$((SKIPPED + $3))
}

test_stage() { # name, command that sets RESULT="passed failed skipped"; its output goes to a log and the screen
  local name="$1" started="$SECONDS" code=0 passed failed skipped
  shift
  printf '\n== %s\n' "$name"
  RESULT="0 0 0"
  "$@" || code=$?
  read -r passed failed skipped <<<"$RESULT"
  ((code == 0 || failed > 0)) || failed=1
  count "$passed" "$failed" "$skipped"
  TABLE+=("$(printf '%-34s %6d passed %4d failed %4d skipped %6d s' "$name" "$passed" "$failed" "$skipped" "$((SECONDS - started))")")
}

# --- the rooms --------------------------------------------------------------------------------------

surefire_result() { # adds up what the test runner wrote for every room
  find "$ROOT" -path '*/target/surefire-reports/TEST-*.xml' -not -path '*/node_modules/*' -print0 |
    xargs -0 -r grep -hoE '<testsuite [^>]*>' |
    awk '
      function value(key,   text) {
        text = $0
        if (!sub(".* " key "=\"", "", text)) return 0
        sub("\".*", "", text)
        return text + 0
      }
      { tests += value("tests"); bad += value("failures") + value("errors"); skipped += value("skipped") }
      END { printf "%d %d %d\n", tests - bad - skipped, bad, skipped }'
}

test_rooms() {
  local code=0
  find "$ROOT" -path '*/target/surefire-reports' -type d -not -path '*/node_modules/*' -exec rm -rf {} +
  find_maven
  maven verify --fail-at-end 2>&1 | tee "$TEST_LOGS/rooms.log" |
    grep --line-buffered -E 'Tests run:|ERROR|BUILD|Building Jisr|Reactor Summary' || true
  code="${PIPESTATUS[0]}"
  RESULT="$(surefire_result)"
  return "$code"
}

# --- the desks --------------------------------------------------------------------------------------

test_desks() {
  local code=0 summary
  find_node
  install_desks >"$TEST_LOGS/desks.log" 2>&1 || return
  (cd "$ROOT/desks" && npm run check) 2>&1 | tee -a "$TEST_LOGS/desks.log" | tail -n 25
  code="${PIPESTATUS[0]}"
  summary="$(sed 's/\x1b\[[0-9;]*m//g' "$TEST_LOGS/desks.log" | grep -E '^ *Tests ' | tail -n 1)"
  RESULT="$(number "$summary" passed) $(number "$summary" failed) $(number "$summary" skipped)"
  return "$code"
}

number() { # the number before a word in a line, or 0
  local found
  found="$(grep -oE "[0-9]+ $2" <<<"$1" | head -n 1 || true)"
  echo "${found%% *}" | grep -E . || echo 0
}

# --- the two ends -----------------------------------------------------------------------------------

test_exercise() {
  local code=0
  JISR_NO_COLOUR=1 "$ROOT/jisr" exercise 2>&1 | tee "$TEST_LOGS/exercise.log"
  code="${PIPESTATUS[0]}"
  RESULT="$(grep -cE '^  pass  ' "$TEST_LOGS/exercise.log" || true) $(grep -cE '^  FAIL  ' "$TEST_LOGS/exercise.log" || true) 0"
  return "$code"
}

find_chromium() {
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null
}

install_chromium() { # Debian's browser, where this user may install it
  find_chromium && return
  if [[ "$(id -u)" != 0 ]] || ! command -v apt-get >/dev/null; then
    return 1
  fi
  echo "Installing Debian's chromium for the browser tests."
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } \
    >"$TEST_LOGS/chromium.log" 2>&1 && find_chromium
}

test_browser() {
  local code=0
  if ! install_chromium; then
    echo "Skipped: the browser tests need chromium (Debian: apt install chromium)."
    RESULT="0 0 1"
    return
  fi
  (cd "$ROOT/desks" && npm run browser) 2>&1 | tee "$TEST_LOGS/browser.log"
  code="${PIPESTATUS[0]}"
  RESULT="$(closing pass) $(closing fail) $(closing skipped)"
  return "$code"
}

closing() { # a number from the closing lines of node's test runner
  local found
  found="$(grep -E "^[^a-z]*$1 [0-9]+" "$TEST_LOGS/browser.log" | tail -n 1 | grep -oE '[0-9]+' || true)"
  echo "${found:-0}"
}

test_faults() { # every fault; the exercise itself ends with some of them
  local code=0
  JISR_NO_COLOUR=1 "$ROOT/jisr" exercise --faults 2>&1 | tee "$TEST_LOGS/faults.log"
  code="${PIPESTATUS[0]}"
  RESULT="$(grep -cE '^  pass  ' "$TEST_LOGS/faults.log" || true) $(grep -cE '^  FAIL  ' "$TEST_LOGS/faults.log" || true) 0"
  return "$code"
}

# --- all of it --------------------------------------------------------------------------------------

test_everything() {
  local browser=yes exercise=yes option line
  for option in "$@"; do
    case "$option" in
      --no-browser) browser=no ;;
      --no-exercise) exercise=no ;;
      -h | --help)
        test_usage
        return
        ;;
      *)
        test_usage >&2
        exit 2
        ;;
    esac
  done
  ensure_built
  mkdir -p "$TEST_LOGS"
  test_stage "rooms: build, checks and tests" test_rooms
  test_stage "desks: format, types, strings, tests" test_desks
  [[ "$exercise" == no ]] || test_stage "the played exercise" test_exercise
  [[ "$exercise" == no ]] || test_stage "the exercise's faults, all of them" test_faults
  [[ "$browser" == no ]] || test_stage "desks in a browser" test_browser
  printf '\n'
  for line in "${TABLE[@]}"; do
    printf '%s\n' "$line"
  done
  printf '\n%d passed, %d failed, %d skipped\n' "$PASSED" "$FAILED" "$SKIPPED"
  ((FAILED == 0))
}
