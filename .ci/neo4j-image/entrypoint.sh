#!/bin/bash
# Starts Neo4j the way the official image does, as far as Kithmap's tests need it:
# NEO4J_AUTH=neo4j/password, and every other NEO4J_a_b__c becomes the setting a.b_c.
set -euo pipefail

mkdir -p "$NEO4J_CONF"
{
    echo "server.default_listen_address=0.0.0.0"
    # Nothing calls out. A setting that a version does not know yet is only a warning.
    echo "server.config.strict_validation.enabled=false"
    echo "dbms.usage_report.enabled=false"
    echo "dbms.fleet_manager.enabled=false"
    echo "server.fleet_discovery.enabled=false"
    for variable in $(compgen -e NEO4J_); do
        case $variable in NEO4J_HOME | NEO4J_CONF | NEO4J_AUTH | NEO4J_*AGREEMENT) continue ;; esac
        setting=${variable#NEO4J_}
        setting=${setting//__/%}
        setting=${setting//_/.}
        echo "${setting//%/_}=${!variable}"
    done
} >"$NEO4J_CONF/neo4j.conf"

read -ra flags <<<"$JVM_FLAGS"
java=(/opt/java/bin/java "${flags[@]}" -XX:+UseSerialGC -cp "$NEO4J_HOME/lib/*")

# A container that is started again keeps its data, and with it its password.
if [[ ${NEO4J_AUTH:-none} != none && ! -d $NEO4J_HOME/data/databases ]]; then
    "${java[@]}" org.neo4j.server.startup.Neo4jAdminCommand dbms set-initial-password "${NEO4J_AUTH#*/}"
elif [[ ${NEO4J_AUTH:-} == none ]]; then
    echo "dbms.security.auth_enabled=false" >>"$NEO4J_CONF/neo4j.conf"
fi

exec "${java[@]}" "-Xmx${NEO4J_server_memory_heap_max__size:-512m}" "$MAIN_CLASS" \
    --home-dir="$NEO4J_HOME" --config-dir="$NEO4J_CONF" --console-mode
