#!/bin/bash
# Builds a local image of a Neo4j Community server, where none can be pulled.
#
#   build.sh IMAGE NEO4J_VERSION OLDEST_JAVA NEWEST_JAVA
#
# The system comes from debootstrap (mirror and release of this machine), Java from a JDK of this
# machine, Neo4j from Maven. Needs root, a running Docker engine, debootstrap and Maven.
set -euo pipefail

image=$1 neo4j=$2 oldest=$3 newest=$4
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source "$here/../jdk.sh"

# The system below Java, once for all images.
system_image() {
    release=$(. /etc/os-release && echo "$VERSION_CODENAME")
    base=kithmap/debian:$release
    docker image inspect "$base" >/dev/null 2>&1 && return
    mirror=$(apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(SITE)' 'Created-By: Packages' |
        awk -v release="$release" '$1 == release && $2 == "main" { print $3; exit }')
    debootstrap --variant=minbase "$release" "$work/system" "$mirror" >"$work/debootstrap.log" ||
        { tail -20 "$work/debootstrap.log" >&2; return 1; }
    rm -rf "$work"/system/var/{cache/apt,lib/apt/lists}/*
    tar -C "$work/system" -c . | docker import - "$base" >/dev/null
}

java_home=$(find_jdk "$oldest" "$newest") ||
    { echo "Neo4j $neo4j needs a JDK of $oldest to $newest; this machine has none." >&2; exit 1; }
# Java 24 and later warn of native memory unless told; before, the jars need three modules opened.
if (($(jdk_version "$java_home") >= 24)); then
    flags="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
else
    flags=$(printf -- '--add-opens=java.base/%s=ALL-UNNAMED ' java.nio java.io sun.nio.ch)
fi
# The server's main class was renamed between the two lines that Kithmap works with.
case $neo4j in
    5.*) main=org.neo4j.server.CommunityEntryPoint ;;
    *) main=org.neo4j.server.Neo4jCommunity ;;
esac

system_image
mkdir -p "$work/image/jdk"
cp "$here/Dockerfile" "$here/entrypoint.sh" "$work/image"
# Debian's JDK points into /etc with symbolic links, some of them dead: the copy holds the files.
tar -C "$java_home" -ch --exclude=./jmods --exclude=./man --exclude=./docs --exclude=src.zip \
    --ignore-failed-read . 2>/dev/null | tar -C "$work/image/jdk" -x || true
"$work/image/jdk/bin/java" -version 2>/dev/null
mvn -B -ntp -q -f "$here/pom.xml" dependency:copy-dependencies \
    -Dneo4j="$neo4j" -Dlib="$work/image/lib"
DOCKER_BUILDKIT=0 docker build -q -t "$image" --build-arg BASE="$base" \
    --build-arg MAIN_CLASS="$main" --build-arg JVM_FLAGS="$flags" "$work/image" 2>&1 >/dev/null |
    grep -v -e DEPRECATED -e BuildKit -e environment-variable -e '^$' >&2 || true
docker image inspect "$image" >/dev/null
