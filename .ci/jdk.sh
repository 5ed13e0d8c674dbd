# Finds the JDKs of this machine. Sourced by the scripts beside it.

# The first number of a JDK's version, such as 25.
jdk_version() {
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# find_jdk OLDEST NEWEST: the home of an installed JDK between the two, the newest first.
find_jdk() {
    local home version best= best_version=0
    for home in ${JAVA_HOME:+"$JAVA_HOME"} ${JDK_HOME:+"$JDK_HOME"} \
        /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/*; do
        [[ -x $home/bin/javac && -f $home/release ]] || continue
        version=$(jdk_version "$home")
        if ((version >= $1 && version <= $2 && version > best_version)); then
            best=$home best_version=$version
        fi
    done
    [[ -n $best ]] && echo "$best"
}
