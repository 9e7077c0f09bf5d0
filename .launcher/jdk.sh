# shellcheck shell=sh
# Finds what building and running need. Read by ./accede and ./test, with plain POSIX sh.

# Where a script really lies, when it may have been called by a link. Sets $real_folder.
follow() {
  followed=$1
  while [ -L "$followed" ]; do
    target=$(readlink "$followed")
    case $target in
      /*) followed=$target ;;
      *) followed=$(dirname -- "$followed")/$target ;;
    esac
  done
  real_folder=$(CDPATH='' cd -- "$(dirname -- "$followed")" && pwd -P)
}

# The first number of the version of the JDK in a folder, such as 25; 0 where there is none.
jdk_version() {
  version=
  if [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ]; then
    if [ -r "$1/release" ]; then
      version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    else
      version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    fi
  fi
  echo "${version:-0}"
}

fits() {
  [ -n "$1" ] && [ "$(jdk_version "$1")" -ge 25 ]
}

# Sets and exports JAVA_HOME, to a JDK 25 or newer; says what to do when there is none.
find_jdk() {
  if fits "${JAVA_HOME:-}"; then
    export JAVA_HOME
    return
  fi
  if on_path=$(command -v javac); then
    follow "$on_path"
    if fits "${real_folder%/bin}"; then
      JAVA_HOME=${real_folder%/bin}
      export JAVA_HOME
      return
    fi
  fi
  for candidate in /usr/lib/jvm/* /opt/* /opt/java/* /usr/local/lib/jvm/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*; do
    if fits "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return
    fi
  done
  echo "Accede needs a Java development kit, version 25 or newer, and found none." >&2
  if [ -n "${JAVA_HOME:-}" ]; then
    echo "JAVA_HOME is $JAVA_HOME, of version $(jdk_version "$JAVA_HOME")." >&2
  fi
  echo "Install one (such as Temurin 25) and, if it is not found by itself, set JAVA_HOME to its folder." >&2
  exit 3
}

# Makes sure that Maven 3.8 or newer is there.
find_maven() {
  if ! command -v mvn >/dev/null; then
    echo "Accede is built with Maven, version 3.8 or newer, and found none." >&2
    echo "Install it (Debian and Ubuntu: apt install maven; macOS: brew install maven)." >&2
    exit 3
  fi
  maven=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')
  case $maven in
    3.[0-7] | 2.* | 1.*)
      echo "Accede is built with Maven 3.8 or newer; this one is $maven." >&2
      exit 3
      ;;
  esac
}
