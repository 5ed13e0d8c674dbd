# Starts a Docker engine where none answers, and stops it again. Sourced by run. Both functions
# take a folder for the engine's process number and log, as they may run in different subshells.

# A sandbox may lack overlay file systems or iptables: each attempt asks for less.
start_docker() {
    local state=$1 flags docker_pid
    docker info >/dev/null 2>&1 && return
    for flags in "" "--storage-driver=vfs" "--storage-driver=vfs --iptables=false"; do
        # shellcheck disable=SC2086 # several flags in one variable
        env -u KITHMAP_CI_RUN setsid dockerd $flags >>"$state/docker.log" 2>&1 </dev/null &
        docker_pid=$!
        echo "$docker_pid" >"$state/docker.pid"
        for ((tenths = 0; tenths < 300; tenths++)); do
            docker info >/dev/null 2>&1 && return
            kill -0 "$docker_pid" 2>/dev/null || break
            sleep 0.1
        done
        stop_docker "$state"
    done
    tail -20 "$state/docker.log" >&2
    echo "No Docker engine could be started." >&2
    return 1
}

# dockerd ends its containers and its containerd with it. One that ran before us goes on.
stop_docker() {
    local docker_pid
    [[ -s $1/docker.pid ]] || return 0
    docker_pid=$(<"$1/docker.pid")
    kill "$docker_pid" 2>/dev/null || true
    for ((tenths = 0; tenths < 300; tenths++)); do
        kill -0 "$docker_pid" 2>/dev/null || break
        sleep 0.1
    done
    kill -KILL -- "-$docker_pid" 2>/dev/null || true
    wait "$docker_pid" 2>/dev/null || true
    rm -f "$1/docker.pid"
}

# The tests remove their containers themselves unless they are cut off.
remove_test_containers() {
    local containers
    containers=$(docker ps -aq --filter label=org.kithmap.run="$KITHMAP_CI_RUN" 2>/dev/null)
    # shellcheck disable=SC2086 # several containers in one variable
    [[ -z $containers ]] || docker rm -f -v $containers >/dev/null 2>&1
}
