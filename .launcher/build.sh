# shellcheck shell=sh disable=SC2154
# Builds Accede when that is due. Read by ./accede; needs $home and jdk.sh.

stamp=$home/target/built
build_lock=$home/target/building
build_log=$home/target/build.log

# Whether there is no build yet, or a source is newer than it.
is_due() {
  [ -e "$stamp" ] || return 0
  newer=$(find "$home/pom.xml" "$home/core/pom.xml" "$home/app/pom.xml" "$home/web/pom.xml" \
    "$home/core/src/main" "$home/app/src/main" "$home/web/src/main" "$home/data" \
    -newer "$stamp" 2>/dev/null | head -n 1)
  [ -n "$newer" ]
}

# Two launchers may come at once: one builds, the other waits for it.
build_if_due() {
  is_due || return 0
  if ! mkdir -p "$home/target" 2>/dev/null || [ ! -w "$home/target" ]; then
    echo "Accede must be built, and $home/target may not be written." >&2
    echo "Build it once as the user who owns this folder: $home/accede --version" >&2
    exit 3
  fi
  waited=
  until (set -C && echo $$ >"$build_lock") 2>/dev/null; do
    builder=$(cat "$build_lock" 2>/dev/null || true)
    if [ -n "$builder" ] && ! kill -0 "$builder" 2>/dev/null; then
      # It died. Only one of those who see this may take its lock away.
      if mv "$build_lock" "$build_lock.$$" 2>/dev/null; then
        if [ "$(cat "$build_lock.$$")" = "$builder" ]; then
          rm -f "$build_lock.$$"
        else
          mv "$build_lock.$$" "$build_lock"
        fi
      fi
      continue
    fi
    if [ -z "$waited" ]; then
      echo "Waiting for another build of Accede…" >&2
      waited=yes
    fi
    sleep 1
  done
  trap 'rm -f "$build_lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  if is_due; then
    build
  fi
  rm -f "$build_lock"
  trap - EXIT INT TERM
}

build() {
  find_maven
  if [ -e "$stamp" ]; then
    echo "Building Accede (its sources have changed)…" >&2
  else
    echo "Building Accede (first use, some minutes)…" >&2
  fi
  : >"$stamp.next"
  rm -rf "$home/app/target/lib" "$home/app/target/accede.aot" "$home/web/target/accede.aot"
  if ! (
    cd "$home"
    exec mvn -B -Dmaven.test.skip=true -Dspotless.check.skip=true -pl web -am package
  ) </dev/null >"$build_log" 2>&1; then
    rm -f "$stamp.next"
    echo "Accede could not be built. The end of $build_log:" >&2
    { grep '^\[ERROR\]' "$build_log" || tail -n 20 "$build_log"; } | head -n 20 >&2
    exit 3
  fi
  train
  train_web
  mv "$stamp.next" "$stamp"
}

# Lets Java remember the classes that most commands load, which halves their start. Without this
# memory everything works just the same, so nothing that goes wrong here matters.
train() {
  practice=$(mktemp -d) || return 0
  (
    set_class_path
    # shellcheck disable=SC2086
    "$JAVA_HOME/bin/java" $common $quick "-XX:AOTCacheOutput=$home/app/target/accede.aot" \
      "-Daccede.home=$home" -cp "$class_path" accede.cli.Accede \
      status --format json --data "$practice"
  ) </dev/null >>"$build_log" 2>&1 || rm -f "$home/app/target/accede.aot"
  rm -rf "$practice"
}

# The same for the server: it is started, asked for a page where curl is at hand, and ended.
train_web() {
  practice=$(mktemp -d) || return 0
  # shellcheck disable=SC2086
  "$JAVA_HOME/bin/java" $common "-XX:AOTCacheOutput=$home/web/target/accede.aot" \
    "-Daccede.home=$home" -jar "$home/web/target/quarkus-app/quarkus-run.jar" \
    --port 0 --data "$practice/data" </dev/null >"$practice/out" 2>>"$build_log" &
  server=$!
  patience=300
  until grep -q '^Accede is at' "$practice/out"; do
    patience=$((patience - 1))
    if [ "$patience" = 0 ] || ! kill -0 "$server" 2>/dev/null; then
      break
    fi
    sleep 0.2
  done
  address=$(sed -n 's/^Accede is at //p' "$practice/out")
  if [ -n "$address" ] && command -v curl >/dev/null; then
    curl -sSL -o "$practice/page" "$address" 2>>"$build_log" || true
  fi
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  rm -rf "$practice"
}

# The jars in an order that stays, for Java's memory holds for one order only.
set_class_path() {
  class_path=
  for jar in "$home"/app/target/accede-app-*.jar "$home"/app/target/lib/*.jar; do
    class_path=${class_path:+$class_path:}$jar
  done
}
